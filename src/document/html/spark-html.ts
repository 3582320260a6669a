import { element, plainNumber, type Xml } from "../../markup/xml.ts";
import type { Series } from "../page.ts";

const WIDTH = 72;
const HEIGHT = 18;
const EDGE = 3;

/** A small drawing of numbers over time beside the text that tells them; nothing where there is no line to draw. */
export function sparkHtml({ values, start, aim }: Series): Xml[] {
  if (values.length < 2) return [];
  const scale = [...values, start, aim].filter((value) => value !== null);
  const [least, most] = [Math.min(...scale), Math.max(...scale)];
  const x = (at: number) => EDGE + (at / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - share(value, least, most) * (HEIGHT - 2 * EDGE);
  const place = (value: number, at: number) => `${plainNumber(x(at))} ${plainNumber(y(value))}`;
  const last = values.at(-1) ?? least;
  return [
    element(
      "svg",
      { class: "spark", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", focusable: "false" },
      ...(aim === null
        ? []
        : [element("path", { class: "way", d: `M${EDGE} ${plainNumber(y(aim))}H${WIDTH - EDGE}` })]),
      element("path", { class: "line", d: `M${values.map(place).join("L")}` }),
      element("circle", { class: "dot", cx: x(values.length - 1), cy: y(last), r: 2.5 }),
    ),
  ];
}

/** How far up a value stands, from 0 to 1; halved first, since the difference of two very large numbers has no end. */
function share(value: number, least: number, most: number): number {
  return most === least ? 0.5 : (value / 2 - least / 2) / (most / 2 - least / 2);
}
