import { type CivilDate, longDate } from "../../civil-date.ts";
import { type Item, item } from "../../document/page.ts";
import { ACTION_KEYS } from "../../plan/keys/action-keys.ts";
import { toldTexts } from "../../plan/keys/told-texts.ts";
import { oldestFirst } from "../../progress/chronology.ts";
import { isLateTold } from "../facts/plan-facts.ts";
import type { OpenPromise } from "../facts/promises.ts";
import type {
  ActionReport,
  EvidenceReport,
  HappenedReport,
  LinkReport,
  MeasureReport,
  MovedReport,
  PlanReport,
  SaidReport,
} from "../report.ts";
import { nearDate, tableDate } from "../words/date-words.ts";
import { extraWords } from "../words/extra-words.ts";
import { groupInSentence, groupsInSentence } from "../words/people-words.ts";

/** An action that is not done, under the day it is due. */
export function actionItem(action: ActionReport, plan: PlanReport, asOf: CivilDate): Item {
  const text = `${action.do}${leadWords(action)}`;
  if (action.ongoing) return item(text, { label: "all year" });
  if (action.by === null) return item(text, { label: datelessWords(plan) });
  if (!action.late) return item(text, { label: tableDate(action.by, asOf) });
  return item(`${text}, was due ${nearDate(action.by, asOf)}`, { label: "now", tone: "care" });
}

/** What was promised to those who spoke and is not done, under the day by which it is promised. */
export function promiseItem({ said, answer, late }: OpenPromise, plan: PlanReport, asOf: CivilDate): Item {
  const { by, date } = answer;
  const text = promiseWords(said, answer.text, plan);
  if (!late) return item(text, { label: by === null ? datelessWords(plan) : tableDate(by, asOf) });
  const since = by === null ? `since ${nearDate(date, asOf)}` : `was due ${nearDate(by, asOf)}`;
  return item(`${text}, ${since}`, { label: "now", tone: "care" });
}

/** "Under way for the kitchen team (staff): a rota for Thursdays": people write there what they do, and not a promise in its words. */
export function promiseWords(
  { group, who }: Pick<SaidReport, "group" | "who">,
  what: string,
  { groupNames }: PlanReport,
): string {
  const name = groupInSentence(group, groupNames);
  return `Under way for ${who === null ? name : `${name} (${who})`}: ${what}`;
}

/** An action with everything that is known of it. */
export function fullActionItem(action: ActionReport, plan: PlanReport, asOf: CivilDate): Item {
  const { done, with: groups, start, moved, x } = action;
  const more = extraWords(x);
  const lines = [
    ...(groups.length === 0 ? [] : [`Together with ${groupsInSentence(groups, plan.groupNames)}`]),
    ...(start === null ? [] : [`From ${longDate(start)}`]),
    ...toldTexts(ACTION_KEYS, action).map(({ label, text }) => `${label}: ${text}`),
    ...moved.map(movedWords),
    ...(more === null ? [] : [more]),
  ];
  const base =
    done === null
      ? actionItem(action, plan, asOf)
      : item(`${action.do}${leadWords(action)}`, { label: `done ${tableDate(done, asOf)}`, tone: "good" });
  return lines.length === 0 ? base : { ...base, lines };
}

/** "Moved from 31 October 2025 on 20 October 2025: the trainer was ill": a due date never moves silently. */
export function movedWords({ from, date, because, x }: MovedReport): string {
  const on = date === null ? "" : ` on ${longDate(date)}`;
  const why = because === null ? ", and nothing says why" : `: ${because}`;
  const more = extraWords(x);
  return `Moved from ${longDate(from)}${on}${why}${more === null ? "" : ` (${more})`}`;
}

/** Stands where an action has no day; the public is not told a day that has passed. */
export function datelessWords(plan: Pick<PlanReport, "leftOut">): string {
  return isLateTold(plan) ? "no date" : "to do";
}

function leadWords({ lead }: ActionReport): string {
  return lead.length === 0 ? "" : ` (${lead.join(", ")})`;
}

/** A piece of evidence under its day, with where it is kept. */
export function evidenceItem({ date, what, where, private: isPrivate, x }: EvidenceReport): Item {
  const more = extraWords(x);
  const words = [
    what,
    ...(where === null ? [] : [`kept in: ${where}`]),
    ...(isPrivate ? ["private, not for publishing"] : []),
    ...(more === null ? [] : [more]),
  ];
  return item(words.join(" · "), { label: longDate(date) });
}

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
