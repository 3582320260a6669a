import { longDate } from "../../civil-date.ts";
import type { Reading } from "../../plan/plan.ts";
import { defineRule } from "../rule.ts";

export const duplicateReading = defineRule({
  id: "duplicate-reading",
  group: "time",
  severity: "error",
  summary: "An indicator has one reading a day",
  why: "Of two figures for one day nobody can tell which is the later one.",
  help: "Keep the one that holds, or make two indicators where two things were measured.",
  bad: [
    [
      "          - { date: 2025-12-01, value: 21 }",
      "          - { date: 2025-12-01, value: 19 }\n          - { date: 2025-12-01, value: 21 }",
    ],
  ],
  good: [],
  boundaries: [
    {
      what: "the day of the other reading",
      day: "2025-12-01",
      found: "on",
      plan: (day) => [
        [
          "          - { date: 2025-12-01, value: 21 }",
          `          - { date: 2025-12-01, value: 21 }\n          - { date: ${day}, value: 22 }`,
        ],
      ],
    },
  ],
  *check(context) {
    const { lineOf } = context;
    for (const { indicator } of context.activeIndicators) {
      const seen = new Map<string, Reading>();
      for (const reading of indicator.readings) {
        const first = seen.get(reading.date);
        if (first) {
          const line = lineOf({ path: [...first.path, "date"], part: "value" });
          const at = { path: [...reading.path, "date"], part: "value" } as const;
          yield { at, message: `there is a reading for ${longDate(reading.date)} already, on line ${line}` };
        } else seen.set(reading.date, reading);
      }
    }
  },
});
