import { describe, expect, test } from "vitest";
import { equalMeasure, type GroupMeasure } from "../../src/progress/equal-measure.ts";
import { findingsOf, planOf, planWith } from "../plan/sample.ts";

/**
 * Who counts as taking part: small plans as people write them, each with the groups that count, and with nobody else. A
 * letter is a group (C children and young people, P parents and carers, S staff); twice the letter is twice, in two rows.
 */
interface Counts {
  /** Helped to choose the measures. */
  readonly chosen?: string;
  /** One text for all says that somebody chose, and not who. */
  readonly notSaid?: string;
  /** Has a part of its own in the plan of a row. */
  readonly planned?: string;
  /** Has its part in one text for all, in so many rows. */
  readonly plannedForAll?: string;
  /** Was seen to take part in a row. */
  readonly seen?: string;
  /** Was at the last review. */
  readonly present?: string;
  /** Said something. */
  readonly heard?: string;
}

/** What stands in the plan's head, in its first row and in a second one; the day is 15 May 2026 where none is said. */
interface Written {
  readonly head?: string;
  readonly row?: string;
  readonly second?: string;
  readonly asOf?: string;
}

const LETTERS = { "children-and-young-people": "C", "parent-carers": "P", staff: "S" } as const;
const NOBODY = { chosen: "", notSaid: "", planned: "", plannedForAll: "", seen: "", present: "", heard: "" };

function counts({ head, row, second, asOf = "2026-05-15" }: Written): Required<Counts> {
  const more =
    second === undefined ? "" : `  - measure: cm-website\n    improve: It is read\n    ${second}\n`;
  const text = `${planWith({ head, row })}${more}`;
  expect(findingsOf(text)).toEqual([]);
  const groups = equalMeasure(planOf(text), asOf);
  const letters = (times: (group: GroupMeasure) => number) =>
    groups.map((each) => LETTERS[each.group].repeat(times(each))).join("");
  return {
    chosen: letters(({ choosing }) => Number(choosing === "yes")),
    notSaid: letters(({ choosing }) => Number(choosing === "not-said")),
    planned: letters(({ planned }) => planned),
    plannedForAll: letters(({ plannedForAll }) => plannedForAll),
    seen: letters(({ seen }) => seen),
    present: letters(({ lastReview }) => Number(lastReview === true)),
    heard: letters(({ heard }) => heard),
  };
}

/** Declares a test for each plan: who counts, and that nobody else does. */
function tell(cases: readonly (readonly [name: string, Written, Counts])[]): void {
  test.each(cases)("%s", (_name, written, expected) => {
    expect(counts(written)).toEqual({ ...NOBODY, ...expected });
  });
}

const chosen = (text: string) => ({ head: `chosen-with:\n  parent-carers: ${text}` });
const involved = (text: string) => ({ row: `involve:\n  parent-carers: ${text}` });
const reviewed = (text: string) => ({
  head: `reviews:\n  - date: 2026-03-20\n    with: { parent-carers: ${text} }`,
});
const viewed = (text: string, date = "2026-03-20") => ({
  row: `evaluation:\n  - { date: ${date}, views: { parent-carers: ${text} } }`,
});
const said = (rest = "", date = "2026-03-20") => ({
  row: `voices:\n  - { date: ${date}, from: parent-carers, said: Whom do we ring?${rest} }`,
});
const did = (rest: string, head = "") => ({
  head,
  row: `actions:\n  - { do: Write to every family, ${rest} }`,
});
const done = (rest: string, head?: string) => did(`${rest}, done: 2026-03-20`, head);
const asked = (readings: string, rest = "from: parent-carers") => ({
  row: `indicators:\n  - { id: a, what: Who feel heard, ${rest}, readings: [${readings}] }`,
});

test("a plan that says nothing of anybody counts nobody", () => {
  expect(counts({})).toEqual(NOBODY);
});

