import { UsageError } from "../../errors.ts";
import { shellWord } from "./shell-word.ts";

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
