import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { Measure, MeasureIndex } from "../../measures/measure-index.ts";
import type { NamedTime } from "../../plan/shape/time-context.ts";
import type { OwnRoles } from "../../progress/roles.ts";
import type { CornerstoneId } from "../../vocabulary.ts";
import { EMPTY_CELL, type OfficeFile, type OfficeTable, type OfficeText } from "../read/office-file.ts";
import { addActions } from "./add-actions.ts";
import { addIndicators } from "./add-indicators.ts";
import { addJudgements } from "./add-judgements.ts";
import { addVoices } from "./add-voices.ts";
import { addWords } from "./add-words.ts";
import { type ColumnKey, columnKey } from "./column-keys.ts";
import {
  type ColumnMap,
  cellAt,
  findGrid,
  type Grid,
  type GridColumn,
  type GridRecord,
  placeOf,
} from "./find-grid.ts";
import { fold } from "./fold.ts";
import { type MeasureChoices, type MeasureMatch, measureMatcher, withoutNumber } from "./match-measure.ts";
import { readCornerstone } from "./read-cornerstone.ts";
import { readText } from "./read-items.ts";
import { readJudgement } from "./read-judgement.ts";
import { readTime } from "./read-time.ts";
import { makeRemarks, type Remark } from "./remarks.ts";
import { rowData } from "./row-data.ts";
import {
  addText,
  type Extras,
  emptyDraft,
  extraData,
  type FilledCell,
  type GridContext,
  keepText,
  type PlanData,
  present,
  type RecordCells,
  type RowDraft,
} from "./row-draft.ts";

export interface GridOptions {
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  /** Of the plan that the grid is brought into; none of a new one. */
  readonly terms: readonly NamedTime[];
  readonly today: CivilDate;
  readonly catalogue: Catalogue;
  readonly measures: MeasureIndex;
  readonly roles: OwnRoles;
  /** Only this sheet, or this table. */
  readonly sheet: string | null;
  readonly table: number | null;
  readonly columns: ColumnMap;
  readonly choices: MeasureChoices;
  /** Texts that have found their place elsewhere: what the setting is called. */
  readonly placed?: readonly string[];
}

/** What a file's grids come to as a plan, with all that was guessed or could not be placed. */
export interface ProposedPlan {
  readonly rows: readonly ProposedRow[];
  readonly ownMeasures: readonly Measure[];
  /** What the plan itself holds beside its rows: `voices`, `x-...`. */
  readonly data: PlanData;
  readonly remarks: readonly Remark[];
  /** The columns of every grid, in the file's order. */
  readonly columns: readonly GridColumn[];
  /** Which measure each row was taken for, once a text. */
  readonly matches: readonly PlacedMatch[];
}

export interface ProposedRow {
  readonly measure: Measure;
  readonly place: string;
  /** Its keys in the plan's order. */
  readonly data: PlanData;
}

export interface PlacedMatch extends MeasureMatch {
  readonly place: string;
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
    notes.filter(({ text }) => !placed.includes(text)),
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
    matches,
  };
}

function isChosen({ sheet, number }: OfficeTable, options: Pick<GridOptions, "sheet" | "table">): boolean {
  if (options.sheet !== null && fold(sheet ?? "") !== fold(options.sheet)) return false;
  return options.table === null || number === options.table;
}

interface PlanDraft {
  readonly voices: PlanData[];
  /** Days on which a look together is planned. */
  readonly reviews: Set<CivilDate>;
  readonly extra: Extras;
}

