import type { Catalogue } from "../catalogue/catalogue.ts";
import { addDays, type CivilDate } from "../civil-date.ts";
import { WRITE_UP_DAYS } from "../domain-numbers.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Plan, Review } from "../plan/plan.ts";
import { NOTHING_UNREAD, type Unread } from "../plan/unread.ts";
import { plansBySetting } from "../plan/years/plans-by-setting.ts";
import type { Since } from "../progress/celebrate.ts";
import { existingBy } from "../progress/chronology.ts";
import { equalMeasure } from "../progress/equal-measure.ts";
import { headline } from "../progress/headline.ts";
import { forEachGroup } from "../progress/participation.ts";
import { type PlanProgress, planProgress } from "../progress/plan-progress.ts";
import { GROUPS } from "../vocabulary.ts";
import { celebrateReport } from "./celebrate-report.ts";
import { changesReport } from "./changes/changes-report.ts";
import { choiceOf } from "./choice.ts";
import { measureReport } from "./measure-report.ts";
import { reviewReport } from "./part-reports.ts";
import { planParts } from "./plan-parts.ts";
import { type LeftOut, leftOut } from "./public/left-out.ts";
import { publicPlan } from "./public/public-plan.ts";
import type { PublicRules } from "./public/public-rules.ts";
import type { PlanContext, PlanReport, Report, SummaryReport } from "./report.ts";
import { buildRollUp } from "./roll-up/build-roll-up.ts";
import { saidReport } from "./said-report.ts";
import { planScope, type ReportScope, scopedPlan } from "./scope.ts";

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
  return { version: 1, tool, asOf, public: options.public !== undefined, plans, unreadable, rollUp };
}

interface ShownInput extends ReportInput {
  readonly leftOut: LeftOut | null;
}

/** The plans as this report may show them; for the public, no year of a setting shows what another holds back. */
function shownInputs<T extends ReportInput>(
  inputs: readonly T[],
  options: ReportOptions,
): readonly (T & ShownInput)[] {
  const { asOf, public: rules } = options;
  if (!rules) return inputs.map((input) => ({ ...input, leftOut: null }));
  const years = new Map(plansBySetting(inputs.map(({ plan }) => plan)).flatMap(withOthers));
  return inputs.map((input) => {
    const plan = publicPlan(input.plan, rules, { asOf, others: years.get(input.plan) });
    return { ...input, plan, leftOut: leftOut({ plan: input.plan, shown: plan }, rules, asOf) };
  });
}

/** Each plan of a setting with its others. */
function withOthers(years: readonly Plan[]): readonly (readonly [Plan, readonly Plan[]])[] {
  return years.map((plan) => [plan, years.filter((other) => other !== plan)]);
}

/** Plans as their report tells them: for the public, and without what is filtered out. For what is drawn beside it. */
export function toldPlans<T extends ReportInput>(inputs: readonly T[], options: ReportOptions): readonly T[] {
  return shownInputs(inputs, options).map((input) => ({ ...input, plan: scoped(input, options).plan }));
}

interface Scoped {
  readonly scope: PlanReport["filter"];
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
  return {
    file,
    setting: plan.setting,
    settingId: plan.settingId,
    ...planParts(plan, measures, asOf),
    catalogue: { name, edition, authors, path: plan.catalogue },
    unread: input.unread ?? NOTHING_UNREAD,
    summary: summary(progress),
    headline: headline(plan, progress, asOf),
    equalMeasure: equalMeasure(plan, asOf),
    celebrate: celebrateReport(plan, { asOf, since }),
    measures: progress.rows.map((row) => measureReport(row, asOf)),
    said: existingBy(plan.voices, asOf).map((voice) => saidReport(voice, asOf)),
    leftOut: input.leftOut,
    filter: scope,
    changes: since === undefined ? null : changesReport(plan, measures, { asOf, since }),
    context: planContext(input, asOf),
  };
}

function planContext(
  { plan, measures, catalogue: { cornerstones } }: ReportInput,
  asOf: CivilDate,
): PlanContext {
  const { rows, embedded, groupNames } = plan;
  const ids = [...rows, ...embedded].flatMap(({ measure, links }) => [measure, ...links.map(({ to }) => to)]);
  return {
    groupNames: forEachGroup((group) => groupNames[group] ?? GROUPS[group]),
    cornerstones: cornerstones.map(({ id, name, promises }) => ({ id, name, promises })),
    measures: new Map(
      ids.map((id) => {
        const known = measures.get(id);
        return [id, { name: known?.short ?? id, cornerstone: known?.cornerstone ?? null }];
      }),
    ),
    choice: choiceOf(plan, measures, cornerstones),
    unwritten: unwrittenReviews(plan, asOf).map((review) => reviewReport(review, asOf)),
  };
}

function summary({ rows, byStatus, byCornerstone }: PlanProgress): SummaryReport {
  return {
    measures: rows.length,
    indicators: rows.reduce((sum, row) => sum + row.indicators.length, 0),
    byStatus,
    byCornerstone,
    setAside: byStatus["set-aside"],
  };
}

/**
 * Reviews held by the day of which nothing is written: no note, and no evaluation of any row on that day or within the
 * days that writing up takes. Oldest first.
 */
function unwrittenReviews(
  { reviews, rows }: Pick<Plan, "reviews" | "rows">,
  asOf: CivilDate,
): readonly Review[] {
  const days = rows.flatMap((row) => existingBy(row.evaluation, asOf).map(({ date }) => date));
  return existingBy(reviews, asOf).filter(
    ({ date, note }) =>
      note === null && !days.some((day) => day >= date && day <= addDays(date, WRITE_UP_DAYS)),
  );
}
