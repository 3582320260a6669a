import { shortDate } from "../../../civil-date.ts";
import { cellsRow, type PageRow, type PageTable } from "../../../document/page.ts";
import { countOf, countWord } from "../../../document/words.ts";
import { GROUP_IDS, type Group } from "../../../vocabulary.ts";
import type { OfYear, PlanParts, RollUp, RollUpGroup } from "../../roll-up/roll-up.ts";
import { type GroupNames, groupName, groupsInSentence } from "../../words/people-words.ts";
import { yearsOf } from "./setting-names.ts";

/** The three groups side by side: in settings, or in the years of one; in what was said; in measures. */
export function groupTable(rollUp: RollUp): PageTable {
  const { byGroup } = rollUp.coProduction;
  const { groupNames } = rollUp;
  return {
    heads: ["In equal measure", ...byGroup.map(({ group }) => groupName(group, groupNames))],
    rows: [placesPart(rollUp), ...PARTS].flatMap(({ text, lines }): PageRow[] => [
      { kind: "section", text },
      ...lines
        .filter(({ when }) => when === undefined || byGroup.some(when))
        .map(({ name, cell }): PageRow => {
          const cells = byGroup.map((group) => cell(group, rollUp));
          return { kind: "cells", cells: [name, ...cells], standing: null };
        }),
    ]),
  };
}

interface GroupLine {
  readonly name: string;
  readonly cell: (group: RollUpGroup, rollUp: RollUp) => string;
  /** Of which groups the line can say something; absent, of all. */
  readonly when?: (group: RollUpGroup) => boolean;
}

interface TablePart {
  readonly text: string;
  readonly lines: readonly GroupLine[];
}

/** In how many settings each group took part; of one setting alone, in how many of its years. */
function placesPart({ coProduction, only }: RollUp): TablePart {
  const isOne = only !== null;
  const places: readonly PlanParts[] = isOne
    ? coProduction.settings.flatMap(yearsOf<PlanParts>)
    : coProduction.settings;
  const reviews = places.flatMap(({ lastReview }) => lastReview ?? []);
  const notSaid = (group: Group) =>
    places.filter(({ choosingNotSaid }) => choosingNotSaid.includes(group)).length;
  const counts = (of: number, is: (group: Group) => number) => ({
    cell: ({ group }: RollUpGroup) => (of === 0 ? "none yet" : countOf(is(group), of)),
  });
  return {
    text: isOne ? "In how many years" : "In how many settings",
    lines: [
      {
        name: "Chose the measures",
        ...counts(
          places.length,
          (group) => places.filter(({ chosenWith }) => chosenWith.includes(group)).length,
        ),
      },
      {
        name: "  not said, one text for all",
        cell: ({ group }) => countWord(notSaid(group)),
        when: ({ group }) => notSaid(group) > 0,
      },
      {
        name: "At the last review",
        ...counts(reviews.length, (group) => reviews.filter((review) => review.with.includes(group)).length),
      },
      {
        name: "Said something",
        ...counts(places.length, (group) =>
          isOne
            ? places.filter(({ heard }) => heard.includes(group)).length
            : (coProduction.byGroup.find((each) => each.group === group)?.heardIn ?? 0),
        ),
      },
    ],
  };
}

const PARTS: readonly TablePart[] = [
  {
    text: "How many things were said",
    lines: [
      { name: "Said", cell: ({ heard }) => countWord(heard) },
      { name: "  of these answered", cell: ({ answered }) => countWord(answered) },
      { name: "  of these still waiting", cell: ({ waiting }) => countWord(waiting) },
      {
        name: "  of these need no answer",
        cell: ({ heard, answered, waiting }) => countWord(heard - answered - waiting),
        when: ({ heard, answered, waiting }) => heard > answered + waiting,
      },
    ],
  },
  {
    text: "In how many rows",
    lines: [
      { name: "Have a part, as planned", cell: ({ planned }, { measures }) => countOf(planned, measures) },
      {
        name: "  of these co-producing",
        cell: ({ plannedByLevel }) => countWord(plannedByLevel["co-producing"]),
        when: ({ planned, plannedByLevel }) => planned > plannedByLevel.unstated,
      },
      { name: "Seen taking part so far", cell: ({ seen }, { measures }) => countOf(seen, measures) },
      {
        name: "  of these co-producing",
        cell: ({ seenCoProducing }) => countWord(seenCoProducing),
        when: ({ seenCoProducing }) => seenCoProducing > 0,
      },
    ],
  },
];

/** The years of one setting side by side: who chose and reviewed, who takes part, what was said. */
export function yearsTable(years: readonly OfYear<PlanParts>[], names: GroupNames): PageTable {
  return {
    heads: ["In each year", ...years.map(({ year }) => year)],
    rows: LINES.map(({ name, cell }) => cellsRow([name, ...years.map((year) => cell(year, names))])),
  };
}

interface YearLine {
  readonly name: string;
  readonly cell: (year: OfYear<PlanParts>, names: GroupNames) => string;
}

const LINES: readonly YearLine[] = [
  { name: "Chosen with", cell: chosenWords },
  { name: "Last review", cell: reviewWords },
  { name: "Measures", cell: ({ measures }) => String(measures) },
  { name: "All three planned", cell: ({ withAll, measures }) => countOf(withAll.planned, measures) },
  { name: "All three seen", cell: ({ withAll, measures }) => countOf(withAll.seen, measures) },
  { name: "Said, each thing once", cell: ({ voices }) => String(voices.heard) },
  { name: "  of these answered by now", cell: ({ voices }) => String(voices.answered) },
  { name: "  of these still waiting", cell: ({ voices }) => String(voices.waiting) },
];

function chosenWords(
  { chosenWith, choosingNotSaid, choosingWritten }: OfYear<PlanParts>,
  names: GroupNames,
): string {
  if (chosenWith.length > 0) return groupsWords(chosenWith, names);
  if (choosingNotSaid.length > 0) return "not said, one text for all";
  return choosingWritten ? "none of the three" : "not written down";
}

function reviewWords({ lastReview }: OfYear<PlanParts>, names: GroupNames): string {
  if (lastReview === null) return "none yet";
  const day = `${shortDate(lastReview.date)} ${lastReview.date.slice(0, 4)}`;
  return lastReview.with.length === 0 ? day : `${day}, ${groupsWords(lastReview.with, names)}`;
}

function groupsWords(groups: readonly Group[], names: GroupNames): string {
  return groups.length === GROUP_IDS.length ? "all three" : groupsInSentence(groups, names);
}
