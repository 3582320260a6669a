import { type CivilDate, longDate } from "../../civil-date.ts";
import { type Block, heading, type Item, item, list, saidParagraph } from "../../document/page.ts";
import { quoteWords } from "../../document/words.ts";
import { oldestFirst } from "../../progress/chronology.ts";
import { GROUP_IDS, LEVELS, STAGES } from "../../vocabulary.ts";
import { groupRatings, printableEvidence } from "../facts/measure-facts.ts";
import { printable } from "../facts/printable.ts";
import type { EvaluationReport, MeasureReport, PlanReport, SaidReport, ViewReport } from "../report.ts";
import { nearDate } from "../words/date-words.ts";
import { extraItems, extraWords } from "../words/extra-words.ts";
import { measureStatusWords } from "../words/figure-words.ts";
import {
  answerWords,
  groupName,
  heardBackWords,
  kindWords,
  MAY_BE_PRINTED,
  plannedWords,
  seenWords,
  whoWords,
} from "../words/people-words.ts";
import { unsharedWords } from "../words/plan-words.ts";
import { indicatorBlocks } from "./indicator-blocks.ts";
import { judgementWords } from "./measure-standing.ts";
import { evidenceItem, fullActionItem, linkItems } from "./told-items.ts";

/** One measure in full: nothing that the plan holds of it is left out. */
export function measureBlocks(measure: MeasureReport, plan: PlanReport, asOf: CivilDate): Block[] {
  const { statement, ourWords } = measure;
  const names = plan.groupNames;
  return [
    heading(3, statement ?? measure.measure),
    ...(ourWords === null ? [] : [saidParagraph(quoteWords(ourWords, "in our words"))]),
    ...list(factItems(measure, plan)),
    ...partBlocks(measure, plan),
    ...measure.indicators.flatMap((indicator) => indicatorBlocks(indicator, names, asOf)),
    ...oldestFirst(measure.evaluations).flatMap((evaluation) => evaluationBlocks(evaluation, plan)),
    ...actionBlocks(measure, plan, asOf),
    ...voiceBlocks(measure, plan, asOf),
    ...evidenceBlocks(measure),
    ...section("Links to", linkItems(measure, plan)),
    ...moreBlocks(measure),
  ];
}

export function evidenceBlocks(measure: MeasureReport): Block[] {
  return section("Evidence", oldestFirst(printableEvidence(measure)).map(evidenceItem));
}

/** What is accepted of it, and the setting's own keys. */
export function moreBlocks({ accept, x }: MeasureReport): Block[] {
  return [...section("Accepted findings", accept.map(acceptItem)), ...section("More", extraItems(x))];
}

function section(title: string, items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [heading(4, title), ...list(items)];
}

function factItems(measure: MeasureReport, { groupNames }: PlanReport): Item[] {
  const { symbol, words, tone } = measureStatusWords(measure);
  const { improve, success, lead } = measure;
  const judged = judgementWords(measure, groupNames, groupRatings(measure));
  return [
    item([`${symbol} ${words}`, ...judged].join(" · "), { tone }),
    ...(improve === null ? [] : [item(improve, { label: "To improve" })]),
    ...success.map((text) => item(text, { label: "How we will know" })),
    ...(lead.length === 0 ? [] : [item(lead.join(", "), { label: "Lead" })]),
  ];
}

/** Who takes part: what is planned for each group, and where its part was seen. */
export function partBlocks(measure: MeasureReport, { groupNames }: PlanReport): Block[] {
  const { involve, participation } = measure;
  const groups = GROUP_IDS.flatMap((group) => {
    const planned = plannedWords(involve, group);
    const part = participation[group];
    if (planned === null && !part.seen) return [];
    const words = `${planned ?? "no part of its own planned"}: ${seenWords(part)}`;
    const more = extraWords(involve.groups[group]?.x ?? {});
    return [
      item(words, { label: groupName(group, groupNames), ...(more === null ? {} : { lines: [more] }) }),
    ];
  });
  const all = involve.all === null ? [] : [item(involve.all, { label: "All three groups" })];
  return section("Who takes part", [...all, ...groups, ...extraItems(involve.x)]);
}

