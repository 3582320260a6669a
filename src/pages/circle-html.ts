import type { LinkMap, MapNode } from "../map/link-map.ts";
import { cornerstoneName, promiseSentence } from "../map/renderers/map-words.ts";
import { circleSvg } from "../map/renderers/wheel/circle-svg.ts";
import { quarterSvg } from "../map/renderers/wheel/quarter-svg.ts";
import { circleKey } from "../map/renderers/wheel/wheel-words.ts";
import { type Html, html } from "../markup/html.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../vocabulary.ts";

export interface CircleWords {
  /** Where a measure stands, under its name. */
  readonly words: (node: MapNode) => string;
  /** Where on the page a measure is told of; null where nowhere. */
  readonly placeOf: (node: MapNode) => string | null;
  /** Whether the circle has the page's width, or shares it. */
  readonly isAlone: boolean;
}

/**
 * The circle with its key, what choosing a measure says below it; on a phone one quarter at a time. What a Cornerstone
 * promises stands on its arc, or where that has no room, beside its quarter.
 */
export function circleFigure(map: LinkMap, { words, placeOf, isAlone }: CircleWords): Html {
  const promises = isAlone ? "always" : "where-large";
  const { svg, isNumbered, isLarge, hasPromises } = circleSvg(map, { words, placeOf, promises });
  const quarters = CORNERSTONE_IDS.map((id, at) => {
    const name = `${cornerstoneName(map, id)}, ${at + 1} of ${CORNERSTONE_IDS.length}`;
    const told = promisesOf(map, id).map((sentence) =>
      html("p", { class: "promises", dir: "auto" }, sentence),
    );
    return html(
      "li",
      { class: id },
      html("p", { class: "of", dir: "auto" }, name),
      ...told,
      quarterSvg(map, id, words),
    );
  });
  return html(
    "figure",
    { class: `the-circle ${isNumbered ? "many" : ""} ${isLarge ? "large" : ""}`.trim() },
    html("div", { class: "whole" }, ...(hasPromises ? [] : corners(map)), svg),
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

/** What each Cornerstone promises, in the corner beside its quarter. */
function corners(map: LinkMap): Html[] {
  return CORNERSTONE_IDS.flatMap((id) =>
    promisesOf(map, id).map((sentence) => html("p", { class: `corner ${id}`, dir: "auto" }, sentence)),
  );
}

function promisesOf(map: LinkMap, id: CornerstoneId): string[] {
  const promises = map.cornerstones.find((each) => each.id === id)?.promises ?? [];
  return promises.length === 0 ? [] : [promiseSentence(promises)];
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
