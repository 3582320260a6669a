import type { EditedPlan } from "../../../authoring/edits/edit.ts";
import type { CivilDate } from "../../../civil-date.ts";
import { type GridChanges, goneColumns, gridCells, gridChanges } from "../../../office/own/grid-changes.ts";
import { readOwnCsv, writeGridCsv } from "../../../office/own/own-csv.ts";
import { hasGrid } from "../../../office/own/own-grid.ts";
import { changedRows, type OwnRowChange, ownRowKeys } from "../../../office/own/own-sheets.ts";
import type { OfficeFile } from "../../../office/read/office-file.ts";
import { readOffice } from "../../../office/read/read-office.ts";
import { DOCX_VIEWS, writeReportDocx } from "../../../office/write/write-docx.ts";
import { writeReportXlsx } from "../../../office/write/write-xlsx.ts";
import { buildReport } from "../../../report/build-report.ts";
import { isReportView } from "../../../report/formats.ts";
import { VERSION } from "../../../version.ts";

/** What was changed in a file of ours since it was made. */
export interface OwnChanges extends GridChanges {
  /** Of the other sheets, row by row. */
  readonly rows: readonly OwnRowChange[];
  /** Of a view that holds no grid: whether words of it were changed, none of which are read back. */
  readonly isOtherView: boolean;
  /** Columns that were taken out, as "Grid, Lead". */
  readonly gone: readonly string[];
}

export interface OwnSource {
  /** What the plan's file is called in the report. */
  readonly name: string;
  readonly asOf: CivilDate;
  readonly plan: EditedPlan;
}

/** Compares a file with what its plan would give: what differs was changed since. */
export async function ownChanges(file: OfficeFile, source: OwnSource): Promise<OwnChanges> {
  if (!hasGrid(file))
    return { cells: [], rows: [], typed: null, gone: [], isOtherView: await isReworded(file, source) };
  const written = await asWritten(file, source);
  return {
    ...gridChanges(written, file),
    rows: changedRows(written, file),
    gone: goneColumns(written, file),
    isOtherView: false,
  };
}

/** The changes of a file that another plan contradicts: it says neither what the file said nor what it says now. */
export async function conflicts(
  { cells, rows }: OwnChanges,
  file: OfficeFile,
  target: OwnSource,
): Promise<Pick<OwnChanges, "cells" | "rows">> {
  const now = await asWritten(file, target);
  const grid = gridCells(now);
  const keys = ownRowKeys(now);
  return {
    cells: cells.filter(({ measure, key, before, after }) => {
      const text = grid.get(measure)?.get(key);
      return text !== undefined && !isSameText(text, before) && !isSameText(text, after);
    }),
    rows: rows.filter(
      ({ sheet, before, after }) =>
        before !== null && after !== null && !keys.has(sheet, before) && !keys.has(sheet, after),
    ),
  };
}

function isSameText(one: string, other: string): boolean {
  const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
  return flat(one) === flat(other);
}

/** The file as it was when it was written, read as the changed one is. */
async function asWritten({ tables, isOwnCsv }: OfficeFile, source: OwnSource): Promise<OfficeFile> {
  const report = reportOf(source);
  if (isOwnCsv) {
    const written = await readOffice("plan.csv", new TextEncoder().encode(writeGridCsv(report, null)));
    return readOwnCsv(written)?.file ?? written;
  }
  return tables.some(({ sheet }) => sheet !== null)
    ? readOffice("plan.xlsx", await writeReportXlsx(report))
    : readOffice("plan.docx", writeReportDocx(report, "grid"));
}

/** Whether a page without a grid says anything else than one of our views does. */
async function isReworded(file: OfficeFile, source: OwnSource): Promise<boolean> {
  const report = reportOf(source);
  const said = wordsOf(file);
  for (const view of Object.keys(DOCX_VIEWS).filter(isReportView)) {
    const written = await readOffice("plan.docx", writeReportDocx(report, view));
    // The circle's sheet comes last, and is not in what is compared.
    if (said.startsWith(wordsOf(written))) return false;
  }
  return true;
}

function wordsOf({ texts, tables }: OfficeFile): string {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)));
  return [...cells, ...texts.map(({ text }) => text)].join("\n");
}

function reportOf({ name, asOf, plan: { plan, catalogue, measures } }: OwnSource) {
  return buildReport([{ file: name, plan, measures, catalogue }], {
    asOf,
    tool: { name: "cornerstones", version: VERSION },
  });
}
