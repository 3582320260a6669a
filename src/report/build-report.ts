import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CivilDate } from "../civil-date.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Plan } from "../plan/plan.ts";
import { NOTHING_UNREAD, type Unread } from "../plan/unread.ts";
import { plansBySetting } from "../plan/years/plans-by-setting.ts";
import type { Since } from "../progress/celebrate.ts";
import { knownBy } from "../progress/chronology.ts";
import { equalMeasure } from "../progress/equal-measure.ts";
import { type Headline, headline } from "../progress/headline.ts";
import { type PlanProgress, planProgress, type StatusCounts } from "../progress/plan-progress.ts";
import { celebrateReport } from "./celebrate-report.ts";
import { changesReport } from "./changes/changes-report.ts";
import { cornerstoneReports } from "./cornerstone-report.ts";
import { measureReport } from "./measure-report.ts";
import { saidReport } from "./part-reports.ts";
import { planParts } from "./plan-parts.ts";
import { type LeftOut, leftOut } from "./public/left-out.ts";
import { publicPlans } from "./public/public-plan.ts";
import type { PublicRules } from "./public/public-rules.ts";
import type { HeadlineReport, PlanReport, Report, SummaryReport, ToldStatuses } from "./report.ts";
import { buildRollUp } from "./roll-up/build-roll-up.ts";
import { type PlanScope, planScope, type ReportScope, scopedPlan } from "./scope.ts";

/** A plan to report on, with what its ids mean and whose measures they are. */
export interface ReportInput {
  /** As it is named to people: relative to the current folder, with `/`. */
  readonly file: string;
  readonly plan: Plan;
  readonly measures: MeasureIndex;
  /** What could not be read of it; absent, nothing. */
  readonly unread?: Unread;
  readonly catalogue: Pick<Catalogue, "name" | "edition" | "authors" | "cornerstones">;
}

export interface ReportOptions {
  readonly asOf: CivilDate;
  readonly tool: Report["tool"];
  readonly unreadable?: Report["unreadable"];
  /** From when on changes are told, and things to celebrate; absent, no changes, and since the last review but one. */
  readonly since?: Since | undefined;
  /** Only measures of these Cornerstones and with these statuses. */
  readonly scope?: ReportScope | undefined;
  /** How plans are made ready for the public; absent, the report is for the people in them. */
  readonly public?: PublicRules | undefined;
}

/** Settles what plans say on a day. Plans keep their order; nothing later than the day has any part in it. */
export function buildReport(inputs: readonly ReportInput[], options: ReportOptions): Report {
  const { asOf, tool, unreadable } = options;
  // From here on nobody sees the whole plans: what is not in these cannot be told by any view or format.
  const shown = shownInputs(inputs, options);
  const told = shown.map((input) => scoped(input, options));
  const plans = shown.map((input, at) => planReport(input, told[at] ?? scoped(input, options), options));
  const rollUp = buildRollUp(plans, {
    asOf,
    measures: inputs.map(({ measures }) => measures),
    voices: inputs.map(({ plan }, at) => ({
      whole: plan,
      shown: shown[at]?.plan ?? plan,
      told: told[at]?.plan ?? plan,
    })),
  });
  return {
    version: 1,
    tool,
    asOf,
    public: options.public !== undefined,
    plans,
    unreadable: unreadable?.length ? unreadable : undefined,
    rollUp,
  };
}

interface ShownInput extends ReportInput {
  readonly leftOut?: LeftOut;
}

/** The plans as this report may show them; for the public, no year of a setting shows what another holds back. */
function shownInputs<T extends ReportInput>(
  inputs: readonly T[],
  options: ReportOptions,
): readonly (T & ShownInput)[] {
  const { asOf, public: rules } = options;
  if (!rules) return inputs;
  const settings = plansBySetting(inputs.map(({ plan }) => plan));
  const shown = new Map(
    settings.flatMap((years) =>
      publicPlans(years, rules, asOf).map((plan, year) => [years[year], plan] as const),
    ),
  );
  return inputs.map((input) => {
    const plan = shown.get(input.plan) ?? input.plan;
    return { ...input, plan, leftOut: leftOut({ plan: input.plan, shown: plan }, rules, asOf) };
  });
}

/** Plans as their report tells them: for the public, and without what is filtered out. For what is drawn beside it. */
export function toldPlans<T extends ReportInput>(inputs: readonly T[], options: ReportOptions): readonly T[] {
  return shownInputs(inputs, options).map((input) => ({ ...input, plan: scoped(input, options).plan }));
}

interface Scoped {
  readonly scope: PlanScope | null;
  readonly plan: Plan;
}

function scoped({ plan, measures }: ReportInput, { asOf, scope: asked }: ReportOptions): Scoped {
  const scope = planScope(plan, asked);
  return { scope, plan: scopedPlan(plan, { measures, asOf, scope }) };
}

function planReport(input: ShownInput, { scope, plan }: Scoped, options: ReportOptions): PlanReport {
  const { asOf, since } = options;
  const { file, measures, catalogue } = input;
  const progress = planProgress(plan, measures, asOf);
  const { name, edition, authors } = catalogue;
  const { plan: whole, leftOut } = input;
  const isPublic = leftOut !== undefined;
  const isLateTold = leftOut?.leads ?? true;
  return {
    file,
    setting: plan.setting,
    settingId: plan.settingId,
    ...planParts(plan, { measures, whole, asOf }),
    catalogue: {
      name,
      edition,
      authors,
      path: plan.catalogue,
      cornerstones: cornerstoneReports(whole, measures, catalogue.cornerstones),
    },
    unread: input.unread ?? NOTHING_UNREAD,
    summary: summary(progress, isPublic),
    headline: headlineReport(headline(plan, progress, asOf), isPublic),
    equalMeasure: equalMeasure(plan, asOf),
    celebrate: celebrateReport(plan, { asOf, since }),
    measures: progress.rows.map((row) => measureReport(row, { measures, isLateTold, asOf })),
    said: knownBy(plan.voices, asOf).map((voice) => saidReport(voice, asOf)),
    leftOut,
    filter: scope ?? undefined,
    changes: since === undefined ? undefined : changesReport(plan, measures, { whole, asOf, since }),
  };
}

function headlineReport({ figures, ...counts }: Headline, isPublic: boolean): HeadlineReport {
  return { figures: { ...figures, notShown: isPublic ? figures.notShown : undefined }, ...counts };
}

function summary({ rows, byStatus, byCornerstone }: PlanProgress, isPublic: boolean): SummaryReport {
  const told = (counts: StatusCounts): ToldStatuses => ({
    ...counts,
    "not-shown": isPublic ? counts["not-shown"] : undefined,
  });
  return {
    measures: rows.length,
    indicators: rows.reduce((sum, row) => sum + row.indicators.length, 0),
    byStatus: told(byStatus),
    byCornerstone: {
      "welcome-and-care": told(byCornerstone["welcome-and-care"]),
      "value-and-include": told(byCornerstone["value-and-include"]),
      communicate: told(byCornerstone.communicate),
      "work-in-partnership": told(byCornerstone["work-in-partnership"]),
    },
    setAside: byStatus["set-aside"],
  };
}
