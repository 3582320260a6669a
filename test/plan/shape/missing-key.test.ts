import { describe, expect, test } from "vitest";
import { findingsOf, indicatorWith, planWith, sentencesOf } from "../sample.ts";
import { tell } from "./tell.ts";

const ROW = "Staff induction";
const MEASURING = `${ROW} > What are we measuring?`;

describe("missing-key", () => {
  tell([
    [
      planWith({}).replace(/ +improve: .*\n/, ""),
      `missing-key | ${ROW} | \`improve\` is missing (What exactly needs to be improved?)`,
    ],
    [
      planWith({}).replace(/improve: .*/, "improve:"),
      `missing-key | ${ROW} > What needs to be improved? | \`improve\` is empty (What exactly needs to be improved?)`,
    ],
    [
      planWith({}).replace(/improve: .*/, 'improve: "  "'),
      `missing-key | ${ROW} > What needs to be improved? | \`improve\` is empty (What exactly needs to be improved?)`,
    ],
    [
      planWith({}).replace("cornerstones: 1\n", ""),
      "missing-key |  | `cornerstones` is missing (Version of this format)",
    ],
    [
      planWith({}).replace("cornerstones: 1", "cornerstones:"),
      "missing-key | Version of the format | `cornerstones` is empty (Version of this format)",
    ],
    [planWith({}).replace(", to: 2026-07-21", ""), "missing-key | Period | `to` is missing (Last day)"],
    [
      "cornerstones: 1\nsetting: A\nperiod: { from: 2025-09-01, to: 2026-07-21 }\nmeasures:\n",
      "missing-key | Measures | `measures` is empty (Measures)",
    ],
    [
      indicatorWith("baseline: { date: 2025-09-15 }"),
      `missing-key | ${MEASURING} | \`value\` is missing (Figure at the start)`,
    ],
    [
      planWith({ row: "links:\n  - because: They meet" }),
      `missing-key | ${ROW} > Links to | \`to\` is missing (Links to)`,
    ],
  ]);

  test("what the key is for is told beside it", () => {
    expect(findingsOf(planWith({ row: "voices:\n  - { date: 2025-11-02, said: Hello }" }))[0]?.help).toBe(
      "The group that said it, as in parent-carers.",
    );
  });

  test("a key with nothing after it is as if absent, and an empty list is fine", () => {
    const keys =
      "setting-id catalogue chosen-with group-names own-measures rating-key reviews celebrate voices accept";
    const head = keys
      .split(" ")
      .map((key) => `${key}:`)
      .join("\n");
    const row =
      "our-words:\nlead:\nsuccess:\ninvolve:\nindicators: []\nactions:\nvoices: []\nevidence:\nevaluation:\nlinks:\naccept:";
    expect(sentencesOf(planWith({ head, row }))).toEqual([]);
  });
});
