import { UsageError } from "../../errors.ts";
import { shellWord } from "./shell-word.ts";

/** One of several things that a name could mean. */
export interface Choice {
  /** What means this one alone. */
  readonly name: string;
  /** What it is, in words. */
  readonly words: string;
}

/** A name that means nothing here, or several things: on a terminal a person can choose one. */
export class UnclearName extends UsageError {
  readonly choices: readonly Choice[];

  constructor(message: string, choices: readonly Choice[]) {
    super(
      message,
      choices.map(({ name, words }) => `  ${shellWord(name)}  ${words}`),
    );
    this.choices = choices;
  }
}
