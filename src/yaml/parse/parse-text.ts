import { Composer, type CST, type Document } from "yaml";
import { checkDirective, removeFeatures, tooDeep } from "../rules/features.ts";
import type { TreeNode } from "../tree.ts";
import type { PlacedFinding } from "../yaml-file.ts";
import { buildTree } from "./build-tree.ts";
import { tokensOf } from "./tokens.ts";

/** Where the parser could not go on, and what it says of that. */
export interface ParseError {
  readonly pos: readonly [start: number, end: number];
  readonly code: string;
  readonly message: string;
}

/** The first document of a text, and what the parser says of it. */
export interface ParsedText {
  readonly root: TreeNode | null;
  readonly errors: readonly ParseError[];
  /** What plans do not need of YAML. */
  readonly features: readonly PlacedFinding[];
  /** Where a second document begins. */
  readonly secondDocument: number | null;
  /** Whether it nests too deep for a tree, as it also does where a bracket is never closed. */
  readonly isTooDeep: boolean;
}

/** Parses a text. Throws InputError where it is more than any plan could need. */
export function parseText(text: string): ParsedText {
  const result = tokensOf(text);
  if ("tooDeepAt" in result) return { ...NOTHING, features: [tooDeep(result.tooDeepAt)], isTooDeep: true };
  const directives = result.tokens.filter((token) => token.type === "directive").map(checkDirective);
  const documents = result.tokens.filter((token) => token.type === "document");
  const document = documents[0] ?? null;
  if (!document) return { ...NOTHING, features: directives };
  const { findings, isTooDeep } = removeFeatures(document);
  const features = [...directives, ...findings];
  const secondDocument = documents[1]?.offset ?? null;
  if (isTooDeep) return { ...NOTHING, features, secondDocument, isTooDeep };
  const { composed, errors } = compose(result.tokens, document);
  return { root: buildTree(composed, text), errors, features, secondDocument, isTooDeep };
}

const NOTHING = { root: null, errors: [], features: [], secondDocument: null, isTooDeep: false } as const;

/** More errors of one text than these are not gathered; a text made of faults has one in each line. */
const MAX_ERRORS = 20_000;

type ToldPlace = number | readonly number[] | { readonly offset: number; readonly source?: string };

function compose(
  tokens: readonly CST.Token[],
  document: CST.Document,
): { readonly composed: Document; readonly errors: readonly ParseError[] } {
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: "silent",
  });
  const errors: ParseError[] = [];
  const tell = (told: ToldPlace, code: string, message: string): void => {
    if (errors.length < MAX_ERRORS) errors.push({ pos: placeOf(told), code, message });
  };
  // Its own errors are Error objects, which hold a stack each: thousands of them take seconds and hundreds of megabytes.
  Object.assign(composer, {
    onError: (told: ToldPlace, code: string, message: string, isWarning?: boolean) => {
      if (isWarning !== true) tell(told, code, message);
    },
  });
  const own: CST.Token[] = [];
  for (const token of tokens) {
    if (token.type === "error") tell(token, "UNEXPECTED_TOKEN", token.message);
    else if (token === document || token.type === "doc-end") own.push(token);
  }
  const [composed]: Document[] = [...composer.compose(own, true, 0)];
  if (composed === undefined) throw new Error("the parser made no document");
  return { composed, errors: [...errors, ...composed.errors] };
}

function placeOf(told: ToldPlace): ParseError["pos"] {
  if (typeof told === "number") return [told, told + 1];
  if ("offset" in told) return [told.offset, told.offset + (told.source?.length ?? 1)];
  return [told[0] ?? 0, told[1] ?? 0];
}
