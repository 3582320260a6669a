import type { Catalogue } from "../catalogue/catalogue.ts";
import { shortName } from "../catalogue/short-name.ts";
import type { OwnMeasure, Plan } from "../plan/plan.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../vocabulary.ts";
import type { Measure, MeasureIndex } from "./measure-index.ts";

/**
 * Joins the catalogue and a plan's own measures. An own id that a catalogue measure has too is left to the catalogue;
 * of two own measures with one id the first holds.
 */
export function resolveMeasures(plan: Pick<Plan, "ownMeasures">, catalogue: Catalogue): MeasureIndex {
  const known = new Map<string, Measure>();
  for (const measure of catalogue.measures) known.set(measure.id, { ...measure, own: false });
  for (const own of plan.ownMeasures) {
    const measure = ownMeasure(own);
    if (measure && !known.has(own.id)) known.set(own.id, measure);
  }
  const all = CORNERSTONE_IDS.flatMap((id) =>
    [...known.values()].filter((measure) => measure.cornerstone === id),
  );
  const positions = new Map(all.map((measure, position) => [measure.id, position]));
  return { all, get: (id) => known.get(id), order: (id) => positions.get(id) ?? all.length };
}

function ownMeasure(own: OwnMeasure): Measure | undefined {
  const cornerstone = CORNERSTONE_IDS.find((id: CornerstoneId) => id === own.cornerstone);
  if (!cornerstone) return undefined;
  const { id, statement } = own;
  const short = own.short ?? shortName(statement);
  return {
    id,
    cornerstone,
    statement,
    short,
    originalStatement: null,
    groups: [],
    aliases: [],
    retired: false,
    own: true,
  };
}
