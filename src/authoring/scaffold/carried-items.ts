import type { Path } from "../../diagnostics/finding.ts";
import type { YamlNode } from "../writing/yaml-node.ts";

/** A list of what is carried over, each item with the place where it stood; null for none. */
export function carriedItems<T extends { readonly path: Path }>(
  items: readonly T[],
  node: (item: T) => YamlNode,
): YamlNode | null {
  if (items.length === 0) return null;
  return { kind: "list", items: items.map((item) => ({ value: node(item), from: item.path })) };
}
