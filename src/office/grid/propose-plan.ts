import type { Measure } from "../../measures/measure-index.ts";
import type { OfficeFile, OfficeTable, OfficeText } from "../read/office-file.ts";
import { type ColumnKey, columnKey } from "./columns/column-keys.ts";
import { cellAt, findGrid, type Grid, placeOf, type ReadColumn } from "./columns/find-grid.ts";
import { fold } from "./fold.ts";
import type { GridOptions, PlacedMatch, PlanDraft } from "./grid-reading.ts";
import { measureMatcher } from "./match-measure.ts";
import { readGrid } from "./read-grid.ts";
import { makeRemarks, type Remark } from "./remarks.ts";
import { rowData } from "./rows/row-data.ts";
import {
  extraData,
  type GridContext,
  type KeptTexts,
  keepText,
  type PlanData,
  present,
  type RowDraft,
} from "./rows/row-draft.ts";

/** What a file's grids come to as a plan, with all that was guessed or could not be placed. */
export interface ProposedPlan {
  readonly rows: readonly ProposedRow[];
  readonly ownMeasures: readonly Measure[];
  /** What the plan itself holds beside its rows: `voices`, `x-...`. */
  readonly data: PlanData;
  readonly remarks: readonly Remark[];
  /** The columns of every grid, in the file's order. */
  readonly columns: readonly ReadColumn[];
  /** Those of them that are not known for sure, and in which something stands. */
  readonly unsureColumns: readonly ReadColumn[];
  /** Which measure each row was taken for, once a text. */
  readonly matches: readonly PlacedMatch[];
}

export interface ProposedRow {
  readonly measure: Measure;
  readonly place: string;
  /** Its keys in the plan's order. */
  readonly data: PlanData;
}

/** Reads the grids of a file as a plan. Nothing that stands in them is dropped. */
export function proposePlan(file: OfficeFile, options: GridOptions): ProposedPlan {
  const remarks = makeRemarks();
  const matcher = measureMatcher(options.measures, options.choices);
  const { period, terms, today, roles } = options;
  const context: GridContext = { around: { ...period, terms, side: null }, today, roles, matcher, remarks };
  const tables = file.tables.filter((table) => isChosen(table, options));
  const grids = tables.map((table) => ({ table, grid: findGrid(table, options.columns) }));
  const found = grids.flatMap(({ grid }) => (grid === null ? [] : [rolesSettled(grid)]));
  const drafts = new Map<string, RowDraft>();
  const plan: PlanDraft = { voices: [], reviews: new Set(), extra: new Map() };
  const matches: PlacedMatch[] = [];
  const told = new Set<string>();
  for (const grid of found) {
    for (const { heading, place, isGuess, key } of grid.columns)
      if (isGuess && key !== null) remarks.guess(place, heading, `read as ${key}`);
    readGrid(grid, { context, options, drafts, plan, matches, told, texts: file.texts });
  }
  const notes = [...file.texts, ...grids.flatMap(({ table, grid }) => grid?.notes ?? allTexts(table))];
  const placed = options.placed ?? [];
  keepNotes(
    plan.extra,
    // What names the measure of a row has found its place.
    notes.filter(({ text }) => !placed.includes(text) && !drafts.has(matcher.named(text)?.id ?? "")),
    context,
  );
  const rows = [...drafts.values()].map((draft) => ({
    measure: draft.measure,
    place: draft.place,
    data: rowData(draft, context),
  }));
  return {
    rows,
    ownMeasures: matcher.made().filter(({ id }) => drafts.has(id)),
    data: present({
      reviews: [...plan.reviews].sort().map((date) => ({ date })),
      voices: plan.voices,
      ...extraData(plan.extra),
    }),
    remarks: remarks.all(),
    columns: found.flatMap(({ columns }) => columns.filter(({ heading }) => heading !== "")),
    unsureColumns: found.flatMap(unsureColumns),
    matches,
  };
}

function isChosen({ sheet, number }: OfficeTable, options: Pick<GridOptions, "sheet" | "table">): boolean {
  if (options.sheet !== null && fold(sheet ?? "") !== fold(options.sheet)) return false;
  return options.table === null || number === options.table;
}

/** Headings that mean one thing or another by what else the grid has. */
function rolesSettled(grid: Grid): Grid {
  const has = (...keys: readonly ColumnKey[]): boolean =>
    grid.columns.some(({ key }) => key !== null && keys.includes(key));
  const isFigures = (column: ReadColumn): boolean => {
    const texts = grid.records.map((record) => cellAt(record, column)).filter(({ text }) => text !== "");
    return (
      texts.filter(({ text }) => /\d|^(?:yes|no)$/i.test(text) && text.length < 40).length * 2 > texts.length
    );
  };
  const settle = (column: ReadColumn): ColumnKey | null => {
    const { key } = column;
    if (key === "target" && !has("baseline", "current", "indicators") && !isFigures(column))
      return has("measure", "objective", "improve") ? "success" : "objective";
    if (
      key === "evaluation" &&
      column.when !== null &&
      has("baseline", "target", "indicators") &&
      isFigures(column)
    )
      return "current";
    if (key === "from" && !has("said")) return null;
    if (key === "lead" && has("said") && !has("do") && fold(column.heading) === "who") return "from";
    return key;
  };
  return { ...grid, columns: grid.columns.map((column) => ({ ...column, key: settle(column) })) };
}

function keepNotes(extra: KeptTexts, notes: readonly OfficeText[], { remarks }: GridContext): void {
  for (const { place, text } of notes) {
    keepText(extra, "x-notes", text);
    remarks.kept(place, text, "x-notes");
  }
}

function allTexts(table: OfficeTable): readonly OfficeText[] {
  return table.rows.flatMap(({ cells, number }) => {
    const text = cells.flatMap((cell) => (cell.text === "" || cell.isRepeated ? [] : [cell.text])).join(" ");
    return text === "" ? [] : [{ place: placeOf(table, number), text }];
  });
}

/** Whether a text may stand behind `--map "Column="`: a key of the table of headings, or one of the setting's own. */
export function isColumnTarget(text: string): boolean {
  return columnKey(text) !== null || /^x-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

function unsureColumns({ columns, records }: Grid): readonly ReadColumn[] {
  return columns.filter((column) => {
    const { heading, key, ownKey, isGuess } = column;
    const isUnsure = heading !== "" && (isGuess || (key === null && ownKey === null));
    return isUnsure && records.some((record) => cellAt(record, column).text !== "");
  });
}
