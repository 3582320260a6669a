import { CST, Lexer, Parser } from "yaml";
import { InputError } from "../errors.ts";

/** The most keys, texts and lists that a text may hold; a plan of all measures with all one could measure has some 75,000. */
export const MAX_TOKENS = 100_000;
/** How deep lists and mappings may nest. */
export const MAX_LEVELS = 64;

const OPENERS: ReadonlySet<string | null> = new Set(["flow-map-start", "flow-seq-start"]);
const CLOSERS: ReadonlySet<string | null> = new Set(["flow-map-end", "flow-seq-end"]);
// What comes along with a key or a text and so needs no count of its own, unless two follow each other.
const COMPANIONS: ReadonlySet<string | null> = new Set([
  "comma",
  "map-value-ind",
  "flow-map-end",
  "flow-seq-end",
]);
const SILENT: ReadonlySet<string | null> = new Set([
  "space",
  "newline",
  "comment",
  "doc-mode",
  "flow-error-end",
]);

/** The tokens of a text, or the offset at which its brackets nest too deep. */
export type Tokens = { readonly tokens: readonly CST.Token[] } | { readonly tooDeepAt: number };

/**
 * Splits a text into the parser's tokens, counting as it goes: deep nesting exhausts the stack of what builds trees,
 * and many tokens exhaust the memory. Throws InputError over the limit.
 */
export function tokensOf(text: string): Tokens {
  refuseSlowText(text);
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const tally = { count: 0, depth: 0, wasCompanion: true };
  let [offset, isScalar] = [0, false];
  for (const lexeme of new Lexer().lex(text)) {
    const type = isScalar ? null : CST.tokenType(lexeme);
    if (!isScalar) count(tally, type);
    if (tally.depth > MAX_LEVELS) return { tooDeepAt: offset };
    if (!takeTokens(() => parser.next(lexeme), tokens)) return { tooDeepAt: offset };
    isScalar = type === "scalar";
    if (!isScalar && type !== "doc-mode" && type !== "flow-error-end") offset += lexeme.length;
  }
  return takeTokens(() => parser.end(), tokens) ? { tokens } : { tooDeepAt: offset };
}

// Where a bracket was left out, each `a: b c: d` nests all that follows one level deeper, and the parser calls itself once
// for each when they end. It has no limit of its own, and the end of the stack is the only sign.
function takeTokens(next: () => Generator<CST.Token>, tokens: CST.Token[]): boolean {
  try {
    for (const token of next()) tokens.push(token);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function count(tally: { count: number; depth: number; wasCompanion: boolean }, type: string | null): void {
  if (type === "flow-error-end") tally.depth = 0;
  if (SILENT.has(type)) return;
  const isUnopened = CLOSERS.has(type) && tally.depth === 0;
  const isCompanion = COMPANIONS.has(type) && !isUnopened;
  if (!isCompanion || tally.wasCompanion) tally.count += 1;
  tally.wasCompanion = isCompanion && type !== "flow-map-end" && type !== "flow-seq-end";
  if (OPENERS.has(type)) tally.depth += 1;
  if (CLOSERS.has(type)) tally.depth = Math.max(0, tally.depth - 1);
  if (tally.count > MAX_TOKENS)
    throw new InputError(
      "there are over 100,000 keys, texts and lists in this file; a plan has some hundreds",
    );
}

const MAX_LINES = 200_000;
/** Steps that the parser may take over and over on text made to be slow; no text made by people comes near. */
const MAX_STEPS = 200_000_000;

// The parser looks at all escaped quotes again for each quote that stays open, and at all blank lines again for each
// comment below them: both grow with the square of the text.
function refuseSlowText(text: string): void {
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
