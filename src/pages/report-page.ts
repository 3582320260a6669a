import { blocksHtml } from "../document/html/blocks-html.ts";
import { buildLinkMap } from "../map/build-link-map.ts";
import type { MapInput } from "../map/link-map.ts";
import { html } from "../markup/html.ts";
import { closingBlocks } from "../report/blocks/closing-blocks.ts";
import type { ReportView } from "../report/formats.ts";
import type { Report } from "../report/report.ts";
import { VIEWS } from "../report/views.ts";
import { areaPage } from "./area/area-page.ts";
import { PAGE_STYLE } from "./embedded.ts";
import { pageFrame } from "./page-frame.ts";
import { bandsHtml, footerHtml, runningWords } from "./page-parts.ts";
import { planPage } from "./plan-page.ts";
import { viewHtml } from "./views/view-html.ts";

/**
 * A report as one page that needs nothing but itself. The summary of one plan is the whole story, that of several what
 * they say together; other views say what they say elsewhere.
 */
export function reportPage(report: Report, inputs: readonly MapInput[], view: ReportView): string {
  const [plan] = report.plans;
  if (report.rollUp) return areaPage(report, report.rollUp, view);
  if (view === "summary" && plan) {
    return planPage({ report, plan, map: buildLinkMap(inputs, { asOf: report.asOf }) });
  }
  const name = plan ? (plan.setting ?? plan.file) : "No plan";
  const page = plan ? VIEWS[view].page(plan, report.asOf) : [];
  return pageFrame(
    {
      title: `${name}: ${VIEWS[view].title}`,
      description: `${VIEWS[view].title}, as of ${report.asOf}: ${name}`,
      running: runningWords(name, report),
      style: PAGE_STYLE,
      script: null,
    },
    bandsHtml(),
    html(
      "main",
      { id: "content", class: "wide" },
      ...(plan ? viewHtml(view, plan, report.asOf) : [html("h1", {}, name)]),
      ...blocksHtml(closingBlocks(report, page)),
    ),
    footerHtml(report, []),
  );
}
