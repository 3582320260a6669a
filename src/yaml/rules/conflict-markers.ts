import type { Span } from "../../source/source.ts";
import { CAUSES } from "../recovery/causes.ts";
import type { PlacedFinding } from "../yaml-file.ts";

/** Merge conflicts in a text, and what of it is to be left out so that one of the two versions can be read. */
export interface Conflicts {
  readonly findings: readonly PlacedFinding[];
  readonly leaveOut: readonly Span[];
}

/** Finds what an unfinished merge left: one finding a conflict. The first version is the one that is read on. */
export function findConflicts(text: string): Conflicts {
  const marker = /^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$).*$/gm;
  const findings: PlacedFinding[] = [];
  const leaveOut: Span[] = [];
  let open: { start: number; theirs: number | null } | null = null;
  for (const { 0: line, 1: sign, index } of text.matchAll(marker)) {
    const end = index + line.length;
    const kind = sign?.[0];
    if (open === null || kind === "<") {
      findings.push(finding({ start: index, end }));
      open = { start: index, theirs: null };
    }
    if (kind !== "<" && kind !== ">") open.theirs ??= index;
    leaveOut.push({ start: kind === ">" ? (open.theirs ?? index) : index, end });
    if (kind === ">") open = null;
  }
  return { findings, leaveOut };
}

function finding(span: Span): PlacedFinding {
  const { rule, says, help } = CAUSES.conflict;
  return { rule, span, message: says, help };
}
