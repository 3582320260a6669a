import { afterLine } from "../../../source/lines.ts";
import type { TextEdit } from "../../../source/source.ts";
import { lastBefore, startOf } from "../../places/last-before.ts";
import type { TreeNode } from "../../tree.ts";
import { hasWordBullet, namedBullet, wordBullet } from "../../word-bullet.ts";
import type { Cause } from "../cause.ts";
import { contentLineBefore, type LineParts, partsOfLine } from "../lines/line.ts";
import { findBlockTexts } from "./detect-block-texts.ts";

/** What a list belongs to is looked for in so many lines. */
const MAX_LINES_ABOVE = 300;

/** Lines that begin with bullets at one column, and what is indented under them. */
interface BulletRun {
  readonly start: number;
  end: number;
  readonly column: number;
  /** What is indented further than this belongs to the items. */
  readonly under: number;
  /** How much further to the right the items have to stand. */
  readonly by: number;
  readonly lines: LineParts[];
}

/** Finds the cause of a list whose items begin with Word's bullets, by an offset in it; null where there is no such list. */
export type BulletCauses = (offset: number) => Cause | null;

/** Looks for lists with bullets once for all questions. */
export function findBulletCauses(text: string): BulletCauses {
  if (!hasWordBullet(text)) return () => null;
  const runs = bulletRuns(text);
  return (offset) => {
    const run = runs[lastBefore(runs, offset, startOf)];
    return run && offset <= run.end ? bulletCause(text, run) : null;
  };
}

/** The keys of a tree that begin with a bullet: a list was meant there. */
export function bulletKeys(root: TreeNode | null, text: string): readonly number[] {
  if (!root || !hasWordBullet(text)) return [];
  const found: number[] = [];
  const open: TreeNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === "seq") for (const item of node.items) open.push(item);
    if (node.kind !== "map") continue;
    const first = node.entries.find(({ key }) => wordBullet(key.text) !== null);
    if (first) found.push(first.key.start);
    for (const { value } of node.entries) open.push(value);
  }
  return found;
}

function bulletRuns(text: string): readonly BulletRun[] {
  const isInBlockText = findBlockTexts(text);
  const runs: BulletRun[] = [];
  let open: BulletRun | null = null;
  for (let at = 0; at < text.length; ) {
    const line = partsOfLine(text, at);
    at = afterLine(text, line.end);
    if (line.content >= line.end || text[line.content] === "#") continue;
    const column = line.indent.length;
    const isBullet = wordBullet(text.slice(line.content, line.end)) !== null && !isInBlockText(line.start);
    if (open && (column > open.under || (isBullet && column === open.column))) {
      open.lines.push(line);
      open.end = line.end;
      continue;
    }
    open = isBullet ? runFrom(text, line) : null;
    if (open) runs.push(open);
  }
  return runs;
}

/** A run that begins with a line, where that stands under a key without a value, or among items of a list. */
function runFrom(text: string, line: LineParts): BulletRun | null {
  const column = line.indent.length;
  const { start, end } = line;
  const above = contentLineBefore(text, line);
  if (above?.key && above.value >= above.end) {
    const by = column < above.column ? above.column + 2 - column : 0;
    return { start, end, column, under: Math.max(column, above.column), by, lines: [line] };
  }
  let item = above;
  for (let lines = 0; item && item.indent.length > column && lines < MAX_LINES_ABOVE; lines += 1)
    item = contentLineBefore(text, item);
  const isAmongItems = item !== null && item.dash !== -1 && item.indent.length === column;
  return isAmongItems ? { start, end, column, under: column, by: 0, lines: [line] } : null;
}

function bulletCause(text: string, run: BulletRun): Cause {
  const edits = run.lines.flatMap((line) => lineEdits(text, line, run));
  const [first] = run.lines;
  const at = first?.content ?? run.start;
  const fix = { title: "Begin each item with a hyphen", edits };
  return {
    id: "word-bullet",
    details: [namedBullet(text.slice(at, at + 1))],
    span: { start: at, end: at + 1 },
    repairs: edits,
    fix,
  };
}

function lineEdits(text: string, { start, indent, content, end }: LineParts, run: BulletRun): TextEdit[] {
  const shift = run.by === 0 ? [] : [{ offset: start, length: 0, text: " ".repeat(run.by) }];
  const bullet = indent.length === run.column ? wordBullet(text.slice(content, end)) : null;
  return bullet === null ? shift : [...shift, { offset: content, length: bullet.length, text: "- " }];
}
