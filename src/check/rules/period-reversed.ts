import { longDate } from "../../civil-date.ts";
import { defineRule } from "../rule.ts";

export const periodReversed = defineRule({
  id: "period-reversed",
  group: "time",
  severity: "error",
  summary: "The period ends after it begins",
  why: "What is late, and what is due, depends on the period.",
  bad: [["period: { from: 2025-09-01, to: 2026-07-21 }", "period: { from: 2025-09-01, to: 2025-07-21 }"]],
  good: [],
  boundaries: [
    {
      what: "the period's first day",
      day: "2025-09-01",
      found: "until",
      plan: (day) => [["to: 2026-07-21 }", `to: ${day} }`]],
    },
  ],
  *check({ plan: { period } }) {
    const { from, to } = period;
    if (from === null || to === null || to > from) return;
    yield {
      at: { path: ["period", "to"], part: "value" },
      message: `the period ends on ${longDate(to)}, and begins on ${longDate(from)}`,
      help: "Write the later day after `to`.",
    };
  },
});
