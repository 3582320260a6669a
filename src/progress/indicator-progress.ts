import { type CivilDate, daysBetween } from "../civil-date.ts";
import { PROGRESS_ALLOWANCE } from "../domain-numbers.ts";
import type { Indicator, Plan } from "../plan/plan.ts";
import { advance, type IndicatorFigures, indicatorFigures } from "./indicator-figures.ts";

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
  /** It is known where it starts, and nothing else yet. */
  | "start-only"
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
  /** Null with fewer than two readings, and for a running total, which can only rise. */
  readonly trend: Trend | null;
  /** Against where it began; null where either end is not known. */
  readonly sinceStart: Trend | null;
}

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
    sinceStart: sinceStartOf(figures),
  };
}

/**
 * The share of the way that is hoped for by the latest reading: a figure is judged on the day it was taken. Without
 * milestones it is the share of the time gone, from the later of the baseline's date and the period's start to the
 * target's date. An empty span is all gone.
 */
function expectedOf(figures: IndicatorFigures): number | null {
  const { baseline, latest, target, periodStart, withheld } = figures;
  // Milestones are held back only beside a start that is.
  if (withheld.baseline) return null;
  const starts = [baseline?.date, periodStart].filter((date) => date != null).sort();
  const start = starts.at(-1);
  if (!latest || !target?.by || start === undefined) return null;
  if (baseline && target.steps.length > 0 && start < target.by)
    return alongSteps(figures, { start, by: target.by });
  return shareOfTime(start, target.by, latest.date);
}

/** Off the line from the start through the milestones to the target: the value hoped for, as a share of the way. */
function alongSteps(
  { baseline, latest, target }: IndicatorFigures,
  { start, by }: { readonly start: CivilDate; readonly by: CivilDate },
): number | null {
  if (!baseline || !latest || !target) return null;
  const way = Number(target.value) - Number(baseline.value);
  if (way === 0) return 1;
  const steps = target.steps.filter((step) => step.by > start && step.by < by);
  const points = [{ by: start, value: baseline.value }, ...steps, { by, value: target.value }];
  const next = points.findIndex((point) => point.by >= latest.date);
  const [before, after] = [points[next - 1], points[next]];
  if (!after) return 1;
  if (!before) return 0;
  const share = shareOfTime(before.by, after.by, latest.date);
  const hoped = Number(before.value) + (Number(after.value) - Number(before.value)) * share;
  return clamp((hoped - Number(baseline.value)) / way);
}

/** How much of the time between two days is gone on a day, 0 to 1; an empty span is all gone. */
function shareOfTime(from: CivilDate, to: CivilDate, day: CivilDate): number {
  const span = daysBetween(from, to);
  return span <= 0 ? 1 : clamp(daysBetween(from, day) / span);
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
  const { latest, target, yesNo, staysLow, asOf, hasEnded, isStartStated, series, withheld } = figures;
  if (withheld.target || (target && withheld.latest)) return "not-shown";
  if (!target) return "no-target";
  const pastDate = target.by !== null && asOf > target.by;
  const isLate = pastDate && !hasEnded;
  if (!latest) return isLate ? "overdue" : yesNo ? "not-yet" : isStartStated ? "start-only" : "no-readings";
  if (staysLow && highest(series) > Number(target.value)) return "worse";
  // One that is not told may have been higher.
  if (staysLow) return withheld.readings.length > 0 ? "not-shown" : pastDate ? "met" : "within";
  if (isMet(figures)) return "met";
  if (isLate) return "overdue";
  if (yesNo) return "not-yet";
  if (withheld.baseline) return "not-shown";
  if (!isStartStated && series.length === 1) return "start-only";
  if (isWorse(figures)) return withheld.asked.includes(latest.date) ? "not-shown" : "worse";
  return (progress ?? 0) >= (expected ?? 0) - PROGRESS_ALLOWANCE - TOLERANCE ? "on-track" : "behind";
}

function isMet({ latest, target, aim, yesNo }: IndicatorFigures): boolean {
  if (!latest || !target) return false;
  return yesNo ? latest.value === target.value : advance(target.value, latest.value, aim) >= 0;
}

/** On the wrong side of the baseline; of a percentage of few people, by more than one person's worth. */
function isWorse({ baseline, latest, aim, percent, ofPeople }: IndicatorFigures): boolean {
  if (!baseline || !latest) return false;
  const onePerson = percent && ofPeople && latest.of !== null && latest.of > 0 ? 100 / latest.of : 0;
  return -advance(baseline.value, latest.value, aim) > onePerson + TOLERANCE;
}

function trendOf({ series, aim, cumulative, yesNo, withheld }: IndicatorFigures): Trend | null {
  if (cumulative && !yesNo) return null;
  const [before, last] = series.slice(-2);
  if (!before || !last || withheld.readings.some(({ date }) => date >= before.date)) return null;
  return trendOver(advance(before.value, last.value, aim));
}

/**
 * The latest against where it began. A running total that should stay low is held to the same share of its start as of
 * the period that was gone by then: two complaints by Christmas are few where there were twenty in the year before.
 */
function sinceStartOf(figures: IndicatorFigures): Trend | null {
  const { baseline, latest, aim, staysLow, isStartStated, series, withheld } = figures;
  if (!baseline || !latest || withheld.latest || withheld.baseline) return null;
  // A number is never judged from its own start; a yes/no that was looked at once stands where it stood.
  if (!isStartStated && !figures.yesNo && (series.length < 2 || staysLow)) return null;
  if (!staysLow) return trendOver(advance(baseline.value, latest.value, aim));
  const { periodStart, periodEnd } = figures;
  if (periodStart === null || periodEnd === null) return null;
  const share = shareOfTime(periodStart, periodEnd, latest.date);
  return trendOver(Number(baseline.value) * share - Number(latest.value));
}

function trendOver(gained: number): Trend {
  return gained > TOLERANCE ? "better" : gained < -TOLERANCE ? "worse" : "same";
}

function highest(series: IndicatorFigures["series"]): number {
  return series.reduce((most, { value }) => Math.max(most, Number(value)), Number.NEGATIVE_INFINITY);
}

/** At least 0, at most 1; 0 for what is no number (the quotient of two differences too large to write). */
function clamp(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}
