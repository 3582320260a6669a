import type { Measure } from "../../measures/measure-index.ts";
import type { CornerstoneId } from "../../vocabulary.ts";
import type { OfficeCell, OfficeText } from "../read/office-file.ts";
import { readCornerstone } from "./cells/read-cornerstone.ts";
import type { ColumnKey } from "./columns/column-keys.ts";
import type { Grid, GridRecord } from "./columns/find-grid.ts";
import { fold } from "./fold.ts";
import type { GridOptions, GridReading, PlacedRecord } from "./grid-reading.ts";
import type { MeasureMatch } from "./match-measure.ts";
import type { GridContext, RecordCells } from "./rows/row-draft.ts";

interface MeasureReading {
  readonly reading: GridReading;
  readonly before: Measure | null;
  /** The records above. */
  readonly earlier: readonly PlacedRecord[];
}

/** The measure of a record: what its cells say, else that of the record above, else what stands over it. Null for voices alone. */
export function recordMeasure(
  grid: Grid,
  { record, cells }: { readonly record: GridRecord; readonly cells: RecordCells },
  { reading, before, earlier }: MeasureReading,
): Measure | null {
  const { context, options, matches } = reading;
  const has = (...keys: readonly ColumnKey[]): boolean =>
    grid.columns.some(({ key }) => key !== null && keys.includes(key));
  // In a Word file of ours, the measure's own id stands behind its words.
  const named = cells.of("measure").flatMap(({ cell }) => [...idsOf(cell), cell.text]);
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
  const { cornerstones } = options.catalogue;
  // A sheet that is called as a Cornerstone says under which one its measures are, and not which.
  const titles = over.filter((text) => !cornerstones.some(({ name }) => fold(name) === fold(text)));
  const texts = stated.length > 0 ? stated : titles.slice(0, 1);
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

function idsOf({ controls }: OfficeCell): readonly string[] {
  return controls.flatMap(({ tag }) => /^measure:([a-z0-9-]+)$/.exec(tag)?.[1] ?? []);
}

function firstOf(cells: RecordCells, keys: readonly ColumnKey[]): readonly string[] {
  for (const key of keys) {
    const texts = cells.of(key).map(({ cell }) => cell.text);
    if (texts.length > 0) return texts.slice(0, 1);
  }
  return [];
}

/** What stands over a record, the nearest first: its group, its sheet's name, the last text above its table. */
export function titlesOver(
  { table, notes }: Grid,
  { group }: GridRecord,
  texts: readonly OfficeText[],
): readonly string[] {
  const sheet =
    table.sheet !== null && !/^(?:sheet|table|tabelle) ?\d*$/i.test(table.sheet) ? [table.sheet] : [];
  const title = texts.filter(({ place }) => place === `above table ${table.number}`).slice(-1);
  const named = notes.filter(({ text }) =>
    /^(?:priority|objective|aim|target|outcome|goal|key issue)\b.*\p{L}{3}/iu.test(text),
  );
  return [
    ...(group === null ? [] : [group]),
    ...named.slice(0, 1).map(({ text }) => text),
    ...sheet,
    ...title.map(({ text }) => text),
  ];
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
