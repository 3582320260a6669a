import type { CivilDate } from "../civil-date.ts";
import { jsonText } from "../markup/json.ts";
import type { Headline } from "../progress/headline.ts";
import type { StatusCounts } from "../progress/plan-progress.ts";
import { changesJson } from "./changes/changes-json.ts";
import { linkJson, measureJson, saidJson } from "./json/measure-json.ts";
import { inPlanOrder } from "./json/plan-order.ts";
import { isLateTold } from "./public/is-late-told.ts";
import type { PlanReport, Report, SummaryReport } from "./report.ts";
import { rollUpJson } from "./roll-up/roll-up-json.ts";

/** What a view adds to a plan's JSON, under its own name; null where it adds nothing. */
export interface ViewJson {
  readonly key: string;
  readonly of: (plan: PlanReport, asOf: CivilDate) => object;
}

/**
 * The report for programs, in the form of `schemas/report.schema.json`: everything but the context, which only pages need. A filter,
 * changes and what a view shows stand under keys of their own, which are there only where they were asked for.
 */
export function renderJson(report: Report, view: ViewJson | null): string {
  const { version, tool, asOf, public: isPublic, rollUp, unreadable = [] } = report;
  const plans = report.plans.map((plan) => planJson(plan, asOf, view));
  return jsonText({
    version,
    tool,
    asOf,
    public: isPublic,
    plans,
    ...(unreadable.length > 0 && { unreadable }),
    rollUp: rollUp && rollUpJson(rollUp),
  });
}

function planJson(plan: PlanReport, asOf: CivilDate, view: ViewJson | null): object {
  const { context: _, leftOut, roleExtra, filter, changes, ...rest } = plan;
  return {
    ...rest,
    summary: leftOut ? plan.summary : summaryJson(plan.summary),
    headline: leftOut ? plan.headline : headlineJson(plan.headline),
    roles: { items: plan.roles, x: roleExtra },
    celebrations: inPlanOrder(plan.celebrations),
    measures: plan.measures.map((measure) => measureJson(measure, isLateTold(plan))),
    embedded: plan.embedded.map((each) => ({ ...each, links: each.links.map(linkJson) })),
    said: saidJson(plan.said),
    ...(leftOut && { leftOut }),
    ...(filter && { filter }),
    ...(changes && { changes: changesJson(changes) }),
    ...(view ? { [view.key]: view.of(plan, asOf) } : {}),
  };
}

/** Inside everything is shown. */
function headlineJson({ figures, ...headline }: Headline): object {
  const { notShown: _, ...told } = figures;
  return { figures: told, ...headline };
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
