import type { Path } from "../../diagnostics/finding.ts";
import { lineEnd, lineStart } from "../../source/lines.ts";
import type { Span, TextEdit } from "../../source/source.ts";
import type { MappingNode, SequenceNode, TreeNode } from "../../yaml/tree.ts";
import type { WrittenPlace, YamlFile } from "../../yaml/yaml-file.ts";
import { entryLines, type Indentation, OWN_INDENTATION, type YamlNode } from "../writing/yaml-node.ts";
import { addKey } from "./add-key.ts";
import type { SetChange } from "./change.ts";
import { flowText } from "./flow-text.ts";
import { behindColon, columnOf, contentEnd, dashOf, keyStart, lineEnding, nextLine } from "./layout.ts";
import { bracesLike, matchStyle, type Neighbours } from "./match-style.ts";
import { indentationOf, valueLike } from "./neighbours.ts";
import type { Splice, SpliceManner } from "./splice.ts";

/** What is written, and the text that it is written into. */
interface SetWriting {
  readonly file: YamlFile;
  readonly path: Path;
  readonly value: YamlNode;
  readonly indentation: Indentation;
}

/** The ways to write a value at a place, the best first; none where the text leaves no room for it. */
export function spliceSet(file: YamlFile, change: SetChange, manner: SpliceManner): readonly Splice[] {
  const { path, value } = change;
  const holder = file.placeAt(path.slice(0, -1))?.node;
  const place = file.placeAt(path);
  if (holder?.kind !== "seq" && holder?.kind !== "map") return [];
  const indentation = manner !== "alike" ? OWN_INDENTATION : indentationOf(file, path.at(-1));
  const dressed = holder.flow || manner !== "alike" ? value : matched(file, change, place);
  const writing = { file, path, value: dressed, indentation };
  if (holder.kind === "seq") return place ? setItem(writing, place.node, holder) : [];
  if (!place) return addKey({ ...writing, behind: change.behind }, holder);
  if (holder.flow) return setFlowValue(writing, place, holder);
  return place.node.start === place.node.end ? fillKey(writing, place) : replaceValue(writing, place);
}

function matched(file: YamlFile, { path, value }: SetChange, place: WrittenPlace | null): YamlNode {
  const like = place && place.node.end > place.node.start ? place.node : valueLike(file, path);
  const key = path.at(-1);
  return matchStyle(value, like, { text: file.source.text, key: typeof key === "string" ? key : null });
}

/** `- wc-attendance` becomes `- to: wc-attendance` with more below it: where it stands, else right behind its dash. */
function setItem(
  { file, value, indentation }: SetWriting,
  item: TreeNode,
  list: SequenceNode,
): readonly Splice[] {
  const { text } = file.source;
  if (item.start === item.end || value.kind !== "map") return [];
  if (list.flow) {
    const written = flowText(value, bracesLike(list, text));
    return [[{ offset: item.start, length: item.end - item.start, text: written }]];
  }
  const { entries } = value;
  const end = contentEnd(text, item);
  const at = (column: number): string[] => firstTrimmed(entryLines(entries, column, indentation));
  const inPlace = replaceAt(text, { start: item.start, end }, at(columnOf(text, item.start)));
  const dash = dashOf(text, item.start);
  if (dash === null) return [inPlace];
  const [head = "", ...rest] = at(columnOf(text, dash) + 2);
  return [inPlace, replaceAt(text, { start: dash + 1, end }, [` ${head}`, ...rest])];
}

function firstTrimmed([first = "", ...rest]: readonly string[]): string[] {
  return [first.trimStart(), ...rest];
}

/** A key that holds nothing yet: its value goes behind the colon, before a comment that may stand there. */
function fillKey(writing: SetWriting, { key }: WrittenPlace): readonly Splice[] {
  const { text } = writing.file.source;
  if (!key) return [];
  const at = behindColon(text, key.end);
  return [splitAt(text, { start: at, end: at }, linesOf(writing, key))];
}

