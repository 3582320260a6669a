import { describe, expect, test } from "vitest";
import type { PlanEdit } from "../../../src/check/rule.ts";
import { SOUND_PLAN } from "../../../src/check/sound-plan.ts";
import { check, found, foundIn, said, saidIn } from "./found.ts";

const ACTION = "      - { do: Agree a list of words with families, lead: SENCo, by: 2026-03-20 }";
const action = (more: string): PlanEdit => [
  ACTION,
  `      - { do: Agree a list of words, lead: SENCo, ${more} }`,
];

describe("a standing duty", () => {
  test("is never late, needs no date, and may go on after the period", () => {
    expect(found([action("ongoing: yes")])).toEqual([]);
    expect(found([action("ongoing: yes, by: 2026-01-09")])).toEqual([]);
    expect(found([action("ongoing: yes, by: 2027-01-09")])).toEqual([]);
    expect(found([action("ongoing: no, by: 2026-01-09")])).toEqual(["warning action-overdue 89"]);
  });
});

describe("an action", () => {
  test("is overdue the day after its date, until it is done", () => {
    expect(said("action-overdue", [action("by: 2026-01-20")])).toEqual([]);
    expect(said("action-overdue", [action("by: 2026-01-19")])).toEqual([
      '"Agree a list of words" was due on 19 January 2026, 1 day ago.',
    ]);
    expect(said("action-overdue", [action("by: 2026-01-09, done: 2026-01-15")])).toEqual([]);
  });

  test("leads a row with its own lead; a text that waits to be replaced leads nothing", () => {
    const lead = (text: string): PlanEdit => [
      "  - measure: cm-positive-language\n    lead: SENCo\n",
      `  - measure: cm-positive-language\n${text}`,
    ];
    expect(said("no-lead", [lead("")])).toEqual([]);
    expect(said("no-lead", [lead(""), [ACTION, ACTION.replace("lead: SENCo, ", "")]])).toHaveLength(1);
    expect(
      said("no-lead", [lead("    lead: TBC\n"), [ACTION, ACTION.replace("lead: SENCo, ", "")]]),
    ).toHaveLength(1);
  });
});

describe("what has happened is not in the future", () => {
  const LATER = "2026-01-22";
  const last =
    "    links:\n      - { to: own-breakfast-club, because: The Forum invites families at breakfast }\n";
  const happened = (date: string) =>
    last.replace(" }\n", `, happened: [{ date: ${date}, what: Two families came, from: parent-carers }] }\n`);
  const row = (line: string): PlanEdit => [last, `${last}    ${line}\n`];

  test.each<readonly [string, PlanEdit]>([
    ["a reading", ["- { date: 2025-12-08, value: 3 }", `- { date: ${LATER}, value: 3 }`]],
    ["a voice", row(`voices: [{ date: ${LATER}, from: staff, said: Fine, kind: thanks }]`)],
    [
      "an answer",
      row(`voices: [{ date: 2025-12-01, from: staff, said: Fine, did: It, answered: ${LATER} }]`),
    ],
    ["evidence", row(`evidence: [{ date: ${LATER}, what: Minutes }]`)],
    ["a done action", row(`actions: [{ do: Ring, done: ${LATER} }]`)],
    [
      "an evaluation",
      [
        "- { date: 2025-12-11, stage: in-progress, rating: green, note: Three",
        `- { date: ${LATER}, stage: in-progress, rating: green, note: Three`,
      ],
    ],
    ["a celebration", ["\nmeasures:\n", `\ncelebrate: [{ date: ${LATER}, what: A party }]\n\nmeasures:\n`]],
    ["what came of a link", [last, happened(LATER)]],
    [
      "what came of a link of an earlier year",
      [
        "\nown-measures:\n",
        `\nembedded: [{ measure: wc-social-events, links: [{ to: own-breakfast-club, happened: [{ date: ${LATER}, what: They came }] }] }]\n\nown-measures:\n`,
      ],
    ],
  ])("%s, with a day of grace", (_, edit) => {
    expect(said("in-the-future", [edit], "2026-01-20")).toEqual(["22 January 2026 is still to come."]);
    expect(said("in-the-future", [edit], "2026-01-21")).toEqual([]);
  });

  test("a review may lie ahead", () => {
    expect(found([["\nmeasures:\n", "  - { date: 2026-05-01, label: Summer }\n\nmeasures:\n"]])).toEqual([]);
  });
});

