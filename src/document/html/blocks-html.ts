import { type Html, type HtmlChild, html } from "../../markup/html.ts";
import type { Block, Item, Page } from "../page.ts";
import { meterHtml } from "./meter-html.ts";
import { sparkHtml } from "./spark-html.ts";
import { tableHtml } from "./table-html.ts";

/** The blocks of a report's view as HTML; `deeper` is how many levels under their own the headings stand. */
export function blocksHtml(page: Page, deeper: 0 | 1 | 2 = 0): Html[] {
  let caption = "";
  return page.flatMap((block): Html[] => {
    if (block.kind === "title" || block.kind === "heading") caption = block.text;
    return blockHtml(block, { caption, deeper });
  });
}

interface Around {
  /** What the heading above says: what a table tells of. */
  readonly caption: string;
  readonly deeper: 0 | 1 | 2;
}

function blockHtml(block: Block, { caption, deeper }: Around): Html[] {
  switch (block.kind) {
    case "title":
      return [
        headingHtml(1 + deeper, block.text, null),
        ...(block.aside === null ? [] : [html("p", { class: "lead" }, block.aside)]),
      ];
    case "heading":
      return [headingHtml(block.level + deeper, block.text, block.aside)];
    case "paragraph": {
      const lead = block.lead === undefined ? [] : [html("strong", {}, block.lead), " "];
      return block.needsWay ? [] : [html("p", {}, ...lead, block.text)];
    }
    case "note":
      return block.needsWay ? [] : [html("p", { class: "quiet" }, block.text)];
    case "meter":
      return [meterHtml(block.meter)];
    case "list":
      return [html("ul", { class: "plain" }, ...block.items.map(itemHtml))];
    case "table":
      return [tableHtml(block.table, caption)];
    case "code":
      return [html("pre", {}, html("code", {}, block.text))];
    case "fold":
      return [html("details", {}, html("summary", {}, block.text), ...blocksHtml(block.page, deeper))];
  }
}

function headingHtml(level: number, text: string, aside: string | null): Html {
  const name = `h${Math.min(6, level)}`;
  const after = aside === null ? [] : [" ", html("span", { class: "aside" }, aside)];
  return html(name, { dir: "auto" }, text, ...after);
}

/** A line of a list, and below it what else is said of it; its mark and its drawing help the eye only. */
export function itemHtml(item: Item): Html {
  const { mark, label, text, tone, series, names = [], items = [], lines = [] } = item;
  const parts: HtmlChild[] = [
    ...(mark === null ? [] : [html("span", { "aria-hidden": "true" }, `${mark} `)]),
    ...(label === null ? [] : [html("span", { class: "label" }, `${label}: `)]),
    ...(series ? sparkHtml(series) : []),
    ...(names.length === 0 ? [] : [names.join(" · "), " "]),
    tone === null || tone === "calm" ? text : html("span", { class: tone }, text),
    ...(items.length === 0 ? [] : [html("ul", { class: "plain" }, ...items.map(itemHtml))]),
    ...lines.map((line) => html("p", { class: "quiet", dir: "auto" }, line)),
  ];
  return html("li", { dir: "auto", class: lines.length === 0 ? undefined : "told-of" }, ...parts);
}
