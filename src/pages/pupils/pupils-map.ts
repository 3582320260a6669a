import type { LinkMap } from "../../map/link-map.ts";
import { settingNames } from "../../map/renderers/map-words.ts";
import { PLAIN_KEY, PLAIN_TITLE, plainLeaves, plainStage } from "../../map/renderers/plain-words.ts";
import { circleSvg } from "../../map/renderers/wheel/circle-svg.ts";
import { MOST_NAMED } from "../../map/renderers/wheel/ring-marks.ts";
import { type Html, html } from "../../markup/html.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { pictureHtml, pupilsFrame } from "./pupils-frame.ts";
import { PUPILS_WORDS } from "./pupils-words.ts";

/** The circle for pupils on one sheet, its measures in our own words. */
export function pupilsMap(map: LinkMap): string {
  const leaves = plainLeaves(map);
  const who = GROUP_IDS.map((group, at) =>
    html(
      "li",
      {},
      pictureHtml(group, map.groupNames[group]),
      html("span", { dir: "auto" }, leaves[at] ?? ""),
    ),
  );
  return pupilsFrame(
    { title: PLAIN_TITLE, name: settingNames(map).join(", "), credit: map.credit },
    html(
      "section",
      { class: "whole", "aria-label": PLAIN_TITLE, tabindex: 0 },
      circleSvg(map, { words: plainStage }).svg,
    ),
    ...(map.nodes.length > MOST_NAMED ? [namesHtml(map)] : []),
    html("ul", { class: "who" }, ...who),
    ...(map.unread.findings === 0 ? [] : [html("p", {}, PUPILS_WORDS.unread)]),
    html("ul", { class: "how" }, ...PLAIN_KEY.map((sentence) => html("li", {}, sentence))),
  );
}

/** What the numbers mean, where there are more than have room round the ring. */
function namesHtml({ nodes }: LinkMap): Html {
  return html("ol", { class: "numbers" }, ...nodes.map(({ short }) => html("li", { dir: "auto" }, short)));
}
