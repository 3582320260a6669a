import { flat } from "../sheets/sheet-change.ts";
import type { ChangedCell } from "./changed-cell.ts";

/** The texts of a cell, one a line; `known` are texts that may hold what else parts two of them. */
export function linesOf(
  text: string,
  between: ChangedCell["between"],
  known: readonly string[] = [],
): readonly string[] {
  const kept = known.filter((each) => each.includes(between)).toSorted((a, b) => b.length - a.length);
  let rest = text;
  for (const [at, each] of kept.entries()) rest = rest.replace(each, `${MARK}${at}${MARK}`);
  // Whoever writes a line of their own in a workbook's cell means one more text, too.
  return rest
    .split(between === "\n" ? "\n" : /; |\n/)
    .map((line) => plain(restored(line, kept)))
    .filter((line) => line !== "");
}

/** A character that no text has, round the number of a text that was put aside. */
const MARK = "\ue000";

function restored(line: string, kept: readonly string[]): string {
  return kept.reduce((text, each, at) => text.replace(`${MARK}${at}${MARK}`, () => each), line);
}

function plain(line: string): string {
  return line.replace(/^\s*[•·▪*-]\s+/, "").trim();
}

/** What became of the lines of a cell. */
export interface LineChanges {
  readonly changed: readonly { readonly from: string; readonly to: string }[];
  readonly fresh: readonly string[];
  readonly gone: readonly string[];
}

/** Lines that are the same are left out; of the others, those that are most alike are one line that was changed. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChanges {
  const old = without(before, after);
  const now = without(after, before);
  const isOneForOne = old.length === now.length;
  const pairs = isOneForOne ? old.map((from, at) => ({ from, to: now[at] ?? "" })) : likest(old, now);
  return {
    changed: pairs,
    fresh: now.filter((line) => !pairs.some(({ to }) => to === line)),
    gone: old.filter((line) => !pairs.some(({ from }) => from === line)),
  };
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const same = new Set(others.map(flat));
  return lines.filter((line) => !same.has(flat(line)));
}

/** Words that two lines must share for the one to be the other changed. */
const LEAST_SHARED = 0.3;

function likest(old: readonly string[], now: readonly string[]): LineChanges["changed"] {
  const all = old
    .flatMap((from) => now.map((to) => ({ from, to, alike: likeness(from, to) })))
    .filter(({ alike }) => alike >= LEAST_SHARED)
    .toSorted((a, b) => b.alike - a.alike);
  const found: { readonly from: string; readonly to: string }[] = [];
  for (const { from, to } of all)
    if (!found.some((pair) => pair.from === from || pair.to === to)) found.push({ from, to });
  return found;
}

function likeness(one: string, other: string): number {
  const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [first, second] = [words(one), words(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size, second.size);
}
