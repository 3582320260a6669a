import { describe, expect, test } from "vitest";
import { findingsOf, indicatorWith, planWith } from "../sample.ts";
import { tell } from "./tell.ts";

const ROW = "Staff induction";
const MEASURING = `${ROW} > What are we measuring?`;

describe("wrong-type", () => {
  tell([
    [
      planWith({ head: "setting-id: 0123456" }),
      "wrong-type | The setting's number | the number 0123456 stands here, and text is needed: put it in quotes",
      'setting-id: "0123456"',
    ],
    [
      planWith({ row: "success: true" }),
      `wrong-type | ${ROW} > How will we know? | true stands here, and text is needed: put it in quotes`,
      'success: "true"',
    ],
    [
      planWith({ row: "links:\n  - 2026" }),
      `wrong-type | ${ROW} > Links to | the number 2026 stands here, and text is needed: put it in quotes`,
      '- "2026"',
    ],
    [
      planWith({ row: "indicators: many" }),
      `wrong-type | ${MEASURING} | one text stands here, and a list of indicators is needed`,
    ],
    [
      planWith({ row: "actions:\n  do: Ring home" }),
      `wrong-type | ${ROW} > Actions | keys with values of their own stand here, and a list of actions is needed`,
    ],
    [
      planWith({ row: "our-words: [Letters home, Emails]" }),
      `wrong-type | ${ROW} > In our words | a list stands here, and one text is needed`,
    ],
    [
      planWith({ row: "involve: [staff]" }),
      `wrong-type | ${ROW} > Who is involved? | a list stands here, and one text, or one for each group, is needed`,
    ],
    [
      planWith({ row: "evaluation:\n  - It went well" }),
      `wrong-type | ${ROW} > Evaluation | one text stands here, and an entry with \`date\` is needed`,
    ],
    [
      planWith({ row: "evaluation: { date: 2025-12-11 }" }),
      `wrong-type | ${ROW} > Evaluation | keys with values of their own stand here, and one text or a list of dated entries is needed`,
    ],
    [
      planWith({ row: "links:\n  - [cm-website]" }),
      `wrong-type | ${ROW} > Links to | a list stands here, and an id, or \`to\` with \`because\`, is needed`,
    ],
    [
      planWith({ row: "links:\n  -\n" }),
      `wrong-type | ${ROW} > Links to | this entry of the list is empty: write it, or take its \`-\` away`,
    ],
    [
      `${planWith({})}  -\n`,
      "wrong-type | Row 2 | this entry of the list is empty: write it, or take its `-` away",
    ],
    [
      `${planWith({})}  - cm-website\n`,
      "wrong-type | Row 2 | one text stands here, and an entry with `measure` and `improve` is needed",
    ],
    [
      planWith({}).replace(/period: .*/, "period: 2025-26"),
      "wrong-type | Period | one text stands here, and `from` and `to` are needed",
    ],
    [
      planWith({ head: "group-names: Pupils" }),
      "wrong-type | What the groups are called here | one text stands here, and one or more of `children-and-young-people`, `parent-carers` and `staff` are needed",
    ],
    [
      planWith({}).replace(/measures:[\s\S]*/, "measures: none"),
      "wrong-type | Measures | one text stands here, and a list of rows is needed",
    ],
    [
      indicatorWith("target: [90]"),
      `wrong-type | ${MEASURING} | a list stands here, and one figure is needed`,
    ],
    [
      indicatorWith("target: { value: 90, by: [2026] }"),
      `wrong-type | ${MEASURING} | a list stands here, and a date is needed`,
    ],
    [
      planWith({ row: "evaluation:\n  - { date: 2025-12-11, rating: [red] }" }),
      `wrong-type | ${ROW} > Evaluation | a list stands here, and one word (red, amber or green) is needed`,
    ],
    [
      planWith({ row: "success:\n  - Staff: they feel confident\n  - Families say so" }),
      `wrong-type | ${ROW} > How will we know? | the colon in this text makes a key of what stands before it: put the whole text in quotes`,
      '  - "Staff: they feel confident"\n',
    ],
    [
      indicatorWith('target: "90"'),
      `wrong-type | ${MEASURING} | quotes turn the number 90 into text: write it without them`,
      "target: 90\n",
    ],
    [
      indicatorWith('baseline: { value: 4, of: "11" }'),
      `wrong-type | ${MEASURING} | quotes turn the number 11 into text: write it without them`,
      "of: 11 }",
    ],
  ]);

  test("brackets that belong to the text are thought of", () => {
    expect(findingsOf(planWith({ row: "our-words: [Letters home]" }))[0]?.help).toBe(
      "Where the square brackets belong to the text, put the whole text in quotes.",
    );
  });
});
