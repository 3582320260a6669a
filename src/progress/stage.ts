import type { CivilDate } from "../civil-date.ts";
import type { Evaluation, Row } from "../plan/plan.ts";
import { GROUP_IDS, type Group, type Rating, type Stage } from "../vocabulary.ts";
import { type Dated, existingBy } from "./chronology.ts";
import type { Trend } from "./indicator-progress.ts";

type Evaluated = Pick<Row, "evaluation">;

/** A group's rating and the day of the evaluation that holds it. */
export interface GroupRating {
  readonly group: Group;
  readonly rating: Rating;
  readonly date: CivilDate;
}

/** The last stage that people stated by the day; an evaluation without a stage leaves the one before it standing. */
export function latestStage(row: Evaluated, asOf: CivilDate): Stage | null {
  return existingBy(row.evaluation, asOf).findLast(({ stage }) => stage !== null)?.stage ?? null;
}

/**
 * What people judge now against what they judged first, by a day: the overall ratings where two were given, else the
 * stages. Null with fewer than two, and where a rating is not told, since it might say otherwise.
 */
export function wordsSinceStart(row: Evaluated, asOf: CivilDate): Trend | null {
  const dated = existingBy(row.evaluation, asOf);
  if (dated.some(({ isRatingWithheld }) => isRatingWithheld)) return null;
  const ratings = dated.flatMap(({ rating }) => (rating === null ? [] : [RATING_ORDER.indexOf(rating)]));
  if (ratings.length > 1) return over(ratings);
  const stages = dated.flatMap(({ stage }) => (stage === null ? [] : [STAGE_ORDER.indexOf(stage)]));
  return stages.length > 1 ? over(stages) : null;
}

const RATING_ORDER: readonly Rating[] = ["red", "amber", "green"];
/** What is set aside stands no further than where nothing was done. */
const STAGE_ORDER: readonly Stage[] = [
  "dropped",
  "paused",
  "not-started",
  "in-progress",
  "completed",
  "embedded",
];

function over(series: readonly number[]): Trend {
  const gained = (series.at(-1) ?? 0) - (series[0] ?? 0);
  return gained > 0 ? "better" : gained < 0 ? "worse" : "same";
}

/** The last overall rating that people stated by the day. What the groups said each stands in `latestGroupRatings`. */
export function latestRating(row: Evaluated, asOf: CivilDate): Rating | null {
  return existingBy(row.evaluation, asOf).findLast(({ rating }) => rating !== null)?.rating ?? null;
}

/** Each group's own last rating by the day, side by side and never averaged; groups that gave none are left out. */
export function latestGroupRatings(row: Evaluated, asOf: CivilDate): readonly GroupRating[] {
  const dated = existingBy(row.evaluation, asOf);
  return GROUP_IDS.flatMap((group) => {
    const last = dated.findLast(({ views }) => views[group]?.rating != null);
    const rating = last?.views[group]?.rating;
    return last && rating ? [{ group, rating, date: last.date }] : [];
  });
}

/**
 * The last dated evaluation by the day, else the grid's cell: one undated text, which always exists and says no stage.
 * Null where there is neither.
 */
export function latestEvaluation(row: Evaluated, asOf: CivilDate): Evaluation | null {
  const undated = row.evaluation.findLast(({ date }) => date === null);
  return latestDatedEvaluation(row, asOf) ?? undated ?? null;
}

/** The last evaluation that has a date and exists by the day, or null. */
function latestDatedEvaluation(row: Evaluated, asOf: CivilDate): Dated<Evaluation> | null {
  return existingBy(row.evaluation, asOf).at(-1) ?? null;
}

/** Whether the row's last stage by the day is `paused` or `dropped`. */
export function isSetAside(row: Evaluated, asOf: CivilDate): boolean {
  const stage = latestStage(row, asOf);
  return stage === "paused" || stage === "dropped";
}
