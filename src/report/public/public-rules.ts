import type { CivilDate } from "../../civil-date.ts";
import type { Plan } from "../../plan/plan.ts";

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
  /** The other years of the setting that the report holds. */
  readonly others: readonly Plan[];
}

/** What becomes of texts that repeat what was not shared for printing. */
export interface PublicWords {
  readonly isQuoting: (text: string) => boolean;
  /** The text; null where it repeats. */
  readonly kept: (text: string | null) => string | null;
  /** The text, or words that stand for it and say no more and no less of whether somebody took part. */
  readonly stoodFor: (text: string) => string;
}
