import type { MappingNode, ScalarNode, TreeNode } from "../../yaml/tree.ts";
import type { YamlEntry, YamlNode } from "../writing/yaml-node.ts";
import { inlineText, quoted } from "../writing/yaml-text.ts";
import { flowText } from "./flow-text.ts";
import { nodeData } from "./node-data.ts";

/** A mapping that would be longer than this in one line is written in several, whatever its neighbours do. */
const MAX_FLOW_LENGTH = 160;

/** The text that something new goes into, and the key that it is to stand under; null for a list's item. */
export interface Neighbours {
  readonly text: string;
  readonly key: string | null;
}

/** Gives what is new the looks of a neighbour: quotes, the order of keys, braces or lines of their own. */
export function matchStyle(node: YamlNode, like: TreeNode | null, around: Neighbours): YamlNode {
  const { text } = around;
  if (!like) return node;
  if (node.kind === "text" || node.kind === "word")
    return like.kind === "scalar" ? matchScalar(node, like, around) : node;
  if (node.kind === "list") {
    const last = like.kind === "seq" && !like.flow ? (like.items.at(-1) ?? null) : null;
    return {
      ...node,
      items: node.items.map((item) => ({
        ...item,
        value: matchStyle(item.value, last, { text, key: null }),
      })),
    };
  }
  if ((node.kind !== "map" && node.kind !== "flow") || like.kind !== "map") return node;
  const dressed = { kind: "map", entries: matchEntries(node.entries, like, text) } as const;
  if (!like.flow) return dressed;
  const flow = flowText(dressed, bracesLike(like, text));
  return flow.length > MAX_FLOW_LENGTH ? dressed : { kind: "word", word: flow };
}

/** What stands between a brace and what it holds. */
export function bracesLike({ start }: { readonly start: number }, text: string): string {
  return /[ \r\n]/.test(text.slice(start + 1, start + 2)) ? " " : "";
}

function matchScalar(
  node: YamlNode & { kind: "text" | "word" },
  like: ScalarNode,
  around: Neighbours,
): YamlNode {
  const value = nodeData(node);
  const isQuoted = like.style === "single" || like.style === "double";
  if (!isQuoted || typeof value !== "string" || typeof like.value !== "string") return node;
  const style = isPlain(like.value) ? like.style : habitOf(around);
  if (style === null) return node;
  const canBeSingle = style === "single" && /^[^\p{Cc}\p{Cs}\u2028\u2029\ufeff]*$/u.test(value);
  return { kind: "word", word: canBeSingle ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value) };
}

/**
 * The quotes that somebody likes to write under a key: those round the first text there that could do without. Of
 * quotes that a text needs, nothing can be told.
 */
function habitOf({ text, key }: Neighbours): "single" | "double" | null {
  if (key === null || !/^[a-z-]+$/.test(key)) return null;
  const quoted = new RegExp(`\\b${key}: +(["'])([^"'\\\\\\r\\n]{1,100})\\1(?=[\\s,}\\]]|$)`, "g");
  for (const [, quote, inside = ""] of text.matchAll(quoted)) {
    if (isPlain(inside)) return quote === "'" ? "single" : "double";
  }
  return null;
}

function isPlain(text: string): boolean {
  return inlineText(text) === text;
}

function doubleQuoted(value: string): string {
  const written = quoted(value);
  return written.startsWith('"') ? written : `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** In the neighbour's order; what the neighbour has not comes behind all that it followed. */
function matchEntries(entries: readonly YamlEntry[], like: MappingNode, text: string): readonly YamlEntry[] {
  const places = new Map(like.entries.map(({ key }, position) => [key.text, position]));
  let furthest = -1;
  const ranked = entries.map((entry) => {
    const place = places.get(entry.key ?? "");
    furthest = Math.max(furthest, place ?? -1);
    return { entry, rank: place ?? furthest };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => {
      const found = like.entries.find(({ key }) => key.text === entry.key);
      return { ...entry, value: matchStyle(entry.value, found?.value ?? null, { text, key: entry.key }) };
    });
}
