import type { Span, TextEdit } from "../../source/source.ts";
import { lastBefore, startOf } from "../places/last-before.ts";

/** Edits of one text, gathered set by set, of which none can overlap another. */
export interface Claims {
  /** Takes a set of edits as a whole; nothing of it where it overlaps itself, or touches what was taken before. */
  readonly take: (edits: readonly TextEdit[]) => boolean;
  /** All that was taken, in the order of the text. */
  readonly edits: () => readonly TextEdit[];
}

interface Claim extends Span {
  readonly edits: readonly TextEdit[];
}

export function makeClaims(): Claims {
  const claims: Claim[] = [];
  return {
    take: (edits) => {
      const claim = claimOf(edits);
      if (claim === null) return edits.length === 0;
      const before = lastBefore(claims, claim.start, startOf);
      const [left, right] = [claims[before], claims[before + 1]];
      // What begins where another ends would be read as one with it.
      if ((left && left.start <= claim.end && left.end >= claim.start) || (right && right.start <= claim.end))
        return false;
      claims.splice(before + 1, 0, claim);
      return true;
    },
    edits: () => claims.flatMap((claim) => claim.edits),
  };
}

/** From the first to behind the last unit that a set changes; null for none, and where its edits overlap each other. */
function claimOf(edits: readonly TextEdit[]): Claim | null {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset);
  const [first] = sorted;
  if (!first) return null;
  let end = first.offset + first.length;
  for (const edit of sorted.slice(1)) {
    if (edit.offset < end) return null;
    end = edit.offset + edit.length;
  }
  return { start: first.offset, end, edits: sorted };
}
