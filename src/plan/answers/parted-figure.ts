import { UsageError } from "../../errors.ts";
import { readFigure } from "./read-figure.ts";

export interface PartedFigure {
  /** Undefined for the only figure of the row. */
  readonly indicator: string | undefined;
  readonly figure: string | undefined;
}

/** Parts the words of a figure, "12 of 30", from those of its name: as many of the last as are one figure. */
export function partedFigure(words: readonly string[]): PartedFigure {
  const lengths = words.map((_, at) => words.length - at);
  const count = lengths.find((length) => isFigure(words.slice(-length).join(" ")));
  // One word that is no figure is the name of one.
  if (count === undefined && words.length < 2)
    return isNumber(words[0] ?? "")
      ? { indicator: undefined, figure: words[0] }
      : { indicator: words[0], figure: undefined };
  // "12 out of 30 families": what is counted may be said again.
  const isSaidAgain = count === undefined && words.length > 1 && /^\p{L}+$/u.test(words.at(-1) ?? "");
  const without = isSaidAgain ? partedFigure(words.slice(0, -1)) : null;
  if (without?.figure !== undefined && isFigure(without.figure)) return without;
  const name = words.slice(0, -(count ?? 1)).join(" ");
  const figure = words.slice(-(count ?? 1)).join(" ");
  return { indicator: name === "" ? undefined : name, figure };
}

/** What can only be meant for a figure, though it is written as none is here: `94,5`. */
function isNumber(said: string): boolean {
  return /^[-+]?\d[\d.,]* ?%?$/.test(said);
}

function isFigure(said: string): boolean {
  if (/^\d[\d.]* ?%? ?(?:\/|out of|of) ?\d+$/i.test(said)) return true;
  try {
    readFigure(said, true);
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}
