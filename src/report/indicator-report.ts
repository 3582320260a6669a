import type { CivilDate } from "../civil-date.ts";
import { MOVED_KEYS } from "../plan/keys/figure-keys.ts";
import type { Indicator, Moved } from "../plan/plan.ts";
import type { IndicatorProgress } from "../progress/indicator-progress.ts";
import type {
  BaselineReport,
  IndicatorReport,
  MovedReport,
  ReadingReport,
  StepReport,
  TargetReport,
} from "./parts.ts";
import { thingReport } from "./thing-report.ts";

/** One indicator as of a day; what the public is not told of it keeps its place and its day. */
export function indicatorReport(indicator: Indicator, figures: IndicatorProgress): IndicatorReport {
  const { id, what, from, unit, cumulative, ofWhat, ended } = indicator;
  const { aim, latest, progress, expected, status, trend, sinceStart, withheld } = figures;
  return {
    id,
    what,
    from,
    unit,
    aim,
    cumulative,
    ofWhat,
    ended: figures.hasEnded && ended ? { date: ended.date, because: ended.because, x: ended.extra } : null,
    baseline: baselineReport(indicator, figures),
    latest: withheld.latest ? { ...withheld.latest, ...MASKED } : latest,
    target: targetReport(indicator, figures),
    progress,
    expected,
    status,
    trend,
    sinceStart,
    readings: readingReports(indicator, figures),
    x: indicator.extra,
  };
}

const MASKED_VALUE = { value: null, masked: true } as const;
const MASKED = { ...MASKED_VALUE, of: null } as const;

function baselineReport(indicator: Indicator, figures: IndicatorProgress): BaselineReport | null {
  const { baseline, withheld, yesNo } = figures;
  // One that is a yes/no beside numbers, or the other way round, counts nowhere.
  const isOfKind = indicator.baseline && (typeof indicator.baseline.value === "boolean") === yesNo;
  const own = isOfKind ? indicator.baseline : null;
  const stated = own !== null || indicator.withheld?.baseline != null;
  if (withheld.baseline) return { date: withheld.baseline.date, ...MASKED, stated, source: null, x: {} };
  return baseline && { ...baseline, source: own?.source ?? null, x: own?.extra ?? {}, stated };
}

function readingReports(indicator: Indicator, { readings, withheld }: IndicatorProgress): ReadingReport[] {
  const known = new Set<object>([...readings, ...withheld.readings]);
  const told = indicator.readings.map((reading): ReadingReport | null => {
    const { date, value, of, source, extra } = reading;
    return known.has(reading) ? { date, value, of, source, x: extra } : null;
  });
  return inPlaces(told, indicator.withheld?.readings ?? [], (held) =>
    known.has(held) ? { date: held.date, ...MASKED, source: null, x: {} } : null,
  );
}

function targetReport(
  indicator: Indicator,
  { target, withheld, asOf }: IndicatorProgress,
): TargetReport | null {
  if (withheld.target) return { by: null, ...MASKED_VALUE, steps: [], moved: [], x: {} };
  if (!target || !indicator.target) return null;
  const { steps, moved, extra } = indicator.target;
  const told = steps.map((step): StepReport | null => {
    const figure = target.steps.find((each) => each.step === step);
    return figure ? { by: step.by, value: step.value, reached: figure.reached, x: step.extra } : null;
  });
  return {
    value: target.value,
    by: target.by,
    steps: inPlaces(told, withheld.steps, ({ by }) => ({ by, ...MASKED_VALUE, reached: null, x: {} })),
    moved: movedReports(moved, asOf),
    x: extra,
  };
}

/** What is told in the order of the plan, what is held back masked in its place; null keeps a place, and is left out. */
function inPlaces<T, H extends { readonly position: number }>(
  told: readonly (T | null)[],
  held: readonly H[],
  mask: (held: H) => T | null,
): T[] {
  const all = [...told];
  for (const each of held.toSorted((a, b) => a.position - b.position))
    all.splice(each.position, 0, mask(each));
  return all.filter((each) => each !== null);
}

/** The moves of a due date by the day; one without a day is taken to have happened. */
export function movedReports(moved: readonly Moved[], asOf: CivilDate): readonly MovedReport[] {
  return moved
    .filter(({ date }) => date === null || date <= asOf)
    .map((each) => thingReport(MOVED_KEYS, each));
}
