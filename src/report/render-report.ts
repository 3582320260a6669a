import type { Style } from "../markup/style.ts";
import { commandLess } from "../markup/workflow-log.ts";
import type { ReportFormat, ReportView } from "./formats.ts";
import type { Page } from "./page.ts";
import { renderJson } from "./render-json.ts";
import { renderMarkdown } from "./render-markdown.ts";
import type { PlanReport, Report } from "./report.ts";
import { renderTerminal } from "./terminal/render-terminal.ts";
import { closingBlocks } from "./views/closing-blocks.ts";
import { progressPage } from "./views/progress-page.ts";
import { summaryPage } from "./views/summary-page.ts";

/** What to show and how. Style and width are of the terminal alone. */
export interface RenderOptions {
  readonly view: ReportView;
  readonly format: ReportFormat;
  readonly style: Style;
  /** Cells that a line may take, 20 or more. */
  readonly width: number;
}

/** Prints a report: a text that ends with one newline, the same for the same report and options. */
export function renderReport(report: Report, { view, format, style, width }: RenderOptions): string {
  if (format === "json") return renderJson(report);
  const pages = report.plans.map((plan) => PAGES[view](plan, report.asOf));
  const page = [...pages.flat(), ...closingBlocks(report, pages.flat())];
  return format === "markdown" ? renderMarkdown(page) : commandLess(renderTerminal(page, { style, width }));
}

const PAGES = { summary: summaryPage, progress: progressPage } as const satisfies Record<
  ReportView,
  (plan: PlanReport, asOf: string) => Page
>;
