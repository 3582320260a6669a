import type { CivilDate } from "../../civil-date.ts";
import { type Block, heading, type Item, item, list, more, paragraph } from "../../document/page.ts";
import { countWords, cutWords, quoteWords } from "../../document/words.ts";
import { dueItem } from "../due/due-page.ts";
import { type DueItem, type DueReport, dueReport, lateItems } from "../due/due-report.ts";
import { type AgendaItem, planAgenda } from "../facts/agenda.ts";
import { measureName } from "../facts/measure-facts.ts";
import { reviewsAround } from "../facts/plan-facts.ts";
import type { MeasureReport, PlanReport, SaidReport } from "../report.ts";
import { ageWords, nearDate } from "../words/date-words.ts";
import { groupInSentence } from "../words/people-words.ts";
import { actionItem, promiseItem } from "./told-items.ts";

/** How many things to do, and decisions of the last review, are shown on one page; and how long a text may be there. */
const TO_DO = 3;
const DECIDED = 1;
const LONGEST = 60;

/** What needs somebody first: what waits and what is late, what comes next, and what the last review decided. */
export function needsBlocks(plan: PlanReport, asOf: CivilDate): Block[] {
  // The next review stands in the heading.
  const agenda = planAgenda(plan, asOf).filter((entry) => entry.kind !== "review");
  const toDo = agenda.slice(0, TO_DO).map((entry) => needItem(entry, plan, asOf));
  const due = dueReport(plan, asOf);
  const lateOnes = lateItems(plan, due);
  const late = lateOnes
    .filter(({ kind }) => NOT_ON_AGENDA.has(kind))
    .slice(0, TO_DO - toDo.length)
    .map((each) => dueItem(each, "late", { plan, asOf }));
  const items = [...toDo, ...late, ...decidedItems(plan, asOf)];
  const left = dueCount(due) - toDo.length - late.length;
  const rest = items.length === 0 ? paragraph(dueWords(left), { way: ["due"] }) : more(left, ["due"]);
  return [
    heading(2, "Needs you", countsWords(plan, asOf, lateOnes.length)),
    ...(items.length === 0 ? [paragraph(nothingWords(plan))] : []),
    ...list(items),
    ...(left > 0 ? [rest] : []),
  ];
}

/** What is late and on no agenda: it is told where there is room. */
const NOT_ON_AGENDA: ReadonlySet<DueItem["kind"]> = new Set(["target", "step", "write-up"]);

/** Everything that is due, figures too, but for the review: as many as the view of what is due tells. */
function dueCount({ late, soon, later }: DueReport): number {
  return [...late, ...soon, ...later].filter(({ kind }) => kind !== "review").length;
}

/** Figures, where there is nothing to do. */
function dueWords(count: number): string {
  return `${countWords(count, "figure is", "figures are")} due`;
}

type AgendaNeed = Exclude<AgendaItem, { readonly kind: "review" }>;

function nothingWords(plan: PlanReport): string {
  if (plan.unread.findings > 0) return "Nothing that could be read is planned.";
  return waitingVoices(plan) === 0
    ? "No actions are planned yet, and nobody waits for an answer."
    : "No actions are planned yet. What waits for an answer is not for printing.";
}

function waitingVoices({ equalMeasure }: PlanReport): number {
  return equalMeasure.reduce((sum, group) => sum + group.waiting, 0);
}

/** "2 late, 1 voice unanswered · next review 3 July". */
function countsWords(plan: PlanReport, asOf: CivilDate, late: number): string {
  const waiting = waitingVoices(plan);
  const counts = [
    ...(late > 0 ? [`${late} late`] : []),
    ...(waiting > 0 ? [`${countWords(waiting, "voice")} unanswered`] : []),
  ].join(", ");
  const { last, next } = reviewsAround(plan);
  const review = next
    ? `next review ${nearDate(next.date, asOf)}`
    : `${last ? "no next review" : "no review"} is planned yet`;
  return [counts, review].filter((part) => part !== "").join(" · ");
}

function needItem(entry: AgendaNeed, plan: PlanReport, asOf: CivilDate): Item {
  if (entry.kind === "answer") return answerItem(entry.said, plan);
  if (entry.kind === "promise") {
    const { promise } = entry;
    const answer = { ...promise.answer, text: cutWords(promise.answer.text, LONGEST) };
    return promiseItem({ ...promise, answer }, plan, asOf);
  }
  const { action } = entry;
  return actionItem({ ...action, do: cutWords(action.do, LONGEST) }, plan, asOf);
}

function answerItem({ said, group, who, age }: SaidReport, plan: PlanReport): Item {
  const name = groupInSentence(group, plan.groupNames);
  const quote = quoteWords(cutWords(said, LONGEST), null);
  return item(`Answer ${who === null ? name : `${name} (${who})`}: ${quote} (${ageWords(age)})`, {
    label: "now",
    tone: "care",
  });
}

/** What was decided of a measure when people last looked at it, the latest first. */
function decidedItems({ measures }: PlanReport, asOf: CivilDate): Item[] {
  return measures
    .flatMap((measure) => decisionOf(measure))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .slice(0, DECIDED)
    .map(({ name, next, date }) =>
      item(`${name}: ${cutWords(next, LONGEST)} (decided ${nearDate(date, asOf)})`, { label: "next" }),
    );
}

function decisionOf(measure: MeasureReport) {
  const { status, evaluation } = measure;
  if (status === "set-aside" || !evaluation?.date || !evaluation.next) return [];
  return [{ name: measureName(measure), next: evaluation.next, date: evaluation.date }];
}
