import type { Measure } from "../../measures/measure-index.ts";
import { readCornerstone } from "./cells/read-cornerstone.ts";
import { readText } from "./cells/read-items.ts";
import { readJudgement } from "./cells/read-judgement.ts";
import { readTime } from "./cells/read-time.ts";
import type { ColumnKey } from "./columns/column-keys.ts";
import type { Grid } from "./columns/find-grid.ts";
import { ownKey } from "./columns/own-key.ts";
import { recordCells } from "./columns/record-cells.ts";
import { fold } from "./fold.ts";
import type { GridReading, PlacedRecord } from "./grid-reading.ts";
import { withoutNumber } from "./match-measure.ts";
import { recordMeasure, titlesOver } from "./record-measure.ts";
import { addActions } from "./rows/add-actions.ts";
import { addIndicators } from "./rows/add-indicators.ts";
import { addJudgements } from "./rows/add-judgements.ts";
import { addVoices } from "./rows/add-voices.ts";
import { addWords } from "./rows/add-words.ts";
import {
  addText,
  emptyDraft,
  type GridContext,
  keepText,
  type RecordCells,
  type RowDraft,
} from "./rows/row-draft.ts";

/** Reads one grid: each row to its measure, and what it says to the measure's row of the plan. */
export function readGrid(grid: Grid, reading: GridReading): void {
  const placed: PlacedRecord[] = [];
  let above: PlacedRecord["record"] | null = null;
  let measure: Measure | null = null;
  for (const record of grid.records) {
    const cells = recordCells(grid, record, above, reading.context);
    measure = recordMeasure(grid, { record, cells }, { reading, before: measure, earlier: placed });
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

/** The columns of a table of what people said. */
const VOICE_COLUMNS: readonly ColumnKey[] = ["said", "did", "from", "by", "start"];

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
    for (const { cell, column, place } of cells.besides(...VOICE_COLUMNS)) {
      const key = column.ownKey ?? ownKey(column.heading, `column-${column.position + 1}`);
      keepText(plan.extra, key, cell.text);
      if (column.ownKey === null)
        context.remarks.kept(place, cell.text, `${key}: it stands beside what people said`);
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
  ) {
    keepText(draft.extra, "x-group", record.group);
    context.remarks.kept(cells.place, record.group, "x-group: it stands over the row");
  }
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
