import { describe, expect, test } from "vitest";
import { indicatorWith, planWith, sentencesOf } from "../sample.ts";
import { tell } from "./tell.ts";

const ROW = "Staff induction";
const MEASURING = `${ROW} > What are we measuring?`;

describe("curly-quotes", () => {
  tell([
    [
      planWith({ row: "links: [“cm-website”]" }),
      `curly-quotes | ${ROW} > Links to | typographic quotes are read as part of the text: write cm-website`,
      "[cm-website]",
    ],
    [
      indicatorWith("unit: “days lost”"),
      `curly-quotes | ${MEASURING} | typographic quotes are read as part of the text: write "days lost"`,
      'unit: "days lost"',
    ],
    [
      planWith({ head: "setting-id: ‘123456’" }),
      'curly-quotes | The setting\'s number | typographic quotes are read as part of the text: write "123456"',
      'setting-id: "123456"',
    ],
    [
      indicatorWith("target: “90”"),
      `curly-quotes | ${MEASURING} | typographic quotes stand round the figure: write 90 without them`,
      "target: 90\n",
    ],
    [
      indicatorWith("target: { value: “yes”, by: 2026-07-01 }"),
      `curly-quotes | ${MEASURING} | typographic quotes stand round the figure: write yes without them`,
      "value: yes,",
    ],
    [
      indicatorWith("target: { value: 9, by: “1/7/2026” }"),
      `curly-quotes | ${MEASURING} | typographic quotes are read as part of the text: write 2026-07-01`,
      "by: 2026-07-01 }",
    ],
    [
      indicatorWith("from: „staff“"),
      `curly-quotes | ${MEASURING} | typographic quotes are read as part of the text: write staff`,
      "from: staff\n",
    ],
    [
      planWith({ row: "“lead”: Deputy head" }),
      `curly-quotes | ${ROW} | typographic quotes are read as part of the key: write lead`,
      "    lead: Deputy head",
    ],
  ]);

  test("in a text they are part of what people say", () => {
    const voices = "voices:\n  - date: 2025-11-02\n    from: staff\n    said: “We never know whom to ring”";
    expect(sentencesOf(planWith({ head: voices, row: "our-words: “Come in!”" }))).toEqual([]);
    expect(sentencesOf(indicatorWith("unit: children’s “good” days"))).toEqual([]);
  });
});
