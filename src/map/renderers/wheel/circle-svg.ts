import { element, plainNumber, type Xml, xmlLines } from "../../../markup/xml.ts";
import type { LinkMap } from "../../link-map.ts";
import { arrows } from "../arrows.ts";
import { bandPatterns, bands } from "./arc-bands.ts";
import { centreText } from "./centre-text.ts";
import { cornerNames } from "./corner-names.ts";
import { type Dot, dotRing, extentFor, type Ring } from "./dot-ring.ts";
import { linkCurves } from "./link-curves.ts";
import type { TextLine } from "./shapes.ts";
import { numberLine } from "./wheel-layout.ts";
import { dotMark, FONTS, LINK_WIDTH, lineWidth, linkMark, sampleMark, textMark } from "./wheel-marks.ts";
import { wheelTitle } from "./wheel-words.ts";

/** Widths in points; the first in which dots have room is taken. */
const SIDES = [560, 640, 720, 800, 880, 960] as const;
const MARGIN = 4;
/** On a screen dots are pointed at, by fingers too: they are larger here than paper asks for. */
const SMALLEST_EXTENT = 13;

/** The circle for a page that says all its words itself; marks carry numbers by which a script finds them. */
export interface DrawnCircle {
  readonly svg: Xml;
  /** Of its square, in points: the least width in which its words are as large as on paper. */
  readonly side: number;
}

/**
 * The link map's circle alone. A dot has `data-m` (its number, from 1), a link `data-link` (its place among the arrows)
 * with `data-from` and `data-to`: numbers, so that nothing from outside is ever a selector.
 */
export function circleSvg(map: LinkMap): DrawnCircle {
  const side = sideFor(map);
  const middle = { x: side / 2, y: side / 2 };
  const outer = side / 2 - MARGIN;
  const ring = dotRing(map.nodes, middle, outer);
  const curves = linkCurves(arrows(map), ring);
  const order = new Map(arrows(map).map(({ from, to }, at) => [`${from.id}\n${to.id}`, at]));
  const numbers = new Map(ring.dots.map(({ node, number }) => [node.id, number]));
  const corners = cornerNames(map, { middle, outer, edges: [MARGIN, side - MARGIN] });
  const parts = [
    element("title", { id: "circle-title" }, wheelTitle(map)),
    element("defs", {}, xmlLines(bandPatterns())),
    ...bands(ring),
    element(
      "g",
      { class: "links", "stroke-width": lineWidth(curves.length) },
      xmlLines(
        curves.map((curve) => {
          const { from, to } = curve.arrow;
          const place = { "data-from": numbers.get(from.id), "data-to": numbers.get(to.id) };
          return linkMark(curve, { "data-link": order.get(`${from.id}\n${to.id}`), ...place });
        }),
      ),
    ),
    element("g", { "stroke-width": LINK_WIDTH.few }, ...corners.map(({ sample }) => sampleMark(sample))),
    element("g", { class: "dots" }, xmlLines(ring.dots.map((dot) => dotGroup(dot, ring, map)))),
    ...[...corners.flatMap(({ lines }) => lines), ...centreText(map, middle, ring.discRadius - 6)].map(
      (line: TextLine) => textMark(line),
    ),
  ];
  const box = `0 0 ${plainNumber(side)} ${plainNumber(side)}`;
  const names = { role: "img", "aria-labelledby": "circle-title", "font-family": FONTS };
  return { side, svg: element("svg", { class: "circle", viewBox: box, ...names }, xmlLines(parts)) };
}

function sideFor({ nodes }: LinkMap): number {
  return SIDES.find((side) => extentFor(nodes, side / 2 - MARGIN) >= SMALLEST_EXTENT) ?? SIDES[5];
}

/** A dot, its number, and round both a field that takes the pointer. */
function dotGroup(dot: Dot, ring: Ring, map: LinkMap): Xml {
  const field = element("circle", {
    class: "field",
    cx: dot.x,
    cy: dot.y,
    r: Math.max(ring.extent + 2, 12),
    fill: "none",
    "pointer-events": "all",
  });
  const mark = dotMark(dot, { ring, map });
  return element("g", { "data-m": dot.number }, field, mark, textMark(numberLine(dot, ring)));
}
