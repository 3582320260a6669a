import type { Xml } from "../../../markup/xml.ts";
import { GRID_HEADS } from "../../../report/grid/grid-page.ts";
import { type GridRow, gridReport, improveWords, linkWords } from "../../../report/grid/grid-report.ts";
import type { MeasureReport, PlanReport } from "../../../report/report.ts";
import { groupName } from "../../../report/words/people-words.ts";
import { type CornerstoneId, GROUP_IDS, LEVELS, RATINGS, STAGES } from "../../../vocabulary.ts";
import { bulletXml, cellXml, paragraphXml, runs, tableRow, wordTable } from "../docx-blocks.ts";
import { dropDown, taggedText } from "./content-controls.ts";

/** Pale enough for black text, and told in words beside it. */
const SHADES: Readonly<Record<CornerstoneId, string>> = {
  "welcome-and-care": "F7D4E0",
  "value-and-include": "FBE6C8",
  communicate: "D2EAF5",
  "work-in-partnership": "E3D8EE",
};

/** What each column has of the width, of a hundred: the most where most is written. */
const SHARES = [9, 12, 14, 15, 19, 14, 17] as const;

/** The booklet's grid as a table of Word: a row a measure, and below it what it is linked to, its stage and its rating. */
export function gridTable(plan: PlanReport, width: number): Xml[] {
  const rows = gridReport(plan);
  if (rows.length === 0) return [paragraphXml("Normal", "No measures are chosen yet.")];
  const measures = new Map(plan.measures.map((measure) => [measure.measure, measure]));
  const table = wordTable(GRID_HEADS, {
    widths: SHARES.map((share) => Math.floor((width * share) / 100)),
    description: "One row a success measure, with what it is linked to and how it stands below it.",
    rows: rows.flatMap((row) =>
      rowXml(row, { plan, measure: measures.get(row.measure), isTall: isTallerThanPaper(row, width) }),
    ),
  });
  return [table, paragraphXml("AfterTable", "")];
}

interface RowContext {
  readonly plan: PlanReport;
  readonly measure: MeasureReport | undefined;
  readonly isTall: boolean;
}

/** Lines of the grid that a sheet of paper has room for below the heads, and about how wide a letter is. */
const MAX_LINES = 38;
const LETTER = 85;

/** Whether a row would leave the rest of one sheet empty and run over the next all the same. */
function isTallerThanPaper(row: GridRow, width: number): boolean {
  const cells = [[improveWords(row)], row.success, row.involve, row.indicators, row.evaluation];
  const lines = cells.map((texts, at) => {
    const letters = Math.floor((width * (SHARES[at + 2] ?? 1)) / 100 / LETTER) - 2;
    return texts.reduce((sum, text) => sum + Math.ceil(text.length / letters), 0);
  });
  return Math.max(...lines) > MAX_LINES;
}

/** The styles of the first row keep it on the sheet of paper that the second one stands on. */
function rowXml(row: GridRow, { plan, measure, isTall }: RowContext): Xml[] {
  const shade = row.cornerstone === null ? {} : { shade: SHADES[row.cornerstone] };
  const style = isTall ? ("Table" as const) : ("Grid" as const);
  const listCell = (texts: readonly (readonly Xml[])[]): Xml => textsCell(texts, style);
  const cells = [
    cellXml([paragraphXml(`${style}Head`, row.cornerstoneName)], shade),
    // The measure's id goes with its words, so that the row is known again whatever is done to them.
    cellXml([
      paragraphXml(
        `${style}Text`,
        taggedText({ tag: `measure:${row.measure}`, title: "Success Measure" }, row.statement),
      ),
    ]),
    listCell([runs(improveWords(row))]),
    listCell(row.success.map((text) => runs(text))),
    listCell(row.involve.map((text) => partRuns(text, { plan, measure }))),
    listCell(row.indicators.map((text) => runs(text))),
    listCell(row.evaluation.map((text) => runs(text))),
  ];
  return [
    tableRow(cells, { isTall }),
    tableRow([
      cellXml([paragraphXml("TableHead", "Links to")]),
      cellXml(
        row.links.map((link) => paragraphXml("TableText", linkWords(link))),
        { span: 3 },
      ),
      cellXml(standing(plan, measure), { span: 3 }),
    ]),
  ];
}

/** Several texts as a list, one as it is. */
function textsCell(texts: readonly (readonly Xml[])[], style: "Grid" | "Table"): Xml {
  const [only, ...more] = texts;
  if (only === undefined) return cellXml([paragraphXml(`${style}Text`, "")]);
  if (more.length === 0) return cellXml([paragraphXml(`${style}Text`, ...only)]);
  return cellXml(texts.map((each) => bulletXml(`${style}Bullet`, each)));
}

/** How a group takes part, with how far as a drop-down in its brackets. */
function partRuns(text: string, { plan, measure }: Omit<RowContext, "isTall">): Xml[] {
  const group = GROUP_IDS.find((id) => text.startsWith(`${groupName(id, plan.groupNames)}: `));
  const level = group === undefined ? null : (measure?.involve.groups[group]?.level ?? null);
  const end = level === null ? "" : `${LEVELS[level]})`;
  if (group === undefined || level === null || !text.endsWith(`(${end}`)) return runs(text);
  const control = { tag: `level:${group}`, title: "How far they take part", words: LEVELS, chosen: level };
  return [...runs(text.slice(0, -end.length)), dropDown(control), ...runs(")")];
}

/** Stage and rating, to be chosen; the public is shown what was, and asked for nothing. */
function standing({ leftOut }: PlanReport, measure: MeasureReport | undefined): Xml[] {
  const choices = {
    Stage: { tag: "stage", words: STAGES, chosen: measure?.stage ?? null },
    Rating: { tag: "rating", words: RATINGS, chosen: measure?.rating ?? null },
  };
  return Object.entries(choices)
    .filter(([, { chosen }]) => chosen !== null || leftOut === undefined)
    .map(([title, control]) => choice(title, control));
}

interface Choice {
  readonly tag: string;
  readonly words: Readonly<Record<string, string>>;
  readonly chosen: string | null;
}

/** A drop-down that says what was chosen last, behind its name. */
function choice(title: string, control: Choice): Xml {
  return paragraphXml("TableText", ...runs(`${title}: `, true), dropDown({ ...control, title }));
}
