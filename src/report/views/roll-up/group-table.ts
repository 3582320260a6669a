import { GROUPS } from "../../../vocabulary.ts";
import type { PageRow, PageTable } from "../../page.ts";
import type { RollUp, RollUpGroup } from "../../roll-up/roll-up.ts";

/** The three groups side by side, over all plans: in settings, in what was said, in measures. */
export function groupTable(rollUp: RollUp): PageTable {
  const { byGroup } = rollUp.coProduction;
  return {
    heads: ["In equal measure", ...byGroup.map(({ group }) => GROUPS[group])],
    rows: PARTS.flatMap(({ text, lines }): PageRow[] => [
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

interface Line {
  readonly name: string;
  readonly cell: (group: RollUpGroup, rollUp: RollUp) => string;
  /** Of which groups the line can say something; absent, of all. */
  readonly when?: (group: RollUpGroup) => boolean;
}

const PARTS: readonly { readonly text: string; readonly lines: readonly Line[] }[] = [
  {
    text: "In how many settings",
    lines: [
      { name: "Took part in choosing", cell: ({ choosing }, { plans }) => `${choosing} of ${plans}` },
      {
        name: "At the last review",
        cell: ({ lastReview }, { coProduction }) => `${lastReview} of ${coProduction.reviewed}`,
      },
      { name: "Said something", cell: ({ heardIn }, { plans }) => `${heardIn} of ${plans}` },
    ],
  },
  {
    text: "How many things were said",
    lines: [
      { name: "Said", cell: ({ heard }) => String(heard) },
      { name: "  of these answered", cell: ({ answered }) => String(answered) },
      { name: "  of these still waiting", cell: ({ waiting }) => String(waiting) },
      {
        name: "  of these need no answer",
        cell: ({ heard, answered, waiting }) => String(heard - answered - waiting),
        when: ({ heard, answered, waiting }) => heard > answered + waiting,
      },
    ],
  },
  {
    text: "In how many measures",
    lines: [
      { name: "Taking part, planned", cell: ({ planned }, { measures }) => `${planned} of ${measures}` },
      {
        name: "  of these co-producing",
        cell: ({ plannedByLevel }) => String(plannedByLevel["co-producing"]),
        when: ({ planned, plannedByLevel }) => planned > plannedByLevel.unstated,
      },
      { name: "Taking part, seen so far", cell: ({ seen }, { measures }) => `${seen} of ${measures}` },
      {
        name: "  of these co-producing",
        cell: ({ seenCoProducing }) => String(seenCoProducing),
        when: ({ seenCoProducing }) => seenCoProducing > 0,
      },
    ],
  },
];
