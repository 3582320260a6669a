import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CivilDate } from "../civil-date.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Plan } from "../plan/plan.ts";
import type { Unread } from "../plan/unread.ts";
import { plansBySetting } from "../plan/years/plans-by-setting.ts";
import type { Since } from "../progress/celebrate.ts";
import { type LeftOut, leftOut } from "./public/left-out.ts";
import { publicPlans } from "./public/public-plan.ts";
import type { PublicRules } from "./public/public-rules.ts";
import type { Report } from "./report.ts";
import { type PlanScope, planScope, type ReportScope, scopedPlan } from "./scope.ts";

/** What is known of a plan to report on beside the plan itself: what its ids mean and whose measures they are. */
interface AboutPlan {
  /** As it is named to people: relative to the current folder, with `/`. */
  readonly file: string;
  readonly measures: MeasureIndex;
  /** What could not be read of it; absent, nothing. */
  readonly unread?: Unread;
  readonly catalogue: Pick<Catalogue, "name" | "edition" | "authors" | "cornerstones">;
}

/** A plan to report on. */
export interface ReportInput extends AboutPlan {
  readonly plan: Plan;
}

/** The same where the plan need not be in memory: it is opened whenever it is needed, each time alike. */
export interface ReportSource extends AboutPlan, Pick<Plan, "setting" | "settingId"> {
  readonly open: () => Plan;
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

/** A plan as a report may show it, and no other: what is not in it cannot be told by any view or format. */
export interface ShownPlan extends ReportInput {
  /** As it is written. */
  readonly whole: Plan;
  /** Without what is filtered out. */
  readonly told: Plan;
  readonly scope: PlanScope | null;
  readonly leftOut?: LeftOut;
}

/**
 * Gives each plan, by its position, as this report may show it; for the public, no year of a setting shows what another
 * holds back.
 */
export function shownPlans(
  sources: readonly ReportSource[],
  options: ReportOptions,
): (position: number) => ShownPlan {
  const { asOf, public: rules, scope: asked } = options;
  const shownOf = rules ? publicOnes(sources, rules, asOf) : null;
  return (position) => {
    const source = sources[position];
    if (!source) throw new RangeError(`there is no plan ${position}`);
    const { whole, plan } = shownOf?.(position) ?? asWritten(source);
    const scope = planScope(plan, asked);
    const told = scopedPlan(plan, { measures: source.measures, asOf, scope });
    const { file, measures, unread, catalogue } = source;
    const shown = { file, measures, catalogue, ...(unread && { unread }), whole, plan, told, scope };
    return rules ? { ...shown, leftOut: leftOut({ plan: whole, shown: plan }, rules, asOf) } : shown;
  };
}

type WholeAndShown = Pick<ShownPlan, "whole" | "plan">;

function asWritten({ open }: ReportSource): WholeAndShown {
  const plan = open();
  return { whole: plan, plan };
}

/** The years of a setting are made ready together, and once. */
function publicOnes(
  sources: readonly ReportSource[],
  rules: PublicRules,
  asOf: CivilDate,
): (position: number) => WholeAndShown | undefined {
  const settings = plansBySetting(
    sources.map(({ setting, settingId, open }, position) => ({ setting, settingId, open, position })),
  );
  const yearsOf = new Map(settings.flatMap((years) => years.map(({ position }) => [position, years])));
  const known = new Map<number, WholeAndShown>();
  return (position) => {
    const found = known.get(position);
    if (found) return found;
    const years = yearsOf.get(position) ?? [];
    const wholes = years.map(({ open }) => open());
    const made = publicPlans(wholes, rules, asOf).map((plan, year) => ({
      whole: wholes[year] ?? plan,
      plan,
    }));
    if (years.length === 1) return made[0];
    for (const [year, each] of made.entries()) known.set(years[year]?.position ?? -1, each);
    return known.get(position);
  };
}
