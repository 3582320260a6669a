import { oneLine } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import { match, type NamedItem } from "./match.ts";

/** A text as one word of a command line, in quotes where it needs them: what is shown can be typed. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}_./:@%+=,-]+$/u.test(text) && !text.startsWith("-")) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** One of several things that a name could mean. */
export interface NameChoice {
  /** What means this one alone. */
  readonly name: string;
  /** What it is, in words. */
  readonly words: string;
}

/** A name that means nothing here, or several things: on a terminal a person can choose one. */
export class UnclearName extends UsageError {
  readonly choices: readonly NameChoice[];

  constructor(message: string, choices: readonly NameChoice[]) {
    super(
      message,
      choices.map(({ name, words }) => `  ${shellWord(name)}  ${words}`),
    );
    this.choices = choices;
  }
}

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
