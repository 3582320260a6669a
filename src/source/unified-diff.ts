import { diffLines, type LineChange } from "./diff-lines.ts";

export interface DiffRequest {
  /** The path of the file, as both sides are to name it. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Unchanged lines that are shown round a change. */
const CONTEXT = 3;

/**
 * How one text becomes another, in the form of `diff -u` without dates, for `patch -p0` and `git apply -p0`; "" where
 * they are equal. Lines end at line feeds alone, as these programs hold it: carriage returns are part of their lines.
 */
export function unifiedDiff({ name, before, after }: DiffRequest): string {
  if (before === after) return "";
  const texts = { before: linesOf(before), after: linesOf(after) };
  const hunks = hunksOf(diffLines(texts.before, texts.after)).map((changes) => hunkText(changes, texts));
  const shown = diffName(name);
  return `--- ${shown}\n+++ ${shown}\n${hunks.join("")}`;
}

interface DiffTexts {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Each with its line feed; the last may have none. */
function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => `${line}\n`);
  const last = lines.pop()?.slice(0, -1) ?? "";
  return last === "" ? lines : [...lines, last];
}

/** Changes whose context would touch belong together. */
function hunksOf(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const near = last?.at(-1);
    if (last && near && change.start - near.end <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(changes: readonly LineChange[], { before, after }: DiffTexts): string {
  const first = changes[0];
  const last = changes.at(-1);
  if (!first || !last) return "";
  const lead = Math.min(CONTEXT, first.start);
  const tail = Math.min(CONTEXT, before.length - last.end);
  const parts: string[] = [];
  let at = first.start - lead;
  for (const { start, end, newStart, newEnd } of changes) {
    parts.push(marked(" ", before.slice(at, start)));
    parts.push(marked("-", before.slice(start, end)), marked("+", after.slice(newStart, newEnd)));
    at = end;
  }
  parts.push(marked(" ", before.slice(at, last.end + tail)));
  const old = range(first.start - lead, last.end + tail);
  const now = range(first.newStart - lead, last.newEnd + tail);
  return `@@ -${old} +${now} @@\n${parts.join("")}`;
}

function marked(mark: string, lines: readonly string[]): string {
  const told = lines.map(
    (line) => `${mark}${line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`}`,
  );
  return told.join("");
}

/** Lines from 1, and how many where it is not one; no lines stand behind the one before them. */
function range(start: number, end: number): string {
  const count = end - start;
  if (count === 1) return String(start + 1);
  return `${count === 0 ? start : start + 1},${count}`;
}

/** As git and GNU diff write names: in quotes where a line could not hold them, and ended by a tab where there are spaces. */
function diffName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names with control characters are what is quoted
  if (/["\\\u0000-\u001f\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/u.test(name)) return quoted(name);
  return name.includes(" ") ? `${name}\t` : name;
}

function quoted(name: string): string {
  const bytes = [...new TextEncoder().encode(name)].map((byte) => {
    const unit = String.fromCharCode(byte);
    if (unit === '"' || unit === "\\") return `\\${unit}`;
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, "0")}` : unit;
  });
  return `"${bytes.join("")}"`;
}
