import type { CivilDate } from "../../civil-date.ts";
import type { Tone } from "../../document/page.ts";
import { capitalised, countWord, countWords } from "../../document/words.ts";
import { FEW_PEOPLE, PROGRESS_ALLOWANCE } from "../../domain-numbers.ts";
import type { Value } from "../../plan/plan.ts";
import { INDICATOR_STATUSES, type RowStatus } from "../../progress/row-status.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import type { EvaluationReport } from "../parts.ts";
import type { IndicatorReport, MeasureReport } from "../report.ts";
import { NOT_SHOWN } from "./plan-words.ts";

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

/** How a status is said and marked, and how it feels: the feeling colours, it never stands alone. */
export interface StatusWords {
  readonly symbol: string;
  readonly words: string;
  readonly tone: Tone;
}

/** Every status in kind words: they say what the figures say, and blame nobody. */
export const STATUS_WORDS = {
  overdue: { symbol: "!", words: "past its date", tone: "care" },
  worse: { symbol: "×", words: "moving away", tone: "care" },
  behind: { symbol: "~", words: "slower than hoped", tone: "care" },
  "not-yet": { symbol: "□", words: "not yet", tone: "calm" },
  "on-track": { symbol: "»", words: "on track", tone: "calm" },
  within: { symbol: "≤", words: "within its limit", tone: "calm" },
  met: { symbol: "✓", words: "met", tone: "good" },
  "start-only": { symbol: "○", words: "start only", tone: "quiet" },
  "no-readings": { symbol: "◦", words: "no figure yet", tone: "quiet" },
  "no-target": { symbol: "·", words: "no aim set", tone: "quiet" },
  "not-shown": { symbol: "*", words: "not shown", tone: "quiet" },
  "in-words": { symbol: "✎", words: "in words", tone: "calm" },
  "not-measured": { symbol: "–", words: "not measured yet", tone: "quiet" },
  "set-aside": { symbol: "‖", words: "set aside", tone: "quiet" },
} as const satisfies Record<RowStatus, StatusWords>;

/** An indicator's status: a limit is gone over rather than moved away from. */
export function indicatorStatusWords(indicator: IndicatorReport): StatusWords {
  const said = STATUS_WORDS[indicator.status];
  if (indicator.status === "worse" && isLimit(indicator)) return { ...said, words: "over its limit" };
  return said;
}

/** A row's status, in the words of the indicator that it comes from; where others are not shown, it says so. */
export function measureStatusWords(measure: MeasureReport): StatusWords {
  const said = bareStatusWords(measure);
  return measure.statusOfShown ? { ...said, words: `${said.words}${OF_SHOWN}` } : said;
}

const OF_SHOWN = ", of the figures that may be shown";

/** The same for counts of rows: without saying of each what it rests on. */
export function bareStatusWords(measure: MeasureReport): StatusWords {
  const pressing = pressingIndicator(measure);
  if (pressing?.status === measure.status) return indicatorStatusWords(pressing);
  const said = STATUS_WORDS[measure.status];
  return measure.status === "in-words" && isOnlyJudged(measure) ? { ...said, words: "judged" } : said;
}

/** Where a measure stands, in the words under which it is counted with others. */
export interface CountedStatus {
  readonly status: RowStatus;
  readonly words: string;
}

export function countedStatus(measure: MeasureReport): CountedStatus {
  return { status: measure.status, words: bareStatusWords(measure).words };
}

/** Whether a stage or a rating is all that stands there, and nobody's words. */
function isOnlyJudged({ evaluations, voices, evidence }: MeasureReport): boolean {
  const hasWords = ({ note, next, views }: EvaluationReport): boolean =>
    note !== null || next !== null || GROUP_IDS.some((group) => views[group]?.says);
  return evaluations.length > 0 && voices.heard === 0 && evidence.length === 0 && !evaluations.some(hasWords);
}

/** The indicator that presses most, the first of equals; undefined where there is none. */
export function pressingIndicator({ indicators }: MeasureReport): IndicatorReport | undefined {
  const statuses = indicators.map(({ status }) => status);
  const pressing = INDICATOR_STATUSES.find((status) => statuses.includes(status));
  return indicators.find(({ status }) => status === pressing);
}

/** Whether it is a running total that should stay low: its target is a limit, and there is no way to go. */
export function isLimit({ cumulative, aim, target }: IndicatorReport): boolean {
  return cumulative && aim === "down" && typeof target?.value === "number";
}

/** Shares of a way in words, each up to its limit: the nearest of the parts that people name. */
const PARTS = [
  [0.175, "a little"],
  [0.29, "a quarter"],
  [0.415, "a third"],
  [0.585, "half"],
  [0.71, "two thirds"],
  [0.825, "three quarters"],
  [0.9999, "most"],
] as const;

/**
 * A bar in words: "Two thirds of the way to the aim; half was expected by then". Both are shares from 0 to 1; expected
 * is null where it is not known.
 */
export function wayWords(progress: number, expected: number | null): string {
  if (progress === 1) return "All the way to the aim";
  const way =
    progress === 0
      ? "No nearer to the aim than at the start"
      : `${capitalised(partWords(progress))} of the way to the aim`;
  if (expected === null || expected === 0) return way;
  if (progress === 0) return `${way}; ${partWords(expected)} of the way was expected by then`;
  const sameWords = partWords(progress) === partWords(expected);
  if (!sameWords) return `${way}; ${partWords(expected)} was expected by then`;
  return `${way}, ${progress < expected - PROGRESS_ALLOWANCE ? "a little less than" : "as"} expected by then`;
}

function partWords(share: number): string {
  return PARTS.find(([limit]) => share <= limit)?.[1] ?? "all";
}
