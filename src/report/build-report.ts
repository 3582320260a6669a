import { plansBySetting } from "../plan/years/plans-by-setting.ts";
import { planReport } from "./plan-report.ts";
import type { PlanReport, Report } from "./report.ts";
import { buildRollUp } from "./roll-up/build-roll-up.ts";
import { type ReportTogether, reportTogether } from "./roll-up/report-together.ts";
import type { RollUp } from "./roll-up/roll-up.ts";
import { type RollUpPlan, rollUpPlan } from "./roll-up/roll-up-plan.ts";
import { type ReportInput, type ReportOptions, type ReportSource, shownPlans } from "./shown-plans.ts";

/**
 * The same report of plans that are gone through one after the other, again and again, and need not be in memory together:
 * what is made of one is let go when the next comes.
 */
export interface ReportInPieces extends Omit<Report, "plans" | "rollUp"> {
  readonly plans: Iterable<PlanReport>;
  /** Those of settings that have several, setting by setting; these stay in memory. */
  readonly years: () => readonly (readonly PlanReport[])[];
  /** Goes through the plans that nobody has gone through before. */
  readonly rollUp: () => RollUp | null;
  /** The same with what its page tells beside it. */
  readonly together: () => ReportTogether | null;
}

/** Settles what plans say on a day. Plans keep their order; nothing later than the day has any part in it. */
export function buildReport(inputs: readonly ReportInput[], options: ReportOptions): Report {
  const { version, tool, asOf, plans, unreadable, rollUp, ...pieces } = reportInPieces(
    inputs.map(asSource),
    options,
  );
  return { version, tool, asOf, public: pieces.public, plans: [...plans], unreadable, rollUp: rollUp() };
}

/** Plans as their report tells them: for the public, and without what is filtered out. For what is drawn beside it. */
export function toldPlans<T extends ReportInput>(inputs: readonly T[], options: ReportOptions): readonly T[] {
  const shownOf = shownPlans(inputs.map(asSource), options);
  return inputs.map((input, position) => ({ ...input, plan: shownOf(position).told }));
}

function asSource({ plan, ...about }: ReportInput): ReportSource {
  const { setting, settingId } = plan;
  return { ...about, setting, settingId, open: () => plan };
}

/** A report that is there already, for what goes through one. */
export function inPieces(report: Report): ReportInPieces {
  const years = () => plansBySetting(report.plans).filter(({ length }) => length > 1);
  return { ...report, years, rollUp: () => report.rollUp, together: () => reportTogether(report) };
}

/** So few reports of plans are made once and kept, since going through them anew takes longer than a plan takes to read. */
const MAX_KEPT = 100;

/** The same of plans that are opened when their turn comes; the bytes of what is written of both are the same. */
export function reportInPieces(
  sources: readonly ReportSource[],
  options: ReportOptions,
  maxKept = MAX_KEPT,
): ReportInPieces {
  const { asOf, tool, unreadable } = options;
  const told = unreadable?.length ? unreadable : undefined;
  // From here on nobody sees the whole plans: what is not in these cannot be told by any view or format.
  const shownOf = shownPlans(sources, options);
  const several = plansBySetting(
    sources.map(({ setting, settingId }, at) => ({ setting, settingId, at })),
  ).filter(({ length }) => length > 1);
  const positions = sources.map((_, position) => position);
  const isOfSeveral = new Set(several.flat().map(({ at }) => at));
  const kept = new Map<number, PlanReport>();
  const parts = new Map<number, RollUpPlan>();
  const make = (position: number) => {
    const shown = shownOf(position);
    const report = planReport(shown, options);
    const isAlone = !isOfSeveral.has(position);
    const part = parts.get(position) ?? rollUpPlan(report, { ...shown, position, isAlone, asOf });
    parts.set(position, part);
    if (!isAlone || sources.length <= maxKept) kept.set(position, report);
    return { report, part };
  };
  const reportOf = (position: number): PlanReport => kept.get(position) ?? make(position).report;
  const partOf = (position: number): RollUpPlan => parts.get(position) ?? make(position).part;
  const rollUp = (): RollUp | null => buildRollUp(positions.map(partOf), asOf);
  const together = (): ReportTogether | null => {
    const said = rollUp();
    return said && { asOf, unreadable: told, plans: positions.map(partOf), rollUp: said };
  };
  return {
    version: 1,
    tool,
    asOf,
    public: options.public !== undefined,
    plans: {
      *[Symbol.iterator]() {
        for (const position of positions) yield reportOf(position);
      },
    },
    unreadable: told,
    years: () => several.map((years) => years.map(({ at }) => reportOf(at))),
    rollUp,
    together,
  };
}
