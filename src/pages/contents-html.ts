import { type Html, html } from "../markup/html.ts";

/** Links to the parts of the page, by their ids and names. */
export function contentsHtml(parts: readonly (readonly [id: string, name: string])[]): Html {
  const items = parts.map(([id, name]) => html("li", {}, html("a", { href: `#${id}`, dir: "auto" }, name)));
  return html("nav", { "aria-label": "On this page" }, html("ul", {}, ...items));
}
