import type { CivilDate } from "../civil-date.ts";
import type { Indicator, Moved } from "../plan/plan.ts";
import { inPlaces, type TargetFigure } from "../progress/indicator-figures.ts";
import type { IndicatorProgress } from "../progress/indicator-progress.ts";
import type { IndicatorReport, MovedReport, TargetReport } from "./parts.ts";

/** One indicator as of a day; its readings in the plan's order. */
export function indicatorReport(indicator: Indicator, figures: IndicatorProgress): IndicatorReport {
  const { id, what, from, unit, cumulative, ofWhat, ended } = indicator;
  const { aim, baseline, latest, target, progress, expected, status, trend, sinceStart, withheld } = figures;
  const stated = statedBaseline(indicator, figures);
  const known = new Set(figures.readings);
  const readings = inPlaces(
    indicator.readings.map((reading) => ({ reading })),
    indicator.withheld?.readings ?? [],
  )
    .filter(({ reading }) => known.has(reading))
    .map(({ reading: { date, value, of, source, extra }, position }) => ({
      date,
      value,
      of,
      source,
      x: extra,
      position,
    }));
  return {
    id,
    what,
    from,
    unit,
    aim,
    cumulative,
    ofWhat,
    ended: figures.hasEnded && ended ? { date: ended.date, because: ended.because, x: ended.extra } : null,
    baseline: baseline && { ...baseline, source: stated?.source ?? null, x: stated?.x ?? {} },
    latest,
    target: target && targetReport(indicator, target, figures.asOf),
    progress,
    expected,
    status,
    trend,
    sinceStart,
    readings,
    withheld,
    x: indicator.extra,
    pages: { stated, isStartStated: stated !== null || indicator.withheld?.baseline != null },
  };
}

function targetReport(indicator: Indicator, target: TargetFigure, asOf: CivilDate): TargetReport {
  const { steps = [], moved = [], extra = {} } = indicator.target ?? {};
  const held = indicator.withheld?.steps ?? [];
  const own = new Map(inPlaces(steps, held).map(({ position, extra: x }) => [position, x]));
  return {
    ...target,
    steps: target.steps.map((step) => ({ ...step, x: own.get(step.position) ?? {} })),
    moved: movedReports(moved, asOf),
    x: extra,
  };
}

/** The moves of a due date by the day; one without a day is taken to have happened. */
export function movedReports(moved: readonly Moved[], asOf: CivilDate): readonly MovedReport[] {
  return moved
    .filter(({ date }) => date === null || date <= asOf)
    .map(({ from, date, because, extra }) => ({ from, date, because, x: extra }));
}

/** The stated baseline; one that is a yes/no beside numbers, or the other way round, counts nowhere. */
function statedBaseline(
  { baseline }: Indicator,
  { yesNo }: IndicatorProgress,
): IndicatorReport["pages"]["stated"] {
  if (!baseline || (typeof baseline.value === "boolean") !== yesNo) return null;
  const { date, value, of, source, extra } = baseline;
  return { date, value, of, source, x: extra };
}
