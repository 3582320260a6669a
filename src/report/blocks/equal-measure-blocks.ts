import type { CivilDate } from "../../civil-date.ts";
import { type Block, heading, type Item, item, list, type PageRow, table } from "../../document/page.ts";
import { countWords } from "../../document/words.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { longestWaiting, reviewsAround } from "../facts/plan-facts.ts";
import type { GroupReport, PlanReport, SaidReport } from "../report.ts";
import { daysWords, nearDate } from "../words/date-words.ts";
import { extraWords } from "../words/extra-words.ts";
import { chosenHow, groupName, groupsInSentence } from "../words/people-words.ts";

/** From this age on a voice that waits is marked, as the rule `voice-unanswered` does. */
const LONG_WAIT = 60;

/** In equal measure: the three groups side by side, how they chose, then who still waits and who was not heard. */
export function equalMeasureBlocks(plan: PlanReport, asOf: CivilDate): Block[] {
  return [
    heading(2, "In equal measure"),
    groupsTable(plan, LINES),
    ...list(chosenItems(plan)),
    ...list([
      ...longestWaiting(plan).map((said) => waitingItem(said, plan, asOf)),
      ...unheardItems(plan),
      ...unsharedItems(plan),
    ]),
  ];
}

/** The three groups side by side, a line a question, and who was not heard. */
export function shortEqualMeasure(plan: PlanReport): Block[] {
  return [
    heading(2, "In equal measure"),
    groupsTable(plan, SHORT_LINES),
    ...list([...unheardItems(plan), ...unsharedItems(plan)]),
  ];
}

function groupsTable(plan: PlanReport, lines: readonly MeasureLine[]): Block {
  const { equalMeasure, groupNames, summary } = plan;
  const heads = [
    `Of ${countWords(summary.measures, "measure")}`,
    ...equalMeasure.map(({ group }) => groupName(group, groupNames)),
  ];
  const rows = lines.flatMap((line): PageRow[] => {
    const name = line.name(plan);
    const cells = equalMeasure.map((group) => line.cell(group, plan));
    return name === null ? [] : [{ kind: "cells", cells: [name, ...cells], standing: null }];
  });
  return table(heads, rows);
}

interface MeasureLine {
  /** Null where the line has nothing to say. */
  readonly name: (plan: PlanReport) => string | null;
  readonly cell: (group: GroupReport, plan: PlanReport) => string;
}

const CHOSE: MeasureLine = { name: () => "Chose the measures", cell: ({ choosing }) => CHOOSING[choosing] };
const PLANNED: MeasureLine = {
  name: ({ equalMeasure }) => {
    const together = equalMeasure[0]?.plannedForAll ?? 0;
    return `Have a part${together === 0 ? "" : ` (${together} more in one text)`}`;
  },
  cell: ({ planned }, { summary }) => `${planned} of ${summary.measures}`,
};
const CO_PRODUCING: MeasureLine = {
  name: ({ equalMeasure }) => (equalMeasure.some(statesLevels) ? "  of these co-producing" : null),
  cell: ({ plannedByLevel }) => String(plannedByLevel["co-producing"]),
};
const AFTER_PLANNED: readonly MeasureLine[] = [
  {
    name: () => "Seen taking part so far",
    cell: ({ seen }, { summary }) => `${seen} of ${summary.measures}`,
  },
  {
    name: ({ summary }) =>
      summary.indicators === 0 ? null : `Figures about their experience (of ${summary.indicators})`,
    cell: ({ asked }) => String(asked),
  },
  {
    name: () => "Things said",
    cell: ({ heard, waiting }) => (waiting === 0 ? String(heard) : `${heard}, ${waiting} waiting`),
  },
  {
    name: (plan) => (reviewsAround(plan).last ? "At the last review" : null),
    cell: ({ lastReview }) => (lastReview === true ? "was there" : "was not there"),
  },
];
const SHORT_LINES = [CHOSE, PLANNED, ...AFTER_PLANNED];
const LINES = [CHOSE, PLANNED, CO_PRODUCING, ...AFTER_PLANNED];

const CHOOSING = { yes: "yes", no: "no", "not-said": "not said" } as const;

function statesLevels({ planned, plannedByLevel }: GroupReport): boolean {
  return planned > plannedByLevel.unstated;
}

/** How each group chose, wherever it is said that it did; one text for all three is told as that. */
export function chosenItems(plan: PlanReport): Item[] {
  const { chosen, groupNames } = plan;
  const forAll = GROUP_IDS.map((group) => chosen[group]).find(({ state }) => state === "not-said")?.how;
  const items = GROUP_IDS.flatMap((group) => {
    const how = chosenHow(plan, group);
    const more = extraWords(chosen[group].x);
    const words = [how, more].filter((each) => each !== null).join(" · ");
    return words === "" ? [] : [item(words, { label: `${groupName(group, groupNames)} chose` })];
  });
  return forAll == null ? items : [...items, item(forAll, { label: "For all three" })];
}

function waitingItem(said: SaidReport, { groupNames, equalMeasure }: PlanReport, asOf: CivilDate): Item {
  const long = said.age > LONG_WAIT;
  const others = (equalMeasure.find(({ group }) => group === said.group)?.waiting ?? 1) - 1;
  const more = others === 0 ? "" : `, and ${countWords(others, "more thing")} since`;
  const text =
    `${groupName(said.group, groupNames)} said something on ${nearDate(said.date, asOf)} ` +
    `that still waits (${daysWords(said.age)})${more}`;
  return item(text, { mark: long ? "!" : "·", tone: long ? "care" : null });
}

/** Says to the public how much of what was said stays unprinted. */
function unsharedItems({ leftOut }: PlanReport): Item[] {
  const count = leftOut?.voices ?? 0;
  if (count === 0) return [];
  const verb = count === 1 ? "was" : "were";
  return [item(`${count} of the things said ${verb} shared with us but not for printing.`, { mark: "·" })];
}

/** Says plainly whose voice is missing, once anybody's is there. */
function unheardItems({ equalMeasure, groupNames }: PlanReport): Item[] {
  const silent = equalMeasure.filter(({ heard }) => heard === 0).map(({ group }) => group);
  if (silent.length === 0 || silent.length === equalMeasure.length) return [];
  return [
    item(`Nothing is written down yet of what ${groupsInSentence(silent, groupNames)} say.`, {
      mark: "·",
    }),
  ];
}
