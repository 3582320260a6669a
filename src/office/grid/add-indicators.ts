import type { CivilDate } from "../../civil-date.ts";
import { hyphenated } from "../../plan/nearest-word.ts";
import { headingDay, pastDay } from "./heading-day.ts";
import { type CellFigure, readFigure } from "./read-figure.ts";
import { readItems } from "./read-items.ts";
import { readTime } from "./read-time.ts";
import {
  type FilledCell,
  fitText,
  type GridContext,
  keepText,
  type PlanData,
  present,
  type RecordCells,
  type RowDraft,
} from "./row-draft.ts";

const FIGURE_KEYS = ["baseline", "current", "target", "milestone", "term"] as const;

interface Taken extends CellFigure {
  readonly key: (typeof FIGURE_KEYS)[number];
  readonly date: CivilDate | null;
  readonly place: string;
  readonly isGuess: boolean;
  /** As it stands in the cell. */
  readonly words: string;
}

/** Adds what a grid's row measures, with the figures that stand beside it. */
export function addIndicators(draft: RowDraft, cells: RecordCells, context: GridContext): void {
  const whats = cells
    .of("indicators")
    .filter(({ cell }) => !cell.isRepeated)
    .flatMap(({ cell }) => readItems(cell.text));
  const figures = cells.of(...FIGURE_KEYS).filter(({ cell }) => !cell.isRepeated);
  const names =
    whats.length > 0 ? whats : figures.some((each) => readFigure(each.cell) !== null) ? [standIn(draft)] : [];
  const parts = figures.map((each) => partsOf(each, names.length));
  for (const [at, name] of names.entries()) {
    const own = figures.flatMap((each, position) => {
      const text = parts[position]?.[at];
      return text === undefined
        ? []
        : [{ ...each, cell: names.length === 1 ? each.cell : { ...each.cell, text, value: null } }];
    });
    const taken = own.flatMap((each) => takenOf(draft, each, context));
    draft.indicators.push(
      indicator(draft, { name, taken, unit: cells.of("unit")[0]?.cell.text ?? null }, context),
    );
  }
  const used = draft.indicators.at(-1)?.unit;
  for (const each of cells.of("unit"))
    if (names.length === 0 || used !== each.cell.text) keep(draft, each, context);
  for (const [position, each] of figures.entries())
    if (names.length === 0 || parts[position]?.length === 0) keep(draft, each, context);
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

/** A figure of a cell with its day; a cell without one is kept, or is a note of its term. */
function takenOf(draft: RowDraft, filled: FilledCell, context: GridContext): readonly Taken[] {
  const { column, cell, place } = filled;
  const key = FIGURE_KEYS.find((each) => each === column.key);
  const figure = readFigure(cell);
  if (key === undefined) return [];
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

interface SaidIndicator {
  readonly name: string;
  readonly taken: readonly Taken[];
  readonly unit: string | null;
}

function indicator(draft: RowDraft, { name, taken, unit }: SaidIndicator, context: GridContext): PlanData {
  const kinds = taken.filter(({ value }) => typeof value === typeof taken[0]?.value);
  const isPercentage =
    kinds.some((each) => each.isPercentage) || /^(?:%|per ?cent(?:age)?)$/i.test(unit ?? "");
  const currency = kinds.find((each) => each.currency !== null)?.currency ?? null;
  const extra: Record<string, unknown> = {};
  const aside = (each: Taken, why: string): void => {
    const text = each.words;
    extra[`x-${each.key}`] = text;
    context.remarks.kept(each.place, text, `x-${each.key}: ${why}`);
  };
  for (const each of taken)
    if (!kinds.includes(each)) aside(each, "a figure is a number or yes or no, never both");
  const steps: PlanData[] = [];
  const stepWords: string[] = [];
  const readings: PlanData[] = [];
  let baseline: PlanData | null = null;
  let target: PlanData | null = null;
  for (const each of kinds) {
    const { key, date, place, isGuess, note, words } = each;
    const { value, of } = counted(each, isPercentage);
    if (isGuess && date !== null)
      context.remarks.guess(place, words, `a figure of ${date}, the usual end of its term`);
    if (key === "baseline")
      baseline = present({
        value,
        of,
        date: date !== null && date <= context.today ? date : null,
        source: note,
      });
    else if (key === "target") {
      target = present({ value, by: date });
      if (note !== null) extra["x-target-note"] = note;
    } else if (key === "milestone") {
      if (date === null) aside(each, "no day stands with this step");
      else {
        steps.push({ by: date, value });
        stepWords.push(`${words} (${date})`);
        if (note !== null) extra["x-milestone-note"] = note;
      }
    } else if ((date ?? context.today) > context.today) aside(each, "its day lies ahead");
    else {
      if (date === null)
        context.remarks.guess(place, words, `a figure of ${context.today}, since no day stands with it`);
      readings.push(present({ date: date ?? context.today, value, of, source: note }));
    }
  }
  if (target === null && steps.length > 0) {
    for (const words of stepWords) keepText(draft.extra, "x-milestones", words);
    context.remarks.kept(draft.place, stepWords.join(", "), "x-milestones: no target stands with them");
  }
  const { text: what, rest } = fitText(name);
  return present({
    id: draft.freeId(wantedId(what)),
    what,
    unit: isPercentage ? "percent" : unit === null || unit.length > MAX_UNIT ? currency : unit,
    baseline: simplest(baseline),
    target: target === null ? null : simplest(present({ ...target, steps: byDay(steps, "by") })),
    readings: byDay(readings, "date"),
    ...extra,
    "x-what-more": rest,
  });
}

/** On a percentage, "12 of 30" is 40 of 30 people. */
function counted(
  { value, of, isPercentage }: Taken,
  asPercentage: boolean,
): Pick<CellFigure, "value" | "of"> {
  if (typeof value === "boolean") return { value, of: null };
  const isShare = asPercentage && !isPercentage && of !== null && value <= of;
  const share = isShare ? (value / of) * 100 : value;
  return { value: Number(share.toFixed(isShare ? 1 : 6)), of };
}

function simplest(figure: PlanData | null): unknown {
  return figure !== null && Object.keys(figure).length === 1 ? figure.value : figure;
}

function byDay(entries: readonly PlanData[], key: string): readonly PlanData[] {
  return [...entries].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
}

const LONGEST_ID = 30;
const MAX_UNIT = 100;

function wantedId(what: string): string {
  let id = "";
  for (const word of hyphenated(what).split("-")) {
    const longer = id === "" ? word.slice(0, LONGEST_ID) : `${id}-${word}`;
    if (longer.length > LONGEST_ID) break;
    id = longer;
  }
  return id === "" ? "figure" : id;
}
