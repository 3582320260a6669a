import type { CivilDate } from "../../civil-date.ts";
import { type Block, heading, type Item, item, list, type Page, paragraph } from "../../document/page.ts";
import { capitalised, countWords, quoteWords } from "../../document/words.ts";
import { SOON_DAYS } from "../../domain-numbers.ts";
import { viewOpening } from "../blocks/opening-blocks.ts";
import { datelessWords, promiseWords } from "../blocks/told-items.ts";
import { isLateTold } from "../facts/plan-facts.ts";
import type { PlanReport } from "../report.ts";
import { daysWords, tableDate } from "../words/date-words.ts";
import { whoWords } from "../words/people-words.ts";
import type { DueItem, DueReport, DueWhen } from "./due-report.ts";

/** The parts of the view, in order, and what is said of an empty one. */
export const DUE_SECTIONS = {
  late: { title: "Late", none: "Nothing is late." },
  soon: { title: `Next ${SOON_DAYS} days`, none: `Nothing is due in the next ${SOON_DAYS} days.` },
  later: { title: "Later", none: "Nothing is planned after that." },
} as const satisfies Record<DueWhen, { readonly title: string; readonly none: string }>;
export const DUE_ORDER = ["late", "soon", "later"] as const satisfies readonly DueWhen[];

/** What is late, due soon and due later, the most pressing first, with who leads. */
export function duePage(due: DueReport, plan: PlanReport, asOf: CivilDate): Page {
  return [
    ...viewOpening(plan, "What is due", asOf),
    paragraph(countsSentence(due, plan)),
    ...DUE_ORDER.flatMap((when): Block[] => [
      heading(2, DUE_SECTIONS[when].title),
      ...(due[when].length === 0
        ? noneBlocks(when, plan)
        : list(due[when].map((each) => dueItem(each, when, { plan, asOf })))),
    ]),
  ];
}

/** Said of an empty section; where something could not be read, or is not told, nobody knows that nothing is there. */
export function noneBlocks(when: DueWhen, plan: PlanReport): Block[] {
  if (plan.unread.findings > 0) return [paragraph("Nothing here that could be read.")];
  const isTold = when !== "late" || isLateTold(plan);
  return [paragraph(isTold ? DUE_SECTIONS[when].none : "Who is late is not shown here.")];
}

function countsSentence({ late, soon, later }: DueReport, plan: PlanReport): string {
  const isRead = plan.unread.findings === 0;
  const isSure = isRead && isLateTold(plan);
  if (late.length + soon.length + later.length === 0) {
    if (isSure) return "Nothing is late, and nothing else is planned.";
    return isRead ? "Nothing is planned." : "Nothing that is due could be read.";
  }
  const told = isSure ? "Nothing is late." : "";
  const first = late.length === 0 ? told : `${countWords(late.length, "thing is", "things are")} late.`;
  if (soon.length + later.length === 0) return isRead ? `${first} Nothing else is planned.`.trim() : first;
  const next = soon.length === 0 ? [] : [`${soon.length} due in the next ${SOON_DAYS} days`];
  const rest = later.length === 0 ? [] : [`${later.length} later or without a date`];
  return `${first} ${capitalised([...next, ...rest].join(", "))}.`.trim();
}

/** On which day of which plan it is told. */
interface Telling {
  readonly plan: PlanReport;
  readonly asOf: CivilDate;
}

/** What is due in parts, for a table: the same words as in a list. */
export function dueRow(
  due: DueItem,
  when: DueWhen,
  { plan, asOf }: Telling,
): { readonly day: string; readonly what: string; readonly part: string; readonly who: string } {
  const age = lateWords(due, when);
  return {
    day: dayWords(due, { plan, asOf }),
    what: `${WORDS[due.kind](due, plan)}${age === null ? "" : ` (${age})`}`,
    part: due.name ?? "",
    who: due.lead.join(", "),
  };
}

/** When it is due: an answer is due now, whatever the day on which it was asked for. */
function dayWords({ kind, date }: DueItem, { plan, asOf }: Telling): string {
  if (kind === "voice") return "now";
  return date === null ? datelessWords(plan) : tableDate(date, asOf);
}

/** One thing that is due, under its day. */
export function dueItem(due: DueItem, when: DueWhen, { plan, asOf }: Telling): Item {
  const label = dayWords(due, { plan, asOf });
  const words = [WORDS[due.kind](due, plan), ...asides(due, when)].join(" · ");
  return item(words, { label, tone: when === "late" ? "care" : null });
}

function figureWords({ text, standing }: DueItem): string {
  return standing === null ? text : `Figure: ${text} (${standing})`;
}

const WORDS = {
  voice: (due, { groupNames }) => {
    const who = due.group ? whoWords({ group: due.group, who: due.who }, groupNames) : "somebody";
    return `Answer ${who}: ${quoteWords(due.text, null)}`;
  },
  promise: ({ group, who, text }, plan) => (group ? promiseWords({ group, who }, text, plan) : text),
  action: ({ text }) => text,
  target: figureWords,
  step: figureWords,
  "write-up": ({ text }) =>
    `Write up the review${text === "" ? "" : ` (${text})`}: a note, or how each measure went`,
  review: ({ text }) => `Review the plan together${text === "" ? "" : ` (${text})`}`,
} as const satisfies Record<DueItem["kind"], (due: DueItem, plan: PlanReport) => string>;

/** Which measure it is part of, who leads, and for how long it has waited. */
function asides(due: DueItem, when: DueWhen): string[] {
  const { name, lead } = due;
  const age = lateWords(due, when);
  return [
    ...(name === null ? [] : [name]),
    ...(lead.length === 0 ? [] : [lead.join(", ")]),
    ...(age === null ? [] : [age]),
  ];
}

/** "14 days late", "95 days waiting", of a promise without a day "95 days under way"; null for what is none of them. */
function lateWords({ days, kind, date }: DueItem, when: DueWhen): string | null {
  if (days === null || days >= 0 || (when !== "late" && kind !== "voice")) return null;
  return `${daysWords(-days)} ${kind === "voice" ? "waiting" : date === null ? "under way" : "late"}`;
}
