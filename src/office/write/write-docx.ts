import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { element, type Xml } from "../../markup/xml.ts";
import type { ReportView } from "../../report/formats.ts";
import { GRID_HEADS } from "../../report/grid/grid-page.ts";
import { type GridRow, gridReport, linkWords } from "../../report/grid/grid-report.ts";
import { reportBlocks } from "../../report/render-report.ts";
import type { MeasureReport, PlanReport, Report } from "../../report/report.ts";
import { closingBlocks } from "../../report/views/closing-blocks.ts";
import { viewOpening } from "../../report/views/view-opening.ts";
import { VIEWS } from "../../report/views.ts";
import { type CornerstoneId, RATINGS, STAGES } from "../../vocabulary.ts";
import type { EmbeddedPlan } from "../embedded-plan.ts";
import {
  cellXml,
  type DocxLayout,
  docxBlocks,
  paragraphXml,
  runs,
  tableRow,
  wordTable,
} from "./docx-blocks.ts";
import { packDocx, textWidth } from "./docx-package.ts";

/** The views that are written for Word, each with how its paper lies. */
export const DOCX_VIEWS: Readonly<Partial<Record<ReportView, "landscape" | "portrait">>> = {
  summary: "portrait",
  grid: "landscape",
  voices: "portrait",
  evidence: "portrait",
};

/**
 * A report as a Word document: the booklet's grid, the summary, "You said, we did" or the evidence. The same bytes for
 * the same report. `plan` is what it is made from, and travels with it unless the report is public.
 *
 * @throws UsageError for a view that is not written for Word.
 */
export function writeReportDocx(
  report: Report,
  view: ReportView,
  plan: EmbeddedPlan | null = null,
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
  const told = report.public ? "public" : "for the people in it, not for publishing";
  return packDocx({
    title: `${name}: ${VIEWS[view].title}`,
    subject: "Four Cornerstones co-production plan",
    day: report.asOf,
    landscape,
    // The public gets no more than it is shown.
    plan: report.public ? null : plan,
    foot: `${name} · ${longDate(report.asOf)} · ${told}`,
    body:
      view === "grid"
        ? gridBody(report, width)
        : docxBlocks(reportBlocks(report, view), { width, colours: new Map() }),
  });
}

/** Pale enough for black text, and told in words beside it. */
const SHADES: Readonly<Record<CornerstoneId, string>> = {
  "welcome-and-care": "F7D4E0",
  "value-and-include": "FBE6C8",
  communicate: "D2EAF5",
  "work-in-partnership": "E3D8EE",
};

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

function gridTable(plan: PlanReport, width: number): Xml[] {
  const rows = gridReport(plan);
  if (rows.length === 0) return [paragraphXml("Normal", "No measures are chosen yet.")];
  const measures = new Map(plan.measures.map((measure) => [measure.measure, measure]));
  const table = wordTable(GRID_HEADS, {
    width,
    description: "One row a success measure, with what it is linked to and how it stands below it.",
    rows: rows.flatMap((row) => gridRowXml(row, measures.get(row.measure))),
  });
  return [table, paragraphXml("Small", "")];
}

function gridRowXml(row: GridRow, measure: MeasureReport | undefined): Xml[] {
  const shade = row.cornerstone === null ? {} : { shade: SHADES[row.cornerstone] };
  const cell = (texts: readonly string[]): Xml =>
    cellXml(texts.map((text) => paragraphXml("TableText", text)));
  const bulleted = (texts: readonly string[]): Xml =>
    cell(texts.length < 2 ? texts : texts.map((text) => `• ${text}`));
  return [
    tableRow([
      cellXml([paragraphXml("TableHead", row.cornerstoneName)], shade),
      // The measure's id goes with its words, so that the row is known again whatever is done to them.
      cellXml([taggedText(`measure:${row.measure}`, "Success Measure", row.statement)]),
      cell(row.improve === null ? [] : [row.improve]),
      ...[row.success, row.involve, row.indicators, row.evaluation].map(bulleted),
    ]),
    tableRow([
      cellXml([paragraphXml("TableHead", "Links to")]),
      cellXml(
        row.links.map((link) => paragraphXml("TableText", linkWords(link))),
        { span: 3 },
      ),
      cellXml(
        [
          choiceText("stage", "Stage", { words: STAGES, chosen: measure?.stage ?? null }),
          choiceText("rating", "Rating", { words: RATINGS, chosen: measure?.rating ?? null }),
        ],
        { span: 3 },
      ),
    ]),
  ];
}

/** A content control around a text: a paragraph of its own in a cell. */
function taggedText(tag: string, title: string, text: string): Xml {
  const properties = element(
    "w:sdtPr",
    {},
    element("w:alias", { "w:val": title }),
    element("w:tag", { "w:val": tag }),
  );
  return element("w:sdt", {}, properties, element("w:sdtContent", {}, paragraphXml("TableText", text)));
}

interface Choosing {
  readonly words: Readonly<Record<string, string>>;
  readonly chosen: string | null;
}

/** A drop-down that says what was chosen last, behind its name. */
function choiceText(tag: string, title: string, { words, chosen }: Choosing): Xml {
  const items = Object.entries(words).map(([value, word]) =>
    element("w:listItem", { "w:displayText": word, "w:value": value }),
  );
  const properties = element(
    "w:sdtPr",
    {},
    element("w:alias", { "w:val": title }),
    element("w:tag", { "w:val": tag }),
    ...(chosen === null ? [element("w:showingPlcHdr", {})] : []),
    element("w:dropDownList", {}, ...items),
  );
  const shown = chosen === null ? "choose" : (words[chosen] ?? chosen);
  const control = element("w:sdt", {}, properties, element("w:sdtContent", {}, ...runs(shown)));
  return paragraphXml("TableText", `${title}: `, control);
}
