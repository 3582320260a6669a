import { listCell, MEASURE_COLUMNS, measureCells } from "../csv/render-csv.ts";
import { defineView } from "../define-view.ts";
import { voicesPage } from "./voices-page.ts";
import { voicesReport } from "./voices-report.ts";

export const voicesView = defineView({
  id: "voices",
  title: "you said, we did",
  model: voicesReport,
  page: voicesPage,
  json: (voices) => voices,
  table: {
    isOfThings: true,
    columns: {
      date: "the day it was said",
      group: "the group",
      who: "who of the group",
      kind: "`idea`, `worry` or `thanks`",
      said: "the words",
      ...MEASURE_COLUMNS,
      outcome:
        "`did`, `doing`, `could-not`, `waiting`, `thanks`, or `unclear` (an answer that cannot be read)",
      answer: "what was done, is being done, or why it could not be",
      answered: "the day of the answer",
      told: "how they heard back",
      share: "whether those who said it agree to its being printed",
      age: "days from the day it was said to the day of the report",
      id: "the id that the plan gives it",
      promised: "of what is being done, the day by which it is promised",
      already: "what is done of it already, `; ` between the texts",
      could_not: "what could not be done beside it, and why",
    },
    records: (voices, plan) =>
      voices.heard.map((heard) => {
        const { date, group, who, kind, said, outcome, answer, told, share, age } = heard;
        const own = { date, group, who, kind, said, outcome, told, share, age };
        const answered = {
          answer: answer?.text ?? null,
          answered: answer?.date ?? null,
          promised: answer?.by ?? null,
          already: listCell(answer?.already ?? []),
          could_not: listCell(answer?.couldNot ?? []),
        };
        const cells = { ...own, ...measureCells(plan, heard.measure), ...answered, id: heard.id };
        return { cells, extra: { voice: heard.x } };
      }),
  },
});
