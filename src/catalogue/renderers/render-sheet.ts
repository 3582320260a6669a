import { paragraph } from "../../markup/paragraph.ts";
import type { Style } from "../../markup/style.ts";
import { MIN_TABLE_WIDTH } from "../../markup/table.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { padEnd } from "../../markup/width.ts";
import type { MeasureSheet } from "./measure-sheet.ts";

/** Longer lines tire the eye, however wide the terminal is. */
const MAX_WIDTH = 100;
/** Where the texts begin beside their labels. */
const COLUMN = 15;

/**
 * One measure for a terminal of `width` cells: its statement, then what else the catalogue says of it, then how to put
 * it in a plan. Texts stand beside their labels or, under 60 cells, below them.
 */
export function renderSheet(sheet: MeasureSheet, to: { style: Style; width: number }): string {
  const { style } = to;
  const width = Math.min(to.width, MAX_WIDTH);
  const plain = (text: string) => paragraph(escapeTerminal(text), { width });
  const facts = [{ label: "Cornerstone", text: sheet.cornerstone }, ...sheet.facts];
  const lines = [
    ...plain(`${sheet.short} · ${sheet.id}`).map((line) => style.bold(line)),
    ...plain(sheet.statement),
    "",
    ...facts.flatMap(({ label, text }) => labelled(style.bold(label), escapeTerminal(text), width)),
    "",
    ...promises(sheet, width),
    ...adding(sheet),
    ...sheet.closing.flatMap(plain),
  ];
  return `${lines.join("\n")}\n`;
}

function promises({ promises, cornerstone }: MeasureSheet, width: number): string[] {
  if (promises.length === 0) return [];
  const heading = `${cornerstone} means that we promise to:`;
  const items = promises.flatMap((text) => paragraph(escapeTerminal(text), { width, first: "  - " }));
  return [...paragraph(escapeTerminal(heading), { width }), ...items, ""];
}

/** Never wrapped: it is there to be copied. */
function adding({ adding }: MeasureSheet): string[] {
  if (adding === null) return [];
  const lines = adding.planLines.map((line) => `  ${escapeTerminal(line)}`);
  return [
    "In your plan, under measures:",
    ...lines,
    "In a new plan:",
    `  ${escapeTerminal(adding.initCommand)}`,
    "",
  ];
}

function labelled(label: string, text: string, width: number): string[] {
  if (width < MIN_TABLE_WIDTH) return [label, ...paragraph(text, { width, first: "  " })];
  return paragraph(text, { width, first: padEnd(label, COLUMN) });
}
