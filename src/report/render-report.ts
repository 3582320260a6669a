import type { Page, Way } from "../document/page.ts";
import { renderTerminal } from "../document/terminal/render-terminal.ts";
import { cliTableLine } from "../markup/cli-table-line.ts";
import { isolateDays } from "../markup/isolated-days.ts";
import type { Style } from "../markup/style.ts";
import { escapeWorkflowCommands } from "../markup/workflow-log.ts";
import type { ReportTextFormat, ReportView } from "./formats.ts";
import { renderReportFile, reportBlocks } from "./render-report-file.ts";
import type { Report } from "./report.ts";

/** What to show and how. Style and width are of the terminal alone. */
export interface RenderOptions {
  readonly view: ReportView;
  readonly format: ReportTextFormat;
  readonly style: Style;
  /** Cells that a line may take, 20 or more. */
  readonly width: number;
}

/** Prints a report: a text that ends with one newline, the same for the same report and options. */
export function renderReport(report: Report, { view, format, style, width }: RenderOptions): string {
  if (format !== "terminal") return renderReportFile(report, { view, format });
  const page = [...reportBlocks(report, view), ...whereMore(report, view)];
  const pointer = ([view]: Way): string => `--view ${view}`;
  const text = renderTerminal(page, { style, width, pointer, drawLine: cliTableLine });
  return isolateDays(escapeWorkflowCommands(text));
}

/** What to type for more than fits on one page. Only at a terminal is anybody helped by the name of a flag. */
function whereMore({ rollUp }: Report, view: ReportView): Page {
  if (!rollUp || view !== "summary") return [];
  const what =
    rollUp.only === null
      ? "Every name, and each setting's own page: --view progress. One setting's page alone: name its file."
      : "Every measure, and each year's own page: --view progress. One year's page alone: name its file.";
  return [{ kind: "note", text: `${what} All of it for a program: --format json.` }];
}
