import { describe, expect, test } from "vitest";
import { examplePlan } from "../../../src/check/reference/example.ts";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import type { PlanEdit } from "../../../src/check/rule.ts";
import { NO_PART, NO_PART_BEGINNINGS, TO_COME_BEGINNINGS } from "../../../src/progress/part-words.ts";
import { check, found, foundIn, said, saidIn } from "./found.ts";

const CHOSEN = "  parent-carers: Parent Forum chose from a shortlist of ten\n";
const chosen = (part: string): PlanEdit => [CHOSEN, `  parent-carers: ${part}\n`];
const review = (part: string): PlanEdit => [
  "      parent-carers: Four Forum members\n",
  `      parent-carers: ${part}\n`,
];
const planned = (part: string): PlanEdit => [
  "{ level: co-producing, how: Two families help to run it }",
  `{ level: co-producing, how: ${part} }`,
];
const viewed = (view: string): PlanEdit => [
  "rating: green, note: More families each week }",
  `rating: green, note: More families each week, views: { parent-carers: ${view} } }`,
];
const help = (edit: PlanEdit) => check(examplePlan([edit])).find(({ rule }) => rule === "not-a-part")?.help;

describe("not-a-part", () => {
  test.each([...NO_PART, ...NO_PART_BEGINNINGS.map((words) => `${words} at all`), "NOT  ASKED.", "?", "–"])(
    "%s is no part anywhere",
    (text) => {
      const quoted = JSON.stringify(text);
      const rule = "not-a-part";
      const message = `"${text.replace("  ", " ")}" counts as no part for parents and carers.`;
      expect(said(rule, [chosen(quoted)])).toEqual([message]);
      expect(said(rule, [chosen(`{ how: ${quoted}, level: consulted }`)])).toEqual([message]);
      expect(said(rule, [review(quoted)])).toEqual([message]);
      expect(said(rule, [planned(quoted)])).toEqual([message]);
      expect(said(rule, [viewed(quoted)])).toEqual([message]);
      expect(said(rule, [viewed(`{ says: ${quoted}, level: consulted }`)])).toEqual([message]);
    },
  );

  test.each([...TO_COME_BEGINNINGS])(
    "what begins with %s is still to come in choosing and at a review",
    (words) => {
      const text = `${words.trim()} in March`;
      const message = `"${text}" is still to come, and counts as no part for parents and carers yet.`;
      expect(said("not-a-part", [chosen(text)])).toEqual([message]);
      expect(said("not-a-part", [review(text)])).toEqual([message]);
      expect(said("not-a-part", [planned(text)])).toEqual([]);
      expect(said("not-a-part", [viewed(text)])).toEqual([]);
    },
  );

  test("one text for all that says no is told once", () => {
    expect(
      said("not-a-part", [["    involve: Everyone takes part in the values week", "    involve: Not yet"]]),
    ).toEqual(['"Not yet" counts as no part for any group.']);
  });

  test("a level that says so, a rating, and words that only begin alike are fine", () => {
    const level = "level: not-this-time";
    const involve: PlanEdit = [
      "{ level: co-producing, how: Two families help to run it }",
      `{ ${level}, how: Not asked }`,
    ];
    expect(said("not-a-part", [involve])).toEqual([]);
    expect(said("not-a-part", [chosen(`{ ${level}, how: Not asked }`)])).toEqual([]);
    expect(found([viewed(`{ ${level}, says: Not asked }`)])).toEqual([]);
    expect(found([viewed("{ rating: green, says: None }")])).toEqual([]);
    expect(found([review("Nobody's Business, our theatre group")])).toEqual([]);
    expect(found([review("Willow class parents")])).toEqual([]);
  });

  test("the help says what to write instead, in its place", () => {
    expect(help(planned("No"))).toBe("Write `level: not-this-time`, and say under `how:` why.");
    expect(help(chosen("Will be asked"))).toMatch(/with its `date:`/);
    expect(help(review("No"))).toMatch(/`note:`/);
    expect(help(viewed("No"))).toMatch(/`says:`/);
  });

  test("rows that are set aside are left out", () => {
    const paused: PlanEdit = [
      "stage: in-progress, rating: green, note: More families",
      "stage: paused, rating: green, note: More families",
    ];
    expect(said("not-a-part", [paused, planned("No")])).toEqual([]);
  });
});