describe("choosing the measures", () => {
  tell([
    ["a text of its own", chosen("A shortlist of ten"), { chosen: "P" }],
    [
      "each group in its own words",
      { head: "chosen-with: { children-and-young-people: Dots, parent-carers: Dots, staff: Dots }" },
      { chosen: "CPS" },
    ],
    [
      "one text for all says of no group that it chose",
      { head: "chosen-with: At a picnic" },
      { notSaid: "CPS" },
    ],
    ["one text for all that says no", { head: "chosen-with: Nobody yet" }, {}],
    ["one text for all of what is still to come", { head: "chosen-with: We will choose at the picnic" }, {}],
    ["consulted", chosen("{ how: A survey, level: consulted }"), { chosen: "P" }],
    ["participating", chosen("{ how: A survey, level: participating }"), { chosen: "P" }],
    ["co-producing", chosen("{ how: A survey, level: co-producing }"), { chosen: "P" }],
    ["informed is no choosing", chosen("{ how: A letter, level: informed }"), {}],
    [
      "not this time, with the reason",
      chosen("{ how: The Forum starts in spring, level: not-this-time }"),
      {},
    ],
    ["a level cannot turn a no into a yes", chosen("{ how: Not asked, level: co-producing }"), {}],
    ["on the day", { ...chosen("{ how: Dots, date: 2026-05-15 }") }, { chosen: "P" }],
    ["the day before", { ...chosen("{ how: Dots, date: 2026-05-15 }"), asOf: "2026-05-14" }, {}],
    ["before the period", chosen("{ how: Dots, date: 2025-07-10 }"), { chosen: "P" }],
    ["a day alone says of nobody how it chose", chosen("{ date: 2025-09-24 }"), {}],
    ["what is still to come", chosen("Will put dots at the picnic"), {}],
    ["'they will'", chosen("They will put dots"), {}],
    ["'going to'", chosen("Going to put dots"), {}],
    ["'to be asked'", chosen("To be asked in June"), {}],
    ["an own word in the future's place", chosen("Willow class chose for all"), { chosen: "P" }],
  ]);

  tell(
    [
      "No",
      "None.",
      "N/A",
      "na",
      "Not applicable",
      "Nil",
      "Nobody",
      "No one",
      "Not yet",
      "Not asked",
      "Not involved",
    ].map((text) => [`'${text}' is a no`, chosen(text), {}] as const),
  );
  tell(
    ["Not this time", "TBC", "tbd", "TODO", "To be confirmed", '"?"', '"-"', "–", '"…"', '"Not  yet. "'].map(
      (text) => [`'${text}' is a no`, chosen(text), {}] as const,
    ),
  );
  tell(
    ["No one from Year 6", "Nobody this term", "None came", "Not asked this year", "Did not come"].map(
      (text) => [`'${text}' begins with a no`, chosen(text), {}] as const,
    ),
  );
  tell(
    [
      "No one-to-one talks: all at the gate",
      "None of it is easy",
      "Notes from pupils",
      "Nobody's idea was lost",
    ].map((text) => [`'${text}' only begins like a no`, chosen(`"${text}"`), { chosen: "P" }] as const),
  );
});

describe("having a part in the plan", () => {
  tell([
    ["an entry of its own", involved("Two Forum members help"), { planned: "P" }],
    ["a level and no words", involved("{ level: informed }"), { planned: "P" }],
    ["what is still to come is planned", involved("Will help to run the session"), { planned: "P" }],
    [
      "not this time, with the reason",
      involved("{ level: not-this-time, how: The Forum starts in spring }"),
      {},
    ],
    ["a text that says no", involved("Not yet"), {}],
    ["a text that says no, beside a level", involved("{ how: TBC, level: participating }"), {}],
    ["a text that only begins like a no", involved("None of it without the Forum"), { planned: "P" }],
    ["one text for all is nobody's own", { row: "involve: Everybody helps" }, { plannedForAll: "CPS" }],
    ["one text for all that says no", { row: "involve: To be confirmed" }, {}],
    [
      "the other groups are not guessed",
      { row: "involve:\n  staff: They ask pupils and parents" },
      { planned: "S" },
    ],
    [
      "two rows are counted twice",
      {
        ...involved("Two Forum members help"),
        second: "involve: { parent-carers: They test it, staff: They write it }",
      },
      { planned: "PPS" },
    ],
    [
      "a part in a row that is set aside is still planned",
      {
        row: "involve: { staff: They lead }\nevaluation: [{ date: 2026-01-10, stage: paused }]",
      },
      { planned: "S" },
    ],
  ]);
});

