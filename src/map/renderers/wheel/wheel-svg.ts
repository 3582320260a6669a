import { element, plainNumber, xmlLines } from "../../../markup/xml.ts";
import type { LinkMap } from "../../link-map.ts";
import { bandPatterns, bands } from "./arc-bands.ts";
import { dotMarks, petalMarks } from "./dot-marks.ts";
import { INK } from "./inks.ts";
import { wheelLayout } from "./wheel-layout.ts";
import { dotMark, FONTS, LINK_WIDTH, lineWidth, linkMark, sampleMark, textMark } from "./wheel-marks.ts";
import { wheelDescription, wheelTitle } from "./wheel-words.ts";

/** Millimetres of A4 upright. */
const A4 = { width: 210, height: 297 } as const;

/** The link map as the booklet's circle, a picture to print on A4 that needs nothing but itself. */
export function wheelSvg(map: LinkMap): string {
  const wheel = wheelLayout(map);
  const { ring } = wheel;
  const links = { "stroke-width": lineWidth(wheel.curves.length) };
  const parts = [
    element("title", { id: "link-map-title" }, wheelTitle(map)),
    element("desc", { id: "link-map-description" }, wheelDescription(map)),
    element("defs", {}, xmlLines(bandPatterns())),
    element("rect", { width: wheel.width, height: wheel.height, fill: INK.paper }),
    ...bands(ring),
    element("g", links, xmlLines(wheel.curves.map((curve) => linkMark(curve)))),
    element("g", { "stroke-width": LINK_WIDTH.few }, xmlLines(wheel.samples.map(sampleMark))),
    ...ring.dots.map((dot) => dotMark(dot, { ring, map })),
    ...wheel.keyDots.map(({ stage, petals, radius, x, y }) => {
      const look = { radius, colour: INK.text };
      return element("g", {}, ...petalMarks({ x, y }, petals, look), ...dotMarks({ x, y }, stage, look));
    }),
    ...wheel.lines.map(textMark),
  ];
  const size = {
    width: `${plainNumber(A4.width * wheel.scale)}mm`,
    height: `${plainNumber(A4.height * wheel.scale)}mm`,
    viewBox: `0 0 ${plainNumber(wheel.width)} ${plainNumber(wheel.height)}`,
  };
  const names = {
    role: "img",
    "aria-labelledby": "link-map-title link-map-description",
    "font-family": FONTS,
  };
  const svg = element("svg", { xmlns: "http://www.w3.org/2000/svg", ...size, ...names }, xmlLines(parts), {
    xml: "\n",
  });
  return `${svg.xml}\n`;
}