describe("a target whose date has passed", () => {
  const TARGET: PlanEdit = ["target: { value: 30, by: 2026-07-01 }", "target: { value: 30, by: 2025-12-20 }"];
  const reading = (date: string): PlanEdit => [
    "- { date: 2025-12-01, value: 21 }",
    `- { date: ${date}, value: 21 }`,
  ];

  test("waits 30 days for a reading from 30 days before it on", () => {
    expect(said("target-not-read", [TARGET, reading("2025-11-19")], "2026-01-19")).toEqual([]);
    expect(said("target-not-read", [TARGET, reading("2025-11-19")], "2026-01-20")).toHaveLength(1);
    expect(said("target-not-read", [TARGET, reading("2025-11-20")], "2026-01-20")).toEqual([]);
    expect(said("target-not-read", [TARGET, reading("2026-01-20")], "2026-01-20")).toEqual([]);
  });

  test("waits for none where the figure has ended", () => {
    const ended: PlanEdit = [
      "      - id: families\n",
      "      - id: families\n        ended: { date: 2025-12-01, because: The club closed }\n",
    ];
    expect(found([ended, TARGET, reading("2025-10-01")])).toEqual([]);
  });
});

describe("outside the period", () => {
  test.each([
    [
      "a reading six weeks before",
      "- { date: 2025-12-08, value: 3 }",
      "- { date: 2025-07-21, value: 3 }",
      [],
    ],
    [
      "a reading a day earlier",
      "- { date: 2025-12-08, value: 3 }",
      "- { date: 2025-07-20, value: 3 }",
      ["warning outside-period 114"],
    ],
    [
      "a target on its last day",
      "target: { value: 6, by: 2026-07-01 }",
      "target: { value: 6, by: 2026-07-21 }",
      [],
    ],
    [
      "a target after it",
      "target: { value: 6, by: 2026-07-01 }",
      "target: { value: 6, by: 2026-07-22 }",
      ["warning outside-period 112"],
    ],
    ["an action after it", "by: 2026-03-20 }", "by: 2026-07-22 }", ["warning outside-period 89"]],
    [
      "a baseline of the year before",
      "baseline: { value: 0, date: 2025-09-01 }",
      "baseline: { value: 0, date: 2024-09-01 }",
      [],
    ],
    ["a voice of the year before", "      - date: 2025-11-20\n", "      - date: 2024-11-20\n", []],
  ])("%s", (_, find, replace, findings) => {
    expect(found([[find, replace]])).toEqual(findings);
  });
});

describe("not-discussed", () => {
  const undated: PlanEdit = [
    "    evaluation:\n      - { date: 2025-12-11, stage: in-progress, rating: green, note: Three decisions so far }",
    "    evaluation: Three decisions so far",
  ];
  const dated = (date: string): PlanEdit => [undated[0], undated[0].replace("2025-12-11", date)];

  test("after 14 days of grace", () => {
    expect(said("not-discussed", [undated], "2025-12-25")).toEqual([]);
    expect(said("not-discussed", [undated], "2025-12-26")).toEqual([
      "no evaluation of this row is written down for the review of 11 December 2025.",
    ]);
  });

  test("asks for an evaluation since the review before", () => {
    const two: PlanEdit = [
      "reviews:\n",
      "reviews:\n  - { date: 2025-10-10, with: { parent-carers: The Forum } }\n",
    ];
    expect(said("not-discussed", [two, dated("2025-10-10")])).toHaveLength(1);
    expect(said("not-discussed", [two, dated("2025-10-11")])).toEqual([]);
  });
});

describe("no-recent-activity", () => {
  const last =
    "          - { date: 2025-12-08, value: 3 }\n    evaluation:\n      - { date: 2025-12-11, stage: in-progress, rating: green, note: Three decisions so far }";
  const quiet = (stage: string): PlanEdit => [
    last,
    `          - { date: 2025-09-12, value: 3 }\n    evaluation:\n      - { date: 2025-09-15, stage: ${stage}, rating: green, note: Three decisions so far }`,
  ];

  test("after 120 days", () => {
    expect(said("no-recent-activity", [quiet("in-progress")], "2026-01-13")).toEqual([]);
    expect(said("no-recent-activity", [quiet("in-progress")], "2026-01-14")).toEqual([
      "nothing has happened here since 15 September 2025 (121 days).",
    ]);
  });

  test.each(["completed", "embedded", "paused"])("not where a row is %s", (stage) => {
    expect(said("no-recent-activity", [quiet(stage)])).toEqual([]);
  });

  test.each([
    "voices: [{ date: 2025-12-01, from: staff, said: Fine, kind: thanks }]",
    "actions: [{ do: Ring, lead: SENCo, done: 2025-12-01 }]",
  ])("not after %s", (line) => {
    const [find, replace] = quiet("in-progress");
    expect(said("no-recent-activity", [[find, `${replace}\n    ${line}`]])).toEqual([]);
  });
});

test("the days of a plan that is over stop at its end, save for what cannot have happened yet", () => {
  const overdue = SOUND_PLAN;
  expect(foundIn(overdue, "2030-01-01")).toEqual(foundIn(overdue, "2026-07-21"));
  expect(
    saidIn("in-the-future", overdue.replace("2025-12-08, value: 3", "2031-12-08, value: 3"), "2030-01-01"),
  ).toHaveLength(1);
  expect(check(overdue, "2030-01-01").length).toBeGreaterThan(0);
});
