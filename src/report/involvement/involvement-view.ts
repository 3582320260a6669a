import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { type CsvRecord, listCell, MEASURE_COLUMNS, measureCells } from "../csv/render-csv.ts";
import { defineView } from "../define-view.ts";
import type { PlanReport } from "../report.ts";
import { involvementPage } from "./involvement-page.ts";
import { involvementReport } from "./involvement-report.ts";

export const involvementView = defineView({
  id: "involvement",
  title: "who takes part",
  model: involvementReport,
  page: involvementPage,
  json: (involvement) => involvement,
  // One record a group and measure.
  table: {
    columns: {
      ...MEASURE_COLUMNS,
      group: "the group",
      planned: "whether the plan gives it a part",
      level: "the level planned, where one is stated; `not-this-time` is no part",
      seen: "whether its part shows in what happened",
      seen_in: "in what: `voice`, `view`, `figure` (it was asked), `action`, `; ` between them",
      level_seen: "the highest level that the group's views state",
      how: "what is planned, in words; empty where nothing of the group's own is",
      for_all: "what is planned in one text for all three, which counts for no single group",
      choosing:
        "whether the group chose the plan's measures: `yes`, `no`, or `not-said` where one text stands for all three",
      chose: "how it chose, in words",
      chose_level: "how far it took part in choosing",
      chose_on: "when it chose",
      last_review: "whether it was at the last review; empty before the first",
    },
    records: ({ byMeasure }, plan) =>
      byMeasure.flatMap(({ measure, groups, involve }) =>
        GROUP_IDS.map((group) => {
          const { planned, level, seen, seenIn, levelSeen } = groups[group];
          const part = involve.groups[group];
          const own = { group, planned, level, seen, seen_in: listCell(seenIn), level_seen: levelSeen };
          const words = { how: part?.how ?? null, for_all: involve.all };
          return {
            cells: { ...measureCells(plan, measure), ...own, ...words, ...groupCells(plan, group) },
            extra: { involve: involve.x, part: part?.x ?? {}, chosen: plan.chosen[group].x },
          };
        }),
      ),
  },
});

/** What holds of the group in every row: how it chose, and whether it was at the last review. */
function groupCells({ chosen, equalMeasure }: PlanReport, group: Group): CsvRecord["cells"] {
  const { state, how, level, date } = chosen[group];
  const lastReview = equalMeasure.find((each) => each.group === group)?.lastReview ?? null;
  return { choosing: state, chose: how, chose_level: level, chose_on: date, last_review: lastReview };
}
