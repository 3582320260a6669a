import { figuresTable } from "../csv/figures-table.ts";
import type { ViewUnit } from "../define-view.ts";
import { summaryPage } from "./summary-page.ts";

export const summaryView = {
  id: "summary",
  title: "where the plan stands",
  page: summaryPage,
  json: null,
  table: figuresTable,
} as const satisfies ViewUnit;
