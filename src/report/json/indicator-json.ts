import type { IndicatorReport, TargetReport } from "../report.ts";
import { inPlanOrder } from "./plan-order.ts";

/** An indicator for programs. A figure that is not told keeps its place and its day. */
export function indicatorJson({ withheld, pages, ...indicator }: IndicatorReport): object {
  const { baseline, latest, target, readings } = indicator;
  const stated = pages.isStartStated;
  return {
    ...indicator,
    baseline: withheld.baseline
      ? { date: withheld.baseline.date, ...MASKED, stated, source: null, x: {} }
      : baseline && { ...baseline, stated },
    latest: withheld.latest ? { ...withheld.latest, ...MASKED } : latest,
    target: withheld.target ? NO_TARGET : target && targetJson(target, withheld.steps),
    readings: inPlanOrder([
      ...readings,
      ...withheld.readings.map((each) => ({ ...each, ...MASKED, source: null, x: {} })),
    ]),
  };
}

function targetJson(target: TargetReport, held: IndicatorReport["withheld"]["steps"]): object {
  const masked = held.map((step) => ({ ...step, ...MASKED_VALUE, reached: null, x: {} }));
  return { ...target, steps: inPlanOrder([...target.steps, ...masked]) };
}

const MASKED_VALUE = { value: null, masked: true } as const;
const MASKED = { ...MASKED_VALUE, of: null } as const;
const NO_TARGET = { by: null, ...MASKED_VALUE, steps: [], moved: [], x: {} } as const;
