import type { CivilDate } from "../../civil-date.ts";
import { countWord, countWords } from "../../document/words.ts";
import { FEW_PEOPLE } from "../../domain-numbers.ts";
import type { Value } from "../../plan/plan.ts";
import type { IndicatorReport } from "../report.ts";
import { NOT_SHOWN } from "./public-words.ts";
import { isLimit } from "./status-words.ts";

/** A value with how many it is about; null where the public is not told it. */
interface MeasuredValue {
  readonly value: Value | null;
  readonly of: number | null;
}

/** What a figure is written in: its unit, and what `of` counts where that is not people. */
export type Unit = Pick<IndicatorReport, "unit" | "ofWhat">;

/** A figure as short as it can be: "6 of 11" where few people answered, "62%", "3 a term", "yes". */
export function shortFigure(figure: MeasuredValue, { unit, ofWhat }: Unit): string {
  return (ofWhat === null ? peopleWords(figure, unit) : null) ?? valueWords(figure.value, unit);
}

/** A figure with what it is about: "6 of 11 (55%)", "62% of 84 people", "94% of 54 sessions", "4.2 points (12 people)". */
export function fullFigure(figure: MeasuredValue, { unit, ofWhat }: Unit): string {
  const value = valueWords(figure.value, unit);
  const people = ofWhat === null ? peopleWords(figure, unit) : null;
  if (people !== null) return `${people} (${value})`;
  if (figure.of === null || typeof figure.value !== "number") return value;
  const count =
    ofWhat === null ? countWords(figure.of, "person", "people") : `${countWord(figure.of)} ${ofWhat}`;
  return unit === "percent" ? `${value} of ${count}` : `${value} (${count})`;
}

/** The figure that a way began with; null where the only reading is both start and latest. */
export function startFigure({ baseline, latest }: IndicatorReport): IndicatorReport["baseline"] {
  const same = baseline?.date === latest?.date && baseline?.value === latest?.value;
  return same ? null : baseline;
}

/** The figure that a way began with, in words; null as in `startFigure`. */
export function startWords(indicator: IndicatorReport, words: FigureWords): string | null {
  const first = startFigure(indicator);
  return first && words(first, indicator);
}

/** The last figure in words, with its day; null where nothing was measured. */
export function latestWords(
  indicator: IndicatorReport,
  words: FigureWords,
): { readonly words: string; readonly date: CivilDate; readonly age: number } | null {
  const { latest } = indicator;
  return latest && { words: words(latest, indicator), date: latest.date, age: latest.age };
}

/** Writes a figure: in short or in full. */
type FigureWords = (figure: MeasuredValue, unit: Unit) => string;

/** What is aimed for: "90%", "yes", "at most 5". */
export function targetWords(indicator: IndicatorReport): string | null {
  const { target, unit } = indicator;
  if (!target) return null;
  const value = valueWords(target.value, unit);
  return isLimit(indicator) ? `at most ${value}` : value;
}

/** A value with its unit. A number has a comma at the thousands; a long tail of decimals is cut to two. */
export function valueWords(value: Value | null, unit: string | null): string {
  if (value === null) return NOT_SHOWN;
  if (typeof value === "boolean") return value ? "yes" : "no";
  const number = countWord(Number(value.toFixed(2)));
  if (unit === null) return number;
  if (unit === "percent") return `${number}%`;
  return unit === "£" ? `£${number}` : `${number} ${unit}`;
}

/** "6 of 11" where a percentage of few people is a whole number of them, rounding to the digits given allowed. */
function peopleWords({ value, of }: MeasuredValue, unit: string | null): string | null {
  if (unit !== "percent" || typeof value !== "number") return null;
  if (of === null || !Number.isInteger(of) || of < 1 || of >= FEW_PEOPLE) return null;
  const people = Math.round((value * of) / 100);
  const digits = String(value).split(".")[1]?.length ?? 0;
  const exact = Math.abs((people / of) * 100 - value) <= 0.5 * 10 ** -digits + 1e-9;
  return exact ? `${people} of ${of}` : null;
}
