import { expect, test } from "vitest";
import type { Row } from "../../src/plan/plan.ts";
import { hasMoved, linkMovement } from "../../src/progress/movement.ts";
import { planProgress, type RowProgress } from "../../src/progress/plan-progress.ts";
import { baseline, evaluation, indicator, plan, reading, row, target } from "./build.ts";

const NO_MEASURES = { all: [], get: () => undefined, order: () => 0, guesser: () => () => null };

function progress(over: Partial<Row>): RowProgress {
  const [first] = planProgress(plan({ rows: [row(over)] }), NO_MEASURES, "2026-05-15").rows;
  if (!first) throw new Error("a row was given");
  return first;
}

const figure = (value: number) =>
  indicator({ baseline: baseline(40), target: target(90), readings: [reading("2026-03-01", value)] });
const judged = (...over: Parameters<typeof evaluation>[1][]) => ({
  evaluation: over.map((each, position) => evaluation(`2026-0${position + 1}-10`, each)),
});

const moved = progress({ indicators: [figure(60)] });
const still = progress({ indicators: [figure(40)] });
const unknown = progress({});

test.each([
  {
    rule: "more figures better than worse",
    over: { indicators: [figure(60), figure(60), figure(20)] },
    is: true,
  },
  { rule: "as many better as worse", over: { indicators: [figure(60), figure(20)] }, is: false },
  { rule: "the same as at its start", over: { indicators: [figure(40)] }, is: false },
  {
    rule: "figures that can be compared go before words",
    over: { indicators: [figure(20)], ...judged({ rating: "red" }, { rating: "green" }) },
    is: false,
  },
  { rule: "without them, better in words", over: judged({ rating: "red" }, { rating: "amber" }), is: true },
  { rule: "worse in words", over: judged({ rating: "green" }, { rating: "amber" }), is: false },
  {
    rule: "completed, whatever the figures",
    over: { indicators: [figure(20)], ...judged({ stage: "completed" }) },
    is: true,
  },
  { rule: "embedded", over: judged({ stage: "embedded" }), is: true },
  { rule: "a stage and nothing to compare", over: judged({ stage: "in-progress" }), is: false },
  { rule: "one rating and no stage", over: judged({ rating: "green" }), is: null },
  {
    rule: "one reading and no stated start",
    over: { indicators: [indicator({ readings: [reading("2026-03-01", 5)] })] },
    is: null,
  },
  { rule: "nothing at all", over: {}, is: null },
] as const)("whether a row has moved: $rule", ({ over, is }) => {
  expect(hasMoved(progress(over))).toBe(is);
});

test("a link's movement is that of both ends, and not known where one end's is not", () => {
  expect(linkMovement(moved, moved)).toBe("both-moved");
  expect(linkMovement(moved, still)).toBe("helper-moved");
  expect(linkMovement(still, moved)).toBe("helped-moved");
  expect(linkMovement(still, still)).toBe("neither");
  expect(linkMovement(moved, unknown)).toBe("not-known");
  expect(linkMovement(unknown, still)).toBe("not-known");
});
