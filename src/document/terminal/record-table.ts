import { paragraph } from "../../markup/paragraph.ts";
import { MIN_TABLE_WIDTH, type Table, tableLines } from "../../markup/table.ts";
import { padEnd } from "../../markup/width.ts";
import { answersOf, type PageRow, type PageTable } from "../page.ts";
import { type Paper, safe, safeLines } from "./paper.ts";

/** From this width on the columns of a form have room beside each other. */
const COLUMNS_WIDTH = 150;
const QUESTION = 28;
const GAP = 2;
const NOTHING = "–";

/** Rows of long texts: as columns where there is room, else each as a form of questions and answers. */
export function recordTable(table: PageTable, paper: Paper): string[] {
  if (paper.width >= COLUMNS_WIDTH) return columns(table, paper);
  return table.rows.flatMap((row, at) => [
    ...(at === 0 ? [] : ["", rule(paper)]),
    "",
    ...form(row, table, paper),
  ]);
}

function columns({ heads, rows }: PageTable, paper: Paper): string[] {
  const { style, width, drawLine } = paper;
  const table: Table = {
    heads: heads.map((head) => style.bold(safe(head))),
    rows: rows.flatMap((row): Table["rows"] => {
      if (row.kind === "section") return [{ through: ["", style.bold(safe(row.text))] }];
      const below = row.below
        ? paragraph(answersOf(row.below.text).map(safe).join(" · ") || NOTHING, {
            width,
            first: `${style.bold(safe(row.below.label))}  `,
          })
        : [];
      return [
        { through: ["", rule(paper)] },
        row.cells.map((cell) => answersOf(cell).map(safeLines).join("\n") || NOTHING),
        ...(below.length === 0 ? [] : [{ through: ["", ...below] }]),
      ];
    }),
  };
  return ["", ...tableLines(table, width, drawLine)];
}

function form(row: PageRow, { heads }: PageTable, paper: Paper): string[] {
  if (row.kind === "section") return [paper.style.bold(safe(row.text))];
  const pairs = [
    ...row.cells.map((text, at) => ({ label: heads[at] ?? "", text })),
    ...(row.below ? [row.below] : []),
  ];
  return pairs.flatMap(({ label, text }) => answered(safe(label), answersOf(text).map(safeLines), paper));
}

/** A question with its answer: beside it, or below where there is no room. Several answers are marked. */
function answered(question: string, answers: readonly string[], { style, width }: Paper): string[] {
  const said = answers.length === 0 ? [NOTHING] : answers;
  const beside = width >= MIN_TABLE_WIDTH;
  const room = beside ? width - QUESTION - GAP : width - 2;
  const first = said.length > 1 ? "· " : "";
  const lines = said.flatMap((answer) => paragraph(answer, { width: room, first }));
  if (!beside) return [...paragraph(style.bold(question), { width }), ...lines.map((line) => `  ${line}`)];
  const asked = paragraph(question, { width: QUESTION });
  return Array.from({ length: Math.max(asked.length, lines.length) }, (_, at) => {
    const left = asked[at] ?? "";
    const gap = " ".repeat(GAP);
    return `${style.bold(padEnd(left, QUESTION))}${gap}${lines[at] ?? ""}`.trimEnd();
  });
}

function rule({ style, width }: Paper): string {
  return style.dim("─".repeat(width));
}
