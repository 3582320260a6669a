import { oneLine } from "../../document/words.ts";
import { match, type NamedItem } from "./match.ts";

/** What means one candidate alone: a name of it, else the shortest part of its words that is in no other. */
export function uniqueName<T>(candidate: NamedItem<T>, all: readonly NamedItem<T>[]): string {
  const isUnique = (said: string): boolean => {
    const found = match(said, all);
    return found.kind === "one" && found.item === candidate.item;
  };
  const [text = ""] = candidate.texts;
  return (
    candidate.names.find((name) => name !== "" && isUnique(name)) ??
    parts(text).find(isUnique) ??
    oneLine(text)
  );
}

/** Beginnings of a text by whole words, of three words and more: fewer say little to a person. */
function parts(text: string): readonly string[] {
  const words = oneLine(text).split(" ");
  const lengths = words.map((_, position) => position + 1).filter((length) => length >= 3);
  return lengths.map((length) =>
    words
      .slice(0, length)
      .join(" ")
      .replace(/[,;:.]$/, ""),
  );
}
