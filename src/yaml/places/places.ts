import type { DataPlace, Path } from "../../diagnostics/finding.ts";
import type { Span } from "../../source/source.ts";
import type { EntryNode, MappingNode, ScalarNode, TreeNode } from "../tree.ts";
import type { TextRanges } from "./text-range.ts";

/** A place that was found: its key where it stands in a mapping, and its value. */
export interface YamlPlace {
  readonly key: Span | null;
  readonly node: TreeNode;
  /** Whether the whole path was found, or only the beginning of it. */
  readonly exact: boolean;
}

/** Finds places in a tree; the keys of a mapping are put in a table when they are first asked for. */
export function makePlaces(root: TreeNode | null): (path: Path) => YamlPlace | null {
  const tables = new Map<MappingNode, ReadonlyMap<string, EntryNode>>();
  return (path) => {
    if (!root) return null;
    let place: YamlPlace = { key: null, node: root, exact: true };
    for (const step of path) {
      const next = stepInto(place.node, step, tables);
      if (!next) return { ...place, exact: false };
      place = next;
    }
    return place;
  };
}

/** The span of a part of a place; of a place that is not there, the nearest thing round it. */
export function spanOfPlace(
  place: YamlPlace | null,
  part: DataPlace["part"],
  rangesOf: (node: ScalarNode) => TextRanges,
): Span {
  if (!place) return { start: 0, end: 0 };
  const { key, node } = place;
  const isEmpty = node.start === node.end;
  if (!place.exact || part === "key" || isEmpty) return span(key ?? firstKey(node) ?? node);
  if (part === "value" || node.kind !== "scalar") return span(node);
  return rangesOf(node)(part) ?? span(node);
}

function stepInto(
  node: TreeNode,
  step: string | number,
  tables: Map<MappingNode, ReadonlyMap<string, EntryNode>>,
): YamlPlace | null {
  if (node.kind === "seq") {
    const item = typeof step === "number" ? node.items[step] : undefined;
    return item ? { key: null, node: item, exact: true } : null;
  }
  if (node.kind === "scalar") return null;
  const table = tables.get(node) ?? tableOf(node);
  tables.set(node, table);
  const entry = table.get(String(step));
  return entry ? { key: entry.key, node: entry.value, exact: true } : null;
}

function tableOf(node: MappingNode): ReadonlyMap<string, EntryNode> {
  const table = new Map<string, EntryNode>();
  for (const entry of node.entries) if (!table.has(entry.key.text)) table.set(entry.key.text, entry);
  return table;
}

function firstKey(node: TreeNode): Span | null {
  return node.kind === "map" ? (node.entries[0]?.key ?? null) : null;
}

function span({ start, end }: Span): Span {
  return { start, end };
}
