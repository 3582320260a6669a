import { describe, expect, test } from "vitest";
import { reviewPlan } from "../../../src/authoring/edits/review-plan.ts";
import { type RowReview, reviewRow } from "../../../src/authoring/edits/review-row.ts";
import { UsageError } from "../../../src/errors.ts";
import { carriedOut, edited } from "./edited.ts";

const NOTHING: RowReview = { stage: null, rating: null, note: null, next: null, views: {} };

function plan(evaluation: string, head = ""): string {
  return `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
${head}measures:
  - measure: wc-punctuality
    improve: Mornings
${evaluation}    links: []
`;
}

function review(text: string, said: Partial<RowReview>, textFrom?: string): string {
  return edited(text, (each) =>
    reviewRow(each, { measure: "punctuality", review: { ...NOTHING, ...said }, textFrom }),
  );
}

const DATED = plan(`    evaluation:
      - date: 2025-12-11
        stage: in-progress   # slowly
        note: It begins
      - date: 2026-06-30
        stage: completed
`);

describe("an evaluation of one row", () => {
  test("stands by its date, in the neighbours' style", () => {
    const said = {
      stage: "completed",
      rating: "green",
      note: "Calm: at last",
      views: { "parent-carers": "We were asked", staff: "# fine" },
      next: "Celebrate",
    } as const;
    expect(review(DATED, said)).toBe(
      DATED.replace(
        "      - date: 2026-06-30",
        `      - date: 2026-05-15
        stage: completed
        rating: green
        note: >-
          Calm: at last
        views:
          parent-carers: We were asked
          staff: "# fine"
        next: Celebrate
      - date: 2026-06-30`,
      ),
    );
  });

  test("stands above the hints of a new plan", () => {
    const hints =
      "    evaluation:   # what else?  As in:\n      # - date: 2025-12-12\n      #   stage: in-progress\n";
    expect(review(plan(hints), { stage: "in-progress" })).toBe(
      plan(hints.replace("As in:\n", "As in:\n      - date: 2026-05-15\n        stage: in-progress\n")),
    );
  });

  test("of the same day is completed, and only what differs changes", () => {
    const today = DATED.replace("2025-12-11", "2026-05-15");
    expect(review(today, { stage: "in-progress", rating: "amber", views: { staff: "Slow" } })).toBe(
      today
        .replace("# slowly\n", "# slowly\n        rating: amber\n")
        .replace("It begins\n", "It begins\n        views:\n          staff: Slow\n"),
    );
    expect(review(today, { stage: "in-progress", note: "It begins" })).toBe(today);
  });

  test("of the same day keeps what a group said beside its rating", () => {
    const flow = plan(
      "    evaluation: [ { date: 2026-05-15, views: { staff: { says: Slow, rating: amber } } } ]\n",
    );
    expect(review(flow, { views: { staff: "Better", "parent-carers": "Good" } })).toBe(
      flow.replace(
        "staff: { says: Slow, rating: amber }",
        "staff: { says: Better, rating: amber }, parent-carers: Good",
      ),
    );
  });
});

describe("an evaluation that is one text without a day", () => {
  const TEXT = plan("    evaluation: >-   # from the grid\n      Confidence is rising:\n      slowly\n");

  test("is never lost: its day is asked for", () => {
    expect(() => review(TEXT, { stage: "completed" })).toThrow(
      new UsageError(
        "this row's evaluation is one text without a day. To keep it beside the new one, say when it was written with --text-from DATE",
      ),
    );
  });

  test.each([
    plan("    evaluation: Confidence is rising   # from the grid\n"),
    plan("    evaluation: 'Confidence is rising'\n"),
    TEXT,
  ])("becomes the first of the dated ones: %#", (text) => {
    const { after, errors } = carriedOut(text, (each) =>
      reviewRow(each, {
        measure: "punctuality",
        review: { ...NOTHING, stage: "completed" },
        textFrom: "2025-12-11",
      }),
    );
    expect(errors).toEqual([]);
    const words = text === TEXT ? "Confidence is rising: slowly" : "Confidence is rising";
    const told = after.plan.rows[0]?.evaluation.map(({ date, stage, note }) => ({ date, stage, note }));
    expect(told).toEqual([
      { date: "2025-12-11", stage: null, note: words },
      { date: "2026-05-15", stage: "completed", note: null },
    ]);
    expect(after.file.source.text.includes("# from the grid")).toBe(text.includes("# from the grid"));
  });

  test("can be of the day itself, and then is its note", () => {
    const text = plan("    evaluation: Rising\n");
    expect(review(text, { stage: "completed" }, "2026-05-15")).toBe(
      plan("    evaluation:\n      - date: 2026-05-15\n        stage: completed\n        note: Rising\n"),
    );
    expect(() => review(text, { note: "New" }, "2026-05-15")).toThrow("leave --note out");
    expect(() => review(text, { note: "New" }, "one day")).toThrow("--text-from: ");
  });
});

test("what cannot be read as an evaluation is not written over", () => {
  for (const evaluation of ["5", "{ stage: completed }", "[ Rising ]"]) {
    const text = plan(`    evaluation: ${evaluation}\n`);
    let after = text;
    try {
      after = review(text, { stage: "completed" });
    } catch (error) {
      expect(String(error)).toContain("cannot be changed without touching something else");
    }
    expect(after).toContain(evaluation.replace(/ ?[\]]$/, ""));
  }
});

describe("a review of the whole plan", () => {
  const rows = new Map([
    ["wc-punctuality", { review: { ...NOTHING, stage: "completed" }, textFrom: undefined }],
  ] as const);
  const whole = (text: string): string =>
    edited(text, (each) => reviewPlan(each, { day: "2026-05-15", present: { staff: "SENCo" }, rows }));

  test("writes when and with whom, and each row, in one edit", () => {
    const head = "\nreviews:\n  # - date: 2025-12-12\n\n";
    expect(whole(plan("", head))).toBe(
      plan(
        "    evaluation:\n      - date: 2026-05-15\n        stage: completed\n",
        "\nreviews:\n  - date: 2026-05-15\n    with:\n      staff: SENCo\n  # - date: 2025-12-12\n\n",
      ),
    );
  });

  test("completes the one that was planned for the day", () => {
    const planned = (who: string): string => `reviews:\n  - date: 2026-05-15\n    label: Summer${who}\n`;
    expect(whole(plan("", planned("")))).toContain(planned("\n    with:\n      staff: SENCo"));
    expect(whole(plan("", planned("\n    with: { parent-carers: Forum }")))).toContain(
      planned("\n    with: { parent-carers: Forum, staff: SENCo }"),
    );
  });
});
