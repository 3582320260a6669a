import { longDate } from "../../civil-date.ts";
import { type Item, item } from "../../document/page.ts";
import { oldestFirst } from "../../progress/chronology.ts";
import type { HappenedReport, LinkReport, MeasureReport, PlanReport } from "../report.ts";
import { extraWords } from "../words/extra-words.ts";
import { groupInSentence } from "../words/people-words.ts";

/** The measures that work on this one could help, why, and what was seen of it: disagreement stays side by side. */
export function linkItems({ links }: MeasureReport, plan: PlanReport): Item[] {
  return links.map((link) => linkItem(link, link.name, plan));
}

/** One link, with its reason and what was seen of it. */
export function linkItem({ because, happened, x }: LinkReport, name: string, plan: PlanReport): Item {
  const more = extraWords(x);
  const lines = [
    ...oldestFirst(happened).map((each) => happenedWords(each, plan)),
    ...(more === null ? [] : [more]),
  ];
  const text = because === null ? name : `${name}: ${because}`;
  return item(text, { mark: "·", ...(lines.length === 0 ? {} : { lines }) });
}

/** "It helped, say families (20 March 2026): the new session made reviews calmer". */
export function happenedWords(
  { date, what, from, helped, x }: HappenedReport,
  { groupNames }: PlanReport,
): string {
  const who = from === null ? "" : `, say ${groupInSentence(from, groupNames)}`;
  const more = extraWords(x);
  const seen = helped ? "It helped" : "It did not help";
  return `${seen}${who} (${longDate(date)}): ${what}${more === null ? "" : ` (${more})`}`;
}
