import type { Catalogue } from "../catalogue/catalogue.ts";
import { measureGuessers } from "../catalogue/nearest-measure.ts";
import { shortNames } from "../catalogue/short-name.ts";
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
  const unnamed = plan.ownMeasures.filter(({ short }) => short === null);
  const names = shortNames(unnamed.map(({ statement }) => statement));
  const shorts = new Map(unnamed.map((own, at) => [own, names[at] ?? own.statement]));
  for (const own of plan.ownMeasures) {
    const measure = ownMeasure(own, own.short ?? shorts.get(own) ?? own.statement);
    if (measure && !known.has(own.id)) known.set(own.id, measure);
  }
  const all = CORNERSTONE_IDS.flatMap((id) =>
    [...known.values()].filter((measure) => measure.cornerstone === id),
  );
  const positions = new Map(all.map((measure, position) => [measure.id, position]));
  return {
    all,
    get: (id) => known.get(id),
    order: (id) => positions.get(id) ?? all.length,
    guesser: measureGuessers(all),
  };
}

function ownMeasure(own: OwnMeasure, short: string): Measure | undefined {
  const cornerstone = CORNERSTONE_IDS.find((id: CornerstoneId) => id === own.cornerstone);
  if (!cornerstone) return undefined;
  const { id, statement } = own;
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
