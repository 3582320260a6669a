import type { RollUp, RollUpMeasure } from "../../roll-up/roll-up.ts";

export interface CornerstonePart {
  readonly name: string;
  readonly measures: readonly RollUpMeasure[];
}

/** Measures by Cornerstone in the catalogue's order, empty ones left out; ids that no catalogue knows come last. */
export function byCornerstone(
  { cornerstones }: RollUp,
  measures: readonly RollUpMeasure[],
): CornerstonePart[] {
  const parts = [...cornerstones, { id: null, name: "Not in the catalogue" }];
  return parts
    .map(({ id, name }) => ({ name, measures: measures.filter(({ cornerstone }) => cornerstone === id) }))
    .filter((part) => part.measures.length > 0);
}
