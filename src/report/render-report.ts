import type { Page } from "../document/page.ts";
import { renderMarkdown } from "../document/render-markdown.ts";
import { renderTerminal } from "../document/terminal/render-terminal.ts";
import { isolateDays } from "../markup/isolated-days.ts";
import type { Style } from "../markup/style.ts";
import { escapeWorkflowCommands } from "../markup/workflow-log.ts";
import { renderCsv } from "./csv/render-csv.ts";
import type { ReportTextFormat, ReportView } from "./formats.ts";
import { renderJson } from "./render-json.ts";
import type { Report } from "./report.ts";
import { closingBlocks } from "./views/closing-blocks.ts";
import { rollUpPage } from "./views/roll-up/roll-up-page.ts";
import { VIEWS } from "./views.ts";

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
  const { json, table } = VIEWS[view];
  if (format === "json") return renderJson(report, json && { key: view, of: json });
  if (format === "csv") return renderCsv(report, table);
  const page = reportBlocks(report, view);
  const text =
    format === "markdown" ? renderMarkdown(page) : forTerminal([...page, ...whereMore(report, view)]);
  return isolateDays(text);

  function forTerminal(blocks: Page): string {
    const pointer = (rest: string) => `--view ${rest}`;
    return escapeWorkflowCommands(renderTerminal(blocks, { style, width, pointer }));
  }
}

/** What to type for more than fits on one page. Only at a terminal is anybody helped by the name of a flag. */
function whereMore({ rollUp }: Report, view: ReportView): Page {
  if (!rollUp || view !== "summary") return [];
  const what =
    rollUp.pages.only === null
      ? "Every name, and each setting's own page: --view progress. One setting's page alone: name its file."
      : "Every measure, and each year's own page: --view progress. One year's page alone: name its file.";
  return [{ kind: "note", text: `${what} All of it for a program: --format json.` }];
}

/** What a view says, in order, before a format lays it out; the end with what all of it needs is part of it. */
export function reportBlocks(report: Report, view: ReportView): Page {
  const pages = pagesOf(report, view);
  return [...pages, ...closingBlocks(report, pages)];
}

/** Of several plans the summary is what they say together; in full, each one's own page follows. */
function pagesOf(report: Report, view: ReportView): Page {
  const { rollUp, plans, asOf } = report;
  if (rollUp && view === "summary") return rollUpPage(report, rollUp, false);
  const together = rollUp && view === "progress" ? rollUpPage(report, rollUp, true) : [];
  return [...together, ...plans.flatMap((plan) => VIEWS[view].page(plan, asOf))];
}
