import type { Readers } from "../../../document/readers.ts";
import { element, plainNumber, xmlLines } from "../../../markup/xml.ts";
import { CORNERSTONE_IDS } from "../../../vocabulary.ts";
import type { PaperSize } from "../../formats.ts";
import type { LinkMap } from "../../link-map.ts";
import { INK } from "../cornerstone-looks.ts";
import { cornerstoneName } from "../map-words.ts";
import { bandPatterns, bands } from "./arc-bands.ts";
import { arcName } from "./arc-names.ts";
import { dotMarks, petalMarks } from "./dot-marks.ts";
import { quarterAngles } from "./dot-ring.ts";
import { groupPicture } from "./group-picture.ts";
import { promiseMarks } from "./promise-arcs.ts";
import { leaderMark } from "./ring-marks.ts";
import { xy } from "./shapes.ts";
import { wheelLayout } from "./wheel-layout.ts";
import { dotMark, FONTS, LINK_WIDTH, lineWidth, linkMark, sampleMark, textMark } from "./wheel-marks.ts";
import { wheelDescription, wheelTitle } from "./wheel-words.ts";

/** Upright, in millimetres. */
const SIZES = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
} as const satisfies Record<PaperSize, { readonly width: number; readonly height: number }>;

/**
 * The link map as the booklet's circle, a picture to print that needs nothing but itself: on the paper asked for, else
 * on A4 or the next larger one that holds it.
 */
export function wheelSvg(
  map: LinkMap,
  paper: PaperSize | null = null,
  readers: Readers | null = null,
): string {
  const wheel = wheelLayout(map, readers);
  const { ring } = wheel;
  const links = { "stroke-width": lineWidth(wheel.curves.length) };
  const parts = [
    element("title", { id: "link-map-title" }, wheelTitle(map)),
    element("desc", { id: "link-map-description" }, wheelDescription(map)),
    element("defs", {}, xmlLines(bandPatterns("link-map"))),
    element("rect", { width: wheel.width, height: wheel.height, fill: INK.paper }),
    ...bands(ring, "link-map"),
    ...CORNERSTONE_IDS.map((id) =>
      arcName(ring, {
        id,
        name: cornerstoneName(map, id),
        span: quarterAngles(id),
        prefix: "link-map",
        size: 12,
      }),
    ),
    element("g", links, xmlLines(wheel.curves.map((curve) => linkMark(curve)))),
    element("g", { "stroke-width": LINK_WIDTH.few }, xmlLines(wheel.samples.map(sampleMark))),
    ...promiseMarks(wheel.arcs, false),
    ...wheel.leaders.map(leaderMark),
    ...ring.dots.map((dot) => dotMark(dot, map)),
    ...wheel.keyDots.map(({ stage, petals, radius, x, y }) => {
      const look = { radius, colour: INK.text };
      return element("g", {}, ...petalMarks({ x, y }, petals, look), ...dotMarks({ x, y }, stage, look));
    }),
    ...wheel.pictures.map(({ group, x, y }) =>
      element("g", { transform: `translate(${xy({ x, y })})` }, groupPicture(group)),
    ),
    ...wheel.lines.map(textMark),
  ];
  const { width, height } = SIZES[paper ?? "a4"];
  const scale = paper === null ? wheel.scale : 1;
  const size = {
    width: `${plainNumber(width * scale)}mm`,
    height: `${plainNumber(height * scale)}mm`,
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
