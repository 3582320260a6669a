import { type Html, html } from "../../markup/html.ts";
import { element, type Xml } from "../../markup/xml.ts";
import type { Meter } from "../page.ts";

/** A bar with its words beside it: who cannot see the one reads the other. */
export function meterHtml({ progress, expected, words }: Meter): Html {
  return html(
    "div",
    {},
    html("span", {}, meterSvg(progress, expected)),
    html("span", { class: "quiet" }, words),
  );
}

function meterSvg(progress: number, expected: number | null): Xml {
  const [width, height] = [160, 10];
  const mark =
    expected === null
      ? []
      : [element("path", { class: "mark", d: `M${Math.round(expected * width)} -1V11` })];
  return element(
    "svg",
    {
      class: "meter",
      viewBox: "-1 -2 162 14",
      "aria-hidden": "true",
      focusable: "false",
      preserveAspectRatio: "none",
    },
    element("rect", { class: "room", x: 0, y: 0, width, height }),
    element("rect", { class: "way", x: 0, y: 0, width: progress * width, height }),
    ...mark,
  );
}
