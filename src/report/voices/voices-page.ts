import { type CivilDate, longDate, monthAndYear } from "../../civil-date.ts";
import {
  type Block,
  cellsRow,
  heading,
  type Item,
  item,
  list,
  note,
  type Page,
  paragraph,
  table,
} from "../../document/page.ts";
import { capitalised, countWords, quoteWords } from "../../document/words.ts";
import { audienceNote, headlineBlocks, scopeBlocks } from "../blocks/opening-blocks.ts";
import type { HeardReport, Outcome } from "../facts/heard-report.ts";
import type { PlanReport } from "../report.ts";
import { daysWords, nearDate, periodWords } from "../words/date-words.ts";
import { answerWords, groupInSentence, groupName, promisedWords } from "../words/people-words.ts";
import { comparedWithWords, unsharedWords } from "../words/plan-words.ts";
import type { OutcomeCounts, VoicesReport } from "./voices-report.ts";

/** "You said, we did": by what came of it, ready for a newsletter; then counts by group and by month. */
export function voicesPage(voices: VoicesReport, plan: PlanReport, asOf: CivilDate): Page {
  return [
    { kind: "title", text: "You said, we did", aside: whose(plan, asOf) },
    ...headlineBlocks(plan),
    ...scopeBlocks(plan),
    audienceNote(plan),
    paragraph(`${sinceWords(plan, asOf)}${countsSentence(voices.counts)}`),
    ...SECTIONS.flatMap((section) => sectionBlocks(section, voices, { plan, asOf })),
    ...tableBlocks(voices, plan),
    ...shareBlocks(voices.counts, plan),
  ];
}

function whose({ setting, file, period }: PlanReport, asOf: CivilDate): string {
  const years = periodWords(period);
  const to = `to ${longDate(asOf)}`;
  return `${setting ?? file} · ${years === null ? to : `${years}, ${to}`}`;
}

/** From when on things are told, where somebody asked. */
function sinceWords(plan: PlanReport, asOf: CivilDate): string {
  const { changes } = plan;
  if (!changes) return "";
  const compared = comparedWithWords(plan, asOf);
  return `${compared}${changes.since === null ? "What is new. " : `What is new since ${nearDate(changes.since, asOf)}. `}`;
}

/** "16 things were said: 12 answered, 3 under way, 1 waiting. Thank you for each." */
function countsSentence({ said, outcomes }: OutcomeCounts): string {
  if (said === 0) return "Nothing that people said is written down.";
  const parts = [
    [outcomes.did + outcomes["could-not"], "answered"],
    [outcomes.doing, "under way"],
    [outcomes.waiting, "waiting"],
    [outcomes.thanks, outcomes.thanks === 1 ? "thank-you" : "thank-yous"],
    [outcomes.unclear, "with an answer that cannot be read"],
  ] as const;
  const told = parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const things = countWords(said, "thing was said", "things were said");
  return `${things}: ${told.join(", ")}. Thank you for ${said === 1 ? "it" : "each"}.`;
}

interface VoicesSection {
  readonly outcome: Outcome;
  readonly title: string;
}

const SECTIONS: readonly VoicesSection[] = [
  { outcome: "did", title: "What we did" },
  { outcome: "doing", title: "We are working on it" },
  { outcome: "could-not", title: "We could not, because" },
  { outcome: "waiting", title: "Still waiting for our answer" },
  { outcome: "unclear", title: "Answered, in words that cannot be read here" },
  { outcome: "thanks", title: "Thank you, and well done" },
];

interface VoicesContext {
  readonly plan: PlanReport;
  readonly asOf: CivilDate;
}

function sectionBlocks(
  { outcome, title }: VoicesSection,
  { heard }: VoicesReport,
  place: VoicesContext,
): Block[] {
  const here = heard.filter((each) => each.outcome === outcome);
  if (here.length === 0) return [];
  return [heading(2, title), ...list(here.map((each) => heardItem(each, place)))];
}

/** What was said, and below it what came of it. */
function heardItem(heard: HeardReport, { plan, asOf }: VoicesContext): Item {
  const who = capitalised(heard.who ?? groupInSentence(heard.group, plan.groupNames));
  const when = nearDate(heard.date, asOf);
  if (heard.outcome === "thanks") {
    const lines = heard.answer ? [answerWords(heard.answer, asOf)] : [];
    return item(`${quoteWords(heard.said, null)} (${who}, ${when})`, { mark: "+", tone: "good", lines });
  }
  return item(`${who} said on ${when}: ${quoteWords(heard.said, null)}`, { lines: answerLines(heard, asOf) });
}

const ANSWERS = { did: "We did", doing: "So far", "could-not": "Why not" } as const;

function answerLines({ answer, told, name, waiting, age }: HeardReport, asOf: CivilDate): string[] {
  const partOf = name === null ? [] : [`Part of: ${name}`];
  if (waiting) return [[`Waiting: ${daysWords(age)} by now`, ...partOf].join(" · ")];
  if (!answer) return partOf;
  const on = nearDate(answer.date, asOf);
  const heardBack = told === null ? `Answered: ${on}` : `Told: ${told}, ${on}`;
  const already = answer.already.map((text) => `Done already: ${text}`);
  const by = answer.by === null ? [] : [`Promised by ${promisedWords(answer.by, asOf)}`];
  const said = answer.texts.map((text) => `${ANSWERS[answer.kind]}: ${text}`);
  return [...said, ...already, ...by, [heardBack, ...partOf].join(" · ")];
}

const HEADS = ["Said", "Done", "Under way", "Could not", "Waiting", "Thanks"] as const;

/** The counts, by group and by month. */
export function tableBlocks({ counts, byGroup, byMonth }: VoicesReport, { groupNames }: PlanReport): Block[] {
  if (counts.said === 0) return [];
  return [
    heading(2, "In numbers"),
    heading(3, "By group"),
    table(
      ["Who", ...HEADS],
      byGroup.map(({ group, ...each }) => cellsRow([groupName(group, groupNames), ...numbers(each)])),
    ),
    heading(3, "By month"),
    table(
      ["When", ...HEADS],
      byMonth.map(({ month, ...each }) => cellsRow([monthAndYear(`${month}-01`), ...numbers(each)])),
    ),
  ];
}

function numbers({ said, outcomes }: OutcomeCounts): string[] {
  const { did, doing, waiting, thanks } = outcomes;
  // What is none stands empty, so that the eye finds what there is.
  return [said, did, doing, outcomes["could-not"], waiting, thanks].map((count) =>
    count === 0 ? "" : String(count),
  );
}

/** Who may read it: printing needs the leave of those who said it. */
export function shareBlocks({ said, shared }: OutcomeCounts, { leftOut }: PlanReport): Block[] {
  const words = unsharedWords(said - shared);
  if (words === null) return [];
  return [note(leftOut ? words : words.replace(/\.$/, ": ask before you do."))];
}
