import { shellWord } from "../../authoring/find/names.ts";
import { UsageError } from "../../errors.ts";

/**
 * A sentence that is said in its place among the arguments, or by its flag. One word alone is rather a piece of something
 * that lacks its quotes.
 *
 * @throws UsageError for one word, and where both are there.
 */
export function oneSentence(
  word: string | undefined,
  option: string | undefined,
  flag: string,
): string | undefined {
  if (word === undefined) return option;
  if (option !== undefined) throw tooManyWords(word, flag);
  if (isOneWord(word))
    throw new UsageError(
      `"${word}" would be for ${flag}, and is one word: several that belong together stand in quotes; for one, say ${flag} ${shellWord(word)}`,
    );
  return word;
}

/** What is said in its place, or by its flag. Throws UsageError where both are there. */
export function inItsPlace(
  word: string | undefined,
  option: string | undefined,
  flag: string,
): string | undefined {
  if (word !== undefined && option !== undefined) throw tooManyWords(word, flag);
  return word ?? option;
}

/** What is done, or shown, in one word, with more behind it, is rather a sentence that lacks its quotes. */
export function refuseUnquoted(what: string | undefined, next: string | undefined): void {
  if (what !== undefined && next !== undefined && isOneWord(what))
    throw new UsageError(
      `too many words: several that belong together stand in quotes, as in: "${what} ${next}"`,
    );
}

export function isOneWord(text: string): boolean {
  return !/\S\s+\S/.test(text);
}

/** A word does not fit what the command takes: quotes are missing, or a flag says it already. */
export function tooManyWords(word: string, flag: string): UsageError {
  return new UsageError(`too many words: "${word}" would be for ${flag}, and cannot be`, [
    "Several words that belong together stand in quotes.",
  ]);
}
