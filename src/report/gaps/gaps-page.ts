import type { CivilDate } from "../../civil-date.ts";
import {
  type Block,
  cellsRow,
  heading,
  type Item,
  item,
  list,
  type Page,
  paragraph,
  table,
} from "../../document/page.ts";
import { andWords, capitalised, countWords } from "../../document/words.ts";
import type { Group } from "../../vocabulary.ts";
import { viewOpening } from "../blocks/opening-blocks.ts";
import type { CornerstoneReport } from "../cornerstone-report.ts";
import type { PlanReport } from "../report.ts";
import { groupsInSentence } from "../words/people-words.ts";
import { type GapIndicator, type GapMeasure, type GapsReport, shownCornerstones } from "./gaps-report.ts";

/** The headings of the parts that name measures. */
export const GAP_TITLES = {
  notStarted: "Chosen, not begun yet",
  notMeasured: "Begun, with no figure and no words yet",
  notRead: "Figures still without a reading",
  notAsked: "Figures that do not say whose experience they tell",
  noPart: "No part planned yet",
} as const;

/** What is not there yet, in the order of the work: choosing, beginning, measuring, asking, taking part. */
export function gapsPage(gaps: GapsReport, plan: PlanReport, asOf: CivilDate): Page {
  return [
    ...viewOpening(plan, "What is not there yet", asOf),
    paragraph("Nobody can do everything at once: this is for choosing what comes next, together."),
    ...choiceBlocks(shownCornerstones(gaps, plan)),
    ...section(GAP_TITLES.notStarted, gaps.notStarted.map(measureItem), plan),
    ...section(GAP_TITLES.notMeasured, gaps.notMeasured.map(measureItem), plan),
    ...section(GAP_TITLES.notRead, gaps.notRead.map(indicatorItem), plan),
    ...section("Not asked or heard yet", unheardItems(gaps, plan), plan),
    ...section(GAP_TITLES.notAsked, gaps.notAsked.map(indicatorItem), plan),
    ...section(GAP_TITLES.noPart, partItems(gaps, plan), plan),
    ...doneBlocks(gaps, plan),
  ];
}

/** How much of the catalogue is chosen: fewer than all is as it should be, none under a Cornerstone is worth a word. */
function choiceBlocks(notChosen: readonly CornerstoneReport[]): Block[] {
  if (notChosen.length === 0) return [];
  const rows = notChosen.map(({ name, chosen, offered, own }) =>
    cellsRow([
      name,
      own === 0 ? String(chosen) : `${chosen}, and ${own} of our own`,
      `${offered - chosen} of ${offered}`,
    ]),
  );
  const offered = notChosen.reduce((sum, choice) => sum + choice.offered, 0);
  const left = notChosen.reduce((sum, choice) => sum + choice.notChosen.length, 0);
  const empty = notChosen.filter(({ chosen, own }) => chosen + own === 0).map(({ name }) => name);
  return [
    heading(2, "Not chosen"),
    paragraph(`${leftWords(left, offered)} One or two under each Cornerstone is plenty.`),
    table(["Cornerstone", "Chosen", "Not chosen"], rows),
    ...list(empty.map((name) => item(`No measure yet under ${name}.`, { mark: "·" }))),
  ];
}

function leftWords(left: number, offered: number): string {
  const all = countWords(offered, "measure");
  if (left === 0) return `All of the catalogue's ${all} are chosen.`;
  return `${left} of the catalogue's ${all} ${left === 1 ? "is" : "are"} not chosen.`;
}

function section(title: string, items: readonly Item[], { measures }: PlanReport): Block[] {
  if (items.length === 0 || measures.length === 0) return [];
  return [heading(2, title), ...list(items)];
}

function measureItem({ name, lead }: GapMeasure): Item {
  return item(lead.length === 0 ? name : `${name} (${lead.join(", ")})`, { mark: "·" });
}

function indicatorItem({ name, indicator, what }: GapIndicator): Item {
  return item(`${name}: ${what ?? indicator ?? "a figure without a name"}`, { mark: "·" });
}

function unheardItems({ groupsNotAsked, groupsNotHeard }: GapsReport, { groupNames }: PlanReport): Item[] {
  const told = (groups: readonly Group[]) => groupsInSentence(groups, groupNames);
  const lines = [
    ...(groupsNotAsked.length === 0 ? [] : [`No figure tells yet how it is for ${told(groupsNotAsked)}.`]),
    ...(groupsNotHeard.length === 0
      ? []
      : [`Nothing is written down yet of what ${told(groupsNotHeard)} say.`]),
  ];
  return lines.map((line) => item(line, { mark: "·" }));
}

function partItems({ noPart }: GapsReport, { groupNames }: PlanReport): Item[] {
  return noPart.map(({ name, groups }) =>
    item(`${name}: ${groupsInSentence(groups, groupNames)}`, { mark: "·" }),
  );
}

/** What has no gaps is said too. */
function doneBlocks(
  { notStarted, groupsNotHeard }: GapsReport,
  { measures, equalMeasure }: PlanReport,
): Block[] {
  const figures = measures.flatMap(({ indicators }) => indicators);
  const isRead = figures.length > 0 && figures.every(({ latest }) => latest?.value != null);
  // A group that is left out on purpose is no gap, and has no part all the same.
  const isPartOfAll = equalMeasure.every(({ planned }) => planned === measures.length);
  const done = [
    ...(measures.length > 0 && notStarted.length === 0 ? ["every measure has begun"] : []),
    ...(isRead ? ["every figure has a reading"] : []),
    ...(groupsNotHeard.length === 0 ? ["all three groups are heard"] : []),
    ...(measures.length > 0 && isPartOfAll ? ["each group has a part in every measure"] : []),
  ];
  return done.length === 0 ? [] : [heading(2, "Already there"), paragraph(`${capitalised(andWords(done))}.`)];
}
