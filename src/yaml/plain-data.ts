import type { TreeNode } from "./tree.ts";

/** What a tree holds. */
export interface PlainData {
  /** Objects that inherit no key, arrays and scalars. Of a key that stands twice the first value holds. */
  readonly value: unknown;
  /** Whether a key stands twice in a mapping. */
  readonly hasTwice: boolean;
}

/** What every mapping inherits: nothing. Objects without any prototype would be slower in all that is asked of them. */
const NOTHING = Object.freeze(Object.create(null));

/** The tree as plain data. */
export function plainData(root: TreeNode): PlainData {
  const seen = { hasTwice: false };
  const value = dataOf(root, seen);
  return { value, hasTwice: seen.hasTwice };
}

function dataOf(node: TreeNode, seen: { hasTwice: boolean }): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "seq") return node.items.map((item) => dataOf(item, seen));
  const data: Record<string, unknown> = Object.create(NOTHING);
  for (const { key, value } of node.entries) {
    if (data[key.text] !== undefined) seen.hasTwice = true;
    else data[key.text] = dataOf(value, seen);
  }
  return data;
}
