import type { Block, Page, Way } from "../document/page.ts";
import { renderTerminal } from "../document/terminal/render-terminal.ts";
import { cliTableLine } from "../markup/cli-table-line.ts";
import { isolateDays } from "../markup/isolated-days.ts";
import type { Style } from "../markup/style.ts";
import { escapeWorkflowCommands } from "../markup/workflow-log.ts";
import type { ReportTextFormat, ReportView } from "./formats.ts";
import { renderReportFile, renderTogetherFile, reportBlocks, togetherBlocks } from "./render-report-file.ts";
import type { Report } from "./report.ts";
import { type ReportTogether, reportTogether } from "./roll-up/report-together.ts";

/** What the terminal alone has a part in. */
interface TerminalOptions {
  readonly style: Style;
  /** Cells that a line may take, 20 or more. */
  readonly width: number;
}

/** What to show and how. */
export interface RenderOptions extends TerminalOptions {
  readonly view: ReportView;
  readonly format: ReportTextFormat;
}

/** Prints a report: a text that ends with one newline, the same for the same report and options. */
export function renderReport(report: Report, { view, format, ...terminal }: RenderOptions): string {
  if (format !== "terminal") return renderReportFile(report, { view, format });
  const together = view === "summary" ? reportTogether(report) : null;
  return together ? togetherText(together, terminal) : terminalText(reportBlocks(report, view), terminal);
}

/** Prints the summary of several plans as `renderReport` does, without their own reports. */
export function renderTogether(
  together: ReportTogether,
  { format, ...terminal }: TerminalOptions & { readonly format: "terminal" | "markdown" },
): string {
  return format === "terminal" ? togetherText(together, terminal) : renderTogetherFile(together);
}

function togetherText(together: ReportTogether, terminal: TerminalOptions): string {
  return terminalText([...togetherBlocks(together), whereMore(together)], terminal);
}

function terminalText(page: Page, { style, width }: TerminalOptions): string {
  const pointer = ([view]: Way): string => `--view ${view}`;
  const text = renderTerminal(page, { style, width, pointer, drawLine: cliTableLine });
  return isolateDays(escapeWorkflowCommands(text));
}

/** What to type for more than fits on one page. Only at a terminal is anybody helped by the name of a flag. */
function whereMore({ rollUp }: ReportTogether): Block {
  const what =
    rollUp.only === null
      ? "Every name, and each setting's own page: --view progress. One setting's page alone: name its file."
      : "Every measure, and each year's own page: --view progress. One year's page alone: name its file.";
  return { kind: "note", text: `${what} All of it for a program: --format json.` };
}
