import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Fix } from "../../diagnostics/finding.ts";
import { applyEdits } from "../../source/source.ts";
import { editsOf, nonOverlapping } from "./non-overlapping.ts";

/** A finding as it was when it was fixed, and what it was in the text as it was given; null where it came to light by a fix. */
export type FixedFinding = readonly [then: Diagnostic, given: Diagnostic | null];

/** A text as it was given, and after its fixes. */
interface FixedTexts {
  readonly before: string;
  readonly after: string;
}

/**
 * What was found in the text as it was given, and is fixed. What could be fixed only after something else was ("3 Nov", once
 * the period can be read) gets the fix that it had then, set back to where it stands in the text as it was given; but only
 * where all fixes, so set back, make the same text.
 */
export function withLateFixes(
  fixed: readonly FixedFinding[],
  { before, after }: FixedTexts,
): readonly Diagnostic[] {
  const given = fixed.flatMap(([then, origin]) =>
    origin === null ? [] : [{ origin, moved: { ...origin, fix: setBack(then, origin) } }],
  );
  const origins = given.map(({ origin }) => origin);
  if (origins.every(({ fix }) => fix !== null)) return origins;
  const edits = nonOverlapping(given.map(({ moved }) => moved)).flatMap(editsOf);
  const isSame = edits.every(({ offset }) => offset >= 0) && applyEdits(before, edits) === after;
  return isSame ? given.map(({ origin, moved }) => (origin.fix === null ? moved : origin)) : origins;
}

function setBack({ fix, span }: Diagnostic, given: Diagnostic): Fix | null {
  if (fix === null) return null;
  const by = given.span.start - span.start;
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, offset: edit.offset + by })) };
}
