import { Composer, type CST, type Document, type YAMLError } from "yaml";
import { buildTree } from "./build-tree.ts";
import { tokensOf } from "./limits.ts";
import { directiveProblem, takeFeatures, tooDeep } from "./rules/features.ts";
import type { PlacedProblem } from "./text-problem.ts";
import type { TreeNode } from "./tree.ts";

/** The first document of a text, and what the parser says of it. */
export interface ParsedText {
  readonly root: TreeNode | null;
  readonly errors: readonly YAMLError[];
  /** What plans do not need of YAML. */
  readonly features: readonly PlacedProblem[];
  /** Where a second document begins. */
  readonly secondDocument: number | null;
  /** Whether it nests too deep for a tree, as it also does where a bracket is never closed. */
  readonly isTooDeep: boolean;
}

/** Parses a text. Throws InputError where it is more than any plan could need. */
export function parseText(text: string): ParsedText {
  const result = tokensOf(text);
  if ("tooDeepAt" in result) return { ...NOTHING, features: [tooDeep(result.tooDeepAt)], isTooDeep: true };
  const directives = result.tokens.filter((token) => token.type === "directive").map(directiveProblem);
  const documents = result.tokens.filter((token) => token.type === "document");
  const document = documents[0] ?? null;
  if (!document) return { ...NOTHING, features: directives };
  const { problems, isTooDeep } = takeFeatures(document);
  const features = [...directives, ...problems];
  const secondDocument = documents[1]?.offset ?? null;
  if (isTooDeep) return { ...NOTHING, features, secondDocument, isTooDeep };
  const composed = compose(result.tokens, document);
  return { root: buildTree(composed, text), errors: composed.errors, features, secondDocument, isTooDeep };
}

const NOTHING = { root: null, errors: [], features: [], secondDocument: null, isTooDeep: false } as const;

function compose(tokens: readonly CST.Token[], document: CST.Document): Document {
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: "silent",
  });
  const own = tokens.filter(
    (token) => token === document || token.type === "error" || token.type === "doc-end",
  );
  const [first]: Document[] = [...composer.compose(own, true, 0)];
  if (first === undefined) throw new Error("the parser made no document");
  return first;
}
