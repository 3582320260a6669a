import type { CivilDate } from "../civil-date.ts";
import { jsonPieces } from "../markup/json.ts";
import type { ReportInPieces } from "./build-report.ts";
import { printableEvidence } from "./facts/measure-facts.ts";
import { printable } from "./facts/printable.ts";
import type { PlanReport } from "./report.ts";

/** What a view adds to a plan's JSON, under its own name; null where it adds nothing. */
export interface ViewJson {
  readonly key: string;
  readonly of: (plan: PlanReport, asOf: CivilDate) => object;
}

/** The report for programs, with what a view shows under a key of its own. What is not for printing is counted in it, and not listed. */
export function renderJson(report: ReportInPieces, view: ViewJson | null): Iterable<string> {
  // Key by key, since whatever else is there to make a report with is nobody's to read.
  const { version, tool, asOf, public: isPublic, unreadable, rollUp } = report;
  const plans = jsonPlans(report, view);
  return jsonPieces({ version, tool, asOf, public: isPublic, plans, unreadable, rollUp });
}

function* jsonPlans({ plans, asOf }: ReportInPieces, view: ViewJson | null): Generator<object> {
  for (const plan of plans) {
    const told = plan.leftOut ? withoutUnprintable(plan) : plan;
    // One after the other, since a text as large as a plan's is let go much later than small ones.
    yield { ...told, measures: told.measures.values(), ...(view ? { [view.key]: view.of(plan, asOf) } : {}) };
  }
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
