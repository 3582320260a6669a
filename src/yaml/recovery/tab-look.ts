import type { Fault } from "./fault.ts";
import { type LineLook, nextLine } from "./line-look.ts";
import { openColumns } from "./open-columns.ts";
import type { Question } from "./question.ts";

/** How many columns editors let a tab fill. */
const WIDTHS = [2, 4, 8] as const;

/** The fault of tabs that indent a line and the ones below it; null where the line has none. */
export function tabFault({ text, root, line }: Question): Fault | null {
  const lines: LineLook[] = [];
  for (let each: LineLook | null = line; each?.indent.includes("\t"); each = nextLine(text, each))
    lines.push(each);
  if (lines.length === 0) return null;
  const kind = line.dash === -1 ? "map" : "seq";
  const levels = openColumns({ text, root, before: line.start }).filter((level) => level.kind === kind);
  const fitting = WIDTHS.filter((width) =>
    levels.some((level) => level.column === columnOf(line.indent, width)),
  );
  const width = fitting[0] ?? 2;
  const edits = lines.map(({ start, indent }) => ({
    offset: start,
    length: indent.length,
    text: " ".repeat(columnOf(indent, width)),
  }));
  const more = lines.length === 1 ? "" : ` and the ${lines.length - 1} below it`;
  const mend = fitting.length <= 1 ? { mend: { title: "Indent with spaces", edits } } : {};
  const span = { start: line.start, end: line.content };
  return { cause: "tab", details: [more], span, repairs: edits, ...mend };
}

function columnOf(indent: string, width: number): number {
  let column = 0;
  for (const unit of indent) column = unit === "\t" ? (Math.floor(column / width) + 1) * width : column + 1;
  return column;
}
