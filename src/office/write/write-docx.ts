import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import type { LinkMap } from "../../map/link-map.ts";
import type { Xml } from "../../markup/xml.ts";
import { closingBlocks } from "../../report/blocks/closing-blocks.ts";
import { viewOpening } from "../../report/blocks/opening-blocks.ts";
import type { ReportView } from "../../report/formats.ts";
import { reportBlocks } from "../../report/render-report-file.ts";
import type { Report } from "../../report/report.ts";
import { VIEWS } from "../../report/views.ts";
import type { EmbeddedPlan } from "../own/embedded-plan.ts";
import { type DocxLayout, docxBlocks } from "./docx-blocks.ts";
import { packDocx, textWidth } from "./docx-package.ts";
import { gridTable } from "./grid/docx-grid.ts";
import { circlePicture, circleSheet } from "./picture/circle-picture.ts";

/** The views that are written for Word, each with how its paper lies. */
export const DOCX_VIEWS: Readonly<Partial<Record<ReportView, "landscape" | "portrait">>> = {
  summary: "portrait",
  grid: "landscape",
  voices: "portrait",
  evidence: "portrait",
};

/** What goes with a report into a Word document. */
export interface DocxExtras {
  /** What it is made from, which travels with it unless the report is public. */
  readonly plan?: EmbeddedPlan | null;
  /** The links of its one plan, drawn as a circle in the summary. */
  readonly map?: LinkMap | null;
  /** What is read again at once, and not kept, is neither compressed nor has its circle in pixels too: both take a while. */
  readonly isKept?: boolean;
}

/**
 * A report as a Word document: the booklet's grid, the summary, "You said, we did" or the evidence. The same bytes for
 * the same report.
 *
 * @throws UsageError for a view that is not written for Word.
 */
export function writeReportDocx(
  report: Report,
  view: ReportView,
  { plan = null, map = null, isKept = true }: DocxExtras = {},
): Uint8Array {
  const paper = DOCX_VIEWS[view];
  if (paper === undefined)
    throw new UsageError(
      `--format docx: the view ${view} is not written for Word; choose ${Object.keys(DOCX_VIEWS).join(", ")}, or --format xlsx`,
    );
  const landscape = paper === "landscape";
  const width = textWidth(landscape);
  const [first] = report.plans;
  const name =
    report.plans.length === 1 && first ? (first.setting ?? first.file) : `${report.plans.length} plans`;
  const whose = report.plans.length > 1 ? "them" : "it";
  const told = report.public ? "public" : `for the people in ${whose}, not for publishing`;
  const circle =
    view === "summary" && map !== null && map.nodes.length > 0
      ? circlePicture(map, { width, pixels: isKept })
      : null;
  const body =
    view === "grid"
      ? gridBody(report, width)
      : docxBlocks(reportBlocks(report, view), { width, colours: new Map() });
  return packDocx({
    title: `${name}: ${VIEWS[view].title}`,
    subject: "Four Cornerstones co-production plan",
    day: report.asOf,
    landscape,
    // The public gets no more than it is shown.
    plan: report.public ? null : plan,
    foot: `${name} · ${longDate(report.asOf)} · ${told}`,
    body: circle === null || map === null ? body : [...body, ...circleSheet(map, circle)],
    pictures: circle === null ? [] : [circle],
    isCompressed: isKept,
  });
}

function gridBody(report: Report, width: number): Xml[] {
  const layout: DocxLayout = { width, colours: new Map() };
  const pages = report.plans.flatMap((plan) => [
    ...docxBlocks(viewOpening(plan, "Success Measures Monitoring Grid", report.asOf), layout),
    ...gridTable(plan, width),
  ]);
  const closing = closingBlocks(
    report,
    report.plans.flatMap((plan) => VIEWS.grid.page(plan, report.asOf)),
  );
  return [...pages, ...docxBlocks(closing, layout)];
}
