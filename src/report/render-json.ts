import type { CivilDate } from "../civil-date.ts";
import { jsonText } from "../markup/json.ts";
import { printableEvidence } from "./facts/measure-facts.ts";
import { printable } from "./facts/printable.ts";
import type { PlanReport, Report } from "./report.ts";

/** What a view adds to a plan's JSON, under its own name; null where it adds nothing. */
export interface ViewJson {
  readonly key: string;
  readonly of: (plan: PlanReport, asOf: CivilDate) => object;
}

/** The report for programs, with what a view shows under a key of its own. What is not for printing is counted in it, and not listed. */
export function renderJson(report: Report, view: ViewJson | null): string {
  const plans = report.plans.map((plan) => ({
    ...(plan.leftOut ? withoutUnprintable(plan) : plan),
    ...(view ? { [view.key]: view.of(plan, report.asOf) } : {}),
  }));
  return jsonText({ ...report, plans });
}

function withoutUnprintable(plan: PlanReport): PlanReport {
  return {
    ...plan,
    measures: plan.measures.map((measure) => ({
      ...measure,
      voices: { ...measure.voices, items: printable(measure.voices.items) },
      evidence: printableEvidence(measure),
    })),
    said: printable(plan.said),
  };
}
