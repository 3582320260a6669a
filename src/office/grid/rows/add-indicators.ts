import type { CivilDate } from "../../../civil-date.ts";
import { readFigure as readSaidFigure } from "../../../plan/answers/read-figure.ts";
import { hyphenated } from "../../../plan/nearest-word.ts";
import { figureLine, type GridFigureLine, isFromTo } from "../cells/figure-line.ts";
import { headingDay, pastDay } from "../cells/heading-day.ts";
import { readFigure } from "../cells/read-figure.ts";
import { readItems } from "../cells/read-items.ts";
import { readTime } from "../cells/read-time.ts";
import { buildIndicator, FIGURE_KEYS, type TakenFigure } from "./build-indicator.ts";
import { type FilledCell, type GridContext, keepText, type RecordCells, type RowDraft } from "./row-draft.ts";

/** Adds what a grid's row measures, with the figures that stand beside it. */
export function addIndicators(draft: RowDraft, cells: RecordCells, context: GridContext): void {
  const figures = cells.of(...FIGURE_KEYS).filter(({ cell }) => !cell.isRepeated);
  const names = namesOf(draft, cells, figures);
  const parts = figures.map((each) => partsOf(each, names.length));
  const unit = cells.of("unit")[0]?.cell.text ?? null;
  const by = targetDay(draft, cells, context);
  for (const [at, { name, from }] of names.entries()) {
    const own = figures.flatMap((each, position) => partAt(each, parts[position] ?? [], at));
    const line = own.length > 0 || from === null ? null : figureLine(name, standIn(draft), from, context);
    const taken = own.flatMap((each) => takenOf(draft, each, context));
    const figure =
      line === null || from === null
        ? { name, taken, unit, by }
        : {
            name: line.what,
            taken: lineFigures(line, name, from),
            unit: line.unit ?? unit,
            by,
            aim: line.way,
          };
    draft.indicators.push(buildIndicator(draft, figure, context));
  }
  const used = draft.indicators.at(-1)?.unit;
  const units = cells.of("unit").filter(({ cell }) => names.length === 0 || used !== cell.text);
  const unread = figures.filter((_, position) => names.length === 0 || parts[position]?.length === 0);
  for (const each of [...units, ...unread]) keep(draft, each, context);
}

/** What is measured; where figures stand there without a name, how the row is to be known. */
function namesOf(
  draft: RowDraft,
  cells: RecordCells,
  figures: readonly FilledCell[],
): readonly NamedFigure[] {
  const whats = cells.of("indicators").filter(({ cell }) => !cell.isRepeated);
  const names = whats.flatMap((from) => readItems(from.cell.text).map((name) => ({ name, from })));
  if (names.length > 0) return names;
  return figures.some(({ cell }) => hasFigures(cell)) ? [{ name: standIn(draft), from: null }] : [];
}

interface NamedFigure {
  readonly name: string;
  /** The cell in which it stands; null for a stand-in. */
  readonly from: FilledCell | null;
}

function hasFigures(cell: FilledCell["cell"]): boolean {
  return readFigure(cell) !== null || isFromTo(cell.text);
}

/** The start and the aim of a figure that stands in one line. */
function lineFigures(
  { start, aim, unit, by }: GridFigureLine,
  words: string,
  { place }: FilledCell,
): readonly TakenFigure[] {
  const isPercentage = unit === "percent";
  const figure = (key: TakenFigure["key"], of: number | null, value: number | boolean): TakenFigure => ({
    ...{ key, value, of, isPercentage, place, words },
    ...{ currency: null, note: null, date: key === "target" ? by : null, isGuess: false },
  });
  return [
    ...(start === null ? [] : [figure("baseline", start.of, start.value)]),
    ...(aim === null ? [] : [figure("target", null, readSaidFigure(aim, isPercentage).value)]),
  ];
}

/** Whether the day beside a row is that of its target: where nothing is to be done, and one figure is aimed for. */
export function isDayOfTarget(cells: RecordCells): boolean {
  return cells.of("do").length === 0 && cells.of("target").some(({ cell }) => readFigure(cell) !== null);
}

function targetDay(draft: RowDraft, cells: RecordCells, { around, remarks }: GridContext): CivilDate | null {
  if (!isDayOfTarget(cells)) return null;
  let day: CivilDate | null = null;
  for (const { cell, column, place } of cells.of("by")) {
    const text = cell.value?.kind === "date" ? cell.value.date : cell.text;
    const time = readTime(text, { ...around, side: "last" });
    if (time?.kind === "day" && day === null) {
      day = time.date;
      if (time.isGuess) remarks.guess(place, `${column.heading}: ${text}`, `the target's day: ${day}`);
      continue;
    }
    keepText(draft.extra, "x-by", text);
    remarks.kept(place, text, "x-by: no day could be told");
  }
  return day;
}

/** A figure without a name of its own says how the row is to be known. */
function standIn({ success, improve, measure }: RowDraft): string {
  return success[0] ?? improve[0] ?? measure.statement;
}

/** One text for each name: the lines of a cell where there are as many; nothing where they do not match. */
function partsOf({ cell }: FilledCell, count: number): readonly string[] {
  if (count <= 1) return [cell.text];
  const lines = readItems(cell.text);
  return lines.length === count ? lines : [];
}

/** The cell's part for one of the names. */
function partAt(filled: FilledCell, parts: readonly string[], at: number): readonly FilledCell[] {
  const text = parts[at];
  if (text === undefined) return [];
  const isWhole = text === filled.cell.text;
  return [{ ...filled, cell: isWhole ? filled.cell : { ...filled.cell, text, value: null } }];
}

/** A figure of a cell with its day; a cell without one is kept, or is a note of its term. */
function takenOf(draft: RowDraft, filled: FilledCell, context: GridContext): readonly TakenFigure[] {
  const { column, cell, place } = filled;
  const key = FIGURE_KEYS.find((each) => each === column.key);
  const figure = readFigure(cell);
  if (key === undefined) return [];
  const line = figure === null ? figureLine(cell.text, standIn(draft), filled, context) : null;
  if (line !== null && line.aim !== null) return lineFigures(line, cell.text, filled);
  if (figure === null) {
    if (key === "term") addNote(draft, filled, context);
    else keep(draft, filled, context);
    return [];
  }
  const noted = figure.note === null ? null : readTime(figure.note, { ...context.around, side: "last" });
  const stated =
    key === "current" || key === "term"
      ? pastDay(column.when, context)
      : headingDay(column.when, context.around);
  const day = stated ?? (noted?.kind === "day" ? noted : null);
  return [
    {
      ...figure,
      words: cell.text,
      key,
      place,
      date: day?.date ?? null,
      isGuess: day?.isGuess ?? false,
      note: noted === null ? figure.note : null,
    },
  ];
}

function addNote(draft: RowDraft, filled: FilledCell, context: GridContext): void {
  const day = pastDay(filled.column.when, context);
  if (day === null || day.date > context.today) {
    keep(draft, filled, context);
    return;
  }
  if (day.isGuess) context.remarks.guess(filled.column.place, filled.column.heading, `the day ${day.date}`);
  draft.judgements.push({
    date: day.date,
    rating: null,
    stage: null,
    note: filled.cell.text,
    place: filled.place,
  });
}

function keep(draft: RowDraft, { column, cell, place }: FilledCell, { remarks }: GridContext): void {
  const key = `x-${hyphenated(column.heading) || column.key}`;
  keepText(draft.extra, key, cell.text);
  remarks.kept(place, cell.text, `${key}: no figure could be told`);
}
