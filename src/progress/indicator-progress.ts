import { type CivilDate, daysBetween } from "../civil-date.ts";
import type { Indicator, Plan, Value } from "../plan/plan.ts";
import type { Aim } from "../vocabulary.ts";
import { type IndicatorFigures, indicatorFigures } from "./indicator-figures.ts";

/** Where one indicator stands; the sentences are those of "What the figures say, on a day" in the plan's reference. */
export type IndicatorStatus =
  | "overdue"
  | "worse"
  | "behind"
  | "no-readings"
  | "not-yet"
  | "on-track"
  | "within"
  | "met"
  | "no-target"
  /** In what is for the public only: the figures that it would be read from are not told. */
  | "not-shown";

/** The last two readings, by the aim. */
export type Trend = "better" | "same" | "worse";

/** An indicator's facts with what they say. */
export interface IndicatorProgress extends IndicatorFigures {
  /** The share of the way from baseline to target, 0 to 1, not rounded; null where that has no meaning. */
  readonly progress: number | null;
  /** The share of the time gone at the latest reading, 0 to 1; null without reading, target, start or end. */
  readonly expected: number | null;
  readonly status: IndicatorStatus;
  /** Null with fewer than two readings. */
  readonly trend: Trend | null;
}

/** How far progress may lag behind the time gone and still be on track. */
const ALLOWANCE = 0.1;
/** Sums of decimals are not exact: 0.3 - 0.1 is a little under 0.2. */
const TOLERANCE = 1e-9;

/** What an indicator's figures say on a day. Nothing later than the day has any part in it. */
export function indicatorProgress(
  indicator: Indicator,
  period: Plan["period"],
  asOf: CivilDate,
): IndicatorProgress {
  const figures = indicatorFigures(indicator, period, asOf);
  const progress = progressOf(figures);
  const expected = expectedOf(figures);
  return {
    ...figures,
    progress,
    expected,
    status: statusOf(figures, progress, expected),
    trend: trendOf(figures),
  };
}

/**
 * Time gone by the latest reading: from the later of the baseline's date and the period's start to the target's date.
 * A figure is judged on the day it was taken. An empty span is all gone.
 */
function expectedOf({ baseline, latest, target, periodStart }: IndicatorFigures): number | null {
  const starts = [baseline?.date, periodStart].filter((date) => date != null).sort();
  const start = starts.at(-1);
  if (!latest || !target?.by || start === undefined) return null;
  const span = daysBetween(start, target.by);
  return span <= 0 ? 1 : clamp(daysBetween(start, latest.date) / span);
}

function progressOf(figures: IndicatorFigures): number | null {
  const { baseline, latest, target, aim, staysLow, yesNo } = figures;
  if (!baseline || !latest || !target || staysLow) return null;
  if (isMet(figures)) return 1;
  const gained = advance(baseline.value, latest.value, aim);
  const needed = advance(baseline.value, target.value, aim);
  return yesNo || gained <= 0 || needed <= 0 ? 0 : clamp(gained / needed);
}

/** The first sentence that holds. Without an expected share (no dates to tell it by) no figure is called late. */
function statusOf(
  figures: IndicatorFigures,
  progress: number | null,
  expected: number | null,
): IndicatorStatus {
  const { latest, target, yesNo, staysLow, asOf, withheld } = figures;
  if (withheld.target || (target && withheld.latest)) return "not-shown";
  if (!target) return "no-target";
  const pastDate = target.by !== null && asOf > target.by;
  if (!latest) return pastDate ? "overdue" : yesNo ? "not-yet" : "no-readings";
  if (staysLow) return latest.value > target.value ? "worse" : pastDate ? "met" : "within";
  if (isMet(figures)) return "met";
  if (pastDate) return "overdue";
  if (yesNo) return "not-yet";
  if (withheld.baseline) return "not-shown";
  if (isWorse(figures)) return "worse";
  return (progress ?? 0) >= (expected ?? 0) - ALLOWANCE - TOLERANCE ? "on-track" : "behind";
}

function isMet({ latest, target, aim, yesNo }: IndicatorFigures): boolean {
  if (!latest || !target) return false;
  return yesNo ? latest.value === target.value : advance(target.value, latest.value, aim) >= 0;
}

/** On the wrong side of the baseline; of a percentage of few people, by more than one person's worth. */
function isWorse({ baseline, latest, aim, percent }: IndicatorFigures): boolean {
  if (!baseline || !latest) return false;
  const onePerson = percent && latest.of !== null && latest.of > 0 ? 100 / latest.of : 0;
  return -advance(baseline.value, latest.value, aim) > onePerson + TOLERANCE;
}

function trendOf({ series, aim, withheld }: IndicatorFigures): Trend | null {
  const [before, last] = series.slice(-2);
  if (!before || !last || withheld.readings.some(({ date }) => date >= before.date)) return null;
  const gained = advance(before.value, last.value, aim);
  return gained > 0 ? "better" : gained < 0 ? "worse" : "same";
}

/** How far `to` is from `from` in the direction of the aim; yes counts as 1, no as 0. */
function advance(from: Value, to: Value, aim: Aim): number {
  const difference = Number(to) - Number(from);
  return aim === "up" ? difference : -difference;
}

/** At least 0, at most 1; 0 for what is no number (the quotient of two differences too large to write). */
function clamp(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}
