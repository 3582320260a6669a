import type { LinkMap } from "../map/link-map.ts";
import { cornerstoneName } from "../map/renderers/map-words.ts";
import { type Html, html } from "../markup/html.ts";
import { CORNERSTONE_IDS } from "../vocabulary.ts";
import { lightWords, type PageMeasure, type PageMeasures } from "./page-measures.ts";

/** The circle's numbers with their names, under their Cornerstones: the way in for a keyboard, and for a finger. */
export function namesHtml(map: LinkMap, measures: PageMeasures): Html {
  const groups = CORNERSTONE_IDS.flatMap((id) => {
    const own = measures.all.filter(({ node }) => node.cornerstone === id);
    if (own.length === 0) return [];
    const entries = own.map((measure) => nameEntry(measure, measures));
    return [
      html(
        "div",
        { class: `group ${id}` },
        html("h3", { dir: "auto" }, cornerstoneName(map, id)),
        html("ul", { class: "plain names" }, ...entries),
      ),
    ];
  });
  return html("div", { class: "name-groups" }, ...groups);
}

function nameEntry(measure: PageMeasure, measures: PageMeasures): Html {
  const { number, node, standing, marks } = measure;
  return html(
    "li",
    { ...marks },
    html("span", { class: "number" }, String(number)),
    html("span", { class: "name" }, measures.reference(node.id)),
    html("span", { class: "standing quiet" }, standing),
    ...pickHtml(measure, measures),
  );
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
