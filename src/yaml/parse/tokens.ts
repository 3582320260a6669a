import { CST, Lexer, Parser } from "yaml";
import { InputError } from "../../errors.ts";
import { MAX_LEVELS, MAX_TOKENS, refuseSlowText } from "../limits.ts";

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
