import { GROUP_IDS } from "../../vocabulary.ts";
import { type CsvTable, listCell, MEASURE_COLUMNS, measureCells } from "../csv/render-csv.ts";
import { involvementReport } from "./involvement-report.ts";

/** One record a group and measure. */
export const involvementTable: CsvTable = {
  columns: {
    ...MEASURE_COLUMNS,
    group: "the group",
    planned: "whether the plan gives it a part",
    level: "the level planned, where one is stated; `not-this-time` is no part",
    seen: "whether its part shows in what happened",
    seen_in: "in what: `voice`, `view`, `action`, `review`, `; ` between them",
    level_seen: "the highest level that the group's views state",
  },
  records: (plan) =>
    involvementReport(plan).byMeasure.flatMap(({ measure, groups }) =>
      GROUP_IDS.map((group) => {
        const { planned, level, seen, seenIn, levelSeen } = groups[group];
        const own = { group, planned, level, seen, seen_in: listCell(seenIn), level_seen: levelSeen };
        return { cells: { ...measureCells(plan, measure), ...own } };
      }),
    ),
};
