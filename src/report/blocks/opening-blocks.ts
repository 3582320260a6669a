import { type CivilDate, longDate } from "../../civil-date.ts";
import { type Block, paragraph } from "../../document/page.ts";
import { countWords } from "../../document/words.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { reviewsAround } from "../facts/plan-facts.ts";
import type { PlanReport, ReviewReport } from "../report.ts";
import { nearDate, periodWords } from "../words/date-words.ts";
import { groupsInSentence } from "../words/people-words.ts";
import { audienceNote, headlineBlocks, keyBlocks, scopeBlocks } from "./view-opening.ts";

/** Whose plan it is, of which day, how it stands in two sentences, and who reviewed it. */
export function openingBlocks(plan: PlanReport, asOf: CivilDate): Block[] {
  return [
    ...shortOpening(plan, asOf),
    paragraph(reviewSentence(plan, asOf)),
    audienceNote(plan),
    ...keyBlocks(plan),
  ];
}

/** Whose plan it is, of which day, and how it stands in two sentences. */
export function shortOpening(plan: PlanReport, asOf: CivilDate): Block[] {
  const { summary, setting, file } = plan;
  const period = periodWords(plan.period);
  const day = `${period === null ? "" : `${period}, `}as of ${longDate(asOf)}`;
  return [
    { kind: "title", text: setting ?? file, aside: `${day} · ${countWords(summary.measures, "measure")}` },
    ...headlineBlocks(plan),
    ...periodBlocks(plan, asOf),
    ...scopeBlocks(plan),
  ];
}

/** Says so where the day lies outside the plan's period. */
function periodBlocks({ period: { from, to } }: PlanReport, asOf: CivilDate): Block[] {
  if (from !== null && asOf < from) return [paragraph(`The plan begins on ${longDate(from)}.`)];
  return to !== null && asOf > to ? [paragraph(`The plan ended on ${longDate(to)}.`)] : [];
}

/** "Last review 20 March, with all three. Next: 3 July." */
export function reviewSentence(plan: PlanReport, asOf: CivilDate): string {
  const { last, next } = reviewsAround(plan);
  if (!last && !next) return "No review has been held, and none is planned yet.";
  const held = last
    ? `Last review ${nearDate(last.date, asOf)}${presentWords(last, plan)}.`
    : "No review yet.";
  return next ? `${held} Next: ${nearDate(next.date, asOf)}.` : `${held} No next one is planned yet.`;
}

function presentWords(review: ReviewReport, plan: PlanReport): string {
  const { present } = review;
  if (present.length === GROUP_IDS.length) return ", with all three";
  return present.length === 0 ? "" : `, ${withWords(present, plan)}`;
}

function withWords(groups: readonly Group[], { groupNames }: PlanReport): string {
  if (groups.length === GROUP_IDS.length) return "with all three groups";
  const missing = GROUP_IDS.filter((group) => !groups.includes(group));
  return `with ${groupsInSentence(groups, groupNames)}, without ${groupsInSentence(missing, groupNames)}`;
}
