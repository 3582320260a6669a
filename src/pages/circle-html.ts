import type { LinkMap } from "../map/link-map.ts";
import { mapCountWords } from "../map/renderers/map-words.ts";
import { circleSvg } from "../map/renderers/wheel/circle-svg.ts";
import { type Html, html } from "../markup/html.ts";
import { GROUP_IDS } from "../vocabulary.ts";

/** From so many points on, the circle keeps its size on a phone, and is moved under the finger. */
const WIDE = 600;

/** The circle with what it shows in words, and room for what choosing a measure says. */
export function circleFigure(map: LinkMap): Html {
  const { svg, side } = circleSvg(map);
  const isWide = side > WIDE;
  const around = isWide
    ? { class: "scroller", role: "region", "aria-label": "The circle; it can be moved sideways", tabindex: 0 }
    : { class: "scroller" };
  return html(
    "figure",
    { class: isWide ? "card many" : "card" },
    html("div", around, svg),
    html("p", { class: "because", "data-script": true, "aria-hidden": "true", hidden: true }, " "),
    html("output", { class: "told", "aria-live": "polite" }),
    html(
      "figcaption",
      {},
      mapCountWords(map),
      html("details", {}, html("summary", {}, "How to read the circle"), html("p", {}, keyWords(map))),
    ),
  );
}

/** How to read the circle. */
function keyWords(map: LinkMap): string {
  const groups = GROUP_IDS.map((group) => map.groupNames[group]);
  return [
    "A dot is a measure, and its fill the stage: empty, not started; half, in progress; full, completed; ringed, embedded.",
    `Its petals are, clockwise from the top, ${groups.join("; ")}: solid where their part was seen, an outline where it is planned.`,
    "An arrow says what a measure could help.",
  ].join(" ");
}

/** What the circle was narrowed to or is about, Cornerstone by Cornerstone: the picture's other half in words. */
export function findingsHtml(map: LinkMap): Html[] {
  const shorts = new Map(map.nodes.map(({ id, short }) => [id, short]));
  const named = (ids: readonly string[]) => ids.map((id) => shorts.get(id) ?? id).join("; ");
  const told = (words: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [html("p", { dir: "auto" }, html("span", { class: "label" }, `${words}: `), named(ids))];
  return [...told("Where most links meet", map.hubs), ...told("Not linked yet", map.unlinked)];
}
