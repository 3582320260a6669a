import type { LinkMap, MapNode } from "../map/link-map.ts";
import { cornerstoneName } from "../map/renderers/map-words.ts";
import { circleSvg } from "../map/renderers/wheel/circle-svg.ts";
import { quarterSvg } from "../map/renderers/wheel/quarter-svg.ts";
import { circleKey } from "../map/renderers/wheel/wheel-words.ts";
import { type Html, html } from "../markup/html.ts";
import { CORNERSTONE_IDS } from "../vocabulary.ts";

export interface CircleWords {
  /** Where a measure stands, under its name. */
  readonly words: (node: MapNode) => string;
  /** Where on the page a measure is told of; null where nowhere. */
  readonly placeOf: (node: MapNode) => string | null;
}

/** The circle with its key, what choosing a measure says below it; on a phone one quarter at a time. */
export function circleFigure(map: LinkMap, { words, placeOf }: CircleWords): Html {
  const { svg, isNumbered, box } = circleSvg(map, { words, placeOf });
  const quarters = CORNERSTONE_IDS.map((id, at) => {
    const name = `${cornerstoneName(map, id)}, ${at + 1} of ${CORNERSTONE_IDS.length}`;
    return html("li", { class: id }, html("p", { dir: "auto" }, name), quarterSvg(map, id, words));
  });
  return html(
    "figure",
    { class: `the-circle ${isNumbered ? "many" : ""} ${box.width > LARGE ? "large" : ""}`.trim() },
    html("div", { class: "whole" }, svg),
    html(
      "section",
      {
        class: "quarters",
        "aria-label": "The circle, a quarter at a time; it can be moved sideways",
        tabindex: 0,
      },
      html("ul", {}, ...quarters),
    ),
    html(
      "figcaption",
      {},
      html("p", { class: "told", "data-script": true, hidden: true }, " "),
      html("p", { class: "key" }, circleKey(map)),
    ),
  );
}

/** Wider than this the circle has the page to itself. */
const LARGE = 680;

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
