import type { ViewUnit } from "./define-view.ts";
import { dueView } from "./due/due-view.ts";
import { evidenceView } from "./evidence/evidence-view.ts";
import type { ReportView } from "./formats.ts";
import { gapsView } from "./gaps/gaps-view.ts";
import { gridView } from "./grid/grid-view.ts";
import { involvementView } from "./involvement/involvement-view.ts";
import { progressView } from "./progress/progress-view.ts";
import { summaryView } from "./summary/summary-view.ts";
import { voicesView } from "./voices/voices-view.ts";

/** Every view by its id. */
export const VIEWS: Readonly<Record<ReportView, ViewUnit>> = {
  summary: summaryView,
  progress: progressView,
  grid: gridView,
  due: dueView,
  gaps: gapsView,
  voices: voicesView,
  evidence: evidenceView,
  involvement: involvementView,
};
