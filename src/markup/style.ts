import { Chalk } from "chalk";
import { letterPattern } from "../letter-pattern.ts";

/**
 * How words and signs look on a terminal; every paint leaves the text as it is where colour is off. Never the only carrier of a
 * meaning. Letters and digits keep the terminal's own colour, bold or turned round at most: of its sixteen colours none
 * reaches a contrast of 4.5 to 1 in all common themes, on white and on black (`test/markup/contrast.test.ts`). Colour is for the
 * sign that stands before the words.
 */
export interface Style {
  readonly bold: Paint;
  readonly underline: Paint;
  /** What may be passed over; as plain as the rest, since fainter letters are hard to read. */
  readonly dim: Paint;
  readonly red: Paint;
  /** What wants care: its words are bold. */
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
  /** Steps of weight for a number, the lightest first: for a table whose numbers say the same. */
  readonly shades: readonly Paint[];
}

export type Paint = (text: string) => string;

/** The style of a stream: `colour` is settled by whoever owns the stream, never asked of the environment here. */
export function makeStyle(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { bold, underline } = chalk;
  return {
    bold,
    underline,
    dim: asItIs,
    red: onSign(chalk.red, asItIs),
    yellow: onSign(chalk.yellow, bold),
    green: onSign(chalk.green, asItIs),
    cyan: onSign(chalk.cyan, asItIs),
    shades: [bold, chalk.bold.underline, chalk.bold.inverse],
  };
}

const asItIs: Paint = (text) => text;

/** A sign at the beginning that stands for itself: `»`, `×`, `!`, `>`, `^^^`. */
const SIGN = letterPattern("^(\\s*)([^\\p{L}\\p{N}\\p{C}\\s\"'“‘(\\[]+(?=\\s|$))?(.*)$", "su");

function onSign(colour: Paint, words: Paint): Paint {
  return (text) => {
    const [, indent = "", sign = "", rest = ""] = SIGN(text).exec(text) ?? [];
    return `${indent}${sign === "" ? "" : colour(sign)}${rest === "" ? "" : words(rest)}`;
  };
}
