import { expect, test } from "vitest";
import type { Path } from "../../src/diagnostics/finding.ts";
import { readPlanText } from "../../src/index.ts";
import { withoutUnsound } from "../../src/plan/without-unsound.ts";

const { plan } = readPlanText(`cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
embedded:
  - { measure: wc-social-events, since: 2024-07-01 }
  - { measure: wc-social-events, since: 2023-07-01 }
  - { measure: wc-attendance }
  - { measure: wc-social-evnts }
measures:
  - measure: wc-attendance
    improve: More of us come
    indicators:
      - id: share
        what: Attendance
        unit: percent
        baseline: { value: 90, of: 0 }
        target: { value: 95, steps: [{ by: 2025-12-01, value: 195 }, { by: 2026-03-01, value: 94 }] }
        readings:
          - { date: 2025-12-01, value: 130 }
          - { date: 2026-03-01, value: 92, of: 0 }
      - { id: share, what: The same id again }
  - { measure: wc-attendance, improve: The same measure again }
  - { measure: wc-attendence, improve: A misspelt one }
`);
const share: Path = ["measures", 0, "indicators", 0];

test("a sound plan stays as it is", () => {
  expect(withoutUnsound(plan, [])).toEqual(plan);
});

test("a figure that cannot be goes; a base that cannot be leaves its figure", () => {
  const errors: Path[] = [
    [...share, "readings", 0, "value"],
    [...share, "readings", 1, "of"],
    [...share, "baseline", "of"],
  ];
  const [indicator] = withoutUnsound(plan, errors).rows[0]?.indicators ?? [];
  expect(indicator?.readings).toMatchObject([{ value: 92, of: null }]);
  expect(indicator?.baseline).toMatchObject({ value: 90, of: null });
});

test("a target that cannot be goes, and so does what stands twice", () => {
  const errors: Path[] = [
    [...share, "target"],
    ["measures", 0, "indicators", 1, "id"],
    ["measures", 1, "measure"],
  ];
  const { rows } = withoutUnsound(plan, errors);
  expect(rows.map(({ improve }) => improve)).toEqual(["More of us come", "A misspelt one"]);
  expect(rows[0]?.indicators).toMatchObject([{ id: "share", target: null }]);
});

test("a measure that nobody knows stays, and a period that ends before it begins has no end", () => {
  const sound = withoutUnsound(plan, [
    ["measures", 2, "measure"],
    ["period", "to"],
  ]);
  expect(sound.rows).toHaveLength(3);
  expect(sound.period).toEqual({ from: "2025-09-01", to: null });
});

test("what is listed as embedded a second time goes, or has a row; what nobody knows stays", () => {
  const sound = withoutUnsound(
    plan,
    [1, 2, 3].map((position) => ["embedded", position, "measure"]),
  );
  expect(sound.embedded.map(({ measure, since }) => [measure, since])).toEqual([
    ["wc-social-events", "2024-07-01"],
    ["wc-social-evnts", null],
  ]);
});

test("a milestone that cannot be goes, and its target stays", () => {
  const [indicator] =
    withoutUnsound(plan, [[...share, "target", "steps", 0, "value"]]).rows[0]?.indicators ?? [];
  expect(indicator?.target).toMatchObject({ value: 95, steps: [{ by: "2026-03-01", value: 94 }] });
});

test("where a base went, the indicator still knows that there was one", () => {
  const [indicator] = withoutUnsound(plan, [[...share, "readings", 1, "of"]]).rows[0]?.indicators ?? [];
  expect(indicator?.unsound).toEqual(new Set(["readings"]));
});