describe("being seen in a voice", () => {
  tell([
    ["a worry, an idea", said(", kind: worry"), { seen: "P", heard: "P" }],
    ["thanks", said(", kind: thanks"), { seen: "P", heard: "P" }],
    [
      "a voice that says no is a voice all the same",
      {
        row: "voices: [{ date: 2026-03-20, from: parent-carers, said: Not asked }]",
      },
      { seen: "P", heard: "P" },
    ],
    ["on the day it was said", said("", "2026-05-15"), { seen: "P", heard: "P" }],
    ["not the day before it", { ...said("", "2026-05-15"), asOf: "2026-05-14" }, {}],
    ["on the period's first day", said("", "2025-09-01"), { seen: "P", heard: "P" }],
    ["carried over from last year: heard, and not seen in this one", said("", "2025-08-31"), { heard: "P" }],
    [
      "on the period's last day",
      { ...said("", "2026-07-21"), asOf: "2026-09-30" },
      { seen: "P", heard: "P" },
    ],
    ["after the period's end", { ...said("", "2026-07-22"), asOf: "2026-09-30" }, { heard: "P" }],
    [
      "said about no one measure: heard, and seen in no row",
      {
        head: "voices: [{ date: 2026-03-20, from: children-and-young-people, said: The queue is long }]",
      },
      { heard: "C" },
    ],
    ["in one row, not in the other", { ...said(), second: "lead: SENCo" }, { seen: "P", heard: "P" }],
    [
      "in both rows",
      { ...said(), second: "voices: [{ date: 2026-01-10, from: parent-carers, said: Yes }]" },
      {
        seen: "PP",
        heard: "PP",
      },
    ],
    [
      "in a row that is set aside",
      {
        row: `${said().row}\nevaluation: [{ date: 2026-04-01, stage: dropped }]`,
      },
      { seen: "P", heard: "P" },
    ],
    [
      "whom it names is not who said it",
      {
        row: "voices: [{ date: 2026-03-20, from: staff, said: Parents and pupils like it, who: for the families }]",
      },
      { seen: "S", heard: "S" },
    ],
  ]);
});

describe("being seen in a view", () => {
  tell([
    ["in its words", viewed("We were asked early"), { seen: "P" }],
    ["in a rating alone", viewed("{ rating: amber }"), { seen: "P" }],
    ["in a level alone", viewed("{ level: informed }"), { seen: "P" }],
    ["not in one that says no", viewed("Not asked"), {}],
    ["not in one that begins with a no", viewed("No one came to ask us"), {}],
    ["in one that only begins like a no", viewed("None of it was easy and it was worth it"), { seen: "P" }],
    ["not in 'not this time'", viewed("{ says: We were told later, level: not-this-time }"), {}],
    ["on the day", viewed("Good", "2026-05-15"), { seen: "P" }],
    ["not the day before", { ...viewed("Good", "2026-05-15"), asOf: "2026-05-14" }, {}],
    ["not in one of last year", viewed("Good", "2025-07-10"), {}],
    [
      "not in a note about it",
      { row: "evaluation: [{ date: 2026-03-20, note: Parents say that it works }]" },
      {},
    ],
    ["not in the grid's undated cell", { row: "evaluation: Parents say that it works" }, {}],
  ]);
});

describe("being seen in a figure that asked it", () => {
  const reading = (of: string, date = "2026-03-20") => `{ date: ${date}, value: 5${of} }`;
  tell([
    ["a reading with the number of those who answered", asked(reading(", of: 82")), { seen: "P" }],
    ["not without that number", asked(reading("")), {}],
    ["on the day", asked(reading(", of: 82", "2026-05-15")), { seen: "P" }],
    ["not the day before", { ...asked(reading(", of: 82", "2026-05-15")), asOf: "2026-05-14" }, {}],
    ["not last year", asked(reading(", of: 82", "2025-07-10")), {}],
    ["not a figure about nobody in particular", asked(reading(", of: 82"), "unit: pounds"), {}],
    [
      "not where it counts sessions",
      asked(reading(", of: 82"), "from: parent-carers, of-what: sessions"),
      {},
    ],
    [
      "where it has ended since",
      asked(reading(", of: 82"), "from: parent-carers, ended: { date: 2026-04-01 }"),
      { seen: "P" },
    ],
    [
      "not where only the start was counted",
      asked("", "from: parent-carers, baseline: { value: 4, of: 80, date: 2025-10-01 }"),
      {},
    ],
    [
      "a yes/no that was asked of 205 pupils",
      asked("{ date: 2026-03-20, value: yes, of: 205 }", "from: children-and-young-people"),
      { seen: "C" },
    ],
  ]);
});

