import { type Html, html } from "../markup/html.ts";

/** For whom a page is: said first, since it decides to whom it may be handed on. */
export function audienceHtml(words: string): Html {
  return html("p", { class: "audience", dir: "auto" }, html("strong", {}, words));
}
