import { defineRule } from "../rule.ts";

export const invalidDate = defineRule({
  id: "invalid-date",
  group: "shape",
  severity: "error",
  summary: "A date is a real day, written year-month-day",
  why: "`01/09/2026` is September to one reader and January to another; 2026-09-01 is the same day to all.",
  help: "Write dates as 2026-09-01.",
  bad: [["by: 2026-03-20", "by: 20/03/2026"]],
  good: [],
});
