import { type CivilDate, longDate } from "../../civil-date.ts";
import { type Block, note, paragraph } from "../../document/page.ts";
import { andWords, countWords, orWords } from "../../document/words.ts";
import { ROW_STATUSES } from "../../progress/row-status.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { changesBlocks } from "../changes/changes-blocks.ts";
import { reviewsAround } from "../facts/plan-facts.ts";
import type { PlanReport, ReviewReport } from "../report.ts";
import { nearDate, periodWords } from "../words/date-words.ts";
import { STATUS_WORDS } from "../words/figure-words.ts";
import { groupsInSentence } from "../words/people-words.ts";
import { audienceWords, headlineSentences, ratingKeyWords } from "../words/plan-words.ts";

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

/** Whose plan it is, what is shown of it and of which day. */
export function viewOpening(plan: PlanReport, what: string, asOf: CivilDate): Block[] {
  const period = periodWords(plan.period);
  const day = `${period === null ? "" : `${period}, `}as of ${longDate(asOf)}`;
  return [
    { kind: "title", text: plan.setting ?? plan.file, aside: `${what} · ${day}` },
    ...headlineBlocks(plan),
    ...scopeBlocks(plan),
    audienceNote(plan),
    ...keyBlocks(plan),
    ...changesBlocks(plan, asOf, true),
  ];
}

/** What the ratings mean here, wherever one is shown. */
export function keyBlocks(plan: PlanReport): Block[] {
  const words = ratingKeyWords(plan);
  return words === null ? [] : [note(words)];
}

/** What every report says first, a paragraph each. */
export function headlineBlocks(plan: PlanReport): Block[] {
  return headlineSentences(plan).map((sentence) => paragraph(sentence));
}

/** Whom the page is for. */
export function audienceNote(plan: PlanReport): Block {
  return note(audienceWords(plan));
}

/** What the report is filtered to, and how much of the plan that is; nothing where all of it is shown. */
export function scopeBlocks({ catalogue, filter: scope, summary }: PlanReport): Block[] {
  if (!scope) return [];
  const names = catalogue.cornerstones
    .filter(({ id }) => scope.cornerstones.includes(id))
    .map(({ name }) => name);
  const statuses = ROW_STATUSES.filter((status) => scope.statuses.includes(status));
  const words = statuses.map((status) => STATUS_WORDS[status].words);
  const parts = [
    ...(names.length === 0 ? [] : [andWords(names)]),
    ...(words.length === 0 ? [] : [`what is ${orWords(words)}`]),
  ];
  const count = `${summary.measures} of ${countWords(scope.of, "measure")}`;
  return [paragraph(`Only ${parts.join(", and of that only ")}: ${count}.`)];
}

/** Said where there is no measure to show: none is chosen, or the filter leaves none. */
export function noMeasures({ filter }: PlanReport): Block {
  return paragraph(filter ? "No measure is of that kind on this day." : "No measures are chosen yet.");
}
