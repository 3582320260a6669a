import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type AddRequest, addRows } from "../../../src/authoring/edits/add-rows.ts";
import { findRow } from "../../../src/authoring/find/find-row.ts";
import { UnclearName } from "../../../src/authoring/find/names.ts";
import { carriedOut, editable, edited, opened } from "./edited.ts";

const WORDS: AddRequest["words"] = { ourWords: null, lead: [], improve: null, success: [] };
const FEW = readFileSync("test/authoring/scaffold/golden/few.cornerstones.yaml", "utf8");
const NONE = readFileSync("test/authoring/scaffold/golden/none.cornerstones.yaml", "utf8");

function add(text: string, measures: readonly string[], words: Partial<AddRequest["words"]> = {}): string {
  return edited(text, (plan) => addRows(plan, { measures, own: null, words: { ...WORDS, ...words } }));
}

/** The rows of a plan, and the headings above them, in the order of the text. */
function outline(text: string): readonly string[] {
  return [...text.matchAll(/^ *(?:# ==== (.*) ====|- measure: (\S+)|# (No measure .*))$/gm)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
}

/** A plan with rows that stand in a style of their own. */
function plan(rows: string): string {
  return `cornerstones: 1\nsetting: Oakfield\nperiod: { from: 2025-09-01, to: 2026-07-21 }\nmeasures:${rows}`;
}

describe("a row finds its place", () => {
  test("under the heading of its Cornerstone, in place of what says that nothing stands there", () => {
    expect(outline(add(FEW, ["vi-shared-values"]))).toEqual([
      "Welcome and Care",
      "wc-staff-induction",
      "Value and Include",
      "vi-shared-values",
      "Communicate",
      "cm-two-way",
      "cm-named-person",
      "Work in Partnership",
      "No measure is chosen here yet.",
    ]);
  });

  test("in a plan without any row yet, whatever the order in which they are named", () => {
    const after = add(NONE, ["cm-website", "wc-punctuality", "wc-attendance"]);
    expect(outline(after)).toEqual([
      "Welcome and Care",
      "wc-punctuality",
      "wc-attendance",
      "Value and Include",
      "No measure is chosen here yet.",
      "Communicate",
      "cm-website",
      "Work in Partnership",
      "No measure is chosen here yet.",
    ]);
    expect(after).toContain("\nmeasures:\n");
  });

  test("behind the last one of its Cornerstone, else in the catalogue's order", () => {
    const rows = plan(
      "\n  - measure: wc-punctuality\n    improve: TODO\n  - measure: cm-website\n    improve: TODO\n",
    );
    expect(outline(add(rows, ["wp-school-council", "vi-shared-values", "wc-attendance"]))).toEqual([
      "wc-punctuality",
      "wc-attendance",
      "vi-shared-values",
      "cm-website",
      "wp-school-council",
    ]);
  });

  test.each([" []\n", "\n", " [ ]   # none yet\n", "\n# choose together\n"])(
    "in an empty list:%j",
    (empty) => {
      const after = add(plan(empty), ["wc-punctuality"]);
      expect(opened(after).plan.rows.map(({ measure }) => measure)).toEqual(["wc-punctuality"]);
    },
  );
});

describe("a row looks", () => {
  test("as a new plan has it, with what is known in the place of its questions", () => {
    const before = plan("\n  - measure: cm-website\n    improve: Pages\n");
    const words = { lead: ["Deputy head"], improve: "Mornings: calm", success: ["Fewer late", "Happier"] };
    expect(add(before, ["punctuality"], words)).toBe(
      before.replace(
        "measures:\n",
        `measures:
  # Welcome and Care · Punctuality is good
  - measure: wc-punctuality
    our-words:                       # the measure as you, or your School Council, say it
    lead: Deputy head
    improve: >-
      Mornings: calm
    success:
      - Fewer late
      - Happier
    involve:                         # How will staff, parent carers and children/young people be involved?
      children-and-young-people:
      parent-carers:
      staff:
    indicators:                      # What are we measuring?
    evaluation:                      # Evaluation - what else needs to happen?
    links:                           # Links to: which other measures could this one help, and why?
`,
      ),
    );
  });

  test("as its neighbours in braces do", () => {
    const before = plan(" [{measure: cm-website, improve: Pages}]\n");
    expect(add(before, ["wc-punctuality"])).toBe(
      plan(" [{measure: wc-punctuality, improve: TODO}, {measure: cm-website, improve: Pages}]\n"),
    );
  });

  test("with their line endings", () => {
    const before = plan("\n- measure: cm-website\n  improve: Pages\n").replaceAll("\n", "\r\n");
    const after = add(before, ["cm-two-way"]);
    expect(after.startsWith(before)).toBe(true);
    expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(after).toContain("\r\n- measure: cm-two-way\r\n");
  });
});

describe("a measure", () => {
  test("that has a row already is told, and nothing changes", () => {
    const { before, after, says } = carriedOut(FEW, (each) =>
      addRows(each, { measures: ["A named person"], own: null, words: WORDS }),
    );
    expect(after).toBe(before);
    expect(says).toBe('"A named person" has a row already');
  });

  test("that several could be meant by is asked after", () => {
    expect(() => add(FEW, ["communicat"])).toThrow(UnclearName);
    expect(() => add(FEW, ["wc-punctualty"])).toThrow(
      'no measure is called "wc-punctualty"; the nearest is:',
    );
  });

  test("is meant by its id without the letters before it, whatever other measures are searched by that word", () => {
    const both = plan(
      "\n  - { measure: wc-attendance, improve: More }\n  - { measure: wc-staff-absence, improve: Less }\n",
    );
    const { says } = carriedOut(both, (each) =>
      addRows(each, { measures: ["attendance"], own: null, words: WORDS }),
    );
    expect(says).toBe('"Good attendance" has a row already');
    expect(findRow("attendance", editable(both)).measure).toBe("wc-attendance");
  });

  test.each([
    ["welcome-families", ["cm-in-induction", "wc-support-taken-up", "wc-learning-activities"]],
    ["homework help", ["wc-learning-activities", "wc-support-taken-up"]],
    ["families new to English", ["cm-in-induction", "cm-eal-routes", "cm-positive-language"]],
    ["children choose their own trips", ["vi-curriculum-access"]],
    ["governors who are parents", ["wp-governor-roles", "wp-representative-bodies"]],
    ["better reviews", ["vi-review-involvement", "wp-codesigned-reviews", "vi-graduated-response"]],
    ["sensory room", ["cm-confidential-spaces"]],
    ["wc-welcome", ["cm-in-induction"]],
    ["lunch queue", []],
  ])("that is wished for as %s is led to those that share its telling words", (wish, near) => {
    const offered = () => {
      try {
        add(FEW, [wish]);
      } catch (error) {
        return error instanceof UnclearName ? error.choices.map(({ name }) => name) : error;
      }
      return "added";
    };
    expect(offered()).toEqual(near);
  });

  test("that the catalogue has retired begins no new row", () => {
    const each = editable(FEW);
    const all = each.measures.all.map((measure) => ({
      ...measure,
      retired: measure.id === "wc-punctuality",
    }));
    const retired = { ...each, measures: { ...each.measures, all } };
    expect(() => addRows(retired, { measures: ["wc-punctuality"], own: null, words: WORDS })).toThrow(
      'the catalogue has retired "Being on time" (wc-punctuality), so no new row is begun for it',
    );
  });

  test("of the setting's own that has no row yet is found as any other", () => {
    const own = "\n  - { id: own-club, cornerstone: communicate, statement: The club is open to all }\n";
    const before = plan(" []\n").replace("measures:", `own-measures:${own}measures:`);
    expect(add(before, ["club is open"])).toContain(
      "  # Communicate · The club is open to all\n  - measure: own-club\n",
    );
  });

  test("of the setting's own comes with its row", () => {
    const own = {
      statement: "Every family feels able to use the breakfast club",
      cornerstone: "welcome",
      id: undefined,
      short: "Breakfast club",
    };
    const text = carriedOut(FEW, (each) => addRows(each, { measures: [], own, words: WORDS }));
    const { source } = text.after.file;
    expect(text.errors).toEqual([]);
    expect(source.text).toContain(`
own-measures:
  - id: own-family-use-breakfast-club
    cornerstone: welcome-and-care
    statement: Every family feels able to use the breakfast club
    short: Breakfast club
`);
    expect(outline(source.text).slice(0, 3)).toEqual([
      "Welcome and Care",
      "wc-staff-induction",
      "own-family-use-breakfast-club",
    ]);
    const again = carriedOut(source.text, (each) => addRows(each, { measures: [], own, words: WORDS }));
    expect(again.says).toBe('"Breakfast club" has a row already');
  });
});
