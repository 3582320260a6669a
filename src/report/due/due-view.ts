import { listCell, MEASURE_COLUMNS, measureCells, movedCell } from "../csv/render-csv.ts";
import { defineView } from "../define-view.ts";
import { duePage } from "./due-page.ts";
import { type DueItem, type DueWhen, dueReport } from "./due-report.ts";

export const dueView = defineView({
  id: "due",
  title: "what is due",
  model: dueReport,
  page: duePage,
  json: (due) => due,
  table: {
    isOfThings: true,
    columns: {
      when: "`late`, `soon` (within 30 days) or `later`",
      kind: "`voice` (waits for an answer), `promise` (an answer that is not done yet), `action`, `target` (not met), `step` (a milestone that is not reached), `write-up` (of a review), `review`",
      date: "the day it is due; of a voice the day it was said; empty for an action or a promise without one",
      days: "days from the day of the report to it, negative where it has passed; of a promise without a day, since it was made",
      ...MEASURE_COLUMNS,
      indicator: "of a target, the figure's id",
      text: "what is to be done, was said or promised, what the figure counts, the review's label",
      standing: "of a target, where the figure stands",
      lead: "who leads: roles, `; ` between them",
      group: "of a voice or a promise, the group",
      who: "of a voice or a promise, who of the group",
      with: "of an action, the groups that do it together",
      start: "of an action, when it should begin",
      cost: "of an action, what it costs, in words",
      moved: "of an action or a target, the dates that it had, with why",
    },
    records: ({ late, soon, later }, plan) => {
      const record = (when: DueWhen) => (item: DueItem) => {
        const { kind, date, days, indicator, text, standing, group, who, start, cost } = item;
        const lead = listCell(item.lead);
        const own = { when, kind, date, days, indicator, text, standing, lead, group, who };
        const more = { with: listCell(item.with), start, cost, moved: listCell(item.moved.map(movedCell)) };
        const cells = { ...measureCells(plan, item.measure), ...own, ...more };
        return { cells, extra: { [HOLDERS[kind]]: item.x } };
      };
      return [...late.map(record("late")), ...soon.map(record("soon")), ...later.map(record("later"))];
    },
  },
});

/** What holds the `x-` keys of each kind. */
const HOLDERS = {
  voice: "voice",
  promise: "voice",
  action: "action",
  target: "indicator",
  step: "indicator",
  "write-up": "review",
  review: "review",
} as const satisfies Record<DueItem["kind"], string>;
