import type { Path } from "../../diagnostics/finding.ts";
import type { YamlEntry, YamlNode } from "../writing/yaml-node.ts";

/** A list of what is carried over, each item with the place where it stood. */
export function carriedItems<T extends { readonly path: Path }>(
  items: readonly T[],
  node: (item: T) => YamlNode,
): YamlNode {
  return { kind: "list", items: items.map((item) => ({ value: node(item), from: item.path })) };
}

/** The same under a key; nothing where the list is empty. */
export function carriedEntry<T extends { readonly path: Path }>(
  key: string,
  items: readonly T[],
  node: (item: T) => YamlNode,
): readonly YamlEntry[] {
  return items.length === 0 ? [] : [{ key, value: carriedItems(items, node) }];
}
