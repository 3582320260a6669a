import type { Path } from "../../diagnostics/finding.ts";
import type { TextEdit } from "../../source/source.ts";
import type { SequenceNode, TreeNode } from "../../yaml/tree.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { itemLines, OWN_INDENTATION, type YamlItem, type YamlNode } from "../writing/yaml-node.ts";
import type { InsertChange } from "./change.ts";
import { spliceFlow } from "./flow-places.ts";
import { flowText } from "./flow-text.ts";
import { type FoundHeading, findHeading } from "./heading.ts";
import {
  behindColon,
  below,
  columnOf,
  commentAbove,
  dashColumn,
  dashGap,
  itemLine,
  lineEnding,
} from "./layout.ts";
import { bracesLike, matchStyle } from "./match-style.ts";
import { indentationOf, itemLike } from "./neighbours.ts";
import type { Splice, SpliceManner } from "./splice.ts";
import { spliceSet } from "./splice-set.ts";

/** The ways to write a new item into a list, the best first; none where the text leaves no room for it. */
export function spliceInsert(file: YamlFile, change: InsertChange, manner: SpliceManner): readonly Splice[] {
  const { path, position, value, above = [] } = change;
  const { text } = file.source;
  const list = file.placeAt(path)?.node;
  if (list && !canHold(list)) return [];
  const heading = headingOf(file, change);
  const like = manner !== "alike" ? null : itemLike(file, path, position);
  const dressed = matchStyle(value, like, { text, key: null });
  if (list?.kind !== "seq" || list.items.length === 0) {
    const item = { value: dressed, above };
    if (heading) return insertFirstUnder(file, heading, { path, item });
    const set = spliceSet(file, { kind: "set", path, value: { kind: "list", items: [item] } }, manner);
    return list?.kind === "seq" ? [...set, insertInFlow(text, list, { position: 0, value: dressed })] : set;
  }
  if (list.flow) return [insertInFlow(text, list, { position, value: dressed })];
  const column = dashColumn(text, list);
  if (column === null) return [];
  const item = { value: dressed, above, apart: heading !== null || isApart(text, list) };
  const gap = manner !== "alike" ? OWN_INDENTATION.gap : dashGap(text, list);
  const indentation = manner !== "alike" ? OWN_INDENTATION : { ...indentationOf(file, path.at(-1)), gap };
  const lines = itemLines(item, column, indentation);
  if (heading) return [[underHeading(text, heading, lines)]];
  const previous = list.items[position - 1];
  return previous
    ? [insertBelow(text, { column, previous, lines })]
    : insertFirst(text, { list, item, lines });
}

/** A list, or a place that is still empty: what stands at any other would be lost. */
function canHold(node: TreeNode): boolean {
  return node.kind === "seq" || (node.kind === "scalar" && node.value === null && node.isLost !== true);
}

function headingOf(file: YamlFile, { path, under }: InsertChange): FoundHeading | null {
  const place = file.placeAt(path);
  if (!under || !place?.key) return null;
  const { key, node } = place;
  // Inside the brackets of an empty list stands no heading.
  const isEmpty = node.kind === "seq" && node.items.length === 0;
  return findHeading(file.source.text, isEmpty ? node.end : key.end, under);
}

function underHeading(text: string, { keptEnd, end }: FoundHeading, lines: readonly string[]): TextEdit {
  const eol = lineEnding(text, keptEnd);
  return { offset: keptEnd, length: end - keptEnd, text: lines.map((line) => eol + line).join("") };
}

interface FirstUnder {
  readonly path: Path;
  readonly item: YamlItem;
}

/** Into a list that is still empty; the brackets that may say so go. */
function insertFirstUnder(
  file: YamlFile,
  heading: FoundHeading,
  { path, item }: FirstUnder,
): readonly Splice[] {
  const { text } = file.source;
  const place = file.placeAt(path);
  if (!place?.key) return [];
  const at = behindColon(text, place.key.end);
  const column = columnOf(text, text.indexOf("#", heading.start));
  const lines = itemLines({ ...item, apart: true }, column, indentationOf(file, path.at(-1)));
  const brackets = { offset: at, length: Math.max(0, place.node.end - at), text: "" };
  return [[brackets, underHeading(text, heading, lines)]];
}

interface Below {
  readonly column: number;
  readonly previous: TreeNode;
  readonly lines: readonly string[];
}

function insertBelow(text: string, { column, previous, lines }: Below): Splice {
  const offset = below(text, previous, column);
  const eol = lineEnding(text, offset);
  return [{ offset, length: 0, text: lines.map((line) => eol + line).join("") }];
}

interface First {
  readonly list: SequenceNode;
  readonly item: YamlItem;
  readonly lines: readonly string[];
}

/** Above the first item and the comment that stands right above it. */
function insertFirst(text: string, { list, item, lines }: First): readonly Splice[] {
  const [first] = list.items;
  const line = first && itemLine(text, first);
  if (line === undefined || line === null) return [];
  const offset = commentAbove(text, line);
  const eol = lineEnding(text, offset);
  const written = item.apart ? [...lines.slice(1), ""] : lines;
  return [[{ offset, length: 0, text: written.map((each) => each + eol).join("") }]];
}

interface InFlow {
  readonly position: number;
  readonly value: YamlNode;
}

function insertInFlow(text: string, list: SequenceNode, { position, value }: InFlow): Splice {
  const space = bracesLike(list, text);
  return spliceFlow(text, flowText(value, space), { holder: list, parts: list.items, position, space });
}

/** Whether empty lines part the items of a list; a single one tells nothing, and then they do not. */
function isApart(text: string, { items }: SequenceNode): boolean {
  return items.slice(1).some((item, position) => {
    const before = items[position];
    return (
      before !== undefined && /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(text.slice(before.end, item.start))
    );
  });
}
