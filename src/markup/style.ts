import { Chalk } from "chalk";

/** Colours for the terminal; every one leaves the text as it is where colour is off. Never the only carrier of a meaning. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly blue: Paint;
  readonly cyan: Paint;
  readonly magenta: Paint;
  /** Shades behind a number, the lightest first: for a table whose numbers say the same. */
  readonly shades: readonly Paint[];
}

export type Paint = (text: string) => string;

/** The style of a stream: `colour` is settled by whoever owns the stream, never asked of the environment here. */
export function makeStyle(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { bold, dim, underline, red, yellow, green, blue, cyan, magenta } = chalk;
  const shades = [chalk.black.bgWhite, chalk.black.bgCyan, chalk.whiteBright.bgBlue];
  return { bold, dim, underline, red, yellow, green, blue, cyan, magenta, shades };
}
