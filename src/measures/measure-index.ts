import type { CatalogueMeasure } from "../catalogue/catalogue.ts";
import type { MeasureGuesser } from "../catalogue/nearest-measure.ts";
import type { Path } from "../diagnostics/finding.ts";
import type { Happened } from "../plan/plan.ts";

/** A measure as a plan may name it: of the catalogue, of its overlay, or the plan's own, which names no groups. */
export interface Measure extends Omit<CatalogueMeasure, "note"> {
  readonly own: boolean;
}

/** All the measures that ids of one plan can mean, in the catalogue's order, own ones last in their Cornerstone. */
export interface MeasureIndex {
  readonly all: readonly Measure[];
  /** Undefined for an id that nobody knows. */
  get(id: string): Measure | undefined;
  /** Position in the catalogue's order, for sorting; unknown ids come last. */
  order(id: string): number;
  /** What guesses, for one plan, which of them an unknown id means. */
  guesser(): MeasureGuesser<Measure>;
}

/** The links of a plan between rows and measures, as `plan.md` defines them. */
export interface LinkGraph {
  /** Known measures only, no link to itself, each pair once, in the plan's order. */
  readonly links: readonly GraphLink[];
  /** Ids that `id` could help in one step, in order. */
  helps(id: string): readonly string[];
  /** Ids that could help `id` in one step, in order. */
  helpedBy(id: string): readonly string[];
}

export interface GraphLink {
  readonly from: string;
  readonly to: string;
  readonly because: string | null;
  /** What was seen of it, in the plan's order. */
  readonly happened: readonly Happened[];
  readonly path: Path;
}
