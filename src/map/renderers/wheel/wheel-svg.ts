import { element, plainNumber, type Xml, xmlLines } from "../../../markup/xml.ts";
import type { CornerstoneId } from "../../../vocabulary.ts";
import type { LinkMap } from "../../link-map.ts";
import { arrowWords } from "../arrows.ts";
import { CORNERSTONE_LOOKS, type CornerstoneLook } from "../cornerstone-looks.ts";
import { sharedStage } from "../map-words.ts";
import { bandPatterns, bands } from "./arc-bands.ts";
import type { LineSample } from "./corner-names.ts";
import { dotMarks, petalMarks, petalsOf } from "./dot-marks.ts";
import type { Dot, Ring } from "./dot-ring.ts";
import { INK } from "./inks.ts";
import { type ArrowPaths, type Curve, MANY_LINKS, straightArrow } from "./link-curves.ts";
import type { TextLine } from "./shapes.ts";
import { type Wheel, wheelLayout } from "./wheel-layout.ts";
import { dotWords, wheelDescription, wheelTitle } from "./wheel-words.ts";

const FONTS = "Arial, Helvetica, Liberation Sans, sans-serif";
/** Millimetres of A4 upright. */
const A4 = { width: 210, height: 297 } as const;

const LINK_WIDTH = { few: 1.2, many: 0.85 } as const;

const DASHES: Readonly<Record<CornerstoneLook["line"], string | undefined>> = {
  solid: undefined,
  dashed: "6 3",
  dotted: "1.2 2.4",
  "dash-dotted": "7 2.5 1.2 2.5",
};

/** The link map as the booklet's circle, a picture to print on A4 that needs nothing but itself. */
export function wheelSvg(map: LinkMap): string {
  const wheel = wheelLayout(map);
  const parts = [
    element("title", { id: "link-map-title" }, wheelTitle(map)),
    element("desc", { id: "link-map-description" }, wheelDescription(map)),
    element("defs", {}, xmlLines(bandPatterns())),
    element("rect", { width: wheel.width, height: wheel.height, fill: INK.paper }),
    ...bands(wheel.ring),
    element("g", lineWidth(wheel), xmlLines(wheel.curves.map(link))),
    element("g", { "stroke-width": LINK_WIDTH.few }, xmlLines(wheel.samples.map(sample))),
    ...wheel.ring.dots.map((dot) => dotGroup(dot, wheel.ring, map)),
    ...wheel.keyDots.map(({ stage, petals, radius, x, y }) => {
      const look = { radius, colour: INK.text };
      return element("g", {}, ...petalMarks({ x, y }, petals, look), ...dotMarks({ x, y }, stage, look));
    }),
    ...wheel.lines.map(textLine),
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

function lineWidth({ curves }: Wheel): { readonly "stroke-width": number } {
  return { "stroke-width": curves.length > MANY_LINKS ? LINK_WIDTH.many : LINK_WIDTH.few };
}

function sample({ cornerstone, from, to }: LineSample): Xml {
  return element("g", {}, ...arrowMarks(cornerstone, straightArrow(from, to)));
}

function link({ arrow, ...paths }: Curve): Xml {
  return element(
    "g",
    {},
    element("title", {}, arrowWords(arrow)),
    ...arrowMarks(arrow.from.cornerstone, paths),
  );
}

function arrowMarks(start: CornerstoneId, { line, head }: ArrowPaths): Xml[] {
  const { colour, line: kind } = CORNERSTONE_LOOKS[start];
  const dash = {
    "stroke-dasharray": DASHES[kind],
    "stroke-linecap": kind === "dotted" ? "round" : undefined,
  };
  return [
    element("path", { d: line, fill: "none", stroke: colour, ...dash }),
    element("path", { d: head, fill: colour, stroke: "none" }),
  ];
}

function dotGroup(dot: Dot, { dotRadius }: Ring, map: LinkMap): Xml {
  const look = { radius: dotRadius, colour: CORNERSTONE_LOOKS[dot.node.cornerstone].colour };
  return element(
    "g",
    {},
    element("title", {}, dotWords(dot.node, dot.number, map)),
    ...petalMarks(dot, petalsOf(dot.node), look),
    ...dotMarks(dot, sharedStage(dot.node), look),
  );
}

function textLine({ text, x, y, size, bold, anchor, colour, italic, tail }: TextLine): Xml {
  const type = {
    "font-size": size,
    "font-weight": bold ? "bold" : undefined,
    "font-style": italic ? "italic" : undefined,
  };
  const place = { x, y, "text-anchor": anchor === "start" ? undefined : anchor, fill: colour };
  if (tail === undefined) return element("text", { ...place, ...type }, text);
  return element(
    "text",
    { ...place, ...type },
    `${text} `,
    element("tspan", { fill: INK.quiet, "font-style": "italic" }, tail),
  );
}
