import type { Path } from "../../diagnostics/finding.ts";
import type { TextEdit } from "../../source/source.ts";
import type { SeqNode, TreeNode } from "../../yaml/tree.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { itemLines, type YamlItem, type YamlNode } from "../writing/yaml-node.ts";
import type { InsertChange } from "./change.ts";
import { bracesLike, dress } from "./dress.ts";
import { flowText } from "./flow-text.ts";
import { type FoundHeading, findHeading } from "./heading.ts";
import {
  behindColon,
  below,
  columnOf,
  dashColumn,
  dashGap,
  itemLine,
  lineEnding,
  lineStart,
} from "./layout.ts";
import { itemLike, lookOf } from "./neighbours.ts";
import { spliceSet } from "./splice-set.ts";

/** The edits that write a new item into a list. Null where the text leaves no room for it that is surely right. */
export function spliceInsert(file: YamlFile, change: InsertChange): readonly TextEdit[] | null {
  const { path, position, value, above = [] } = change;
  const { text } = file.source;
  const list = file.placeAt(path)?.node;
  if (list && !canHold(list)) return null;
  const heading = headingOf(file, change);
  const dressed = dress(value, itemLike(file, path, position), { text, key: null });
  if (list?.kind !== "seq" || list.items.length === 0) {
    if (heading) return insertFirstUnder(file, heading, { path, item: { value: dressed, above } });
    const items = [{ value: dressed, above }];
    return spliceSet(file, { kind: "set", path, value: { kind: "list", items } });
  }
  if (list.flow) return insertInFlow(text, list, { position, value: dressed });
  const item = { value: dressed, above, apart: heading !== null || isApart(text, list) };
  const look = { ...lookOf(file, path.at(-1)), gap: dashGap(text, list) };
  const lines = itemLines(item, dashColumn(text, list), look);
  if (heading) return [underHeading(text, heading, lines)];
  const previous = list.items[position - 1];
  return previous ? insertBelow(text, { list, previous, lines }) : insertFirst(text, { list, item, lines });
}

/** A list, or a place that is still empty: what stands at any other would be lost. */
function canHold(node: TreeNode): boolean {
  return node.kind === "seq" || (node.kind === "scalar" && node.value === null && node.isLost !== true);
}

function headingOf(file: YamlFile, { path, under }: InsertChange): FoundHeading | null {
  const place = file.placeAt(path);
  return under && place?.key ? findHeading(file.source.text, place.key.end, under) : null;
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
): readonly TextEdit[] | null {
  const { text } = file.source;
  const place = file.placeAt(path);
  if (!place?.key) return null;
  const at = behindColon(text, place.key.end);
  const column = columnOf(text, text.indexOf("#", heading.start));
  const lines = itemLines({ ...item, apart: true }, column, lookOf(file, path.at(-1)));
  const brackets = { offset: at, length: Math.max(0, place.node.end - at), text: "" };
  return [brackets, underHeading(text, heading, lines)];
}

interface Below {
  readonly list: SeqNode;
  readonly previous: TreeNode;
  readonly lines: readonly string[];
}

function insertBelow(text: string, { list, previous, lines }: Below): readonly TextEdit[] {
  const offset = below(text, previous, dashColumn(text, list));
  const eol = lineEnding(text, offset);
  return [{ offset, length: 0, text: lines.map((line) => eol + line).join("") }];
}

interface First {
  readonly list: SeqNode;
  readonly item: YamlItem;
  readonly lines: readonly string[];
}

/** Above the first item and the comment that stands right above it. */
function insertFirst(text: string, { list, item, lines }: First): readonly TextEdit[] | null {
  const [first] = list.items;
  if (!first) return null;
  let offset = itemLine(text, first);
  while (offset > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, offset - 1), offset))) {
    offset = lineStart(text, offset - 1);
  }
  const eol = lineEnding(text, offset);
  const written = item.apart ? [...lines.slice(1), ""] : lines;
  return [{ offset, length: 0, text: written.map((line) => line + eol).join("") }];
}

interface InFlow {
  readonly position: number;
  readonly value: YamlNode;
}

function insertInFlow(text: string, list: SeqNode, { position, value }: InFlow): readonly TextEdit[] {
  const written = flowText(value, bracesLike(list, text));
  const previous = list.items[position - 1];
  if (previous) return [{ offset: previous.end, length: 0, text: `, ${written}` }];
  return [{ offset: list.items[0]?.start ?? list.start + 1, length: 0, text: `${written}, ` }];
}

/** Whether empty lines part the items of a list; a single one tells nothing, and then they do not. */
function isApart(text: string, { items }: SeqNode): boolean {
  return items.slice(1).some((item, position) => {
    const before = items[position];
    return (
      before !== undefined && /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(text.slice(before.end, item.start))
    );
  });
}
