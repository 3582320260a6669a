import type { Path } from "../../diagnostics/finding.ts";
import type { Baseline, Moved, Reading, Target, Value } from "../plan.ts";
import { isMapping, valueAt } from "../value-at.ts";
import { dateAt, entriesAt, numberAt, soundAt, textAt, unsuitable, yesOrNo } from "./fields.ts";
import type { PlanReader } from "./plan-reader.ts";

/** Reads the figures of one indicator; `%` may stand behind a number where its unit is a percentage. */
export function readBaseline(reader: PlanReader, path: Path, isPercentage: boolean): Baseline | null {
  const valuePath = placeOfValue(reader, path);
  const value = figureAt(reader, valuePath, isPercentage);
  if (value === null) return null;
  return {
    path,
    valuePath,
    value,
    date: dateAt(reader, [...path, "date"]),
    of: numberAt(reader, [...path, "of"]),
    source: textAt(reader, [...path, "source"]),
  };
}

export function readTarget(reader: PlanReader, path: Path, isPercentage: boolean): Target | null {
  const valuePath = placeOfValue(reader, path);
  const value = figureAt(reader, valuePath, isPercentage);
  if (value === null) return null;
  const by = dateAt(reader, [...path, "by"]);
  return { path, valuePath, value, by, moved: entriesAt(reader, [...path, "moved"], readMoved) };
}

export function readReading(reader: PlanReader, path: Path, isPercentage: boolean): Reading | null {
  const date = dateAt(reader, [...path, "date"]);
  const value = figureAt(reader, [...path, "value"], isPercentage);
  if (date === null || value === null) return null;
  return {
    path,
    date,
    value,
    of: numberAt(reader, [...path, "of"]),
    source: textAt(reader, [...path, "source"]),
  };
}

export function readMoved(reader: PlanReader, path: Path): Moved | null {
  const from = dateAt(reader, [...path, "from"]);
  if (from === null) return null;
  const date = dateAt(reader, [...path, "date"]);
  return { path, from, date, because: textAt(reader, [...path, "because"]) };
}

/** In the short form the place itself holds the value. */
function placeOfValue({ file }: PlanReader, path: Path): Path {
  return isMapping(valueAt(file.value, path)) ? [...path, "value"] : path;
}

function figureAt(reader: PlanReader, path: Path, isPercentage: boolean): Value | null {
  const value = soundAt(reader, path);
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const answer = yesOrNo(value);
  if (answer !== null) return answer;
  const percentage = isPercentage && typeof value === "string" ? percentageOf(value) : null;
  return percentage ?? unsuitable(reader, path, value);
}

function percentageOf(text: string): number | null {
  const number = /^(-?[0-9]{1,10}(?:\.[0-9]{1,10})?)%$/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}
