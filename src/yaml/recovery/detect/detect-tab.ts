import type { Cause } from "../cause.ts";
import { contentLineBefore, type LineInTree, type LineParts, nextLine } from "../lines/line.ts";
import { nearestColumn, openColumns } from "../lines/open-columns.ts";

/** How many columns editors let a tab fill. */
const WIDTHS = [2, 4, 8] as const;

/** The cause of tabs that indent a line and the ones below it; null where the line has none. */
export function findTab(question: LineInTree): Cause | null {
  const { text, line } = question;
  const lines: LineParts[] = [];
  for (let each: LineParts | null = line; each?.indent.includes("\t"); each = nextLine(text, each))
    lines.push(each);
  if (lines.length === 0) return null;
  const { column, isSure } = columnsFor(question, lines);
  const edits = lines.map(({ start, indent }) => {
    return { offset: start, length: indent.length, text: " ".repeat(column(indent)) };
  });
  const more = lines.length === 1 ? "" : ` and the ${lines.length - 1} below it`;
  const fix = isSure ? { fix: { title: "Indent with spaces", edits } } : {};
  const span = { start: line.start, end: line.content };
  return { id: "tab", details: [more], span, repairs: edits, ...fix };
}

/** The columns that indentations with tabs are meant to reach. */
interface TabColumns {
  readonly column: (indent: string) => number;
  readonly isSure: boolean;
}

// A tab is as wide as makes the first line stand with others of its kind. A single line that fits nowhere stands with
// the nearest, or is indented by one step where the line above opens a list or a mapping.
function columnsFor({ text, root, line }: LineInTree, lines: readonly LineParts[]): TabColumns {
  const kind = line.dash === -1 ? "map" : "seq";
  const levels = openColumns({ text, root, before: line.start }).filter((level) => level.kind === kind);
  const columns = levels.map((level) => level.column);
  const fitting = WIDTHS.filter((width) => columns.includes(widthOf(line.indent, width)));
  const above = contentLineBefore(text, line);
  const isOpener = above !== null && above.key !== null && above.value >= above.end;
  const nearest = nearestColumn(columns, widthOf(line.indent, WIDTHS[0]));
  if (fitting.length === 0 && !isOpener && lines.length === 1 && nearest !== null)
    return { column: () => nearest, isSure: true };
  return { column: (indent) => widthOf(indent, fitting[0] ?? WIDTHS[0]), isSure: fitting.length <= 1 };
}

function widthOf(indent: string, tab: number): number {
  let column = 0;
  for (const unit of indent) column = unit === "\t" ? (Math.floor(column / tab) + 1) * tab : column + 1;
  return column;
}
