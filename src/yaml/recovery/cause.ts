import type { Span, TextEdit } from "../../source/source.ts";
import type { CauseId } from "./causes.ts";

/** A cause why a text is no YAML, found by looking at it where the parser gave up. */
export interface Cause {
  readonly id: CauseId;
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
  /** The characters that were meant as one text, where quotes round them would put it right. */
  readonly meant?: Span;
  /** A fix that needs no quotes. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}
