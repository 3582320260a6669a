import { lastBefore, startOf } from "../places/last-before.ts";
import type { TreeNode } from "../tree.ts";

/** The innermost node at an offset, and what it stands in. */
export interface Innermost {
  readonly node: TreeNode;
  /** Where the innermost entry or item round it begins. */
  readonly entryStart: number | null;
  /** Where the innermost collection between brackets round it begins. */
  readonly flowStart: number | null;
}

/** The innermost node that holds an offset, or that begins last before it. */
export function innermostNode(root: TreeNode | null, offset: number): Innermost | null {
  if (!root) return null;
  let place: Innermost = { node: root, entryStart: null, flowStart: null };
  for (;;) {
    const { node } = place;
    if (node.kind === "scalar") return place;
    const flowStart = node.flow ? node.start : place.flowStart;
    if (node.kind === "seq") {
      const item = node.items[lastBefore(node.items, offset, startOf)];
      if (!item) return { ...place, flowStart };
      place = { node: item, entryStart: item.start, flowStart };
    } else {
      const entry = node.entries[lastBefore(node.entries, offset, (each) => each.key.start)];
      if (!entry) return { ...place, flowStart };
      const isInKey = offset < entry.key.end || entry.value.start > offset;
      place = { node: isInKey ? entry.key : entry.value, entryStart: entry.key.start, flowStart };
      if (isInKey) return place;
    }
  }
}
