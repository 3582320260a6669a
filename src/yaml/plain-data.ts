import type { TreeNode } from "./tree.ts";

/** The tree as plain data: null-prototype objects, arrays and scalars. Of a key that stands twice the first value holds. */
export function plainData(node: TreeNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "seq") return node.items.map(plainData);
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) if (!(key.text in data)) data[key.text] = plainData(value);
  return data;
}
