import { longDate } from "../../civil-date.ts";
import { countWord } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import { type ReadFigure, readFigure } from "../../plan/answers/read-figure.ts";
import { READING_KEYS } from "../../plan/keys/figure-keys.ts";
import type { Indicator, Reading } from "../../plan/plan.ts";
import { fullFigure, valueWords } from "../../report/words/figure-words.ts";
import { findIndicator } from "../find/find-indicator.ts";
import { findRow } from "../find/find-row.ts";
import type { Change } from "../splice/change.ts";
import { lineOf } from "../writing/key-entries.ts";
import { valueNode } from "../writing/value-nodes.ts";
import { prose, word, type YamlNode } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { placeByDate } from "./place-by-date.ts";
import { rowName } from "./row-name.ts";

/** A figure that somebody read off, as it was said. */
export interface ReadingRequest {
  readonly measure: string;
  /** Null for the only figure of the row. */
  readonly indicator: string | undefined;
  readonly value: string;
  readonly of?: string | undefined;
  readonly source?: string | undefined;
  /** Whether a reading of the same day is written over. */
  readonly replace?: boolean | undefined;
}

/** Logs a reading of a figure, in its place among the others by date. */
export function recordReading(plan: EditedPlan, request: ReadingRequest): Edit {
  const row = findRow(request.measure, plan);
  const name = rowName(row, plan);
  const indicator = findIndicator(request.indicator, row, name);
  const figure = readFigure(request.value, indicator.unit === "percent");
  const reading = {
    date: plan.day,
    value: figure.value,
    of: peopleOf(request, figure),
    source: request.source ?? null,
  };
  const says = `${name}, ${indicator.what ?? indicator.id ?? "figure"}: ${saidFigure(figure, reading, indicator)} on ${longDate(plan.day)}`;
  if (indicator.readings.some((other) => isSame(other, reading))) return { changes: [], says };
  const notes = doubts(request, { figure, isPercentage: indicator.unit === "percent" });
  const today = indicator.readings.find(({ date }) => date === plan.day);
  if (today && request.replace === true) return { changes: replacedBy(today, reading), says, notes };
  const path = [...indicator.path, "readings"];
  const position = placeByDate(plan.open, { path, items: indicator.readings, day: plan.day });
  return {
    changes: [{ kind: "insert", path, position, value: lineOf(READING_KEYS, reading) }],
    says,
    notes,
  };
}

/** The figure as it was given, with the share beside it where people were counted: "12 of 30 (40%)". */
function saidFigure({ part, of }: ReadFigure, reading: NewReading, indicator: Indicator): string {
  if (part === undefined || of === null) return fullFigure(reading, indicator);
  return `${countWord(part)} of ${countWord(of)} (${valueWords(reading.value, indicator.unit)})`;
}

/** What differs; everything else in the reading stays as it is. */
function replacedBy(today: Reading, { value, of, source }: NewReading): readonly Change[] {
  const set = (key: string, node: YamlNode): Change => ({
    kind: "set",
    path: [...today.path, key],
    value: node,
  });
  return [
    ...(value === today.value ? [] : [set("value", valueNode(value))]),
    ...(of === null || of === today.of ? [] : [set("of", word(String(of)))]),
    ...(source === null || source === today.source ? [] : [set("source", prose(source))]),
  ];
}

interface Said {
  readonly figure: ReadFigure;
  readonly isPercentage: boolean;
}

/** Where a figure could have been meant otherwise: how it was taken, and how to say the other. */
function doubts({ value, of }: ReadingRequest, { figure, isPercentage }: Said): readonly string[] {
  if (figure.share !== undefined)
    return [`${figure.value} is taken for ${figure.value} %; for ${figure.share} % say ${figure.share}`];
  const isPart = isPercentage && of !== undefined && figure.of === null && Number(figure.value) <= Number(of);
  const couldBePeople = isPart && Number.isInteger(figure.value) && !value.includes("%");
  return couldBePeople
    ? [
        `taken for ${figure.value} % of ${of} people; for ${figure.value} of the ${of} say "${figure.value} of ${of}"`,
      ]
    : [];
}

type NewReading = Omit<Reading, "path" | "extra">;

function isSame(a: NewReading, b: NewReading): boolean {
  return a.date === b.date && a.value === b.value && a.of === b.of && a.source === b.source;
}

/** How many people it is about, from `--of` or from "12 of 30". Throws UsageError where the two differ. */
function peopleOf({ of }: ReadingRequest, figure: ReadFigure): number | null {
  if (of === undefined) return figure.of;
  if (!/^[1-9]\d{0,8}$/.test(of))
    throw new UsageError(
      `--of ${of}: write how many people answered or were counted, a whole number above 0`,
    );
  if (figure.of !== null && figure.of !== Number(of))
    throw new UsageError(`--of ${of}: the figure itself says that it is of ${figure.of}; say it once`);
  return Number(of);
}
