import { distance } from "fastest-levenshtein";

/**
 * The candidate that a mistyped word most likely meant, or null where none is near.
 * Near means at most a third of the word's letters changed (Levenshtein), and at least one kept; the first of equals wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const folded = word.toLowerCase();
  if (folded === "" || folded.length > 200) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const candidate of candidates) {
    // At least as many changes as the lengths differ by: most candidates need no closer look.
    if (Math.abs(candidate.length - folded.length) >= least) continue;
    const changes = distance(folded, candidate.toLowerCase());
    if (changes < least && changes < folded.length) [best, least] = [candidate, changes];
  }
  return best;
}
