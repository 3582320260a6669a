import { CORNERSTONE_IDS, type CornerstoneId } from "../vocabulary.ts";

/** The Cornerstone that a name means: its id, or a part of its words that is in no other ("welcome"); null where none is meant. */
export function findCornerstone(said: string): CornerstoneId | null {
  const word = said
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const exact = CORNERSTONE_IDS.find((id) => id === word);
  const inPart = word.length < 3 ? [] : CORNERSTONE_IDS.filter((id) => id.includes(word));
  return exact ?? (inPart.length === 1 ? (inPart[0] ?? null) : null);
}
