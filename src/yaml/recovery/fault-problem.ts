import type { Span } from "../../source/source.ts";
import { CAUSES } from "../causes.ts";
import type { OffsetMap } from "../offset-map.ts";
import type { PlacedProblem } from "../text-problem.ts";
import type { Fault } from "./fault.ts";
import { quoteFix } from "./quote-fix.ts";

/** The problem that a fault is, in words and with its places in the text as it was written. */
export function faultProblem(text: string, fault: Fault, toOriginal: OffsetMap): PlacedProblem {
  const { rule, says, help } = CAUSES[fault.cause];
  const place = (span: Span) => ({ start: toOriginal(span.start), end: toOriginal(span.end) });
  const parts = says.split("{}");
  const message = parts
    .map((part, i) => part + (i < parts.length - 1 ? (fault.details[i] ?? "") : ""))
    .join("");
  const fix = fixOf(text, fault, place);
  return { rule, span: place(fault.span), message, help, ...(fix && { fix }) };
}

function fixOf(text: string, { lost, meant, mend }: Fault, place: (span: Span) => Span) {
  if (lost && meant) return quoteFix(text, place(lost), place(meant));
  if (!mend) return null;
  const edits = mend.edits.map((edit) => {
    const { start, end } = place({ start: edit.offset, end: edit.offset + edit.length });
    return { offset: start, length: end - start, text: edit.text };
  });
  return { title: mend.title, edits };
}
