import { type Document, isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { EntryNode, MappingNode, ScalarNode, ScalarStyle, TreeNode } from "../tree.ts";

const STYLES: ReadonlyMap<string | undefined, ScalarStyle> = new Map([
  ["PLAIN", "plain"],
  ["QUOTE_SINGLE", "single"],
  ["QUOTE_DOUBLE", "double"],
  ["BLOCK_FOLDED", "block"],
  ["BLOCK_LITERAL", "block"],
]);

/** The tree of a document of the parser; what is no map, list or scalar (an alias) reads as nothing. */
export function buildTree(document: Document, text: string): TreeNode | null {
  return document.contents ? convert(document.contents, text) : null;
}

function convert(node: Node | null, text: string): TreeNode {
  if (isScalar(node)) return scalar(node, text);
  if (isMap(node)) return map(node, text);
  const { start, end } = extent(node);
  if (!isSeq(node)) return { ...nothing(start), end, isLost: true };
  const items = node.items.map((item) => convert(asNode(item), text));
  const flow = node.flow === true;
  return { kind: "seq", flow, items, start, end: flow ? end : (items.at(-1)?.end ?? end) };
}

function map(node: Node & { items: Pair[]; flow?: boolean }, text: string): MappingNode {
  const entries = node.items.flatMap((pair) => entry(pair, text));
  const { start, end } = extent(node);
  const flow = node.flow === true;
  return { kind: "map", flow, entries, start, end: flow ? end : (entries.at(-1)?.value.end ?? end) };
}

function entry(pair: Pair, text: string): EntryNode[] {
  if (!isScalar(pair.key) || pair.key.source === "<<") return [];
  const key = scalar(pair.key, text);
  const value = pair.value === null ? nothing(key.end) : convert(asNode(pair.value), text);
  return [{ key, value: value.start === value.end ? nothing(key.end) : value }];
}

function scalar(node: Scalar, text: string): ScalarNode {
  const style = STYLES.get(node.type) ?? "plain";
  const { start, end } = extent(node);
  const value = node.value;
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return {
    kind: "scalar",
    style,
    value: known ? value : null,
    text: node.source ?? "",
    start,
    end: style === "block" ? start + text.slice(start, end).trimEnd().length : end,
  };
}

function nothing(at: number): ScalarNode {
  return { kind: "scalar", style: "plain", value: null, text: "", start: at, end: at };
}

function asNode(value: unknown): Node | null {
  return isNode(value) ? value : null;
}

function extent(node: Node | null): { start: number; end: number } {
  return { start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 };
}
