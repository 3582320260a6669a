import { expect, test } from "vitest";
import { examplePlan } from "../../src/check/reference/example.ts";
import type { PlanEdit } from "../../src/check/rule.ts";
import { noCrossCornerstoneLink } from "../../src/check/rules/no-cross-cornerstone-link.ts";
import { checkText } from "../../src/index.ts";

/** A slip of the pen in the sound plan, the line it stands on, and the one rule that tells of it. */
interface Slip {
  readonly slip: string;
  readonly edits: readonly PlanEdit[];
  readonly found: string;
  readonly asOf?: string;
}

const READING = "          - { date: 2025-12-01, value: 21 }";
const FORUM_LINKS =
  "    links:\n      - { to: own-breakfast-club, because: The Forum invites families at breakfast, happened: [{ date: 2025-12-08, what: Three families came }] }\n";
const FORUM_WITHOUT_LINKS: PlanEdit = [FORUM_LINKS, ""];
const SLIPS: readonly Slip[] = [
  {
    slip: "a reading of a year to come is not outside the period too",
    edits: [[READING, READING.replace("2025", "2035")]],
    found: "in-the-future 39",
  },
  {
    slip: "a reading of a year to come does not put those after it out of order",
    edits: [[READING, `          - { date: 2035-10-01, value: 15 }\n${READING}`]],
    found: "in-the-future 39",
  },
  {
    slip: "a reading of long ago is not out of order too",
    edits: [[READING, `${READING}\n          - { date: 2015-12-08, value: 15 }`]],
    found: "outside-period 40",
  },
  {
    slip: "a row to which a mistyped link leads is not unlinked",
    edits: [FORUM_WITHOUT_LINKS, ["{ to: wp-parent-forum,", "{ to: wp-parent-forrum,"]],
    found: "unknown-link 99",
  },
  {
    slip: "a row to which a link without its `to` may lead is not unlinked",
    edits: [FORUM_WITHOUT_LINKS, ["{ to: wp-parent-forum,", "{ too: wp-parent-forum,"]],
    found: "unknown-key 99",
  },
  {
    slip: "a row with a mistyped measure has the links of the one that is meant",
    edits: [FORUM_WITHOUT_LINKS, ["- measure: wp-parent-forum", "- measure: wp-parent-forrum"]],
    found: "unknown-measure 101",
  },
  {
    slip: "an own measure whose row mistypes it is not unused",
    edits: [
      ["- measure: own-breakfast-club", "- measure: own-breakfast-clib"],
      ["to: own-breakfast-club,", "to: wc-social-events,"],
      [
        "  - measure: vi-shared-values",
        `  - measure: wc-social-events
    lead: SENCo
    improve: We begin this term
    success: People tell us so
    involve: Everyone is asked
    voices: [{ date: 2025-11-20, from: staff, said: A good idea, kind: thanks }]
    evaluation: [{ date: 2025-12-11, stage: in-progress }]

  - measure: vi-shared-values`,
      ],
    ],
    found: "unknown-measure 24",
  },
  {
    slip: "rows and links that name an own measure whose own entry mistypes it are told of once",
    edits: [["- id: own-breakfast-club", "- id: own-breakfast-clib"]],
    found: "unknown-measure 24",
  },
  {
    slip: "an own measure without its `own-` is not unused, nor its row unknown",
    edits: [["- id: own-breakfast-club", "- id: breakfast-club"]],
    found: "own-measure-clash 11",
  },
  {
    slip: "the row of an own measure that cannot be read is not unknown",
    edits: [["    cornerstone: welcome-and-care", "    cornerstone: welcome-and-caer"]],
    found: "invalid-value 12",
  },
  {
    slip: "without `measures`, no own measure is unused",
    edits: [["\nmeasures:\n", "\nmeasure:\n"]],
    found: "unknown-key 23",
  },
  {
    slip: "a link to a row whose measure cannot be read is not outside the plan",
    edits: [["- measure: cm-positive-language", "- mesure: cm-positive-language"]],
    found: "unknown-key 77",
  },
  {
    slip: "a target for the end of a period that is turned round is not before its baseline",
    edits: [
      ["to: 2026-07-21 }", "to: 2025-07-21 }"],
      ["target: { value: 30, by: 2026-07-01 }", "target: 30"],
    ],
    found: "period-reversed 3",
  },
  {
    slip: "a target before its baseline waits for no reading, and no rating is against it",
    edits: [
      ["target: { value: 30, by: 2026-07-01 }", "target: { value: 30, by: 2025-07-01 }"],
      [`        readings:\n${READING}\n`, ""],
      [", note: More families each week", ""],
    ],
    found: "target-before-baseline 37",
  },
  {
    slip: "a link to the row itself needs no reason",
    edits: [
      [
        "- to: vi-shared-values\n        because: Eating together is where the school's values are seen\n        happened: [{ date: 2025-12-11, what: Pupils named the values over porridge }]",
        "- own-breakfast-club",
      ],
    ],
    found: "self-link 48",
  },
  {
    slip: "the second link to one measure needs no reason",
    edits: [
      [
        "because: The reading group reports to the Forum }",
        "because: The reading group reports to the Forum }\n      - wp-parent-forum",
      ],
    ],
    found: "duplicate-link 100",
  },
  {
    slip: "where a voice cannot be read, nobody says that nothing shows of a part",
    edits: [
      ["from: staff\n        said: We would like", "from: stuff\n        said: We would like"],
      [
        "- { date: 2025-12-11, stage: in-progress, rating: amber, note: The reading group has begun }",
        "- { date: 2025-12-10, stage: in-progress, rating: amber, note: The reading group has begun }",
      ],
      [
        "involve: A group of families and staff reads each letter before it goes out",
        "involve: { staff: They write, parent-carers: { level: not-this-time, how: Too soon }, children-and-young-people: { level: not-this-time, how: Too soon } }",
      ],
    ],
    found: "invalid-value 93",
    asOf: "2026-03-01",
  },
];

test.each(SLIPS)("$slip", ({ edits, found, asOf = "2026-01-20" }) => {
  const diagnostics = checkText(examplePlan(edits), { asOf });
  expect(diagnostics.map(({ rule, start }) => `${rule} ${start.line}`)).toEqual([found]);
});

test("while a link cannot be placed, nobody says that all links stay inside their Cornerstones", () => {
  const inside = examplePlan(noCrossCornerstoneLink.bad);
  const mistyped = inside.replace("to: cm-website, because", "to: vi-shared-valuez, because");
  const diagnostics = checkText(mistyped, { asOf: "2026-01-20" });
  expect(diagnostics.map(({ rule }) => rule)).not.toContain("no-cross-cornerstone-link");
});
