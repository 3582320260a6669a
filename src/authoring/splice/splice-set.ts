import type { Path } from "../../diagnostics/finding.ts";
import type { TextEdit } from "../../source/source.ts";
import type { Entry, MapNode, TreeNode } from "../../yaml/tree.ts";
import type { WrittenPlace, YamlFile } from "../../yaml/yaml-file.ts";
import { entryLines, itemLines, type Look, type YamlNode } from "../writing/yaml-node.ts";
import type { SetChange } from "./change.ts";
import { type Around, bracesLike, dress } from "./dress.ts";
import { flowText } from "./flow-text.ts";
import { keyOrder } from "./key-order.ts";
import {
  behindColon,
  below,
  columnOf,
  contentEnd,
  dashColumn,
  keyColumn,
  lineEnd,
  lineEnding,
  lineStart,
} from "./layout.ts";
import { lookOf, valueLike } from "./neighbours.ts";

/** What is written, and the text that it is written into. */
interface Writing {
  readonly file: YamlFile;
  readonly path: Path;
  readonly value: YamlNode;
  readonly look: Look;
  readonly behind: string | undefined;
}

/** The edits that write a value at a place. Null where the text leaves no room for it that is surely right. */
export function spliceSet(file: YamlFile, { path, value, behind }: SetChange): readonly TextEdit[] | null {
  const holder = file.placeAt(path.slice(0, -1))?.node;
  const place = file.placeAt(path);
  const like = place && place.node.end > place.node.start ? place.node : valueLike(file, path);
  const isFlow = holder?.kind !== "scalar" && holder?.flow === true;
  const key = path.at(-1);
  const dressed = isFlow
    ? value
    : dress(value, like, { text: file.source.text, key: typeof key === "string" ? key : null });
  const writing = { file, path, value: dressed, look: lookOf(file, key), behind };
  if (holder?.kind === "seq")
    return place ? setItem(writing, place.node, dashColumn(file.source.text, holder)) : null;
  if (holder?.kind !== "map") return null;
  if (!place) return isFlow ? addFlowKey(writing, holder) : addKey(writing, holder);
  if (isFlow) return setFlowValue(writing, place, holder);
  return place.node.start === place.node.end ? fillKey(writing, place) : replaceValue(writing, place);
}

/** `- wc-attendance` becomes `- to: wc-attendance` with more below it. */
function setItem({ file, value, look }: Writing, item: TreeNode, column: number): readonly TextEdit[] | null {
  const { text } = file.source;
  if (item.start === item.end) return null;
  const [first = "", ...rest] = itemLines({ value }, column, {
    ...look,
    gap: item.start - lineStart(text, item.start) - column - 1,
  });
  const written = [first.slice(first.indexOf("-") + 1).trimStart(), ...rest];
  return replaceAt(text, { start: item.start, end: contentEnd(text, item) }, written);
}

/** A key that holds nothing yet: its value goes behind the colon, before a comment that may stand there. */
function fillKey({ file, path, value, look }: Writing, { key }: WrittenPlace): readonly TextEdit[] | null {
  const { text } = file.source;
  if (!key) return null;
  const at = behindColon(text, key.end);
  const [head = "", ...rest] = linesOf({ path, value, look }, columnOf(text, key.start));
  return splitAt(text, { start: at, end: at }, [head, ...rest]);
}

/** A key's value is written over, whatever form it has; a comment behind a block's header stays. */
function replaceValue(
  { file, path, value, look }: Writing,
  { key, node }: WrittenPlace,
): readonly TextEdit[] | null {
  const { text } = file.source;
  if (!key) return null;
  const at = behindColon(text, key.end);
  const lines = linesOf({ path, value, look }, columnOf(text, key.start));
  const end = contentEnd(text, node);
  const old = text.slice(at, end);
  const comment =
    node.kind === "scalar" && node.style === "block"
      ? / +#[^\r\n]*/.exec(old.split(/[\r\n]/)[0] ?? "")
      : null;
  const [head = "", ...rest] = lines;
  if (lines.length > 1 && !/[\r\n]/.test(old)) return splitAt(text, { start: at, end }, lines);
  return [{ offset: at, length: end - at, text: joined(text, at, [head + (comment?.[0] ?? ""), ...rest]) }];
}

