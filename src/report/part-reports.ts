import { addDays, type CivilDate } from "../civil-date.ts";
import { WRITE_UP_DAYS } from "../domain-numbers.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Accept, Celebration, Happened, Link, Plan, Review } from "../plan/plan.ts";
import { knownBy } from "../progress/chronology.ts";
import { wasPresent } from "../progress/equal-measure.ts";
import { forEachGroup } from "../progress/participation.ts";
import { GROUP_IDS } from "../vocabulary.ts";
import type { AcceptReport, CelebrationReport, HappenedReport, LinkReport, ReviewReport } from "./parts.ts";

/** An entry of the plan's own list of what to celebrate. */
export function celebrationReport({ date, what, who, share, extra }: Celebration): CelebrationReport {
  return { date, what, who, share, x: extra };
}

/** Reviews, held by the day or still ahead; whether they are written up, the rows of the whole plan tell. */
export function reviewReports(
  reviews: readonly Review[],
  { rows }: Pick<Plan, "rows">,
  asOf: CivilDate,
): readonly ReviewReport[] {
  const judged = rows.flatMap((row) => knownBy(row.evaluation, asOf).map(({ date }) => date));
  return reviews.map((review) => {
    const { date, label, note, extra, withExtra } = review;
    const held = date <= asOf;
    const isJudged = () => judged.some((day) => day >= date && day <= addDays(date, WRITE_UP_DAYS));
    return {
      date,
      label,
      held,
      with: { ...forEachGroup((group) => review.with[group] ?? null), x: withExtra },
      present: held ? GROUP_IDS.filter((group) => wasPresent(review, group)) : [],
      note,
      writtenUp: held && (note !== null || isJudged()),
      x: extra,
    };
  });
}

/** One link, with what was seen of it by the day. */
export function linkReport(
  { to, because, happened, extra }: Link,
  measures: MeasureIndex,
  asOf: CivilDate,
): LinkReport {
  const known = measures.get(to);
  return {
    to,
    name: known?.short ?? to,
    cornerstone: known?.cornerstone ?? null,
    because,
    happened: knownBy(happened, asOf).map(happenedReport),
    x: extra,
  };
}

/** What was seen of a link's help. */
export function happenedReport({ date, what, from, helped, extra }: Happened): HappenedReport {
  return { date, what, from, helped, x: extra };
}

/** A finding that is accepted. */
export function acceptReport({ rule, because, until, extra }: Accept): AcceptReport {
  return { rule, because, until, x: extra };
}
