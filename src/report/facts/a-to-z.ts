import { compareText } from "../../diagnostics/diagnostic.ts";

/** Letters that Unicode does not take apart into a letter and its accent. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ß", "ss"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
]);

/**
 * A name as it is sorted: without accents, case and punctuation. No locale has a part in it, so that it is the same on
 * every computer.
 */
export function sortingName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[æœøßłđðþı]/g, (letter) => FOLDED.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Things by name from A to Z; of one name by file, equal ones in their order. */
export function fromAToZ<T extends { readonly name: string; readonly file: string }>(
  things: readonly T[],
): T[] {
  const keyed = things.map((thing) => ({ thing, key: sortingName(thing.name) }));
  keyed.sort(
    (a, b) =>
      compareText(a.key, b.key) ||
      compareText(a.thing.name, b.thing.name) ||
      compareText(a.thing.file, b.thing.file),
  );
  return keyed.map(({ thing }) => thing);
}
