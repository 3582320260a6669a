import type { CST } from "yaml";
import { MAX_LEVELS } from "../limits.ts";
import { walkTokens } from "../parse/walk-tokens.ts";
import { CAUSES, type CauseId } from "../recovery/causes.ts";
import type { PlacedFinding } from "../yaml-file.ts";

/** What a document uses of YAML that plans do not need, and whether it nests too deep to be read. */
export interface Features {
  readonly findings: readonly PlacedFinding[];
  readonly isTooDeep: boolean;
}

/**
 * Finds aliases, anchors, tags, merge keys, keys that are no plain texts and nesting over the limit. Anchors and tags
 * become blanks in the tokens, so that what they stand before reads as if they were not there.
 */
export function removeFeatures(document: CST.Document): Features {
  const findings: PlacedFinding[] = [];
  for (const visit of walkTokens(document)) {
    for (const token of visit.before) if (isProperty(token)) findings.push(takeProperty(token));
    if (!("token" in visit)) continue;
    if (visit.depth > MAX_LEVELS + 1) return { findings: [tooDeep(visit.token.offset)], isTooDeep: true };
    const finding = tokenFinding(visit.token, visit.isKey, visit.before);
    if (finding) findings.push(finding);
  }
  return { findings, isTooDeep: false };
}

/** The finding of a place that nests too deep. */
export function tooDeep(offset: number): PlacedFinding {
  return feature("too-deep", { offset, source: " " });
}

/** The finding of a directive line. */
export function checkDirective(token: { offset: number; source: string }): PlacedFinding {
  return feature("directive", token);
}

function isProperty(token: CST.SourceToken): boolean {
  return token.type === "anchor" || token.type === "tag" || token.type === "explicit-key-ind";
}

function takeProperty(token: CST.SourceToken): PlacedFinding {
  const cause = token.type === "anchor" ? "anchor" : token.type === "tag" ? "tag" : "odd-key";
  const finding = feature(cause, cause === "odd-key" ? { ...token, detail: "one that `?` begins" } : token);
  if (cause !== "odd-key") [token.type, token.source] = ["space", " ".repeat(token.source.length)];
  return finding;
}

function tokenFinding(
  token: CST.Token,
  isKey: boolean,
  before: readonly CST.SourceToken[],
): PlacedFinding | null {
  // What `?` begins is told already.
  const isExplicit = before.some((part) => part.type === "explicit-key-ind");
  if (isKey && !isExplicit && (token.type === "flow-collection" || token.type === "alias"))
    return feature("odd-key", { offset: token.offset, source: " ", detail: "a list, a mapping or an alias" });
  if (isKey && token.type === "scalar" && token.source === "<<") return feature("merge-key", token);
  return token.type === "alias" && !isKey ? feature("alias", token) : null;
}

function feature(cause: CauseId, token: { offset: number; source: string; detail?: string }): PlacedFinding {
  const { rule, says, help } = CAUSES[cause];
  const span = { start: token.offset, end: token.offset + token.source.length };
  return {
    rule,
    span,
    message: says.replace("{}", () => token.detail ?? token.source),
    help,
  };
}
