import type { CivilDate } from "../civil-date.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import { CELEBRATION_KEYS, OWN_MEASURE_KEYS, TERM_KEYS } from "../plan/keys/plan-keys.ts";
import { ACCEPT_KEYS } from "../plan/keys/row-keys.ts";
import type { Embedded, Plan } from "../plan/plan.ts";
import { knownBy } from "../progress/chronology.ts";
import { choosing } from "../progress/equal-measure.ts";
import { forEachGroup } from "../progress/participation.ts";
import { linkReport, reviewReports } from "./part-reports.ts";
import type { EmbeddedReport, PlanReport } from "./report.ts";
import { thingReport } from "./thing-report.ts";

/** What a plan holds beside its rows, as it is on a day: everything comes out. `whole` is the plan before it was filtered. */
export function planParts(
  plan: Plan,
  {
    measures,
    whole,
    asOf,
  }: { readonly measures: MeasureIndex; readonly whole: Plan; readonly asOf: CivilDate },
): Pick<
  PlanReport,
  | "period"
  | "terms"
  | "chosen"
  | "groupNames"
  | "roles"
  | "ownMeasures"
  | "ratingKey"
  | "celebrations"
  | "reviews"
  | "embedded"
  | "accept"
  | "x"
> {
  const { extras, groupNames, ratingKey } = plan;
  return {
    period: { from: plan.period.from, to: plan.period.to, x: extras.period ?? {} },
    terms: plan.terms.map((each) => thingReport(TERM_KEYS, each)),
    chosen: chosenReport(plan, asOf),
    groupNames: {
      ...forEachGroup((group) => groupNames[group] ?? null),
      x: extras["group-names"] ?? {},
    },
    roles: { items: plan.roles, x: extras.roles ?? {} },
    ownMeasures: plan.ownMeasures.map((each) => thingReport(OWN_MEASURE_KEYS, each)),
    ratingKey: {
      red: ratingKey.red ?? null,
      amber: ratingKey.amber ?? null,
      green: ratingKey.green ?? null,
      x: extras["rating-key"] ?? {},
    },
    celebrations: knownBy(plan.celebrate, asOf).map((each) => thingReport(CELEBRATION_KEYS, each)),
    reviews: reviewReports(plan.reviews, whole, asOf),
    embedded: plan.embedded.map((each) => embeddedReport(each, measures, asOf)),
    accept: plan.accept.map((each) => thingReport(ACCEPT_KEYS, each)),
    x: plan.extra,
  };
}

function chosenReport(plan: Plan, asOf: CivilDate): PlanReport["chosen"] {
  const { all, groups, extra } = plan.chosenWith;
  return {
    ...forEachGroup((group) => {
      const part = groups[group];
      const state = choosing(plan, group, asOf);
      return part
        ? { state, how: part.how, level: part.level, date: part.date, x: part.extra }
        : { state, how: all, level: null, date: null, x: {} };
    }),
    x: extra,
  };
}

function embeddedReport(
  { measure, since, links, extra }: Embedded,
  measures: MeasureIndex,
  asOf: CivilDate,
): EmbeddedReport {
  const known = measures.get(measure);
  return {
    measure,
    cornerstone: known?.cornerstone ?? null,
    short: known?.short ?? null,
    since,
    links: links.map((link) => linkReport(link, measures, asOf)),
    x: extra,
  };
}
