import { lineStart } from "../../../source/lines.ts";
import { lastBefore, startOf } from "../../places/last-before.ts";
import type { MappingNode, SequenceNode, TreeNode } from "../../tree.ts";
import { partsOfLine } from "./line.ts";

/** A collection that is open where a line begins. */
export interface OpenLevel {
  readonly kind: "map" | "seq";
  /** Where its keys or dashes stand (from 0). */
  readonly column: number;
}

/** The collections that are open before an offset, the outermost first. */
export function openColumns(at: { text: string; root: TreeNode | null; before: number }): OpenLevel[] {
  const { text, before } = at;
  const levels: OpenLevel[] = [];
  for (let node = at.root; node && node.kind !== "scalar" && !node.flow; ) {
    const last = node.kind === "seq" ? lastItem(node, before) : lastEntry(node, before);
    if (!last) break;
    const line = partsOfLine(text, last.start);
    const column = node.kind === "map" ? last.start - lineStart(text, last.start) : line.dash - line.start;
    if (column >= 0) levels.push({ kind: node.kind, column });
    node = last.value;
  }
  return levels;
}

function lastItem({ items }: SequenceNode, before: number) {
  const value = items[lastBefore(items, before - 1, startOf)];
  return value && { start: value.start, value };
}

function lastEntry({ entries }: MappingNode, before: number) {
  const entry = entries[lastBefore(entries, before - 1, (each) => each.key.start)];
  return entry && { start: entry.key.start, value: entry.value };
}

/** The column nearest to another, the innermost of two that are as near; null where there is none. */
export function nearestColumn(columns: readonly number[], column: number): number | null {
  let best: number | null = null;
  for (const each of columns)
    if (best === null || Math.abs(each - column) <= Math.abs(best - column)) best = each;
  return best;
}
