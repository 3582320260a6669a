import { shortDate } from "../../../civil-date.ts";
import { cellsRow, type PageTable } from "../../../document/page.ts";
import { countOf } from "../../../document/words.ts";
import { GROUP_IDS, type Group } from "../../../vocabulary.ts";
import type { OfYear, PlanParts } from "../../roll-up/roll-up.ts";
import { type GroupNames, groupsInSentence } from "../../words/people-words.ts";

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
