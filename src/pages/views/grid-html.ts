import { blocksHtml } from "../../document/html/blocks-html.ts";
import { type Html, html } from "../../markup/html.ts";
import { GRID_COLUMNS } from "../../plan/grid.ts";
import { noMeasures } from "../../report/blocks/opening-blocks.ts";
import { GRID_HEADS } from "../../report/grid/grid-page.ts";
import { type GridRow, gridReport, linkWords } from "../../report/grid/grid-report.ts";
import type { PlanReport } from "../../report/report.ts";

/** The booklet's six columns: its first, the Cornerstone, heads a table of its own. */
const HEADS = GRID_HEADS.slice(1);

/** The grid as the booklet prints it: a table a Cornerstone, whose name and heads stand again on each sheet. */
export function gridHtml(plan: PlanReport): Html[] {
  const rows = gridReport(plan);
  if (rows.length === 0) return blocksHtml([noMeasures(plan)]);
  const names = [...new Set(rows.map(({ cornerstoneName }) => cornerstoneName))];
  return names.map((name) =>
    cornerstoneTable(
      name,
      rows.filter(({ cornerstoneName }) => cornerstoneName === name),
    ),
  );
}

function cornerstoneTable(name: string, rows: readonly GridRow[]): Html {
  const heads = HEADS.map((head) => html("th", { scope: "col" }, head));
  return html(
    "table",
    { class: `grid ${rows[0]?.cornerstone ?? ""}`.trim() },
    html("caption", { class: "unseen" }, name),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        html("th", { class: "of", scope: "colgroup", colspan: HEADS.length, dir: "auto" }, name),
      ),
      html("tr", {}, ...heads),
    ),
    ...rows.map(rowHtml),
  );
}

function rowHtml({ statement, improve, success, involve, indicators, evaluation, links }: GridRow): Html {
  const cells = [improve === null ? [] : [improve], success, involve, indicators, evaluation];
  return html(
    "tbody",
    {},
    html(
      "tr",
      {},
      html("th", { scope: "row", dir: "auto" }, statement),
      ...cells.map((lines, at) => html("td", {}, ...headed(HEADS[at + 1] ?? "", lines))),
    ),
    html(
      "tr",
      { class: "below" },
      html(
        "td",
        { colspan: HEADS.length },
        html("span", { class: "label" }, `${GRID_COLUMNS.links.question}: `),
        ...(links.length === 0 ? ["nothing yet"] : linesOf(links.map(linkWords))),
      ),
    ),
  );
}

/** A cell's answers, behind their head where a narrow page has no columns. */
function headed(head: string, lines: readonly string[]): (Html | string)[] {
  if (lines.length === 0) return [];
  return [html("span", { class: "head" }, head), ...linesOf(lines)];
}

function linesOf(lines: readonly string[]): (Html | string)[] {
  const [only, ...others] = lines;
  if (only === undefined) return [];
  if (others.length === 0) return [only];
  return [html("ul", { class: "lines" }, ...lines.map((line) => html("li", { dir: "auto" }, line)))];
}
