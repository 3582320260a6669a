import { blocksHtml } from "../document/html/blocks-html.ts";
import { buildLinkMap } from "../map/build-link-map.ts";
import type { MapInput } from "../map/link-map.ts";
import { type Html, html } from "../markup/html.ts";
import { closingBlocks } from "../report/blocks/closing-blocks.ts";
import { rollUpPage, rollUpTitle } from "../report/blocks/roll-up/roll-up-page.ts";
import type { ReportView } from "../report/formats.ts";
import type { Report } from "../report/report.ts";
import { VIEWS } from "../report/views.ts";
import { areaPage } from "./area-page.ts";
import { PAGE_STYLE } from "./embedded.ts";
import { manyPlans } from "./many-plans.ts";
import { pageFrame } from "./page-frame.ts";
import { bandsHtml, footerHtml, runningWords } from "./page-parts.ts";
import { planPage } from "./plan-page.ts";
import { viewHtml } from "./views/view-html.ts";

/**
 * A report as one page that needs nothing but itself. The summary of one plan is the whole story, that of several what
 * they say together; other views say what they say elsewhere.
 */
export function reportPage(report: Report, inputs: readonly MapInput[], view: ReportView): string {
  const [plan, ...others] = report.plans;
  if (view === "summary" && plan && others.length === 0) {
    return planPage({ report, plan, map: buildLinkMap(inputs, { asOf: report.asOf }) });
  }
  if (view === "summary" && report.rollUp) return areaPage(report, report.rollUp);
  const together = report.rollUp ? rollUpTitle(report.rollUp) : `${report.plans.length} plans`;
  const name = plan && others.length === 0 ? (plan.setting ?? plan.file) : together;
  const isAlone = report.plans.length === 1;
  const body =
    plan && isAlone
      ? [
          ...viewHtml(view, plan, report.asOf),
          ...blocksHtml(closingBlocks(report, VIEWS[view].page(plan, report.asOf))),
        ]
      : severalHtml(report, view);
  const heading = isAlone ? [] : [html("h1", {}, name)];
  return pageFrame(
    {
      title: `${name}: ${VIEWS[view].title}`,
      description: `${VIEWS[view].title}, as of ${report.asOf}: ${name}`,
      running: runningWords(name, report),
      style: PAGE_STYLE,
      script: null,
    },
    bandsHtml(),
    html("main", { id: "content", class: "wide" }, ...heading, ...body),
    footerHtml(report, []),
  );
}

/** What several plans say together where the view has that, then each of them. */
function severalHtml(report: Report, view: ReportView): Html[] {
  const together = report.rollUp && view === "progress" ? rollUpPage(report, report.rollUp, true) : [];
  const first = blocksHtml(together, 1);
  const { parts, told } = manyPlans(report, view, first);
  return [...first, ...parts, ...blocksHtml(closingBlocks(report, [...together, ...told]), 1)];
}
