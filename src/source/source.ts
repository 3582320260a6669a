/** A text with a name, and where its lines begin. Offsets and columns count UTF-16 units; a BOM is not counted. */
export interface Source {
  /** How the file is named to people: relative to the current folder, with `/`. */
  readonly name: string;
  /** The text without its BOM; line endings as they stand. */
  readonly text: string;
  readonly bom: boolean;
  /** Offset of the first unit of each line. Line ends are LF, CRLF and lone CR. */
  readonly lineStarts: readonly number[];
}

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range of a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of a text: `length` units from `offset` become `text`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Makes a source of a name and a decoded text; `bom` says whether the file began with one. */
export function makeSource(name: string, text: string, bom = false): Source {
  return { name, text, bom, lineStarts: findLineStarts(text) };
}

/** The position of an offset; an offset past the end is the position of the end. */
export function positionAt(source: Source, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  const line = lineIndexAt(source.lineStarts, at);
  return { line: line + 1, column: at - (source.lineStarts[line] ?? 0) + 1 };
}

/** The text of a line (from 1) without its line ending; empty where there is no such line. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return "";
  const end = source.lineStarts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/[\r\n]+$/, "");
}

/** The text with edits carried out. Edits must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset)) {
    if (edit.offset < from) throw new RangeError("text edits overlap");
    result += text.slice(from, edit.offset) + edit.text;
    from = edit.offset + edit.length;
  }
  return result + text.slice(from);
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes("\r")) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    return starts;
  }
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
