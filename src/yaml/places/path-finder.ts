import type { Path } from "../../diagnostics/finding.ts";
import { positionAt, type Source } from "../../source/source.ts";
import type { MappingNode, SequenceNode, TreeNode } from "../tree.ts";
import { lastBefore, startOf } from "./last-before.ts";

const MAX_INDENT = 200;

/**
 * Finds the path of what an offset stands in. What belongs to no key or item itself (a line of comment, `<<`, `?`) hangs
 * on the innermost mapping or list that it is indented into, and on no neighbour there, since that may change.
 */
export function makePathFinder(source: Source, root: TreeNode | null): (offset: number) => Path {
  return (offset) => {
    const spot = { source, offset, ...positionOf(source, offset) };
    const path: (string | number)[] = [];
    for (let node: TreeNode | null = root; node; ) {
      const next: PathStep | null = node.kind === "scalar" ? null : stepTo(node, spot);
      if (!next) return path;
      path.push(next.step);
      node = next.node;
    }
    return path;
  };
}

interface Spot {
  readonly source: Source;
  readonly offset: number;
  readonly line: number;
  /** Where the first word of its line stands. */
  readonly column: number;
}

interface PathStep {
  readonly step: string | number;
  readonly node: TreeNode;
}

function positionOf(source: Source, offset: number): Pick<Spot, "line" | "column"> {
  const { line } = positionAt(source, offset);
  const start = source.lineStarts[line - 1] ?? 0;
  const indent = /^[^\S\r\n]*/.exec(source.text.slice(start, start + MAX_INDENT))?.[0].length ?? 0;
  return { line, column: indent + 1 };
}

function stepTo(node: MappingNode | SequenceNode, spot: Spot): PathStep | null {
  return node.kind === "map" ? entryAt(node, spot) : itemAt(node, spot);
}

function entryAt({ entries, flow }: MappingNode, spot: Spot): PathStep | null {
  const entry = entries[lastBefore(entries, spot.offset, (each) => each.key.start)];
  if (!entry) return null;
  const { key, value } = entry;
  const column = positionAt(spot.source, key.start).column;
  const isIn = holds({ end: Math.max(key.end, value.end), flow, column }, spot);
  return isIn ? { step: key.text, node: value } : null;
}

function itemAt({ items, flow }: SequenceNode, spot: Spot): PathStep | null {
  const index = lastBefore(items, spot.offset, startOf);
  const [item, next] = [items[index], items[index + 1]];
  if (item && holds({ end: item.end, flow, column: dashColumn(spot.source, item) }, spot))
    return { step: index, node: item };
  // An anchor, a tag or the dash itself stands before its item.
  const isBefore = next && !flow && positionAt(spot.source, next.start).line === spot.line;
  return isBefore ? { step: index + 1, node: next } : null;
}

interface Holder {
  readonly end: number;
  /** Between brackets indentation means nothing. */
  readonly flow: boolean;
  /** Where its key or its dash stands. */
  readonly column: number;
}

/** Whether what begins before a spot holds it: by its characters, by its last line, or by how the spot's line is indented. */
function holds({ end, flow, column }: Holder, { source, offset, line, ...spot }: Spot): boolean {
  if (offset <= end) return true;
  return !flow && (positionAt(source, end).line === line || spot.column > column);
}

function dashColumn(source: Source, item: TreeNode): number {
  const { line, column } = positionAt(source, item.start);
  const start = Math.max(source.lineStarts[line - 1] ?? 0, item.start - MAX_INDENT);
  const dash = /-[ \t]*$/.exec(source.text.slice(start, item.start));
  return dash ? column - dash[0].length : column - 1;
}
