import type { CivilDate } from "../civil-date.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Accept, Celebration, Embedded, Happened, Link, Plan, Review } from "../plan/plan.ts";
import { existingBy } from "../progress/chronology.ts";
import { choosing, wasPresent } from "../progress/equal-measure.ts";
import { forEachGroup } from "../progress/participation.ts";
import { GROUP_IDS } from "../vocabulary.ts";
import type {
  AcceptReport,
  CelebrationReport,
  EmbeddedReport,
  HappenedReport,
  LinkReport,
  PlanReport,
  ReviewReport,
} from "./report.ts";
import { positionOf } from "./said-report.ts";

/** What a plan holds beside its rows, as it is on a day: everything comes out. */
export function planParts(
  plan: Plan,
  measures: MeasureIndex,
  asOf: CivilDate,
): Pick<
  PlanReport,
  | "period"
  | "terms"
  | "chosen"
  | "groupNames"
  | "roles"
  | "roleExtra"
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
    terms: plan.terms.map(({ name, from, to, extra }) => ({ name, from, to, x: extra })),
    chosen: chosenReport(plan, asOf),
    groupNames: {
      ...forEachGroup((group) => groupNames[group] ?? null),
      x: extras["group-names"] ?? {},
    },
    roles: plan.roles,
    roleExtra: extras.roles ?? {},
    ownMeasures: plan.ownMeasures.map(({ id, cornerstone, statement, short, extra }) => ({
      id,
      cornerstone,
      statement,
      short,
      x: extra,
    })),
    ratingKey: {
      red: ratingKey.red ?? null,
      amber: ratingKey.amber ?? null,
      green: ratingKey.green ?? null,
      x: extras["rating-key"] ?? {},
    },
    celebrations: celebrations(plan, asOf),
    reviews: plan.reviews.map((review) => reviewReport(review, asOf)),
    embedded: plan.embedded.map((each) => embeddedReport(each, measures, asOf)),
    accept: plan.accept.map(acceptReport),
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

function celebrations(plan: Plan, asOf: CivilDate): readonly CelebrationReport[] {
  return existingBy(plan.celebrate, asOf).map(celebrationReport);
}

/** An entry of the plan's own list of what to celebrate. */
export function celebrationReport({ path, date, what, who, share, extra }: Celebration): CelebrationReport {
  return { date, what, who, share, x: extra, position: positionOf(path) };
}

/** One review, held by the day or still ahead. */
export function reviewReport(review: Review, asOf: CivilDate): ReviewReport {
  const { date, label, note, extra, withExtra } = review;
  return {
    date,
    label,
    held: date <= asOf,
    with: { ...forEachGroup((group) => review.with[group] ?? null), x: withExtra },
    present: date <= asOf ? GROUP_IDS.filter((group) => wasPresent(review, group)) : [],
    note,
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
    links: links.map((link) => linkReport(link, asOf)),
    x: extra,
  };
}

/** One link, with what was seen of it by the day. */
export function linkReport({ to, because, happened, extra }: Link, asOf: CivilDate): LinkReport {
  return { to, because, happened: existingBy(happened, asOf).map(happenedReport), x: extra };
}

/** What was seen of a link's help. */
export function happenedReport({ path, date, what, from, helped, extra }: Happened): HappenedReport {
  return { date, what, from, helped, x: extra, position: positionOf(path) };
}

/** A finding that is accepted. */
export function acceptReport({ rule, because, until, extra }: Accept): AcceptReport {
  return { rule, because, until, x: extra };
}
