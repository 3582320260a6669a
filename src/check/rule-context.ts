import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CivilDate } from "../civil-date.ts";
import type { DataPlace } from "../diagnostics/finding.ts";
import { linkGraph } from "../measures/link-graph.ts";
import { resolveMeasures } from "../measures/resolve-measures.ts";
import type { OpenPlan } from "../plan/open-parsed.ts";
import { isSetAside } from "../progress/stage.ts";
import { positionAt } from "../source/source.ts";
import { GROUPS } from "../vocabulary.ts";
import { indicatorsOf } from "./facts/figures.ts";
import type { RuleContext } from "./rule.ts";
import { DEFAULT_SETTINGS, type RuleSettings } from "./settings/rule-settings.ts";

/** What a check needs to know besides the plan. */
export interface CheckOptions {
  readonly catalogue: Catalogue;
  /** The day of the check. */
  readonly today: CivilDate;
  /** Every rule as it is where nothing is said. */
  readonly settings?: RuleSettings;
  /** Resolves a plan's ids; where many plans are checked, those of one catalogue can share what it gives (`sharedMeasures`). */
  readonly measuresOf?: typeof resolveMeasures;
}

/** Brings together what the rules of one plan may look at. */
export function ruleContext(
  { file, plan }: OpenPlan,
  { catalogue, today, settings = DEFAULT_SETTINGS, measuresOf = resolveMeasures }: CheckOptions,
): RuleContext {
  const measures = measuresOf(plan, catalogue);
  const end = plan.period.to;
  const day = end !== null && end < today ? end : today;
  const nameOf = (id: string): string => measures.get(id)?.short ?? id;
  const activeRows = plan.rows.filter((row) => !isSetAside(row, day));
  const rowNames = new Map(plan.rows.map((row) => [row.path[1], nameOf(row.measure)]));
  return {
    plan,
    file,
    measures,
    graph: linkGraph(plan, measures),
    settings,
    today,
    day,
    guessMeasure: measures.guesser(),
    lineOf: (at: DataPlace) => positionAt(file.source, file.spanOf(at).start).line,
    nameOf,
    rowName: (position) => rowNames.get(position) ?? null,
    cornerstoneName: (id) => catalogue.cornerstones.find((cornerstone) => cornerstone.id === id)?.name ?? id,
    groupName: (group) => plan.groupNames[group] ?? GROUPS[group].toLowerCase(),
    activeRows,
    activeIndicators: indicatorsOf(activeRows),
  };
}
