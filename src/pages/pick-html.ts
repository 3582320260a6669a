import { type Html, html } from "../markup/html.ts";
import { lightWords, type PageMeasure, type PageMeasures } from "./page-measures.ts";

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
