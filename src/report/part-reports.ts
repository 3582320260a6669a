import { addDays, type CivilDate, daysBetween } from "../civil-date.ts";
import { WRITE_UP_DAYS } from "../domain-numbers.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import { HAPPENED_KEYS } from "../plan/keys/link-keys.ts";
import type { Link, Plan, Review, Voice } from "../plan/plan.ts";
import { knownBy } from "../progress/chronology.ts";
import { wasPresent } from "../progress/equal-measure.ts";
import { forEachGroup } from "../progress/participation.ts";
import { isWaiting, voiceAnswer } from "../progress/voice-answer.ts";
import { GROUP_IDS } from "../vocabulary.ts";
import type { LinkReport, ReviewReport, SaidReport } from "./parts.ts";
import { thingReport } from "./thing-report.ts";

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
    happened: knownBy(happened, asOf).map((each) => thingReport(HAPPENED_KEYS, each)),
    x: extra,
  };
}

/** What was said, with its age and the answer that it had by the day. */
export function saidReport(voice: Voice, asOf: CivilDate): SaidReport {
  const { id, date, from, who, said, kind, share } = voice;
  const answer = voiceAnswer(voice, asOf);
  return {
    id,
    date,
    age: daysBetween(date, asOf),
    group: from,
    who,
    said,
    kind,
    answer,
    told: answer && voice.told,
    share,
    waiting: isWaiting(voice, asOf),
    x: voice.extra,
  };
}
