import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COLUMN_KEYS } from "../../src/office/grid/columns/column-keys.ts";
import { readHeading } from "../../src/office/grid/columns/read-heading.ts";
import { fold } from "../../src/office/grid/fold.ts";

/** Headings met in the wild, by what their columns are for. */
const MET: Readonly<Record<string, readonly string[]>> = {
  measure: ["Success measure", "SUCCESS MEASURES", "Success  Measure:"],
  cornerstone: ["Cornerstone"],
  objective: ["Objective(s)", "Objectives", "Outcome", "Priority", "Aim", "Desired outcome", "Audit focus"],
  improve: ["What exactly needs to be improved?", "Area for improvement", "Key issue", "Issue"],
  do: [
    "Action",
    "Action(s)",
    "Actions",
    "Action required",
    "Actions to be taken",
    "Strategies",
    "Approach",
    "What needs to be done",
    "Tasks",
    "Jobs to do",
    "Next steps",
  ],
  lead: [
    "Lead",
    "Led by",
    "Lead person",
    "Person responsible",
    "Who",
    "By who",
    "By whom",
    "Owner",
    "Staff lead",
    "Responsibility",
  ],
  by: ["By when", "By when?", "When", "Timescale", "Time scale", "Deadline", "Due", "Date", "End date"],
  start: ["Start date"],
  done: ["Completed"],
  "review-date": ["Review date"],
  success: [
    "Success criteria",
    "Measures of success",
    "How will we know",
    "How will we know this has improved?",
    "Key performance indicator",
    "Intended impact",
    "Expected outcome",
  ],
  indicators: ["KPI", "What are we measuring?"],
  baseline: ["Baseline", "Baseline (date)", "Baseline (Sept 2026)", "Baseline – September 2026"],
  current: ["Current", "Actual Dec 26"],
  target: ["Target", "Target 2027"],
  milestone: ["Milestone 1 - Dec 26", "Milestone 2 (Mar 2027)"],
  term: ["Autumn", "Spring", "Summer", "Autumn 1", "Spring term"],
  involve: [
    "How will staff, parent carers and children be involved?",
    "How will staff, parent carers and children/young people be involved?",
    "Who is involved",
    "Who's involved?",
    "Consultation",
    "Stakeholders",
  ],
  cost: ["Cost", "Resources", "Budget", "Funding"],
  evaluation: [
    "Evaluation",
    "Impact",
    "Evidence and impact",
    "Progress",
    "Update",
    "Review",
    "Comments",
    "What else needs to happen?",
    "Evaluation - what else needs to happen?",
    "Progress Dec 26",
  ],
  rating: ["RAG", "RAG Dec 26", "RAG rating", "RAG – 12/12/2026"],
  stage: ["Status"],
  said: ["You said", "Feedback"],
  did: ["We did", "Our answer", "What happened next"],
  links: ["Links to", "Links", "Linked to"],
};

const cases = Object.entries(MET).flatMap(([key, headings]) =>
  headings.map((heading) => [heading, key] as const),
);

test.each(cases)("%s is a heading of %s", (heading, key) => {
  expect(readHeading(heading)).toMatchObject({ key, isGuess: false });
});

test.each([
  ["RAG Dec 26", "dec 26"],
  ["Actual Dec 26", "dec 26"],
  ["Milestone 1 - Dec 26", "dec 26"],
  ["Baseline (Sept 2026)", "sept 2026"],
  ["RAG 12/12/2026", "12 12 2026"],
  ["Autumn 1", "autumn 1"],
  ["Evaluation", null],
])("%s names the time %s", (heading, when) => {
  expect(readHeading(heading).when).toBe(when);
});

test("a heading of which only a part is known is a guess, and one of which nothing is has no key", () => {
  expect(readHeading("Actions for the SENCo")).toMatchObject({ key: "do", isGuess: true });
  expect(readHeading("Monitored by")).toMatchObject({ key: null });
});

test("no name stands for two kinds of column", () => {
  const names = Object.values(COLUMN_KEYS).flatMap((each) => each.names.map(fold));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("docs/office.md names every kind of column", () => {
  const page = readFileSync("docs/office.md", "utf8");
  const missing = Object.keys(COLUMN_KEYS).filter((key) => !page.includes(`\`${key}\``));
  expect(missing.filter((key) => !key.startsWith("involve."))).toEqual([]);
});
