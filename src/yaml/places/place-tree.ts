import type { MappingNode, ScalarNode, TreeNode } from "../tree.ts";
import type { OffsetMap } from "./offset-map.ts";

/** Where the places of a mended text stand in the text before, and what of it is lost (start -> end). */
export interface Origin {
  readonly toOriginal: OffsetMap;
  readonly lost: ReadonlyMap<number, number>;
}

/** The tree of a mended text with the places of the text before. A key that is lost takes its entry along. */
export function placeTree(node: TreeNode, origin: Origin): TreeNode {
  if (node.kind === "scalar") return placeScalar(node, origin);
  const start = origin.toOriginal(node.start);
  const end = origin.toOriginal(node.end);
  // What is lost at the end of a mapping or list reaches further than the mark in its place.
  if (node.kind === "seq") {
    const items = node.items.map((item) => placeTree(item, origin));
    return { ...node, start, end: Math.max(end, items.at(-1)?.end ?? end), items };
  }
  const entries = placeEntries(node, origin);
  return { ...node, start, end: Math.max(end, entries.at(-1)?.value.end ?? end), entries };
}

function placeEntries(node: MappingNode, origin: Origin): MappingNode["entries"] {
  return node.entries.flatMap(({ key, value }) => {
    const placed = placeScalar(key, origin);
    return placed.isLost ? [] : [{ key: placed, value: placeTree(value, origin) }];
  });
}

function placeScalar(node: ScalarNode, { toOriginal, lost }: Origin): ScalarNode {
  const start = toOriginal(node.start);
  const end = node.text === "~" && node.style === "plain" ? lost.get(start) : undefined;
  if (end !== undefined) return { ...node, value: null, text: "", start, end, isLost: true };
  return { ...node, start, end: toOriginal(node.end) };
}
