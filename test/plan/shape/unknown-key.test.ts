import { describe, expect, test } from "vitest";
import { findingsOf, indicatorWith, planWith, sentencesOf } from "../sample.ts";
import { tell } from "./tell.ts";

const ROW = "Staff induction";
const MEASURING = `${ROW} > What are we measuring?`;

describe("unknown-key", () => {
  tell([
    [
      planWith({ head: "seting-id: A1" }),
      'unknown-key |  | there is no key "seting-id" here; did you mean `setting-id`?',
    ],
    [
      planWith({ row: "sucess: Families say so" }),
      `unknown-key | ${ROW} | there is no key "sucess" here; did you mean \`success\`?`,
    ],
    [planWith({ row: "colour: blue" }), `unknown-key | ${ROW} | there is no key "colour" here`],
    [
      planWith({ row: "target: 5" }),
      `unknown-key | ${ROW} | there is no key "target" here: it belongs to an entry of \`indicators\``,
    ],
    [
      planWith({ head: "Evaluation: Good" }),
      `unknown-key |  | there is no key "Evaluation" here: it belongs to a row of \`measures\``,
    ],
    [
      planWith({ row: "Our words: We welcome you" }),
      `unknown-key | ${ROW} | there is no key "Our words" here; did you mean \`our-words\`?`,
      "    our-words: We welcome you",
    ],
    [
      planWith({ row: "involve: { parents: Two members help }" }),
      `unknown-key | ${ROW} > Who is involved? | there is no key "parents" here; did you mean \`parent-carers\`?`,
    ],
  ]);

  test("the keys that may stand there are named where no near one is", () => {
    expect(
      findingsOf(indicatorWith("readings:\n  - { date: 2025-12-01, value: 4, colour: blue }"))[0]?.help,
    ).toBe("The keys that may stand here: date, value, of or source. A key of your own begins with x-.");
  });

  test("a key that must be there and is mistyped is one fault, not two", () => {
    const text = planWith({}).replace("    improve:", "    improv:");
    expect(sentencesOf(text)).toEqual([
      `unknown-key | ${ROW} | there is no key "improv" here; did you mean \`improve\`?`,
    ]);
  });

  test("names that every object inherits are unknown like any other", () => {
    expect(sentencesOf(planWith({ row: "constructor: x\n__proto__: y" }))).toEqual([
      `unknown-key | ${ROW} | there is no key "constructor" here`,
      `unknown-key | ${ROW} | there is no key "__proto__" here`,
    ]);
  });

  describe("a comma inside { } cuts a text in two", () => {
    tell([
      [
        planWith({
          row: "voices:\n  - { date: 2025-11-02, from: staff, said: Yes, we do, gladly, share: yes }",
        }),
        `unknown-key | ${ROW} > What people said | a comma in the text: put the text in quotes`,
        '{ date: 2025-11-02, from: staff, said: "Yes, we do, gladly", share: yes }',
      ],
      [
        planWith({ row: 'evidence:\n  - { date: 2025-12-01, what: A "good", long day }' }),
        `unknown-key | ${ROW} > Evidence | a comma in the text: put the text in quotes`,
        `what: 'A "good", long day' }`,
      ],
      [
        indicatorWith("readings:\n  - { date: 2025-12-01, value: 1,200 }"),
        `invalid-value | ${MEASURING} | a number is written in plain digits: 1200, not 1,200`,
        "value: 1200 }",
      ],
      [
        indicatorWith("readings:\n  - { date: 2025-12-01, value: 4,5 }"),
        `invalid-value | ${MEASURING} | a number has a point and no comma: write 4.5, not 4,5`,
      ],
      [
        indicatorWith("readings:\n  - { date: 1 Dec, 2025, value: 4 }"),
        `invalid-date | ${MEASURING} | "1 Dec, 2025" is not how a date is written here: write 2025-12-01 (1 December 2025)`,
        "{ date: 2025-12-01, value: 4 }",
      ],
      [
        planWith({ row: "evaluation:\n  - { date: 2025-12-11, stage: completed, embedded }" }),
        `unknown-key | ${ROW} > Evaluation | a comma in the text: put the text in quotes`,
      ],
    ]);
  });
});