describe("group-not-in-choosing", () => {
  test.each([
    ["no text", ""],
    ["being told", "  parent-carers: { level: informed, how: A letter }\n"],
    ["a day alone", "  parent-carers: { date: 2025-09-20 }\n"],
  ])("%s is no choosing", (_, line) => {
    expect(found([[CHOSEN, line]])).toEqual(["warning group-not-in-choosing 5"]);
    expect(said("group-not-in-choosing", [[CHOSEN, line]])).toEqual([
      "parents and carers have not helped to choose these measures yet.",
    ]);
  });

  test.each([
    ["that says no", "Not asked"],
    ["that says no beside a level", "{ level: consulted, how: Not asked }"],
    ["that is still to come", "Will choose in May"],
    ["of a day to come", "{ how: The Forum chose, date: 2026-05-01 }"],
    ["of a day to come, to be told", "{ level: informed, how: A letter, date: 2026-05-01 }"],
  ])("a text %s is told once, of the text itself", (_, part) => {
    expect(found([chosen(part)])).toEqual(["warning not-a-part 7"]);
  });

  test("a group that says why it did not choose this time has said it", () => {
    expect(found([chosen("{ level: not-this-time, how: The Forum was not there yet }")])).toEqual([]);
  });

  test("where one says no and another says nothing, each is told once", () => {
    const staff: PlanEdit = ["  staff: Whole-staff meeting\n", ""];
    expect(said("group-not-in-choosing", [chosen("No"), staff])).toEqual([
      "staff have not helped to choose these measures yet.",
    ]);
    expect(said("not-a-part", [chosen("No"), staff])).toHaveLength(1);
  });

  test("one text for all says of no group that it did not; one that says no is told once", () => {
    const all = SOUND_PLAN.replace(/chosen-with:\n(?: {2}.*\n)+/, "chosen-with: We chose together\n");
    expect(foundIn(all)).toEqual([]);
    for (const words of ["Not yet", "Will be asked"])
      expect(foundIn(all.replace("We chose together", words))).toEqual(["warning not-a-part 5"]);
  });

  test("nothing at all is said as such", () => {
    const none = SOUND_PLAN.replace(/chosen-with:\n(?: {2}.*\n)+/, "");
    expect(saidIn("group-not-in-choosing", none)).toEqual([
      "nothing says who chose these measures, and how.",
    ]);
  });
});

test("nothing-co-produced: a level beside a text that says no plans nothing", () => {
  expect(said("nothing-co-produced", [planned("No")])).toHaveLength(1);
});

describe("group-not-at-review", () => {
  const CHILDREN: PlanEdit = ["      children-and-young-people: School Council\n", ""];

  test.each(["None came", "Not asked", "Will be told", "TBC"])(
    "%s is told once, of the text itself",
    (text) => {
      const rules = check(examplePlan([CHILDREN, review(text)]), "2026-01-20").map(({ rule }) => rule);
      expect(rules).toEqual(["not-a-part"]);
    },
  );

  test("once that text is gone, staff were alone", () => {
    const alone: PlanEdit = ["      parent-carers: Four Forum members\n", ""];
    expect(said("group-not-at-review", [CHILDREN, alone])).toEqual([
      "the review of 11 December 2025 was held with staff alone.",
    ]);
  });

  test("is said of none that cannot be read", () => {
    expect(said("group-not-at-review", [CHILDREN, review("4")])).toEqual([]);
  });
});

describe("involvement-not-seen", () => {
  /** The pupils' part of the breakfast club shows in the thanks of 20 November; their review is the plan's only one. */
  const UNSEEN: PlanEdit[] = [
    ["      children-and-young-people: School Council\n", ""],
    [
      "      - date: 2025-11-20\n        from: children-and-young-people",
      "      - date: 2025-11-20\n        from: staff",
    ],
  ];
  const LATE = "2026-03-01";
  const last = (edits: readonly PlanEdit[], day = LATE) => said("involvement-not-seen", edits, day);

  test("names the groups", () => {
    expect(last(UNSEEN)).toEqual(["nothing shows yet of the part planned for children and young people."]);
  });

  const action = (who: string): PlanEdit => [
    "    indicators:\n      - id: families\n",
    `    actions: [{ do: Set the tables, ${who}, done: 2025-10-01 }]\n    indicators:\n      - id: families\n`,
  ];
  const asked: PlanEdit[] = [
    [
      "        from: parent-carers\n        baseline: { value: 12",
      "        from: children-and-young-people\n        baseline: { value: 12",
    ],
    ["- { date: 2025-12-01, value: 21 }", "- { date: 2025-12-01, value: 21, of: 40 }"],
  ];
  const view: PlanEdit = [
    "note: More families each week }",
    "note: More families each week, views: { children-and-young-people: It is fun } }",
  ];

  test.each([
    ["a voice", UNSEEN.slice(0, 1)],
    ["a view", [...UNSEEN, view]],
    ["an action done together", [...UNSEEN, action("with: children-and-young-people")]],
    ["an action that the group led", [...UNSEEN, action("lead: School Council")]],
    ["a survey that says how many answered", [...UNSEEN, ...asked]],
  ])("%s shows it", (_, edits) => {
    expect(last(edits)).toEqual([]);
  });

  test("a review shows it, and one at which the group was not does not", () => {
    expect(last(UNSEEN.slice(1))).toEqual([]);
    expect(
      last([
        ["      children-and-young-people: School Council\n", "      children-and-young-people: None came\n"],
        ...UNSEEN.slice(1),
      ]),
    ).toHaveLength(1);
  });

  test("pupils who answered a survey were seen", () => {
    const plan = `cornerstones: 1
setting: Hill Top
period: { from: 2026-09-01, to: 2027-07-20 }
measures: [ { measure: wp-listened-to, improve: More pupils feel heard, involve: { children-and-young-people: { level: consulted, how: Survey } }, indicators: [ { id: heard, what: Pupils who feel heard, from: children-and-young-people, unit: percent, baseline: { value: 56, of: 210, date: 2026-07-01 }, target: 80, readings: [ { date: 2027-03-10, value: 69, of: 205 } ] } ] } ]
`;
    expect(saidIn("involvement-not-seen", plan, "2027-03-20")).toEqual([]);
    expect(saidIn("involvement-not-seen", plan.replace(", of: 205", ""), "2027-03-20")).toHaveLength(1);
  });

  test("where part of the row cannot be read, nobody says so", () => {
    expect(
      last([
        ...UNSEEN,
        [
          "from: parent-carers\n        baseline: { value: 12",
          "from: parents\n        baseline: { value: 12",
        ],
      ]),
    ).toEqual([]);
  });
});

