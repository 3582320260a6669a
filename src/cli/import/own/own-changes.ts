import type { EditedPlan } from "../../../authoring/edits/edit.ts";
import { addDays, type CivilDate } from "../../../civil-date.ts";
import { type SoundPart, soundPartReader } from "../../../library/sound-plan.ts";
import { buildLinkMap } from "../../../map/build-link-map.ts";
import {
  type GridChanges,
  gridCells,
  gridChanges,
  type ShapeChanges,
  shapeChanges,
} from "../../../office/own/grid-changes.ts";
import { readOwnCsv, writeGridCsv } from "../../../office/own/own-csv.ts";
import { hasGrid } from "../../../office/own/own-grid.ts";
import { changedRows, type OwnRowChange, ownRowKeys } from "../../../office/own/own-sheets.ts";
import { type PageChange, pageChanges, sharedLines } from "../../../office/own/page-changes.ts";
import { writtenWorkbook } from "../../../office/own/written-workbook.ts";
import type { OfficeFile } from "../../../office/read/office-file.ts";
import { readOffice } from "../../../office/read/read-office.ts";
import { DOCX_VIEWS, writeReportDocx } from "../../../office/write/write-docx.ts";
import { buildReport } from "../../../report/build-report.ts";
import { isReportView } from "../../../report/formats.ts";
import { VERSION } from "../../../version.ts";

/** What was changed in a file of ours since it was made. */
export interface OwnChanges extends GridChanges {
  /** Of the other sheets, row by row. */
  readonly rows: readonly OwnRowChange[];
  /** Of the words round the grid, and of pages without one, line by line. */
  readonly lines: readonly PageChange[];
  readonly shape: ShapeChanges;
}

export interface OwnSource {
  /** What the plan's file is called in the report. */
  readonly name: string;
  readonly asOf: CivilDate;
  readonly plan: EditedPlan;
}

/** Compares a file with what its plan would give: what differs was changed since. */
export async function ownChanges(file: OfficeFile, source: OwnSource): Promise<OwnChanges> {
  const written = await asWritten(file, source);
  const lines = pageChanges(written, file);
  if (!hasGrid(file)) return { ...NO_CHANGES, lines };
  return {
    ...gridChanges(written, file),
    rows: changedRows(written, file),
    lines,
    shape: shapeChanges(written, file),
  };
}

const NO_CHANGES: OwnChanges = {
  cells: [],
  typed: null,
  rows: [],
  lines: [],
  shape: { gone: [], added: [] },
};

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

/**
 * The file as it was when it was written, read as the changed one is. What lay ahead then was an error on the day itself, and
 * none when that day was past already: where the two differ, the one from which the file differs less is meant.
 */
async function asWritten(file: OfficeFile, source: OwnSource): Promise<OfficeFile> {
  const { asOf, plan } = source;
  const soundOn = (today: CivilDate): SoundPart =>
    soundPartReader({ asOf, today })(plan.open, plan.catalogue);
  const onTheDay = soundOn(asOf);
  const written = await writtenOf(file, source, onTheDay);
  const changes = (each: OfficeFile): number => pageChanges(each, file).length;
  if (changes(written) === 0) return written;
  const later = soundOn(addDays(asOf, 1));
  if (later.errors.count === onTheDay.errors.count) return written;
  const other = await writtenOf(file, source, later);
  return changes(other) < changes(written) ? other : written;
}

async function writtenOf(file: OfficeFile, { asOf, name }: OwnSource, sound: SoundPart): Promise<OfficeFile> {
  const { tables, isOwnCsv } = file;
  const input = { ...sound, file: name };
  const report = buildReport([input], { asOf, tool: { name: "cornerstones", version: VERSION } });
  if (isOwnCsv) {
    const text = new TextEncoder().encode(writeGridCsv(report, null));
    const written = await readOffice("plan.csv", text);
    return readOwnCsv(written)?.file ?? written;
  }
  if (tables.some(({ sheet }) => sheet !== null)) return writtenWorkbook(report);
  const map = buildLinkMap([input], { asOf });
  const views = hasGrid(file) ? ["grid" as const] : Object.keys(DOCX_VIEWS).filter(isReportView);
  return closest(
    file,
    await Promise.all(
      views.map((view) => readOffice("plan.docx", writeReportDocx(report, view, { map, isKept: false }))),
    ),
  );
}

/** The one that says most of what a file says. */
function closest(file: OfficeFile, written: readonly OfficeFile[]): OfficeFile {
  return written.reduce((best, each) => (sharedLines(each, file) > sharedLines(best, file) ? each : best));
}
