import type { Span } from "../../source/source.ts";
import type { PlacedFinding } from "../yaml-file.ts";

/** Characters that turn the reading direction whatever stands round them, and tags; no text of a plan needs them. */
const OVERRIDE = /[\u202a-\u202e]|[\u{e0000}-\u{e007f}]+/gu;
/** The flags of England, Scotland and Wales are a black flag spelled out in tags. */
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/gu;
const ISOLATE = /[\u2066-\u2069]|\r\n?|\n/g;
/** Nobody sees them, and no writing needs them in a text. */
const SOFT =
  "\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\u2028\u2029\u180e\ufff9-\ufffb\u115f\u1160\u3164\uffa0\u034f";
/** Joiners, marks of direction and variation selectors, which emoji, Urdu and Arabic need. */
const JOINERS = "\u200c-\u200f\u061c\ufe00-\ufe0f\u180b-\u180d";
const MORE_SELECTORS = "\\u{e0100}-\\u{e01ef}";
const SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000";
const INVISIBLE_IN_TEXT = new RegExp(`[${SOFT}]`, "gu");
const INVISIBLE_IN_ID = new RegExp(`[${SOFT}${JOINERS}${MORE_SELECTORS}${SPACES}]`, "gu");
/** Whether a text is worth a closer look at all; of what lies above U+FFFF the first half is enough for that. */
const SUSPECT = new RegExp(`[${SOFT}${JOINERS}${SPACES}\u202a-\u202e\u2066-\u2069\udb40]`);

/** Whether a text may have any character that cannot be seen. */
export function hasHidden(text: string): boolean {
  return SUSPECT.test(text);
}

/** Finds what may stand nowhere in a file: overrides of direction, isolates that are not closed in their line, tags. */
export function findOverrides(text: string): PlacedFinding[] {
  const masked = text.replace(FLAG, (flag) => " ".repeat(flag.length));
  const overrides = [...masked.matchAll(OVERRIDE)].map(({ 0: found, index }) =>
    finding(spanOf(index, found.length), `an invisible character (${codeOf(found)}) stands here`),
  );
  return [...overrides, ...unbalancedIsolates(masked)];
}

/** The finding of invisible characters in a key or an id, whose text stands in the source at `span`. */
export function hiddenInId(text: string, span: Span): PlacedFinding | null {
  const found = [...text.slice(span.start, span.end).matchAll(INVISIBLE_IN_ID)];
  const first = found[0];
  if (!first) return null;
  const message = `an invisible character (${codeOf(first[0])}) makes this differ from what it looks like`;
  return { ...finding(span, message), fix: removal(span.start, found) };
}

/** The finding of invisible characters in a text that no writing needs there. */
export function hiddenInText(text: string, span: Span): PlacedFinding | null {
  const found = [...text.slice(span.start, span.end).matchAll(INVISIBLE_IN_TEXT)];
  const first = found[0];
  if (!first) return null;
  const more = found.length > 1 ? ` and ${found.length - 1} more` : "";
  const message = `an invisible character (${codeOf(first[0])})${more} stands in the text`;
  const place = spanOf(span.start + first.index, first[0].length);
  return { ...finding(place, message), severity: "warning", fix: removal(span.start, found) };
}

function unbalancedIsolates(text: string): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  let open: number[] = [];
  const report = (at: number) =>
    findings.push(
      finding(spanOf(at, 1), `an invisible character (${codeOf(text.slice(at, at + 1))}) has no partner`),
    );
  for (const { 0: found, index } of text.matchAll(ISOLATE)) {
    if (found >= "\u2066" && found < "\u2069") open.push(index);
    else if (found === "\u2069" && open.pop() === undefined) report(index);
    else if (found < "\u2066") {
      open.forEach(report);
      open = [];
    }
  }
  open.forEach(report);
  return findings;
}

function removal(from: number, found: readonly RegExpExecArray[]) {
  const edits = found.map((hit) => ({ offset: from + hit.index, length: hit[0].length, text: "" }));
  return {
    title: found.length === 1 ? "Remove the invisible character" : "Remove the invisible characters",
    edits,
  };
}

function finding(span: Span, message: string): PlacedFinding {
  return { rule: "hidden-characters", span, message, help: "Remove it, or type the words anew." };
}

function spanOf(start: number, length: number): Span {
  return { start, end: start + length };
}

function codeOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
