import { describe, expect, test } from "vitest";
import { fixText } from "./plans.ts";

/** A plan whose row has these lines for an evaluation. */
const plan = (evaluation: string, rest = ""): string => `cornerstones: 1
setting: S
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: wc-staff-induction
    improve: x
    evaluation:
${evaluation}${rest}`;

const LATE = "      - date: 2025-12-11\n        note: Later\n";

describe("items that are put in order keep their bytes", () => {
  test.each([
    [
      "the last lines of a text of several",
      "      - date: 2025-10-01\n        note: |+\n          Early\n\n\n",
      LATE,
    ],
    ["a key with nothing behind it", "      - date: 2025-10-01\n        note:\n", LATE],
    ["dashes far from their text", "      -   date: 2025-10-01\n          note: x\n", LATE],
    ["a dash on a line of its own", "      -\n        date: 2025-10-01\n        note: x\n", LATE],
    ["brackets", "      - { date: 2025-10-01, note: x }\n", LATE],
    ["blanks at the end of a line", "      - date: 2025-10-01\n        note: x  \n", LATE],
    ["quotes over two lines", "      - date: 2025-10-01\n        note: 'x\n          y'\n", LATE],
  ])("%s", (_, early, late) => {
    const rest = "    links: []\n";
    const { text, fixed } = fixText(plan(late + early, rest));
    expect(fixed.map(({ rule }) => rule)).toEqual(["out-of-order"]);
    expect(text).toBe(plan(early + late, rest));
    const windows = fixText(plan(late + early, rest).replaceAll("\n", "\r\n"));
    expect(windows.text).toBe(plan(early + late, rest).replaceAll("\n", "\r\n"));
  });

  test("at the end of a file without a line end", () => {
    const early = "      - date: 2025-10-01\n        note: x";
    expect(fixText(plan(LATE + early)).text).toBe(plan(`${early}\n${LATE.trimEnd()}`));
  });
});

describe("items stay where they are", () => {
  test.each([
    ["with a comment among them", `${LATE}      # of October\n      - date: 2025-10-01\n        note: x\n`],
    [
      "where a text that keeps its last lines would get another",
      "      - date: 2025-12-11\n        note: |+\n          x\n\n      - date: 2025-10-02\n        note: y\n\n    links: []\n",
    ],
  ])("%s", (_, evaluation) => {
    const { text, fixed } = fixText(plan(evaluation));
    expect(fixed).toEqual([]);
    expect(text).toBe(plan(evaluation));
  });
});
