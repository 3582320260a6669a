import { renderMarkdown } from "../document/render-markdown.ts";
import { isolateDays } from "../markup/isolated-days.ts";
import { renderCsv } from "./csv/render-csv.ts";
import type { ReportTextFormat, ReportView } from "./formats.ts";
import { renderJson } from "./render-json.ts";
import type { Report } from "./report.ts";
import { reportBlocks } from "./report-blocks.ts";
import { VIEWS } from "./views.ts";

/** What to show, and in which of the forms that no terminal has a part in. */
export interface FileRenderOptions {
  readonly view: ReportView;
  readonly format: Exclude<ReportTextFormat, "terminal">;
}

/** A report as Markdown, JSON or CSV: a text that ends with one newline, the same for the same report and options. */
export function renderReportFile(report: Report, { view, format }: FileRenderOptions): string {
  const { json, table } = VIEWS[view];
  switch (format) {
    case "json":
      return renderJson(report, json && { key: view, of: json });
    case "csv":
      return renderCsv(report, table);
    case "markdown":
      return isolateDays(renderMarkdown(reportBlocks(report, view)));
  }
}
