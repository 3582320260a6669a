import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Plan } from "../plan/plan.ts";
import type { CornerstoneId } from "../vocabulary.ts";

/** What there is to choose from under a Cornerstone. Own measures are no part of the catalogue's counts. */
export interface CornerstoneChoice {
  readonly cornerstone: CornerstoneId;
  readonly name: string;
  /** How many measures the catalogue offers, retired ones apart. */
  readonly offered: number;
  /** How many of these the plan has chosen. */
  readonly chosen: number;
  /** How many rows are of the setting's own measures. */
  readonly own: number;
  readonly notChosen: readonly { readonly measure: string; readonly short: string }[];
}

/** The Cornerstones of a catalogue, by id and name. */
type Cornerstones = readonly { readonly id: CornerstoneId; readonly name: string }[];

/** What the whole plan has chosen, Cornerstone by Cornerstone. */
export function choiceOf(
  plan: Plan,
  measures: MeasureIndex,
  cornerstones: Cornerstones,
): readonly CornerstoneChoice[] {
  const rows = new Set(plan.rows.map(({ measure }) => measure));
  return cornerstones.map(({ id, name }) => {
    const here = measures.all.filter(({ cornerstone }) => cornerstone === id);
    const offered = here.filter(({ own, retired }) => !own && !retired);
    const left = offered.filter((measure) => !rows.has(measure.id));
    return {
      cornerstone: id,
      name,
      offered: offered.length,
      chosen: offered.length - left.length,
      own: here.filter((measure) => measure.own && rows.has(measure.id)).length,
      notChosen: left.map((measure) => ({ measure: measure.id, short: measure.short })),
    };
  });
}
