import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { PLAIN_NUMBER } from "../../plan/figures.ts";
import type { Reading, Value } from "../../plan/plan.ts";
import { describeFigure } from "../../plan/shape/describe-figure.ts";
import { fullFigure } from "../../report/words/value-words.ts";
import { findIndicator } from "../find/find-indicator.ts";
import { findRow } from "../find/find-row.ts";
import { text, token, valueNode } from "../writing/plan-node.ts";
import type { YamlNode } from "../writing/yaml-node.ts";
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
}

/** Logs a reading of a figure, in its place among the others by date. */
export function recordReading(plan: EditedPlan, request: ReadingRequest): Edit {
  const row = findRow(request.measure, plan);
  const name = rowName(row, plan);
  const indicator = findIndicator(request.indicator, row, name);
  const isPercentage = indicator.unit === "percent";
  const reading = {
    date: plan.day,
    value: saidValue(request.value, isPercentage),
    of: request.of === undefined ? null : peopleOf(request.of),
    source: request.source ?? null,
  };
  const says = `${name}, ${indicator.what ?? indicator.id ?? "figure"}: ${fullFigure(reading, indicator)} on ${longDate(plan.day)}`;
  if (indicator.readings.some((other) => isSame(other, reading))) return { changes: [], says };
  const path = [...indicator.path, "readings"];
  const position = placeByDate(plan.open, { path, items: indicator.readings, day: plan.day });
  return {
    changes: [{ kind: "insert", path, position, value: readingNode(reading) }],
    says,
  };
}

type NewReading = Omit<Reading, "path" | "extra">;

function isSame(a: NewReading, b: NewReading): boolean {
  return a.date === b.date && a.value === b.value && a.of === b.of && a.source === b.source;
}

function readingNode({ date, value, of, source }: NewReading): YamlNode {
  const entries = [
    ...token("date", date),
    { key: "value", value: valueNode(value) },
    ...token("of", of),
    ...text("source", source),
  ];
  return { kind: "flow", entries };
}

/** A value as a plan has it. Throws UsageError with how to write what was meant. */
export function saidValue(said: string, isPercentage: boolean): Value {
  if (/^(?:yes|true)$/i.test(said)) return true;
  if (/^(?:no|false)$/i.test(said)) return false;
  const plain = isPercentage ? said.replace(/%$/, "") : said;
  if (PLAIN_NUMBER.test(plain)) return Number(plain);
  const { message } = describeFigure({ text: said, isQuoted: false, of: "value", isPercentage });
  throw new UsageError(message);
}

function peopleOf(said: string): number {
  if (/^[1-9]\d{0,8}$/.test(said)) return Number(said);
  throw new UsageError(
    `--of ${said}: write how many people answered or were counted, a whole number above 0`,
  );
}
