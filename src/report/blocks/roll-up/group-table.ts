import type { PageRow, PageTable } from "../../../document/page.ts";
import { countOf, countWord } from "../../../document/words.ts";
import type { Group } from "../../../vocabulary.ts";
import type { PlanParts, RollUp, RollUpGroup } from "../../roll-up/roll-up.ts";
import { groupName } from "../../words/people-words.ts";
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
    cell: ({ group }: RollUpGroup) => countOf(is(group), of),
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
