import { addDays, type CivilDate, longDate } from "../../../civil-date.ts";
import type { Baseline, Indicator, Reading, Target } from "../../../plan/plan.ts";
import { indicatorProgress } from "../../../progress/indicator-progress.ts";
import type { Period } from "../school-year.ts";
import type { LastPlan } from "./last-plan.ts";
import { isIn, keptDate } from "./lost-dates.ts";

/** An indicator whose baseline is where it stood last; a target that is reached by then is no target any more. */
export interface CarriedIndicator {
  readonly indicator: Indicator;
  readonly targetReached: boolean;
  /** Whether the baseline is the one that was stated. */
  readonly isOldBaseline: boolean;
  /** What its dates said that the new period has no room for. */
  readonly lost: readonly string[];
}

interface IndicatorCarrying {
  readonly last: LastPlan;
  readonly period: Period;
}

/** Whether a figure was no longer taken before the period begins. */
export function hasEnded({ ended }: Indicator, { from }: Period): boolean {
  return ended !== null && ended.date < from;
}

export function carriedIndicator(
  indicator: Indicator,
  { last, period }: IndicatorCarrying,
): CarriedIndicator {
  // A target lies after its baseline, and none lies behind the period's end.
  const asOf = earlier(last.asOf, addDays(period.to, -1));
  const { aim, series, percent, target, yesNo } = indicatorProgress(indicator, last.plan.period, asOf);
  const growing = indicator.cumulative && aim === "up";
  const start = growing ? indicator.baseline : (series.at(-1) ?? indicator.baseline);
  const sound =
    start !== null && (typeof start.value === "boolean") === yesNo && isPossible(start.value, percent);
  const baseline = sound ? soundBaseline(start, period) : null;
  const reached =
    baseline !== null && target !== null && reaches(Number(baseline.value), Number(target.value), aim);
  const stated = indicator.target && soundTarget(indicator.target, percent);
  const kept = stated && carriedTarget(stated, { baseline, period });
  return {
    indicator: { ...indicator, baseline, target: kept },
    targetReached: reached,
    isOldBaseline: start === indicator.baseline,
    lost: reached || !stated || !kept ? [] : lostOf(stated, kept),
  };
}

/** A day that every target would lie before is a slip, and so is a part of a person. */
function soundBaseline(start: Baseline | Reading, { to }: Period): Baseline {
  const date = start.date !== null && start.date < to ? start.date : null;
  return { ...start, valuePath: start.path, date, of: isCount(start.of) ? start.of : null };
}

/** A target for a day before its baseline's would be none, so such a day goes like one of another year. */
function carriedTarget(
  target: Target,
  { baseline, period }: { readonly baseline: Baseline | null; readonly period: Period },
): Target {
  const from = baseline?.date ? later(period.from, addDays(baseline.date, 1)) : period.from;
  const room = { from, to: period.to };
  return {
    ...target,
    by: keptDate(target.by, room),
    steps: target.steps.filter(({ by }) => isIn(room, by)),
  };
}

/** Without what is wrong with it in any year; null where that is all of it. */
function soundTarget(target: Target, percent: boolean): Target | null {
  const isSound = ({ value }: Pick<Target, "value">): boolean =>
    isPossible(value, percent) && typeof value === typeof target.value;
  return isSound(target) ? { ...target, steps: target.steps.filter(isSound) } : null;
}

function lostOf(before: Target, kept: Target): readonly string[] {
  const steps = before.steps.filter((step) => !kept.steps.includes(step));
  return [
    ...(before.by !== null && kept.by === null ? [`target for ${longDate(before.by)}`] : []),
    ...steps.map(({ by }) => `step on the way by ${longDate(by)}`),
  ];
}

function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function reaches(value: number, target: number, aim: "up" | "down"): boolean {
  return aim === "up" ? value >= target : value <= target;
}

function isPossible(value: number | boolean, percent: boolean): boolean {
  return !percent || typeof value === "boolean" || (value >= 0 && value <= 100);
}

function isCount(of: number | null): boolean {
  return of !== null && Number.isInteger(of) && of > 0;
}
