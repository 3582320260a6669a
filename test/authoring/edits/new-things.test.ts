import { describe, expect, test } from "vitest";
import { addAction } from "../../../src/authoring/edits/add-action.ts";
import { addCelebration } from "../../../src/authoring/edits/add-celebration.ts";
import { addEvidence } from "../../../src/authoring/edits/add-evidence.ts";
import type { MakeEdit } from "../../../src/authoring/edits/edit.ts";
import { planNextReview } from "../../../src/authoring/edits/plan-next-review.ts";
import { recordReading } from "../../../src/authoring/edits/record-reading.ts";
import { setField, setFields } from "../../../src/authoring/edits/set-field.ts";
import { carriedOut } from "./edited.ts";

const ROW = "wc-attendance";
const PLAN = `cornerstones: 1
setting: Oak
period: { from: 2025-09-01, to: 2026-07-21 }
reviews:
  - date: 2025-12-11
measures:
  - measure: ${ROW}
    improve: Mornings # every one
    lead: SENCo
    indicators:
      - id: late
        what: Late pupils
        unit: percent
        target: 5
        readings:
          - { date: 2026-05-15, value: 8, source: Register } # the spring one
`;
const DAY = "2026-05-15";

const edited = (edit: MakeEdit, day = DAY) => carriedOut(PLAN, edit, day);
/** The lines that an edit adds. */
function added(edit: MakeEdit, day = DAY): readonly string[] {
  const before = new Set(PLAN.split("\n"));
  return edited(edit, day)
    .after.file.source.text.split("\n")
    .filter((line) => !before.has(line));
}

describe("an action", () => {
  test("with who leads, with whom, and a day as people say it", () => {
    const lines = added((plan) =>
      addAction(plan, {
        measure: "attendance",
        do: "Ring every new family",
        lead: ["Pastoral lead"],
        with: ["parents"],
        by: "30 June",
        cost: "2 mornings",
      }),
    );
    expect(lines.join("\n").replace(/^ +/gm, "")).toBe(
      "actions:\n- do: Ring every new family\nlead: Pastoral lead\nwith: parent-carers\nby: 2026-06-30\ncost: 2 mornings",
    );
  });

  test("that goes on has no due date", () => {
    const both = { measure: ROW, do: "Greet", lead: [], with: [], ongoing: true, by: "30 June" };
    expect(() => edited((plan) => addAction(plan, both))).toThrow("use one of the two");
  });

  test("a day that is none is refused with the flag", () => {
    expect(() =>
      edited((plan) => addAction(plan, { measure: ROW, do: "Greet", lead: [], with: [], by: "31 June" })),
    ).toThrow(/^--by: /);
  });
});

test("a piece of evidence, and a celebration, in their place by date", () => {
  expect(
    added((plan) => addEvidence(plan, { measure: ROW, what: "Cards", where: "Hall", private: true })).join(
      "|",
    ),
  ).toMatch(/evidence:\|.*date: 2026-05-15\|.*what: Cards\|.*where: Hall\|.*private: yes/);
  expect(
    added((plan) => addCelebration(plan, { what: "38 families came", who: "The club" })).join("|"),
  ).toMatch(/celebrate:\|.*date: 2026-05-15\|.*what: 38 families came\|.*who: The club/);
});

describe("the next review", () => {
  test.each([
    ["2026-05-14", null],
    ["2026-05-15", null],
    ["2026-05-16", "  - date: 2026-05-16"],
    ["3 July", "  - date: 2026-07-03"],
  ])("on %s, said on 15 May", (on, line) => {
    if (line === null) expect(() => edited((plan) => planNextReview(plan, { on }))).toThrow("has passed");
    else expect(added((plan) => planNextReview(plan, { on }))).toEqual([line]);
  });
});

describe("a reading of a day that has one", () => {
  const record = (value: string, replace: boolean, of?: string) => (plan: Parameters<MakeEdit>[0]) =>
    recordReading(plan, { measure: ROW, indicator: "late", value, replace, of });

  test("is an error, unless it is to be replaced", () => {
    expect(edited(record("7", false)).errors.map(({ rule }) => rule)).toEqual(["duplicate-reading"]);
    expect(edited(record("7", true)).errors).toEqual([]);
  });

  test("keeps all that is not said anew, and its comment", () => {
    expect(added(record("6 of 80", true))).toEqual([
      "          - { date: 2026-05-15, value: 7.5, of: 80, source: Register } # the spring one",
    ]);
  });
});

describe("a figure that could be meant otherwise is taken, and it is told how", () => {
  const notes = (value: string, of?: string) =>
    edited((plan) => recordReading(plan, { measure: ROW, indicator: "late", value, of }), "2026-05-16").notes;
  test.each([
    ["0.55", undefined, ["0.55 is taken for 0.55 %; for 55 % say 55"]],
    ["0.55%", undefined, []],
    ["12", "98", ['taken for 12 % of 98 people; for 12 of the 98 say "12 of 98"']],
    ["12%", "98", []],
    ["12 of 98", undefined, []],
  ])("%s --of %s", (value, of, told) => {
    expect(notes(value, of)).toEqual(told);
  });

  test("and where it says of how many itself, --of may not differ", () => {
    expect(() => notes("12 of 30", "40")).toThrow("say it once");
  });
});

describe("set", () => {
  test("adds to a list: one text becomes the first of two", () => {
    const lead = (value: string) => (plan: Parameters<MakeEdit>[0]) =>
      setField(plan, { measure: ROW, key: "lead", value, adds: true });
    expect(added(lead("Forum chair")).map((line) => line.trim())).toEqual([
      "lead:",
      "- SENCo",
      "- Forum chair",
    ]);
    expect(added(lead("SENCo"))).toEqual([]);
    expect(() =>
      edited((plan) => setField(plan, { measure: ROW, key: "improve", value: "x", adds: true })),
    ).toThrow("is no list");
  });

  test("writes a key of one's own, of a row and of the plan", () => {
    expect(added((plan) => setField(plan, { measure: ROW, key: "x-cost", value: "£200" }))).toEqual([
      "    x-cost: £200",
    ]);
    expect(added((plan) => setField(plan, { key: "x-priority", value: "2" }))).toEqual(['x-priority: "2"']);
  });

  test("writes several fields, each in the plan as the one before leaves it", () => {
    const { after, says } = edited((plan) =>
      setFields(plan, [
        { measure: ROW, key: "involve.staff", value: "They greet" },
        { measure: ROW, key: "involve.parent-carers", value: "They plan it" },
      ]),
    );
    expect(after.plan.rows[0]?.involve.groups).toMatchObject({
      staff: { how: "They greet" },
      "parent-carers": { how: "They plan it" },
    });
    expect(says).toContain("; ");
    expect(after.file.source.text).toContain("# every one");
  });
});
