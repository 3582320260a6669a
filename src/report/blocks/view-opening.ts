import { type CivilDate, longDate } from "../../civil-date.ts";
import { type Block, note, paragraph } from "../../document/page.ts";
import { andWords, countWords, orWords } from "../../document/words.ts";
import { ROW_STATUSES } from "../../progress/row-status.ts";
import { changesBlocks } from "../changes/changes-blocks.ts";
import type { PlanReport } from "../report.ts";
import { periodWords } from "../words/date-words.ts";
import { STATUS_WORDS } from "../words/figure-words.ts";
import { audienceWords, headlineSentences, ratingKeyWords } from "../words/plan-words.ts";

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
