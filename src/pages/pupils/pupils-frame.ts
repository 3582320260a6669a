import { groupPicture, PICTURE_SIZE } from "../../map/renderers/wheel/group-picture.ts";
import { type Html, html } from "../../markup/html.ts";
import { element } from "../../markup/xml.ts";
import type { Group } from "../../vocabulary.ts";
import { SHEET_STYLE } from "../embedded.ts";
import { pageFrame } from "../page-frame.ts";
import { bandsHtml } from "../page-parts.ts";

export interface PupilsSheet {
  readonly title: string;
  /** Whose it is. */
  readonly name: string;
  readonly credit: string;
}

/** One A4 sheet in large letters. */
export function pupilsFrame({ title, name, credit }: PupilsSheet, ...inside: readonly Html[]): string {
  return pageFrame(
    {
      title: `${title}: ${name}`,
      description: `${title}, for pupils: ${name}`,
      style: SHEET_STYLE,
      script: null,
    },
    bandsHtml(),
    html(
      "main",
      { id: "content", class: "pupils" },
      html("h1", {}, title),
      html("p", { class: "whose", dir: "auto" }, name),
      ...inside,
    ),
    html("footer", { class: "pupils" }, html("p", {}, credit)),
  );
}

/** The group's picture, with its name for whoever cannot see it. */
export function pictureHtml(group: Group, name: string): Html {
  const box = `0 0 ${PICTURE_SIZE} ${PICTURE_SIZE}`;
  return html(
    "span",
    { class: "picture" },
    element("svg", { viewBox: box, role: "img", "aria-label": name }, groupPicture(group)),
  );
}
