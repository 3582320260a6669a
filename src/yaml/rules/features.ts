import type { CST } from "yaml";
import { CAUSES, type Cause } from "../causes.ts";
import { MOST_LEVELS } from "../limits.ts";
import type { PlacedProblem } from "../text-problem.ts";
import { walkTokens } from "../walk-tokens.ts";

/** What a document uses of YAML that plans do not need, and whether it nests too deep to be read. */
export interface Features {
  readonly problems: readonly PlacedProblem[];
  readonly isTooDeep: boolean;
}

/**
 * Finds aliases, anchors, tags, merge keys, keys that are no plain texts and nesting over the limit. Anchors and tags
 * become blanks in the tokens, so that what they stand before reads as if they were not there.
 */
export function takeFeatures(document: CST.Document): Features {
  const problems: PlacedProblem[] = [];
  for (const visit of walkTokens(document)) {
    for (const token of visit.before) if (isProperty(token)) problems.push(takeProperty(token));
    if (!("token" in visit)) continue;
    if (visit.depth > MOST_LEVELS + 1) return { problems: [tooDeep(visit.token.offset)], isTooDeep: true };
    const problem = tokenProblem(visit.token, visit.isKey, visit.before);
    if (problem) problems.push(problem);
  }
  return { problems, isTooDeep: false };
}

/** The problem of a place that nests too deep. */
export function tooDeep(offset: number): PlacedProblem {
  return feature("too-deep", { offset, source: " " });
}

/** The problem of a directive line. */
export function directiveProblem(token: { offset: number; source: string }): PlacedProblem {
  return feature("directive", token);
}

function isProperty(token: CST.SourceToken): boolean {
  return token.type === "anchor" || token.type === "tag" || token.type === "explicit-key-ind";
}

function takeProperty(token: CST.SourceToken): PlacedProblem {
  const cause = token.type === "anchor" ? "anchor" : token.type === "tag" ? "tag" : "odd-key";
  const problem = feature(cause, cause === "odd-key" ? { ...token, detail: "one that `?` begins" } : token);
  if (cause !== "odd-key") [token.type, token.source] = ["space", " ".repeat(token.source.length)];
  return problem;
}

function tokenProblem(
  token: CST.Token,
  isKey: boolean,
  before: readonly CST.SourceToken[],
): PlacedProblem | null {
  // What `?` begins is told already.
  const isExplicit = before.some((part) => part.type === "explicit-key-ind");
  if (isKey && !isExplicit && (token.type === "flow-collection" || token.type === "alias"))
    return feature("odd-key", { offset: token.offset, source: " ", detail: "a list, a mapping or an alias" });
  if (isKey && token.type === "scalar" && token.source === "<<") return feature("merge-key", token);
  return token.type === "alias" && !isKey ? feature("alias", token) : null;
}

function feature(cause: Cause, token: { offset: number; source: string; detail?: string }): PlacedProblem {
  const { rule, says, help } = CAUSES[cause];
  const span = { start: token.offset, end: token.offset + token.source.length };
  return {
    rule,
    span,
    message: says.replace("{}", () => token.detail ?? token.source),
    help,
  };
}
