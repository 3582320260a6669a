import { describe, expect, test } from "vitest";
import { findingsOf, indicatorWith, planWith, sentencesOf } from "../sample.ts";
import { tell } from "./tell.ts";

const ROW = "Staff induction";
const MEASURING = `${ROW} > What are we measuring?`;

describe("invalid-value", () => {
  const involve = (text: string): string => planWith({ row: `involve:\n  staff: { level: ${text} }` });
  tell([
    [
      involve("big"),
      `invalid-value | ${ROW} > Who is involved? | \`level\` cannot be "big": write not-this-time, informed, consulted, participating or co-producing`,
    ],
    [
      involve("co-production"),
      `invalid-value | ${ROW} > Who is involved? | \`level\` cannot be "co-production": did you mean co-producing?`,
    ],
    [
      involve("Co producing"),
      `invalid-value | ${ROW} > Who is involved? | \`level\` cannot be "Co producing": write co-producing`,
      "level: co-producing }",
    ],
    [
      indicatorWith("from: Parents and carers"),
      `invalid-value | ${MEASURING} | \`from\` cannot be "Parents and carers": did you mean parent-carers?`,
    ],
    [
      indicatorWith("from: pupils"),
      `invalid-value | ${MEASURING} | \`from\` cannot be "pupils": did you mean children-and-young-people?`,
    ],
    [
      indicatorWith("cumulative: maybe"),
      `invalid-value | ${MEASURING} | \`cumulative\` is yes or no, and "maybe" is neither`,
    ],
    [
      planWith({ row: "links: [WC Staff]" }),
      `invalid-value | ${ROW} > Links to | "WC Staff" cannot be an id: write lower-case letters, digits and hyphens, as in wc-staff`,
    ],
    [
      planWith({ row: "links: [café_club]" }),
      `invalid-value | ${ROW} > Links to | "café_club" cannot be an id: write lower-case letters, digits and hyphens, as in cafe-club`,
    ],
    [
      planWith({ row: `our-words: ${"a".repeat(2001)}` }),
      `invalid-value | ${ROW} > In our words | a text here has at most 2,000 characters, and this one has 2,001`,
    ],
    [
      planWith({ row: `lead: ${"🌈".repeat(201)}` }),
      `invalid-value | ${ROW} > Who leads | a text here has at most 200 characters, and this one has 201`,
    ],
  ]);

  test("a text may be exactly as long as texts may be, an emoji counted once", () => {
    expect(sentencesOf(planWith({ row: `our-words: ${"🌈".repeat(2000)}` }))).toEqual([]);
  });

  test("the other words are told beside the nearest one", () => {
    expect(
      findingsOf(planWith({ row: "voices:\n  - { date: 2025-11-02, from: staff, said: Hm, kind: idee }" }))[0]
        ?.help,
    ).toBe("The words that may stand here: idea, worry or thanks.");
  });
});

test("blue is no rating: it is a stage in many a grid", () => {
  const blue = planWith({ row: "evaluation: [{ date: 2025-12-01, rating: blue }]" });
  expect(sentencesOf(blue)).toEqual([
    'invalid-value | Staff induction > Evaluation | `rating` cannot be "blue": that is `stage: completed` or `stage: embedded`',
  ]);
});