/** What stands behind a key's colon, and the lines below it, as the writer of whole plans has them. */
function linesOf({ path, value, look }: Pick<Writing, "path" | "value" | "look">, column: number): string[] {
  const [head = "", ...rest] = entryLines([{ key: String(path.at(-1)), value }], column, look);
  return [head.slice(head.indexOf(":") + 1), ...rest];
}

/** The first line in the place of a span, the others below its line, so that a comment behind it stays there. */
function splitAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  [head = "", ...rest]: readonly string[],
): readonly TextEdit[] {
  const first = { offset: start, length: end - start, text: head };
  if (rest.length === 0) return [first];
  const eol = lineEnding(text, end);
  return [first, { offset: lineEnd(text, end), length: 0, text: rest.map((line) => eol + line).join("") }];
}

function replaceAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  lines: readonly string[],
): readonly TextEdit[] {
  if (!/[\r\n]/.test(text.slice(start, end))) return splitAt(text, { start, end }, lines);
  return [{ offset: start, length: end - start, text: joined(text, start, lines) }];
}

function joined(text: string, at: number, lines: readonly string[]): string {
  return lines.join(lineEnding(text, at));
}

/** A new key goes below the one that comes before it in the plan's order of keys. */
function addKey({ file, path, value, look, behind }: Writing, map: MapNode): readonly TextEdit[] | null {
  const { text } = file.source;
  const before = notAbove(behind, map, entryBefore(map, path));
  if (!before) return null;
  const column = keyColumn(text, map);
  const end =
    before.value.start === before.value.end
      ? behindColon(text, before.key.end)
      : contentEnd(text, before.value);
  const eol = lineEnding(text, end);
  // At the top of a plan, what has lines of its own is set off by an empty one.
  const lines = entryLines(
    [{ key: String(path.at(-1)), value, apart: path.length === 1 && isLong(value) }],
    column,
    look,
  );
  return [{ offset: below(text, end, column), length: 0, text: lines.map((line) => eol + line).join("") }];
}

function isLong({ kind }: YamlNode): boolean {
  return kind === "map" || kind === "list";
}

function addFlowKey({ file, path, value, behind }: Writing, map: MapNode): readonly TextEdit[] | null {
  const { text } = file.source;
  const space = map.entries.length === 0 ? " " : bracesLike(map, text);
  const written = `${String(path.at(-1))}: ${flowText(value, space)}`;
  const before = notAbove(behind, map, entryBefore(map, path));
  if (!before)
    return [{ offset: map.start, length: map.end - map.start, text: `{${space}${written}${space}}` }];
  const { key, value: last } = before;
  const end = last.start === last.end ? behindColon(text, key.end) : last.end;
  return [{ offset: end, length: 0, text: `, ${written}` }];
}

function setFlowValue(
  { file, value }: Writing,
  { key, node }: WrittenPlace,
  map: MapNode,
): readonly TextEdit[] | null {
  const { text } = file.source;
  if (!key) return null;
  const written = flowText(
    dressInFlow(value, node, { text, key: text.slice(key.start, key.end) }),
    bracesLike(map, text),
  );
  if (node.start < node.end) return [{ offset: node.start, length: node.end - node.start, text: written }];
  const at = behindColon(text, key.end);
  // A key alone in braces has no colon yet.
  return [{ offset: at, length: 0, text: at === key.end ? `: ${written}` : ` ${written}` }];
}

function dressInFlow(value: YamlNode, like: TreeNode, around: Around): YamlNode {
  return value.kind === "text" || value.kind === "word" ? dress(value, like, around) : value;
}

/** Of the keys that come before a new one in the plan's order, the last; else the last of all. */
function entryBefore({ entries }: MapNode, path: Path): Entry | undefined {
  const order = keyOrder(path.slice(0, -1));
  const rank = order.indexOf(String(path.at(-1)));
  const ranked = entries.map((entry) => ({ entry, rank: order.indexOf(entry.key.text) }));
  const before = ranked.filter((each) => each.rank >= 0 && each.rank < rank);
  const last = before.reduce(
    (a, b) => (b.rank >= a.rank ? b : a),
    before[0] ?? { entry: undefined, rank: -1 },
  );
  return last.entry ?? entries.at(-1);
}

function notAbove(
  behind: string | undefined,
  { entries }: MapNode,
  before: Entry | undefined,
): Entry | undefined {
  const other = entries.find(({ key }) => key.text === behind);
  return other && before && other.key.start > before.key.start ? other : before;
}
