import { type CsvRecord, type CsvTable, listCell } from "../csv/render-csv.ts";
import type { MeasureReport } from "../report.ts";
import { gridReport, linkWords } from "./grid-report.ts";
import { ROW_COLUMNS, rowCells } from "./row-cells.ts";

/** One record a row of the grid, its cells in words; where a cell has several lines, `; ` stands between them. */
export const gridTable: CsvTable = {
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
  records: (plan) => {
    const measures = new Map(plan.measures.map((measure) => [measure.measure, measure]));
    return gridReport(plan).map((row) => ({
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
        ...ofRow(measures.get(row.measure)),
      },
      extra: { measure: measures.get(row.measure)?.x ?? {} },
    }));
  },
};

function ofRow(measure: MeasureReport | undefined): CsvRecord["cells"] {
  return measure ? rowCells(measure) : {};
}
