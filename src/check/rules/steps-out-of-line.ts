import { type CivilDate, longDate } from "../../civil-date.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Indicator, Step, Target } from "../../plan/plan.ts";
import { isTargetBehindBaseline, targetBeforeBaselineDay } from "../facts/target-and-baseline.ts";
import { defineRule } from "../rule.ts";

export const stepsOutOfLine = defineRule({
  id: "steps-out-of-line",
  group: "measuring",
  severity: "warning",
  summary: "The steps to a target lead from its baseline to it, one after another",
  why: "What is hoped for by a day is read off the line through the steps, and a step beside it bends the line.",
  help: "Correct the step's date or value, or take the step out.",
  bad: [
    [
      "target: { value: 30, by: 2026-07-01 }",
      "target: { value: 30, by: 2026-07-01, steps: [{ by: 2026-03-27, value: 35 }] }",
    ],
  ],
  good: [
    [
      "target: { value: 30, by: 2026-07-01 }",
      "target: { value: 30, by: 2026-07-01, steps: [{ by: 2026-03-27, value: 24 }] }",
    ],
  ],
  boundaries: [
    {
      what: "the baseline's date",
      day: "2025-09-15",
      found: "until",
      plan: (day) => [
        [
          "target: { value: 30, by: 2026-07-01 }",
          `target: { value: 30, by: 2026-07-01, steps: [{ by: ${day}, value: 24 }] }`,
        ],
      ],
    },
    {
      what: "the target's date",
      day: "2026-07-01",
      found: "after",
      plan: (day) => [
        [
          "target: { value: 30, by: 2026-07-01 }",
          `target: { value: 30, by: 2026-07-01, steps: [{ by: ${day}, value: 24 }] }`,
        ],
      ],
    },
    {
      what: "the step before",
      day: "2026-03-27",
      found: "until",
      plan: (day) => [
        [
          "target: { value: 30, by: 2026-07-01 }",
          `target: { value: 30, by: 2026-07-01, steps: [{ by: 2026-03-27, value: 20 }, { by: ${day}, value: 24 }] }`,
        ],
      ],
    },
  ],
  *check(context) {
    for (const { indicator } of context.activeIndicators) {
      const { target } = indicator;
      if (!target || indicator.unsound.has("target")) continue;
      const line = { indicator, target, end: endOf(indicator, context.plan) };
      let before: Step | null = null;
      for (const step of target.steps) {
        const outOfTime = misplaced(step, before, line);
        const finding = outOfTime ?? notBetween(step, line);
        if (finding) yield finding;
        if (!outOfTime) before = step;
      }
    }
  },
});

interface StepLine {
  readonly indicator: Indicator;
  readonly target: Target;
  /** The day of the target; null where it is not known, or is a slip with a finding of its own. */
  readonly end: CivilDate | null;
}

function endOf(indicator: Indicator, plan: Parameters<typeof targetBeforeBaselineDay>[1]): CivilDate | null {
  if (targetBeforeBaselineDay(indicator, plan) !== null) return null;
  return indicator.target?.by ?? plan.period.to;
}

/** A step that is not after the one before it, or the baseline, or that comes after the target. */
function misplaced({ path, by }: Step, before: Step | null, { indicator, end }: StepLine): Finding | null {
  const at = { path: [...path, "by"], part: "value" } as const;
  const start = indicator.baseline?.date ?? null;
  if (before && by <= before.by)
    return {
      at,
      message: `the step of ${longDate(by)} is not after the one before it (${longDate(before.by)})`,
    };
  if (start !== null && by <= start)
    return { at, message: `the step of ${longDate(by)} is not after the baseline (${longDate(start)})` };
  if (end !== null && by > end)
    return { at, message: `the step of ${longDate(by)} is after the target's date (${longDate(end)})` };
  return null;
}

/** A step whose value is not on the way; of a percentage that cannot be, another rule tells. */
function notBetween({ path, value }: Step, { indicator, target }: StepLine): Finding | null {
  const { baseline, aim, unit } = indicator;
  const start = baseline?.value ?? null;
  if (typeof value !== "number" || typeof target.value !== "number" || typeof start === "boolean")
    return null;
  if (isTargetBehindBaseline(indicator) || (unit === "percent" && (value < 0 || value > 100))) return null;
  const way = start === null ? aim : target.value >= start ? "up" : "down";
  const isBeyond = way === "up" ? value > target.value : way === "down" && value < target.value;
  const isBehind = start !== null && (way === "up" ? value < start : value > start);
  if (!isBeyond && !isBehind) return null;
  const message =
    start === null
      ? `the step (${value}) is beyond the target (${target.value})`
      : `the step (${value}) is not between the baseline (${start}) and the target (${target.value})`;
  return { at: { path: [...path, "value"], part: "value" }, message };
}
