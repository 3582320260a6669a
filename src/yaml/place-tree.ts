import type { OffsetMap } from "./offset-map.ts";
import type { MapNode, ScalarNode, TreeNode } from "./tree.ts";

/** Where the places of a mended text stand in the text before, and what of it is lost (start -> end). */
export interface Origin {
  readonly toOriginal: OffsetMap;
  readonly lost: ReadonlyMap<number, number>;
}

/** The tree of a mended text with the places of the text before. A key that is lost takes its entry along. */
export function placeTree(node: TreeNode, origin: Origin): TreeNode {
  if (node.kind === "scalar") return placeScalar(node, origin);
  const span = { start: origin.toOriginal(node.start), end: origin.toOriginal(node.end) };
  if (node.kind === "seq")
    return { ...node, ...span, items: node.items.map((item) => placeTree(item, origin)) };
  return { ...node, ...span, entries: placeEntries(node, origin) };
}

function placeEntries(node: MapNode, origin: Origin): MapNode["entries"] {
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
