import type { CivilDate } from "../../civil-date.ts";
import { type Page, type PageRow, recordCell, table } from "../../document/page.ts";
import { GRID_COLUMNS } from "../../plan/grid.ts";
import { noMeasures, viewOpening } from "../blocks/opening-blocks.ts";
import type { PlanReport } from "../report.ts";
import { type GridRow, improveWords, linkWords } from "./grid-report.ts";

/** The booklet's column titles, word for word. */
export const GRID_HEADS = [
  "Cornerstone",
  "Success Measure",
  GRID_COLUMNS.improve.question,
  GRID_COLUMNS.success.question,
  GRID_COLUMNS.involve.question,
  GRID_COLUMNS.indicators.question,
  GRID_COLUMNS.evaluation.question,
] as const;

/** The booklet's monitoring grid, with the links under each row. */
export function gridPage(rows: readonly GridRow[], plan: PlanReport, asOf: CivilDate): Page {
  const opening = viewOpening(plan, "Success Measures Monitoring Grid", asOf);
  if (rows.length === 0) return [...opening, noMeasures(plan)];
  return [...opening, table(GRID_HEADS, rows.map(pageRow), "records")];
}

function pageRow(row: GridRow): PageRow {
  const { cornerstoneName, statement, success, involve, indicators, evaluation, links } = row;
  return {
    kind: "cells",
    cells: [
      recordCell([cornerstoneName]),
      recordCell([statement]),
      recordCell([improveWords(row)]),
      ...[success, involve, indicators, evaluation].map(recordCell),
    ],
    standing: null,
    below: { label: GRID_COLUMNS.links.question, text: recordCell(links.map(linkWords)) },
  };
}