/** Headings that mean one thing or another by what else the grid has. */
function rolesSettled(grid: Grid): Grid {
  const has = (...keys: readonly ColumnKey[]): boolean =>
    grid.columns.some(({ key }) => key !== null && keys.includes(key));
  const isFigures = (column: GridColumn): boolean => {
    const texts = grid.records.map((record) => cellAt(record, column)).filter(({ text }) => text !== "");
    return (
      texts.filter(({ text }) => /\d|^(?:yes|no)$/i.test(text) && text.length < 40).length * 2 > texts.length
    );
  };
  const settle = (column: GridColumn): ColumnKey | null => {
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

interface GridReading {
  readonly context: GridContext;
  readonly options: GridOptions;
  readonly drafts: Map<string, RowDraft>;
  readonly plan: PlanDraft;
  readonly matches: PlacedMatch[];
  /** The texts whose match was told. */
  readonly told: Set<string>;
  readonly texts: readonly OfficeText[];
}

interface PlacedRecord {
  readonly cells: RecordCells;
  readonly measure: Measure | null;
  readonly record: GridRecord;
}

function readGrid(grid: Grid, reading: GridReading): void {
  const placed: PlacedRecord[] = [];
  let above: GridRecord | null = null;
  let measure: Measure | null = null;
  for (const record of grid.records) {
    const cells = cellsOf(grid, record, above, reading.context);
    measure = measureOf(grid, { record, cells }, { reading, before: measure, earlier: placed });
    placed.push({ cells, measure, record });
    above = record;
  }
  const byMeasure = new Map<Measure | null, PlacedRecord[]>();
  for (const each of placed) {
    const same = byMeasure.get(each.measure) ?? [];
    same.push(each);
    byMeasure.set(each.measure, same);
  }
  const judged = new Map([...byMeasure].map(([key, same]) => [key, judgedApart(same)] as const));
  for (const each of placed) {
    const isOnly = byMeasure.get(each.measure)?.length === 1;
    addRecord(grid, each, { reading, isOnly, apart: judged.get(each.measure) ?? new Set() });
  }
}

/** The columns in which the records of one measure are judged each for itself: the judgements are of its actions. */
function judgedApart(records: readonly PlacedRecord[]): ReadonlySet<number> {
  const said = new Map<number, Set<string>>();
  for (const { cells } of records) {
    for (const { column, cell } of cells.of("rating", "stage")) {
      const { rating, stage, note } = readJudgement(cell, true);
      const words = [rating, stage, note].join("|");
      if (words !== "||") said.set(column.position, (said.get(column.position) ?? new Set()).add(words));
    }
  }
  return new Set([...said].flatMap(([position, words]) => (words.size > 1 ? [position] : [])));
}

/** The filled cells of a record; "as above" is what stands above. */
function cellsOf(
  grid: Grid,
  record: GridRecord,
  above: GridRecord | null,
  { remarks }: GridContext,
): RecordCells {
  const filled = grid.columns.flatMap((column): FilledCell[] => {
    const cell = cellAt(record, column);
    const place = placeOf(grid.table, record.number, column.position);
    const same = /^(?:as above|ditto|same as above|["”〃]+|″)\.?$/i.test(cell.text);
    const before = same && above !== null ? cellAt(above, column) : null;
    if (before !== null && before.text !== "") {
      remarks.guess(place, cell.text, before.text);
      return [{ column, place, cell: { ...before, isRepeated: false } }];
    }
    return cell.text === "" && cell.fill === null ? [] : [{ column, cell, place }];
  });
  const said = [...filled.filter(({ cell }) => cell.text !== ""), ...linksBelow(grid, record)];
  return {
    of: (...keys) => {
      const coloured = keys.includes("rating") || keys.includes("stage");
      return (coloured ? filled : said).filter(
        ({ column }) => column.key !== null && keys.includes(column.key),
      );
    },
    others: said.filter(({ column, cell }) => column.key === null && !cell.isRepeated),
    place: placeOf(grid.table, record.number),
  };
}

/** What the line "Links to" below a record says, as a cell of a column of links. */
function linksBelow({ table }: Grid, { number, links }: GridRecord): readonly FilledCell[] {
  if (links === "") return [];
  const place = placeOf(table, number + 1);
  const column: GridColumn = {
    position: 0,
    heading: "Links to",
    place,
    key: "links",
    ownKey: null,
    when: null,
    isGuess: false,
  };
  return [{ column, place, cell: { ...EMPTY_CELL, text: links } }];
}

interface MeasureReading {
  readonly reading: GridReading;
  readonly before: Measure | null;
  /** The records above. */
  readonly earlier: readonly PlacedRecord[];
}

/** The measure of a record: what its cells say, else that of the record above, else what stands over it. Null for voices alone. */
function measureOf(
  grid: Grid,
  { record, cells }: { readonly record: GridRecord; readonly cells: RecordCells },
  { reading, before, earlier }: MeasureReading,
): Measure | null {
  const { context, options, matches } = reading;
  const has = (...keys: readonly ColumnKey[]): boolean =>
    grid.columns.some(({ key }) => key !== null && keys.includes(key));
  const named = cells.of("measure").map(({ cell }) => cell.text);
  const stated = named.length > 0 ? named : firstOf(cells, ["objective", "improve"]);
  if (stated.length === 0) {
    if (before !== null && has("measure", "objective", "improve")) {
      context.remarks.guess(cells.place, "no measure of its own", `goes on with ${before.short}`);
      return before;
    }
    if (!has("measure", "objective", "improve", "do", "success", "indicators")) return null;
  }
  const meant = seen(stated[0] ?? "", earlier);
  if (meant !== null) {
    context.remarks.guess(cells.place, stated[0] ?? "", `goes on with ${meant.short}`);
    return meant;
  }
  const over = titlesOver(grid, record, reading.texts);
  const texts = stated.length > 0 ? stated : over.slice(0, 1);
  const cornerstone = cornerstoneOf(
    [...cells.of("cornerstone").map(({ cell }) => cell.text), ...over],
    options,
  );
  const match = context.matcher.match(texts.length > 0 ? texts : ["What we work on"], cornerstone);
  if (!reading.told.has(fold(match.text))) {
    reading.told.add(fold(match.text));
    matches.push({ ...match, place: cells.place });
    tellMatch(match, cells.place, context);
  }
  return match.measure;
}

/** "See 3.1" means the measure of the record with that number. */
function seen(text: string, earlier: readonly PlacedRecord[]): Measure | null {
  const number = /^(?:as|see|see also|as in|as for) (\d{1,2}(?:\.\d{1,2}){0,2})\.?$/i.exec(text.trim())?.[1];
  if (number === undefined) return null;
  const found = earlier.find(({ record }) =>
    record.cells.some((cell) => cell.text === number || cell.text.startsWith(`${number} `)),
  );
  return found?.measure ?? null;
}

function firstOf(cells: RecordCells, keys: readonly ColumnKey[]): readonly string[] {
  for (const key of keys) {
    const texts = cells.of(key).map(({ cell }) => cell.text);
    if (texts.length > 0) return texts.slice(0, 1);
  }
  return [];
}

/** What stands over a record, the nearest first: its group, its sheet's name, the last text above its table. */
function titlesOver({ table }: Grid, { group }: GridRecord, texts: readonly OfficeText[]): readonly string[] {
  const sheet =
    table.sheet !== null && !/^(?:sheet|table|tabelle) ?\d*$/i.test(table.sheet) ? [table.sheet] : [];
  const title = texts.filter(({ place }) => place === `above table ${table.number}`).slice(-1);
  return [...(group === null ? [] : [group]), ...sheet, ...title.map(({ text }) => text)];
}

function cornerstoneOf(texts: readonly string[], { catalogue }: GridOptions): CornerstoneId | null {
  return texts.map((text) => readCornerstone(text, catalogue.cornerstones)).find((id) => id !== null) ?? null;
}

function tellMatch(
  { text, measure, likeness, nearest }: MeasureMatch,
  place: string,
  { remarks }: GridContext,
): void {
  if (likeness === 1) return;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const near = nearest.map((each) => `${each.measure.id} ${percent(each.likeness)}`).join(", ");
  const became =
    likeness === null
      ? `a measure of your own, ${measure.id}, under ${measure.cornerstone}${near === "" ? "" : `; the nearest: ${near}`}`
      : `${measure.id} (${measure.short}), ${percent(likeness)} alike`;
  remarks.guess(place, text, became);
}

interface RecordReading {
  readonly reading: GridReading;
  readonly isOnly: boolean;
  /** Columns whose judgements are of the actions. */
  readonly apart: ReadonlySet<number>;
}

function addRecord(
  grid: Grid,
  { cells, measure, record }: PlacedRecord,
  { reading, isOnly, apart }: RecordReading,
): void {
  const { context, drafts, plan, texts } = reading;
  const above = titlesOver(grid, record, texts);
  if (measure === null) {
    addVoices({ voices: plan.voices, extra: plan.extra, above }, cells, context);
    for (const { cell, column, place } of cells.others) {
      keepText(
        plan.extra,
        `x-${fold(column.heading).replaceAll(" ", "-") || `column-${column.position + 1}`}`,
        cell.text,
      );
      context.remarks.kept(place, cell.text, "kept beside the voices");
    }
    return;
  }
  const draft = drafts.get(measure.id) ?? emptyDraft(measure, cells.place);
  drafts.set(measure.id, draft);
  addMeasureWords(draft, cells, context);
  addCornerstone(draft, cells, reading);
  addWords(draft, cells, context);
  addIndicators(draft, cells, context);
  addActions(draft, cells, context, { isOnly, apart });
  addVoices({ voices: draft.voices, extra: draft.extra, above }, cells, context);
  addJudgements(draft, cells, context, apart);
  addReviewDates(draft, cells, reading);
  if (
    record.group !== null &&
    readCornerstone(record.group, reading.options.catalogue.cornerstones) === null &&
    fold(record.group) !== fold(measure.statement)
  )
    keepText(draft.extra, "x-group", record.group);
}

/** The day of a next look that is no due date and of no judgement: one of the plan's reviews where it is a day. */
function addReviewDates(draft: RowDraft, cells: RecordCells, { context, plan }: GridReading): void {
  const { around, today } = context;
  if (cells.of("do").length > 0 && cells.of("by").length === 0) return;
  const isJudged = cells.of("rating", "stage", "evaluation").length > 0;
  for (const { cell, column, place } of cells.of("review-date")) {
    const text = cell.value?.kind === "date" ? cell.value.date : cell.text;
    const time = readTime(text, { ...around, side: "last" });
    if (time?.kind === "day" && time.date <= today && isJudged) continue;
    if (time?.kind === "day") {
      plan.reviews.add(time.date);
      if (time.isGuess)
        context.remarks.guess(place, `${column.heading}: ${text}`, `a review on ${time.date}`);
      continue;
    }
    keepText(draft.extra, "x-review-date", text);
    context.remarks.kept(place, text, "x-review-date: no day could be told");
  }
}

/** How the grid words the measure, where that is not the measure's own name: what is to be improved, or our words for it. */
function addMeasureWords(draft: RowDraft, cells: RecordCells, { matcher }: GridContext): void {
  const isName = (text: string): boolean =>
    text === draft.measure.id ||
    matcher.named(text)?.id === draft.measure.id ||
    /^see \d[\d.]*$/i.test(text.trim());
  for (const { cell } of cells.of("measure"))
    if (!isName(cell.text)) addText(draft.ourWords, readText(cell.text));
  for (const { cell } of cells.of("objective"))
    if (!isName(cell.text)) addText(draft.improve, readText(cell.text));
}

/** A Cornerstone that is not the one of the measure stays as written. */
function addCornerstone(draft: RowDraft, cells: RecordCells, { context, options }: GridReading): void {
  for (const { cell, place } of cells.of("cornerstone")) {
    const { cornerstones } = options.catalogue;
    const isSame = readCornerstone(cell.text, cornerstones) === draft.measure.cornerstone;
    const isWhole = cornerstones.some(({ name, id }) =>
      [name, id].some((each) => fold(withoutNumber(cell.text)) === fold(each)),
    );
    if (isSame && isWhole) continue;
    keepText(draft.extra, "x-cornerstone", cell.text);
    context.remarks.kept(
      place,
      cell.text,
      `x-cornerstone: ${draft.measure.id} is under ${draft.measure.cornerstone}`,
    );
  }
}

function keepNotes(extra: Extras, notes: readonly OfficeText[], { remarks }: GridContext): void {
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