describe("being seen in what was done", () => {
  tell([
    ["with the group", done("with: parent-carers"), { seen: "P" }],
    ["with a list of groups", done("with: [children-and-young-people, staff]"), { seen: "CS" }],
    ["not while it is not done", did("with: parent-carers, by: 2026-03-20"), {}],
    ["not before it is done", { ...did("with: parent-carers, done: 2026-05-15"), asOf: "2026-05-14" }, {}],
    ["on the day", did("with: parent-carers, done: 2026-05-15"), { seen: "P" }],
    ["not last year", did("with: parent-carers, done: 2025-08-31"), {}],
    ["not a standing duty that nobody calls done", did("with: parent-carers, ongoing: yes"), {}],
    ["led by a role of the group", done("lead: Parent Forum chair"), { seen: "P" }],
    ["led by a role of the staff", done("lead: SENCo"), { seen: "S" }],
    ["a role that nobody knows is nobody's", done("lead: Bright sparks"), {}],
    ["each of a list of roles", done("lead: [Deputy head, School Council]"), { seen: "CS" }],
    ["roles of one text are no role", done("lead: Deputy head and School Council"), {}],
    ["a role as part of a text is no role", done("lead: Letters from the office"), {}],
    ["a role in the plural, of a year", done("lead: Year 4 teachers"), { seen: "S" }],
    [
      "a role of this plan",
      done("lead: Bright sparks", "roles: { Bright sparks: children-and-young-people }"),
      { seen: "C" },
    ],
    [
      "a role of this plan wins over the table",
      done("lead: ELSA", "roles: { ELSA: parent-carers }"),
      { seen: "P" },
    ],
    [
      "the plan's own name for a group",
      done("lead: Gofalwyr", "group-names: { parent-carers: Gofalwyr }"),
      { seen: "P" },
    ],
    ["a group's own name", done("lead: Parents and carers"), { seen: "P" }],
    ["led by one group with another", done("lead: SENCo, with: parent-carers"), { seen: "PS" }],
    ["the row's lead did not do it", { row: `lead: Parent Forum chair\n${done("by: 2026-03-20").row}` }, {}],
    ["a letter to parents is no part of theirs", done("cost: Stamps for all parents"), {}],
  ]);

  tell(
    [
      "Ask pupils what they think",
      "Meet with the Parent Forum",
      "Parents choose the posters",
      "Train all staff",
    ].map(
      (text) =>
        [
          `what is to be done names a group, and counts for nobody: ${text}`,
          { row: `actions: [{ do: ${text}, done: 2026-03-20 }]` },
          {},
        ] as const,
    ),
  );

  tell([
    [
      "evidence counts for nobody",
      { row: "evidence: [{ date: 2026-03-20, what: Photos of parents at work }]" },
      {},
    ],
    ["a review fills no row", reviewed("4 Forum members"), { present: "P" }],
    [
      "nor does one with an evaluation on its day",
      { ...reviewed("4 Forum members"), row: "evaluation: [{ date: 2026-03-20, rating: green }]" },
      { present: "P" },
    ],
    [
      "what came of a link counts for nobody",
      {
        row: "links: [{ to: cm-website, happened: [{ date: 2026-03-20, what: It helped, from: parent-carers }] }]",
      },
      {},
    ],
    [
      "celebrating counts for nobody",
      { head: "celebrate: [{ date: 2026-03-20, what: A song, who: Pupils }]" },
      {},
    ],
  ]);
});

describe("being at the last review", () => {
  const twice = (first: string, last: string) => ({
    head: `reviews:\n  - { date: 2025-12-11, with: { ${first} } }\n  - { date: 2026-03-20, with: { ${last} } }`,
  });
  tell([
    ["in a few words", reviewed("4 Forum members"), { present: "P" }],
    ["on its day", { ...reviewed("Forum"), asOf: "2026-03-20" }, { present: "P" }],
    ["not the day before", { ...reviewed("Forum"), asOf: "2026-03-19" }, {}],
    ["not where none came", reviewed("None came"), {}],
    ["not where nobody was asked", reviewed("Not asked"), {}],
    ["not where they are still to come", reviewed("Will be there online"), {}],
    [
      "not where the plan says of nobody who came",
      { head: "reviews: [{ date: 2026-03-20, note: All were there }]" },
      {},
    ],
    [
      "the last review alone counts",
      twice("parent-carers: Forum, staff: SENCo", "staff: SENCo"),
      { present: "S" },
    ],
    [
      "whichever stands first",
      {
        head: "reviews:\n  - { date: 2026-03-20, with: { staff: SENCo } }\n  - { date: 2025-12-11, with: { parent-carers: Forum } }",
      },
      { present: "S" },
    ],
  ]);

  test("a review that lies ahead is not the last", () => {
    const written = twice("parent-carers: Forum", "staff: SENCo");
    expect(counts({ ...written, asOf: "2026-03-19" })).toEqual({ ...NOBODY, present: "P" });
  });
});
