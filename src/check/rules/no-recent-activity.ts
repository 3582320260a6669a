import { type CivilDate, daysBetween, longDate } from "../../civil-date.ts";
import { QUIET_DAYS } from "../../domain-numbers.ts";
import type { Row } from "../../plan/plan.ts";
import { latestStage } from "../../progress/stage.ts";
import { defineRule } from "../rule.ts";

export const noRecentActivity = defineRule({
  id: "no-recent-activity",
  group: "time",
  severity: "info",
  summary: "Something happens in each row every term or so",
  why: "A row that stays silent for months is either finished or forgotten, and a reader cannot see which.",
  help: "Record a figure, a voice, an action done or an evaluation; or set the row aside (`stage: paused`) and say why.",
  bad: [
    [
      "          - { date: 2025-12-08, value: 3 }\n    evaluation:\n      - { date: 2025-12-11, stage: in-progress, rating: green, note: Three decisions so far }",
      "          - { date: 2025-09-12, value: 3 }\n    evaluation:\n      - { date: 2025-09-15, stage: in-progress, rating: green, note: Three decisions so far }",
    ],
  ],
  good: [],
  boundaries: [{ what: "120 days after 15 September", day: "2026-01-13", found: "after" }],
  *check(context) {
    const { plan, day } = context;
    for (const row of context.activeRows) {
      if (["completed", "embedded"].includes(latestStage(row, day) ?? "") || row.unsound.size > 0) continue;
      const last = lastHappening(row, plan.period.from, day);
      if (last === null || daysBetween(last, day) <= QUIET_DAYS) continue;
      yield {
        at: { path: row.path, part: "key" },
        message: `nothing has happened here since ${longDate(last)} (${daysBetween(last, day)} days)`,
      };
    }
  },
});

/** The last day, up to the day, on which something happened, be it that the period began; null where none is known. */
function lastHappening(row: Row, from: CivilDate | null, day: CivilDate): CivilDate | null {
  let last: CivilDate | null = null;
  const see = (date: CivilDate | null): void => {
    if (date !== null && date <= day && (last === null || date > last)) last = date;
  };
  see(from);
  for (const { readings } of row.indicators) for (const { date } of readings) see(date);
  for (const { date } of row.voices) see(date);
  for (const { date } of row.evaluation) see(date);
  for (const { done } of row.actions) see(done);
  return last;
}
