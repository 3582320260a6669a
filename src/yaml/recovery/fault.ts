import type { Span, TextEdit } from "../../source/source.ts";
import type { Cause } from "../causes.ts";

/** A fault of the text, found by looking at it where the parser gave up. */
export interface Fault {
  readonly cause: Cause;
  /** What fills the gaps of the cause's words, in their order. */
  readonly details: readonly string[];
  /** What is to be underlined. */
  readonly span: Span;
  /** The value that nobody can know, to be blanked out before the text is parsed again. */
  readonly lost?: Span;
  /** A stretch to be left out altogether: a line that is no part of the data. */
  readonly leaveOut?: Span;
  /** What makes the text readable without losing anything. */
  readonly repairs?: readonly TextEdit[];
  /** The characters that were meant as one text, where quotes round them would mend the fault. */
  readonly meant?: Span;
  /** A mend that needs no quotes. */
  readonly mend?: { readonly title: string; readonly edits: readonly TextEdit[] };
}
