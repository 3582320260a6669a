import { lineEnd, lineStart } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import type { OffsetMap } from "../places/offset-map.ts";
import type { PlacedFinding } from "../yaml-file.ts";
import type { Cause } from "./cause.ts";
import { CAUSES } from "./causes.ts";
import { quoteFix } from "./quote-fix.ts";

/** A text that was put right as far as causes were found, and the text as it was written. */
export interface RecoveredText {
  readonly text: string;
  readonly original: string;
  readonly toOriginal: OffsetMap;
}

/** The finding that a cause is, in words and with its places in the text as it was written. */
export function describeCause(recovered: RecoveredText, cause: Cause): PlacedFinding {
  const { rule, says, help } = CAUSES[cause.id];
  const parts = says.split("{}");
  const message = parts
    .map((part, i) => part + (i < parts.length - 1 ? (cause.details[i] ?? "") : ""))
    .join("");
  const fix = fixOf(recovered, cause);
  return { rule, span: placeOf(recovered, cause.span), message, help, ...(fix && { fix }) };
}

function fixOf(recovered: RecoveredText, { lost, meant, fix }: Cause) {
  if (lost && meant) {
    if (![lost, meant].every((span) => isAsWritten(recovered, span))) return null;
    return quoteFix(recovered.original, placeOf(recovered, lost), placeOf(recovered, meant));
  }
  if (!fix) return null;
  const spans = fix.edits.map(({ offset, length }) => ({ start: offset, end: offset + length }));
  if (!spans.every((span) => isAsWritten(recovered, span))) return null;
  const edits = fix.edits.map(({ text }, index) => {
    const { start, end } = placeOf(recovered, spans[index] ?? { start: 0, end: 0 });
    return { offset: start, length: end - start, text };
  });
  return { title: fix.title, edits };
}

function placeOf({ toOriginal }: RecoveredText, { start, end }: Span): Span {
  return { start: toOriginal(start), end: toOriginal(end) };
}

// What an earlier cause took away or moved is not there to be changed.
function isAsWritten(recovered: RecoveredText, span: Span): boolean {
  const written = wholeLines(recovered.original, placeOf(recovered, span));
  return written === wholeLines(recovered.text, span);
}

function wholeLines(text: string, { start, end }: Span): string {
  return text.slice(lineStart(text, start), lineEnd(text, end));
}
