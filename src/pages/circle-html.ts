import type { LinkMap, MapNode } from "../map/link-map.ts";
import { cornerstoneName, mapCountWords } from "../map/renderers/map-words.ts";
import { circleSvg } from "../map/renderers/wheel/circle-svg.ts";
import { quarterSvg } from "../map/renderers/wheel/quarter-svg.ts";
import { type Html, html } from "../markup/html.ts";
import { CORNERSTONE_IDS, GROUP_IDS } from "../vocabulary.ts";

export interface CircleWords {
  /** Where a measure stands, under its name. */
  readonly words: (node: MapNode) => string;
  /** Where on the page a measure is told of; null where nowhere. */
  readonly placeOf: (node: MapNode) => string | null;
}

/** The circle with its key, what choosing a measure says below it; on a phone one quarter at a time. */
export function circleFigure(map: LinkMap, { words, placeOf }: CircleWords): Html {
  const { svg, isNumbered, width } = circleSvg(map, { words, placeOf });
  const quarters = CORNERSTONE_IDS.map((id, at) => {
    const name = `${cornerstoneName(map, id)}, ${at + 1} of ${CORNERSTONE_IDS.length}`;
    return html("li", { class: id }, html("p", { dir: "auto" }, name), quarterSvg(map, id, words));
  });
  return html(
    "figure",
    { class: `the-circle ${isNumbered ? "many" : ""} ${width > LARGE ? "large" : ""}`.trim() },
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
      html("p", { class: "key" }, keyWords(map)),
    ),
  );
}

/** Wider than this the circle has the page to itself. */
const LARGE = 680;

/** How to read the circle. */
function keyWords(map: LinkMap): string {
  const groups = GROUP_IDS.map((group) => map.groupNames[group]);
  const seen = map.links.some(({ happened }) => happened.length > 0);
  return [
    `${mapCountWords(map)}.`,
    `An arrow says what a measure could help: a light one is a hope${seen ? ", a strong one was seen" : ""}, one with a head at both ends leads both ways.`,
    "A dot's fill is the stage: empty, not started; half, in progress; full, completed; ringed, embedded; the more links, the larger.",
    `Its petals are, clockwise from the top, ${groups.join("; ")}: solid where they were seen taking part, an outline where it is planned.`,
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
