import { TITLES } from "./titles.ts";

/** What stands in small letters before a surname. */
// biome-ignore format: word lists read best as such
export const PARTICLES: ReadonlySet<string> = new Set([
  "ap", "ab", "ferch", "van", "von", "der", "den", "de", "del", "della", "di", "da", "das", "dos", "du", "la", "le",
  "el", "al", "bin", "bint", "ibn", "ben", "ter", "ten", "te", "zu", "af", "av",
]);

/** What follows a title and names nobody, or follows a name and is no part of it. */
// biome-ignore format: word lists read best as such
export const NO_NAME: ReadonlySet<string> = new Set([
  ...TITLES.keys(), "and", "or", "a", "an", "the", "of", "in", "on", "at", "to", "is", "was", "are", "were", "name",
  "surname", "other", "chair", "chairman", "chairwoman", "chairperson", "speaker", "president", "mayor", "head", "teacher",
  "headteacher", "deputy", "governor", "governors", "year", "class", "monday", "tuesday", "wednesday", "thursday",
  "friday", "saturday", "sunday",
]);

/** What is called after somebody and is nobody: "Dr Challoner's Grammar School". */
// biome-ignore format: word lists read best as such
export const CALLED_AFTER: ReadonlySet<string> = new Set([
  "school", "schools", "academy", "college", "primary", "infant", "infants", "junior", "juniors", "grammar", "high", "nursery",
  "trust", "foundation", "hospital", "hospice", "road", "street", "avenue", "building", "centre", "library", "award",
  "cup", "prize", "trophy", "fund", "university", "museum", "theatre",
]);

/** What makes the word before it part of somebody's work: "Mrs Jones School Nurse". */
// biome-ignore format: word lists read best as such
export const WORK: ReadonlySet<string> = new Set([
  "administrator", "business", "cook", "council", "counsellor", "lead", "librarian", "manager", "nurse", "office",
  "secretary", "teacher",
]);
