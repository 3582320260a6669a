import { type CsvTable, listCell } from "../csv/render-csv.ts";
import { gridReport, linkWords } from "./grid-report.ts";

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
  },
  records: (plan) => {
    const extras = new Map(plan.measures.map(({ measure, x }) => [measure, x]));
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
      },
      extra: { measure: extras.get(row.measure) ?? {} },
    }));
  },
};
