import type { CivilDate } from "../civil-date.ts";
import type { Accept, Celebration, Happened, Link, Review } from "../plan/plan.ts";
import { existingBy } from "../progress/chronology.ts";
import { wasPresent } from "../progress/equal-measure.ts";
import { forEachGroup } from "../progress/participation.ts";
import { GROUP_IDS } from "../vocabulary.ts";
import type { AcceptReport, CelebrationReport, HappenedReport, LinkReport, ReviewReport } from "./parts.ts";
import { positionOf } from "./said-report.ts";

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
