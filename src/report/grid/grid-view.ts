import { listCell } from "../csv/render-csv.ts";
import { defineView } from "../define-view.ts";
import { gridPage } from "./grid-page.ts";
import { gridReport, linkWords } from "./grid-report.ts";
import { ROW_COLUMNS, rowCells } from "./row-cells.ts";

export const gridView = defineView({
  id: "grid",
  title: "the monitoring grid",
  model: gridReport,
  page: gridPage,
  json: (rows) => rows,
  // Where a cell has several lines, `; ` stands between them.
  table: {
    columns: {
      measure: "the measure's id",
      cornerstone: "Cornerstone",
      success_measure: "Success Measure",
      improve: "What exactly needs to be improved?",
      success: "How will we know this has improved?",
      involve: "How will staff, parent carers and children/young people be involved?",
      indicators: "What are we measuring?",
      evaluation: "Evaluation - what else needs to happen?",
      links: "Links to",
      ...ROW_COLUMNS,
    },
    records: (rows, plan, asOf) => {
      const measures = new Map(plan.measures.map((measure) => [measure.measure, measure]));
      return rows.map((row) => {
        const measure = measures.get(row.measure);
        return {
          cells: {
            measure: row.measure,
            cornerstone: row.cornerstoneName,
            success_measure: row.statement,
            improve: row.improve,
            success: listCell(row.success),
            involve: listCell(row.involve),
            indicators: listCell(row.indicators),
            evaluation: listCell(row.evaluation),
            links: listCell(row.links.map(linkWords)),
            ...(measure ? rowCells(measure, { plan, asOf }) : {}),
          },
          extra: { measure: measure?.x ?? {} },
        };
      });
    },
  },
});
