import type { Span } from "../../source/source.ts";
import { CAUSES } from "../causes.ts";
import type { OffsetMap } from "../offset-map.ts";
import type { PlacedProblem } from "../text-problem.ts";
import type { Fault } from "./fault.ts";
import { lineEnd, lineStart } from "./line-look.ts";
import { quoteFix } from "./quote-fix.ts";

/** A text that was mended as far as its faults were found, and the text as it was written. */
export interface Mended {
  readonly text: string;
  readonly original: string;
  readonly toOriginal: OffsetMap;
}

/** The problem that a fault is, in words and with its places in the text as it was written. */
export function faultProblem(mended: Mended, fault: Fault): PlacedProblem {
  const { rule, says, help } = CAUSES[fault.cause];
  const parts = says.split("{}");
  const message = parts
    .map((part, i) => part + (i < parts.length - 1 ? (fault.details[i] ?? "") : ""))
    .join("");
  const fix = fixOf(mended, fault);
  return { rule, span: placeOf(mended, fault.span), message, help, ...(fix && { fix }) };
}

function fixOf(mended: Mended, { lost, meant, mend }: Fault) {
  if (lost && meant) {
    if (![lost, meant].every((span) => isAsWritten(mended, span))) return null;
    return quoteFix(mended.original, placeOf(mended, lost), placeOf(mended, meant));
  }
  if (!mend) return null;
  const spans = mend.edits.map(({ offset, length }) => ({ start: offset, end: offset + length }));
  if (!spans.every((span) => isAsWritten(mended, span))) return null;
  const edits = mend.edits.map(({ text }, index) => {
    const { start, end } = placeOf(mended, spans[index] ?? { start: 0, end: 0 });
    return { offset: start, length: end - start, text };
  });
  return { title: mend.title, edits };
}

function placeOf({ toOriginal }: Mended, { start, end }: Span): Span {
  return { start: toOriginal(start), end: toOriginal(end) };
}

// What an earlier fault took away or moved is not there to be changed.
function isAsWritten(mended: Mended, span: Span): boolean {
  const written = wholeLines(mended.original, placeOf(mended, span));
  return written === wholeLines(mended.text, span);
}

function wholeLines(text: string, { start, end }: Span): string {
  return text.slice(lineStart(text, start), lineEnd(text, end));
}