/** A key's value is written over, whatever form it has; a comment behind a block's header stays. */
function replaceValue(writing: SetWriting, { key, node }: WrittenPlace): readonly Splice[] {
  const { text } = writing.file.source;
  if (!key) return [];
  const start = behindColon(text, key.end);
  const end = contentEnd(text, node);
  const lines = linesOf(writing, key);
  const old = text.slice(start, end);
  const first = old.split(/[\r\n]/)[0] ?? "";
  if (lines.length > 1 && first === old) return [splitAt(text, { start, end }, lines)];
  const isBelow = node.start > start + first.length;
  const isBlock = isBelow || (node.kind === "scalar" && node.style === "block");
  const comment = isBlock ? first.search(/ +#/) : -1;
  if (comment < 0) return [[besideComment(text, { start, end }, joined(text, start, lines))]];
  const [head = "", ...rest] = lines;
  const [beside, below] = [
    { start, end: start + comment },
    { start: start + first.length, end },
  ];
  const restText = joined(text, start, ["", ...rest]);
  return [
    [
      besideComment(text, beside, head),
      { offset: below.start, length: below.end - below.start, text: restText },
    ],
  ];
}

/** A comment behind what is written over, in one column with that of a line beside it, keeps it where the new text leaves room. */
function besideComment(text: string, { start, end }: Span, written: string): TextEdit {
  const gap = /^ {2,}(?=#)/.exec(text.slice(end, lineEnd(text, end)))?.[0].length ?? 0;
  if (gap === 0 || !isInColumn(text, end + gap)) return { offset: start, length: end - start, text: written };
  const length = end - start + gap;
  return { offset: start, length, text: `${written.padEnd(length - 1)} ` };
}

/** Whether a line above or below has a comment in the column of the one at an offset. */
function isInColumn(text: string, at: number): boolean {
  const column = columnOf(text, at);
  const line = at - column;
  const before = line - (text.startsWith("\r\n", line - 2) ? 2 : 1);
  const starts = [before < 0 ? null : lineStart(text, before), nextLine(text, at)];
  return starts.some((start) => start !== null && text.startsWith(" #", start + column - 1));
}

/** What stands behind a key's colon, and the lines below it, as the writer of whole plans has them. */
function linesOf({ file, path, value, indentation }: SetWriting, key: Span): string[] {
  const column = columnOf(file.source.text, keyStart(file.source.text, key.start));
  const [head = "", ...rest] = entryLines([{ key: String(path.at(-1)), value }], column, indentation);
  return [head.slice(head.indexOf(":") + 1), ...rest];
}

/** The first line in the place of a span, the others below its line, so that a comment behind it stays there. */
function splitAt(text: string, { start, end }: Span, [head = "", ...rest]: readonly string[]): Splice {
  const first = besideComment(text, { start, end }, head);
  if (rest.length === 0) return [first];
  const eol = lineEnding(text, end);
  return [first, { offset: lineEnd(text, end), length: 0, text: rest.map((line) => eol + line).join("") }];
}

function replaceAt(text: string, { start, end }: Span, lines: readonly string[]): Splice {
  if (!/[\r\n]/.test(text.slice(start, end))) return splitAt(text, { start, end }, lines);
  return [{ offset: start, length: end - start, text: joined(text, start, lines) }];
}

function joined(text: string, at: number, lines: readonly string[]): string {
  return lines.join(lineEnding(text, at));
}

function setFlowValue(
  { file, value }: SetWriting,
  { key, node }: WrittenPlace,
  map: MappingNode,
): readonly Splice[] {
  const { text } = file.source;
  if (!key) return [];
  const around = { text, key: text.slice(key.start, key.end) };
  const written = flowText(matchInFlow(value, node, around), bracesLike(map, text));
  if (node.start < node.end) return [[{ offset: node.start, length: node.end - node.start, text: written }]];
  const at = behindColon(text, key.end);
  // A key alone in braces has no colon yet.
  return [[{ offset: at, length: 0, text: at === key.end ? `: ${written}` : ` ${written}` }]];
}

function matchInFlow(value: YamlNode, like: TreeNode, around: Neighbours): YamlNode {
  return value.kind === "text" || value.kind === "word" ? matchStyle(value, like, around) : value;
}
