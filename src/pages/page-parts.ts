import { longDate } from "../civil-date.ts";
import { blocksHtml } from "../document/html/blocks-html.ts";
import type { Page } from "../document/page.ts";
import { type Html, html } from "../markup/html.ts";
import type { Report } from "../report/report.ts";
import { CORNERSTONE_IDS } from "../vocabulary.ts";

/** The four colours at the top of every page. */
export function bandsHtml(): Html {
  const bands = CORNERSTONE_IDS.map((id) => html("span", { class: id }));
  return html("div", { class: "bands", "aria-hidden": "true" }, ...bands);
}

/** What stands at the foot of every printed sheet. */
export function runningWords(
  name: string,
  { asOf, public: isPublic }: Pick<Report, "asOf" | "public">,
): string {
  return `${name}, ${longDate(asOf)}, ${isPublic ? "public" : "for the people in the plan"}`;
}

/** The end of a page: abbreviations, authors, and how it was made. */
export function footerHtml({ tool, asOf }: Pick<Report, "tool" | "asOf">, closing: Page): Html {
  const made = `Made with ${tool.name} ${tool.version} from the plan as it stood on ${longDate(asOf)}. The page is whole in one file, and loads nothing from anywhere.`;
  return html("footer", { class: "wide" }, ...blocksHtml(closing), html("p", {}, made));
}
