import type { Indicator } from "../plan/plan.ts";
import type { IndicatorProgress } from "../progress/indicator-progress.ts";
import type { IndicatorReport } from "./report.ts";

/** One indicator as of a day; its readings in the plan's order. */
export function indicatorReport(indicator: Indicator, figures: IndicatorProgress): IndicatorReport {
  const { id, what, from, unit, cumulative } = indicator;
  const { aim, baseline, latest, target, progress, expected, status, trend, sinceStart, withheld } = figures;
  const readings = figures.readings.map(({ date, value, of, source }) => ({ date, value, of, source }));
  return {
    id,
    what,
    from,
    unit,
    aim,
    cumulative,
    baseline,
    latest,
    target,
    progress,
    expected,
    status,
    trend,
    sinceStart,
    readings,
    withheld,
    pages: { stated: statedBaseline(indicator, figures), extra: indicator.extra },
  };
}

/** The stated baseline; one that is a yes/no beside numbers, or the other way round, counts nowhere. */
function statedBaseline(
  { baseline }: Indicator,
  { yesNo }: IndicatorProgress,
): IndicatorReport["pages"]["stated"] {
  if (!baseline || (typeof baseline.value === "boolean") !== yesNo) return null;
  const { date, value, of, source } = baseline;
  return { date, value, of, source };
}
