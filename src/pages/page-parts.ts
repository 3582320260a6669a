import { longDate } from "../civil-date.ts";
import { blocksHtml } from "../document/html/blocks-html.ts";
import type { Page } from "../document/page.ts";
import { type Html, html } from "../markup/html.ts";
import type { Report } from "../report/report.ts";
import { CORNERSTONE_IDS } from "../vocabulary.ts";
import { lightWords, type PageMeasure, type PageMeasures } from "./page-measures.ts";

/** The four colours at the top of every page. */
export function bandsHtml(): Html {
  const bands = CORNERSTONE_IDS.map((id) => html("span", { class: id }));
  return html("div", { class: "bands", "aria-hidden": "true" }, ...bands);
}

/** What stands at the foot of every printed sheet. */
export function runningWords(
  name: string,
  { asOf, public: isPublic, plans }: Pick<Report, "asOf" | "public" | "plans">,
): string {
  const whose = plans.length > 1 ? "these plans" : "the plan";
  return `${name}, ${longDate(asOf)}, ${isPublic ? "public" : `for the people in ${whose}`}`;
}

/** The end of a page: abbreviations, authors, and how it was made. */
export function footerHtml(
  { tool, asOf, plans }: Pick<Report, "tool" | "asOf" | "plans">,
  closing: Page,
): Html {
  const stood = plans.length > 1 ? "the plans as they stood" : "the plan as it stood";
  const made = `Made with ${tool.name} ${tool.version} from ${stood} on ${longDate(asOf)}. The page is whole in one file, and loads nothing from anywhere.`;
  return html("footer", { class: "wide" }, ...blocksHtml(closing), html("p", {}, made));
}

/** For whom a page is: said first, since it decides to whom it may be handed on. */
export function audienceHtml(words: string): Html {
  return html("p", { class: "audience", dir: "auto" }, html("strong", {}, words));
}

/** Links to the parts of the page, by their ids and names. */
export function contentsHtml(parts: readonly (readonly [id: string, name: string])[]): Html {
  const items = parts.map(([id, name]) => html("li", {}, html("a", { href: `#${id}`, dir: "auto" }, name)));
  return html("nav", { "aria-label": "On this page" }, html("ul", {}, ...items));
}

/** The button that lights a measure's links, and what it then says; hidden where no script runs. */
export function pickHtml(measure: PageMeasure, measures: PageMeasures): Html[] {
  const name = html("span", { class: "unseen" }, ` of ${measure.node.short}`);
  return [
    html(
      "button",
      { class: "pick", type: "button", "aria-pressed": "false", "data-script": true, hidden: true },
      "Show links",
      name,
    ),
    html("span", { class: "said", hidden: true }, lightWords(measure, measures)),
  ];
}
