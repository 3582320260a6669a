import type { CivilDate } from "../../civil-date.ts";
import type { Row } from "../../plan/plan.ts";
import type { MaskedRow } from "./masked-rows.ts";
import type { PublicWords } from "./public-words.ts";

/** How a plan is made ready for the public. */
export interface PublicRules {
  /** Figures about fewer people than this are held back. */
  readonly smallNumber: number;
  /** Whether red, amber and green are told. */
  readonly ratings: boolean;
  /** Whether it is told who leads, and what is late; absent, it is not. */
  readonly leads?: boolean;
}

/** What making a plan ready for the public needs to know at each of its places. */
export interface PublicContext {
  readonly rules: PublicRules;
  /** The day of the report. */
  readonly asOf: CivilDate;
  readonly words: PublicWords;
  /** What is held back of the figures of each row. */
  readonly figures: ReadonlyMap<Row, MaskedRow>;
}
