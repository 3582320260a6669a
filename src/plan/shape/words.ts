import type { Path } from "../../diagnostics/finding.ts";

/** At most this much of what a file says is said again in a sentence about it. */
const MAX_QUOTED_LENGTH = 40;

/** What stands in the file, in quotes, cut where it is long. */
export function quotedWord(text: string): string {
  const units = [...text.slice(0, MAX_QUOTED_LENGTH * 2)];
  return `"${units.length > MAX_QUOTED_LENGTH ? `${units.slice(0, MAX_QUOTED_LENGTH - 1).join("")}…` : text}"`;
}

/** "a, b or c". */
export function oneOf(words: readonly string[]): string {
  return joined(words, "or");
}

/** "a, b and c". */
export function allOf(words: readonly string[]): string {
  return joined(words, "and");
}

function joined(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

/** The nearest key at or above a place: of an entry of a list, the list's. */
export function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}
