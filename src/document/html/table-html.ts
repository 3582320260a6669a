import { type Html, type HtmlChild, html } from "../../markup/html.ts";
import { answersOf, type PageRow, type PageTable, type Standing } from "../page.ts";
import { meterHtml } from "./meter-html.ts";

type CellsRow = Extract<PageRow, { readonly kind: "cells" }>;

/** A table under the heading that says what it tells of, which its caption repeats to voices. On a narrow page each row becomes a card, where every cell says its column's name. */
export function tableHtml({ heads, rows, form }: PageTable, caption: string): Html {
  const isRecords = form === "records";
  const last = rows.some((row) => row.kind === "cells" && row.standing !== null) ? ["Where it stands"] : [];
  const columns = [...heads, ...last];
  const head = html("tr", {}, ...columns.map((name) => html("th", { scope: "col" }, name)));
  // A record is long: each is a body of its own, so that what stands below it belongs to it.
  const bodies = isRecords ? rows.map((row) => [row]) : sections(rows);
  return html(
    "table",
    { class: isRecords ? "stacked records" : "stacked" },
    html("caption", { class: "unseen" }, caption),
    html("thead", {}, head),
    ...bodies.map((body) => html("tbody", {}, ...body.flatMap((row) => rowHtml(row, columns)))),
  );
}

/** Rows under the line that heads them: a body of the table each. */
function sections(rows: readonly PageRow[]): PageRow[][] {
  const found: PageRow[][] = [];
  for (const row of rows) {
    const current = found.at(-1);
    if (row.kind === "section" || !current) found.push([row]);
    else current.push(row);
  }
  return found;
}

function rowHtml(row: PageRow, columns: readonly string[]): Html[] {
  if (row.kind === "section") {
    const name = html("th", { scope: "rowgroup", colspan: columns.length }, row.text);
    return [html("tr", { class: "part" }, name)];
  }
  const cells = row.cells.map((text, at) => {
    if (at === 0) return html("th", { scope: "row", class: headClass(text), dir: "auto" }, text);
    return html("td", {}, ...named(columns[at], text), ...linesHtml(text));
  });
  const standing = row.standing ? [html("td", {}, ...standingHtml(row.standing))] : [];
  return [
    html("tr", {}, ...cells, ...standing),
    ...(row.below ? [belowHtml(row.below, columns.length)] : []),
  ];
}

/** A day stands on one line; what is set in is a part of the row above. */
function headClass(text: string): string | undefined {
  if (text.startsWith(" ")) return "part-of";
  return text.length <= MAX_ON_ONE_LINE ? "on-one-line" : undefined;
}

/** "30 Sept" and a word are as long; longer heads may need more lines on a narrow page. */
const MAX_ON_ONE_LINE = 7;

function belowHtml({ label, text }: NonNullable<CellsRow["below"]>, columns: number): Html {
  const told = html("td", { colspan: Math.max(1, columns - 1) }, ...linesHtml(text));
  return html("tr", { class: "below" }, html("th", { scope: "row" }, label), told);
}

/** A text as it is; one of several lines as a list. */
function linesHtml(text: string): readonly HtmlChild[] {
  const lines = answersOf(text);
  if (lines.length < 2) return lines;
  return [html("ul", { class: "lines" }, ...lines.map((line) => html("li", { dir: "auto" }, line)))];
}

function named(name: string | undefined, text: string): Html[] {
  return name === undefined || name === "" || text === ""
    ? []
    : [html("span", { class: "head" }, name.endsWith("?") ? `${name} ` : `${name}: `)];
}

function standingHtml({ symbol, words, tone, meter, asides, lines }: Standing): HtmlChild[] {
  return [
    html("span", { class: `standing ${tone}` }, html("span", { "aria-hidden": "true" }, `${symbol} `), words),
    ...(asides.length === 0 ? [] : [html("span", { class: "quiet" }, ` · ${asides.join(" · ")}`)]),
    ...(meter ? [meterHtml(meter)] : []),
    ...lines.map((line) => html("p", { class: "quiet", dir: "auto" }, line)),
  ];
}
