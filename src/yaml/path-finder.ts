import type { Path } from "../diagnostics/finding.ts";
import { lastBefore, startOf } from "./last-before.ts";
import type { TreeNode } from "./tree.ts";

/** Finds the path of the innermost place at an offset; [] where the offset stands in no place. */
export function makePathFinder(root: TreeNode | null): (offset: number) => Path {
  return (offset) => {
    const path: (string | number)[] = [];
    for (let node: TreeNode | null = root; node; ) {
      const next = stepTo(node, offset);
      if (!next) return path;
      path.push(next.step);
      node = next.node;
    }
    return path;
  };
}

function stepTo(node: TreeNode, offset: number): { step: string | number; node: TreeNode } | null {
  if (node.kind === "scalar") return null;
  if (node.kind === "seq") {
    const index = lastBefore(node.items, offset, startOf);
    const item = node.items[index];
    return item && offset <= item.end ? { step: index, node: item } : null;
  }
  const entry = node.entries[lastBefore(node.entries, offset, (each) => each.key.start)];
  return entry ? { step: entry.key.text, node: entry.value } : null;
}
