import { InputError } from "../errors.ts";

/** The most keys, texts and lists that a text may hold; a plan of all measures with all one could measure has some 75,000. */
export const MAX_TOKENS = 100_000;
/** How deep lists and mappings may nest. */
export const MAX_LEVELS = 64;

export const MAX_LINES = 200_000;
/** Steps that the parser may take over and over on text made to be slow; no text made by people comes near. */
export const MAX_STEPS = 200_000_000;

/**
 * Throws InputError for a text that the parser would take too long over. It looks at all escaped quotes again for each quote
 * that stays open, and at all blank lines again for each comment below them: both grow with the square of the text.
 */
export function refuseSlowText(text: string): void {
  if (text.split("\n", MAX_LINES + 1).length > MAX_LINES)
    throw new InputError("there are over 200,000 lines in this file; a plan has some hundreds");
  const escapedQuotes = text.split('\\"').length - 1;
  const quotes = escapedQuotes === 0 ? 0 : text.split('"').length - 1;
  if (escapedQuotes * quotes > MAX_STEPS || blankSteps(text) > MAX_STEPS)
    throw new InputError("this file is made in a way that no plan is, and reading it would take too long");
}

function blankSteps(text: string): number {
  let [steps, blanks, comments] = [0, 0, 0];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const line = text
      .slice(at, end === -1 ? Math.min(text.length, at + 200) : Math.min(end, at + 200))
      .trimStart();
    if (line === "") blanks += 1;
    else if (line[0] === "#") comments += 1;
    else {
      steps += blanks * comments;
      [blanks, comments] = [0, 0];
    }
    at = end === -1 ? text.length : end + 1;
  }
  return steps + blanks * comments;
}
