import { jsonText } from "../markup/json.ts";
import type { StatusCounts } from "../progress/plan-progress.ts";
import type { IndicatorReport, MeasureReport, PlanReport, Report, SummaryReport } from "./report.ts";

/** The report for programs, in the form of `schemas/report.schema.json`: everything but what only pages show. */
export function renderJson({ version, tool, asOf, public: isPublic, plans }: Report): string {
  return jsonText({ version, tool, asOf, public: isPublic, plans: plans.map(planJson) });
}

function planJson({ pages: _, leftOut, ...plan }: PlanReport): object {
  const { since, items } = plan.celebrate;
  return {
    ...plan,
    summary: leftOut ? plan.summary : summaryJson(plan.summary),
    celebrate: { since, items: items.map(({ pages: _pages, ...joy }) => joy) },
    measures: plan.measures.map(measureJson),
    ...(leftOut && { leftOut }),
  };
}

/** The status of what is not shown is there for the public alone. */
function summaryJson({ byStatus, byCornerstone, ...summary }: SummaryReport): object {
  const { measures, indicators, setAside } = summary;
  const cornerstones = Object.entries(byCornerstone).map(([id, counts]) => [id, told(counts)]);
  return {
    measures,
    indicators,
    byStatus: told(byStatus),
    byCornerstone: Object.fromEntries(cornerstones),
    setAside,
  };
}

function told({ "not-shown": _, ...counts }: StatusCounts): object {
  return counts;
}

function measureJson({ pages: _, ...measure }: MeasureReport): object {
  return { ...measure, indicators: measure.indicators.map(indicatorJson) };
}

/** A figure that is not told keeps its place and its day. */
function indicatorJson({ withheld, ...indicator }: IndicatorReport): object {
  const { baseline, latest, target } = indicator;
  const readings: object[] = [...indicator.readings];
  for (const { date, position } of withheld.readings.toSorted((a, b) => a.position - b.position)) {
    readings.splice(position, 0, { date, ...MASKED, source: null });
  }
  return {
    ...indicator,
    baseline: withheld.baseline ? { ...withheld.baseline, ...MASKED } : baseline,
    latest: withheld.latest ? { ...withheld.latest, ...MASKED } : latest,
    target: withheld.target ? { by: null, ...MASKED_VALUE } : target,
    readings,
  };
}

const MASKED_VALUE = { value: null, masked: true } as const;
const MASKED = { ...MASKED_VALUE, of: null } as const;
