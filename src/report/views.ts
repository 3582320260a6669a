import type { CivilDate } from "../civil-date.ts";
import type { Page } from "../document/page.ts";
import { everythingTable } from "./csv/everything/everything-table.ts";
import { figuresTable } from "./csv/figures-table.ts";
import type { CsvTable } from "./csv/render-csv.ts";
import { dueJson } from "./due/due-json.ts";
import { duePage } from "./due/due-page.ts";
import { dueTable } from "./due/due-table.ts";
import { evidenceJson } from "./evidence/evidence-json.ts";
import { evidencePage } from "./evidence/evidence-page.ts";
import { evidenceTable } from "./evidence/evidence-table.ts";
import type { ReportView } from "./formats.ts";
import { gapsJson } from "./gaps/gaps-json.ts";
import { gapsPage } from "./gaps/gaps-page.ts";
import { gapsTable } from "./gaps/gaps-table.ts";
import { gridJson } from "./grid/grid-json.ts";
import { gridPage } from "./grid/grid-page.ts";
import { gridTable } from "./grid/grid-table.ts";
import { involvementJson } from "./involvement/involvement-json.ts";
import { involvementPage } from "./involvement/involvement-page.ts";
import { involvementTable } from "./involvement/involvement-table.ts";
import type { PlanReport } from "./report.ts";
import { progressPage } from "./views/progress-page.ts";
import { summaryPage } from "./views/summary-page.ts";
import { voicesJson } from "./voices/voices-json.ts";
import { voicesPage } from "./voices/voices-page.ts";
import { voicesTable } from "./voices/voices-table.ts";

/** A view in each of its forms. */
export interface View {
  readonly page: (plan: PlanReport, asOf: CivilDate) => Page;
  /** What it adds to the JSON; null where everything stands there already. */
  readonly json: ((plan: PlanReport, asOf: CivilDate) => object) | null;
  readonly table: CsvTable;
}

export const VIEWS: Readonly<Record<ReportView, View>> = {
  summary: { page: summaryPage, json: null, table: figuresTable },
  progress: { page: progressPage, json: null, table: everythingTable },
  grid: { page: gridPage, json: gridJson, table: gridTable },
  due: { page: duePage, json: dueJson, table: dueTable },
  gaps: { page: gapsPage, json: gapsJson, table: gapsTable },
  voices: { page: voicesPage, json: voicesJson, table: voicesTable },
  evidence: { page: evidencePage, json: evidenceJson, table: evidenceTable },
  involvement: { page: involvementPage, json: involvementJson, table: involvementTable },
};
