import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { TextEdit } from "../../source/source.ts";

/** The findings whose fixes do not touch each other, the first in the text first; the others wait for another round. */
export function nonOverlapping(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const inOrder = findings
    .map((finding) => ({ finding, reach: reachOf(editsOf(finding)) }))
    .sort((a, b) => a.reach.start - b.reach.start || a.reach.end - b.reach.end);
  const chosen: Diagnostic[] = [];
  let free = 0;
  for (const { finding, reach } of inOrder) {
    if (reach.start < free) continue;
    chosen.push(finding);
    free = reach.end;
  }
  return chosen;
}

/** The edits of a finding's fix; none where it has none. */
export function editsOf({ fix }: Diagnostic): readonly TextEdit[] {
  return fix?.edits ?? [];
}

/** From the first to behind the last character concerned; an insertion takes the one that it stands before. */
function reachOf(edits: readonly TextEdit[]): { readonly start: number; readonly end: number } {
  const reach = { start: Number.POSITIVE_INFINITY, end: 0 };
  for (const { offset, length } of edits) {
    reach.start = Math.min(reach.start, offset);
    reach.end = Math.max(reach.end, offset + Math.max(1, length));
  }
  return reach;
}