/** One judgement, each group's view beside it, and what comes next; the grid's own cell has no day. */
export function evaluationBlocks(evaluation: EvaluationReport, { groupNames }: PlanReport): Block[] {
  const { date, stage, rating, note, next, views, x } = evaluation;
  const judged = [
    ...(stage === null ? [] : [STAGES[stage]]),
    ...(rating === null ? [] : [`rated ${rating}`]),
  ];
  const said = GROUP_IDS.flatMap((group) => {
    const view = views[group];
    return view ? [item(viewWords(view), { label: groupName(group, groupNames) })] : [];
  });
  const items = [
    ...(judged.length === 0 ? [] : [item(judged.join(" · "))]),
    ...(note === null ? [] : [item(note)]),
    ...said,
    ...(next === null ? [] : [item(next, { label: "Next" })]),
    ...extraItems(views.x),
    ...extraItems(x),
  ];
  if (items.length === 0) return [];
  const title =
    date === null
      ? heading(4, "Evaluation: what else needs to happen?")
      : heading(4, "How it went", longDate(date));
  return [title, ...list(items)];
}

function viewWords({ says, level, rating, x }: ViewReport): string {
  const more = extraWords(x);
  return [
    ...(says === null ? [] : [quoteWords(says, null)]),
    ...(level === null ? [] : [LEVELS[level]]),
    ...(rating === null ? [] : [`rated ${rating}`]),
    ...(more === null ? [] : [more]),
  ].join(" · ");
}

function actionBlocks({ actions }: MeasureReport, plan: PlanReport, asOf: CivilDate): Block[] {
  if (actions.total === 0) return [];
  const late = !actions.overdue ? "" : `, ${actions.overdue} past the date`;
  const open = actions.items.filter(({ done }) => done === null);
  const done = actions.items.filter((action) => action.done !== null);
  return [
    heading(4, `Actions: ${actions.done} of ${actions.total} done${late}`),
    ...list([...open, ...done].map((action) => fullActionItem(action, plan, asOf))),
  ];
}

function voiceBlocks({ voices }: MeasureReport, plan: PlanReport, asOf: CivilDate): Block[] {
  if (voices.heard === 0) return [];
  const told = oldestFirst(printable(voices.items));
  const unshared = unsharedWords(voices.heard - told.length);
  const waiting = voices.waiting === 0 ? "none waiting" : `${voices.waiting} waiting`;
  return [
    heading(4, `Voices: ${voices.heard} heard, ${voices.answered} answered, ${waiting}`),
    ...list([
      ...told.map((said) => saidItem(said, plan, asOf)),
      ...(unshared === null ? [] : [item(unshared, { mark: "·" })]),
    ]),
  ];
}

/** Something said, with all that came of it. */
export function saidItem(said: SaidReport, { groupNames, leftOut }: PlanReport, asOf: CivilDate): Item {
  const answer = said.answer ? `. ${answerWords(said.answer, asOf)}` : "";
  const waits = said.waiting ? ". Still waiting" : "";
  const text = `${kindWords(said)}${quoteWords(said.said, whoWords(said, groupNames))}${answer}${waits}`;
  const back = said.told === null ? null : heardBackWords(said, asOf);
  const shared = said.share && !leftOut ? MAY_BE_PRINTED : null;
  const lines = [back, shared, extraWords(said.x)].filter((line) => line !== null);
  const label = nearDate(said.date, asOf);
  return item(text, { label, tone: said.waiting ? "care" : null, ...(lines.length === 0 ? {} : { lines }) });
}

function acceptItem({ rule, because, until, x }: MeasureReport["accept"][number]): Item {
  const more = extraWords(x);
  const words = [because ?? "no reason given", ...(until === null ? [] : [`until ${longDate(until)}`])];
  return item([...words, ...(more === null ? [] : [more])].join(" · "), { label: rule });
}

/** Accepted findings of the whole plan. */
export function acceptItems({ accept }: PlanReport): Item[] {
  return accept.map(acceptItem);
}