describe("asks-one-group", () => {
  const TWO: PlanEdit[] = [
    ["  - measure: vi-shared-values\n    lead", "  - measure: vi-ideas-valued\n    lead"],
    ["to: vi-shared-values\n", "to: vi-ideas-valued\n"],
  ];
  const more = (from: string): PlanEdit => [
    "    voices:\n      - date: 2025-10-06",
    `      - { id: more, what: Others, aim: up, baseline: 1, target: 5, from: ${from} }\n    voices:\n      - date: 2025-10-06`,
  ];

  test("is about every indicator of a measure that names several groups", () => {
    expect(said("asks-one-group", TWO)).toHaveLength(1);
    expect(said("asks-one-group", [...TWO, more("children-and-young-people")])).toHaveLength(1);
    expect(said("asks-one-group", [...TWO, more("parent-carers")])).toEqual([]);
    expect(said("asks-one-group", [])).toEqual([]);
  });
});

describe("voice-unanswered", () => {
  const SAID = "        did: Pupils wrote new posters\n        answered: 2025-11-03\n";

  test("after 60 days, in how many", () => {
    expect(said("voice-unanswered", [[SAID, ""]], "2025-12-06")).toEqual([
      "said on 6 October and still waiting (61 days).",
    ]);
    expect(said("voice-unanswered", [[SAID, ""]], "2026-01-20")).toEqual([
      "said on 6 October 2025 and still waiting (106 days).",
    ]);
  });

  test.each(["did: Done", "doing: We are at it", "could-not: It costs too much", "kind: thanks"])(
    "%s answers",
    (line) => {
      expect(said("voice-unanswered", [[SAID, `        ${line}\n`]])).toEqual([]);
    },
  );
});

describe("answer-overdue", () => {
  const DOING = "        doing: The reading group collects them\n";
  const overdue = (lines: string, day: string) => said("answer-overdue", [[DOING, lines]], day);

  test("says since when, or by when", () => {
    const promised = `${DOING}        by: 2025-12-19\n`;
    expect(overdue(promised, "2025-12-20")).toEqual([
      "promised by 19 December, and still being done (1 day later).",
    ]);
    expect(overdue(promised, "2026-01-20")).toEqual([
      "promised by 19 December 2025, and still being done (32 days later).",
    ]);
    expect(overdue(DOING, "2026-02-11")).toEqual([
      "promised on 13 November 2025, and still being done (90 days).",
    ]);
  });

  test("what is done already does not end it; what is done in place of it does", () => {
    expect(overdue(`${DOING}        did: Two letters\n`, "2026-03-12")).toHaveLength(1);
    expect(overdue("        did: Two letters\n", "2026-03-12")).toEqual([]);
  });
});

describe("voices-missing", () => {
  const SILENT: PlanEdit = [
    "        from: parent-carers\n        said: The posters use",
    "        from: children-and-young-people\n        said: The posters use",
  ];

  test("past the middle of the period, for a group without a voice anywhere", () => {
    expect(said("voices-missing", [SILENT], "2026-02-10")).toEqual([
      "nobody has written down yet what parents and carers say.",
    ]);
    const general: PlanEdit = [
      "\nmeasures:\n",
      "\nvoices: [{ date: 2026-02-10, from: parent-carers, said: Fine, kind: thanks }]\n\nmeasures:\n",
    ];
    expect(said("voices-missing", [SILENT, general], "2026-02-10")).toEqual([]);
  });
});
