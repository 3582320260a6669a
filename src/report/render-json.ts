import type { CivilDate } from "../civil-date.ts";
import { jsonText } from "../markup/json.ts";
import type { StatusCounts } from "../progress/plan-progress.ts";
import { changesJson } from "./changes/changes-json.ts";
import type { IndicatorReport, MeasureReport, PlanReport, Report, SummaryReport } from "./report.ts";
import { rollUpJson } from "./roll-up/roll-up-json.ts";

/** What a view adds to a plan's JSON, under its own name; null where it adds nothing. */
export interface ViewJson {
  readonly key: string;
  readonly of: (plan: PlanReport, asOf: CivilDate) => object;
}

/**
 * The report for programs, in the form of `schemas/report.schema.json`: everything but what only pages show. A filter,
 * changes and what a view shows stand under keys of their own, which are there only where they were asked for.
 */
export function renderJson(report: Report, view: ViewJson | null): string {
  const { version, tool, asOf, public: isPublic, rollUp } = report;
  const plans = report.plans.map((plan) => planJson(plan, asOf, view));
  return jsonText({ version, tool, asOf, public: isPublic, plans, rollUp: rollUp && rollUpJson(rollUp) });
}

function planJson(plan: PlanReport, asOf: CivilDate, view: ViewJson | null): object {
  const { pages, leftOut, ...rest } = plan;
  const { since, items } = plan.celebrate;
  const { scope, changes } = pages;
  return {
    ...rest,
    summary: leftOut ? plan.summary : summaryJson(plan.summary),
    celebrate: { since, items: items.map(({ pages: _pages, ...joy }) => joy) },
    measures: plan.measures.map(measureJson),
    ...(leftOut && { leftOut }),
    ...(scope ? { filter: scope } : {}),
    ...(changes ? { changes: changesJson(changes) } : {}),
    ...(view ? { [view.key]: view.of(plan, asOf) } : {}),
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
function indicatorJson({ withheld, pages: _, ...indicator }: IndicatorReport): object {
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
