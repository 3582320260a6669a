import type { Cornerstone } from "../../../catalogue/catalogue.ts";
import type { CornerstoneId } from "../../../vocabulary.ts";
import { fold } from "../fold.ts";

/** The Cornerstone that a text names, also with a number or more words: "Cornerstone 1: Welcome and Care". Null for none. */
export function readCornerstone(text: string, cornerstones: readonly Cornerstone[]): CornerstoneId | null {
  const words = fold(text);
  if (words === "") return null;
  const same = cornerstones.find(({ id, name, prefix }) =>
    [id, name, prefix].some((each) => fold(each) === words),
  );
  const held = cornerstones.filter(({ name }) => ` ${words} `.includes(` ${fold(name)} `));
  return same?.id ?? (held.length === 1 ? (held[0]?.id ?? null) : null);
}
