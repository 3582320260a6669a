import { describe, expect, test } from "vitest";
import { linkMeasures } from "../../../src/authoring/edits/link-measures.ts";
import { moveDate } from "../../../src/authoring/edits/move-date.ts";
import { reviewRow } from "../../../src/authoring/edits/review-row.ts";
import { setField } from "../../../src/authoring/edits/set-field.ts";
import { edited } from "./edited.ts";

const ROW = "wc-staff-induction";

function plan(row: string): string {
  return `cornerstones: 1\nsetting: Oak\nperiod: { from: 2025-09-01, to: 2026-07-21 }\nmeasures:\n  - measure: ${ROW}\n    improve: x\n${row}`;
}

describe("a text that gets something beside it keeps its lines, its block and its quotes", () => {
  const withLevel = (text: string): string =>
    edited(text, (one) => setField(one, { measure: ROW, key: "involve.staff.level", value: "consulted" }));

  test.each([
    [
      "a block",
      "|\n        All\n        of us\n",
      "\n        how: |\n          All\n          of us\n        level: consulted\n",
    ],
    [
      "a block with a comment behind its header, whose lines stand further in",
      "|-   # so far\n            All\n              - of\n              - us\n",
      "   # so far\n        how: |-\n          All\n            - of\n            - us\n        level: consulted\n",
    ],
    [
      "a folded block that keeps its empty lines",
      ">+\n        All\n\n        of us\n\n",
      "\n        how: >+\n          All\n\n          of us\n\n        level: consulted\n",
    ],
    [
      "a block that begins with spaces",
      "|2-\n          All\n        of us\n",
      "\n        how: |2-\n            All\n          of us\n        level: consulted\n",
    ],
    [
      "a text over two lines in quotes",
      '"All   # of us\n\n        and more"\n',
      '\n        how: "All   # of us\n\n          and more"\n        level: consulted\n',
    ],
    [
      "a plain text over two lines",
      "All\n        of us\n",
      "\n        how: All\n          of us\n        level: consulted\n",
    ],
    ["quotes", "'All of us'   # so\n", "   # so\n        how: 'All of us'\n        level: consulted\n"],
  ])("%s", (_, staff, written) => {
    const text = plan(`    involve:\n      staff: ${staff}    links:\n`);
    expect(withLevel(text)).toBe(text.replace(` ${staff}`, written));
  });

  test("the undated text of an evaluation, when a dated one follows it", () => {
    const text = plan("    evaluation: |   # of the autumn\n      - Slow\n      - and steady\n    links:\n");
    const review = { stage: null, rating: "green" as const, note: null, next: null, views: {} };
    expect(edited(text, (one) => reviewRow(one, { measure: ROW, review, textFrom: "2025-12-01" }))).toBe(
      text.replace(
        "evaluation: |   # of the autumn\n      - Slow\n      - and steady\n",
        "evaluation:   # of the autumn\n      - date: 2025-12-01\n        note: |\n          - Slow\n          - and steady\n      - date: 2026-05-15\n        rating: green\n",
      ),
    );
  });

  test("a target and a link that were short", () => {
    const text = plan(
      "    indicators:\n      - id: one\n        what: One\n        target: 90 # of all\n    links:\n      - 'cm-website'\n",
    );
    expect(
      edited(text, (one) => moveDate(one, { name: "one", to: "2026-06-01", because: "Snow" })),
    ).toContain("        target: # of all\n          value: 90\n          by: 2026-06-01\n");
    expect(
      edited(text, (one) => linkMeasures(one, { from: ROW, to: "cm-website", because: "Calm" })),
    ).toContain("      - to: 'cm-website'\n        because: Calm\n");
  });
});
