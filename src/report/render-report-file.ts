import type { Page } from "../document/page.ts";
import { renderMarkdown } from "../document/render-markdown.ts";
import { isolateDays } from "../markup/isolated-days.ts";
import { closingBlocks } from "./blocks/closing-blocks.ts";
import { rollUpPage } from "./blocks/roll-up/roll-up-page.ts";
import { inPieces, type ReportInPieces } from "./build-report.ts";
import { renderCsv } from "./csv/render-csv.ts";
import type { ReportTextFormat, ReportView } from "./formats.ts";
import { renderJson } from "./render-json.ts";
import type { Report } from "./report.ts";
import { type ReportTogether, reportTogether } from "./roll-up/report-together.ts";
import { VIEWS } from "./views.ts";

/** What to show, and in which of the forms that no terminal has a part in. */
export interface FileRenderOptions {
  readonly view: ReportView;
  readonly format: Exclude<ReportTextFormat, "terminal">;
}

/** A report as Markdown, JSON or CSV: a text that ends with one newline, the same for the same report and options. */
export function renderReportFile(report: Report, { view, format }: FileRenderOptions): string {
  if (format !== "markdown") return [...reportPieces(inPieces(report), { view, format })].join("");
  return isolateDays(renderMarkdown(reportBlocks(report, view)));
}

/** What several plans say together, without the pages of each. */
export function renderTogetherFile(together: ReportTogether): string {
  return isolateDays(renderMarkdown(togetherBlocks(together)));
}

/** The forms for programs piece by piece, so that thousands of plans are never in memory together. */
export function reportPieces(
  report: ReportInPieces,
  { view, format }: { readonly view: ReportView; readonly format: "json" | "csv" },
): Iterable<string> {
  const { json, table } = VIEWS[view];
  return format === "json" ? renderJson(report, json && { key: view, of: json }) : renderCsv(report, table);
}

/** What a view says, in order, before a format lays it out; the end with what all of it needs is part of it. */
export function reportBlocks(report: Report, view: ReportView): Page {
  const together = view === "summary" || view === "progress" ? reportTogether(report) : null;
  if (together && view === "summary") return togetherBlocks(together);
  const { plans, asOf } = report;
  // In full, each one's own page follows what they say together.
  const opening = together ? rollUpPage(together, true) : [];
  const pages = [...opening, ...plans.flatMap((plan) => VIEWS[view].page(plan, asOf))];
  return [...pages, ...closingBlocks(report, pages)];
}

/** Of several plans the summary is what they say together. */
export function togetherBlocks(together: ReportTogether): Page {
  const page = rollUpPage(together, false);
  return [...page, ...closingBlocks(together, page)];
}
