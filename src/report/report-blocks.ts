import type { Page } from "../document/page.ts";
import { closingBlocks } from "./blocks/closing-blocks.ts";
import { rollUpPage } from "./blocks/roll-up/roll-up-page.ts";
import type { ReportView } from "./formats.ts";
import type { Report } from "./report.ts";
import { VIEWS } from "./views.ts";

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
