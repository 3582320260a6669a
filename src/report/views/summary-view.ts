import type { CivilDate } from "../../civil-date.ts";
import { onOneLine, type Page } from "../../document/page.ts";
import { changesBlocks } from "../changes/changes-blocks.ts";
import { figuresTable } from "../csv/figures-table.ts";
import type { View } from "../define-view.ts";
import type { PlanReport } from "../report.ts";
import { agendaBlocks } from "./agenda-blocks.ts";
import { celebrateBlocks } from "./celebrate-blocks.ts";
import { equalMeasureBlocks } from "./equal-measure-blocks.ts";
import { measureTableBlocks } from "./measure-table.ts";
import { openingBlocks } from "./opening-blocks.ts";

/** One plan on one page, where texts of several lines take one: what to celebrate, who takes part, where each measure stands, what comes next. */
export const summaryView = {
  id: "summary",
  title: "where the plan stands",
  page: summaryPage,
  json: null,
  table: figuresTable,
} as const satisfies View;

function summaryPage(plan: PlanReport, asOf: CivilDate): Page {
  return onOneLine([
    ...openingBlocks(plan, asOf),
    ...changesBlocks(plan, asOf, true),
    ...celebrateBlocks(plan, asOf, true),
    ...equalMeasureBlocks(plan, asOf),
    ...measureTableBlocks(plan, asOf),
    ...agendaBlocks(plan, asOf),
  ]);
}
