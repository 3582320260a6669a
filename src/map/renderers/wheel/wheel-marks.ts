import { type Attributes, element, type Xml } from "../../../markup/xml.ts";
import type { CornerstoneId } from "../../../vocabulary.ts";
import type { LinkMap } from "../../link-map.ts";
import { arrowWords } from "../arrows.ts";
import { CORNERSTONE_LOOKS, type CornerstoneLook } from "../cornerstone-looks.ts";
import type { LinkSeen } from "../happened-words.ts";
import { sharedStage } from "../map-words.ts";
import type { LineSample } from "./corner-names.ts";
import { dotMarks, petalMarks, petalsOf } from "./dot-marks.ts";
import type { Dot, Ring } from "./dot-ring.ts";
import { INK } from "./inks.ts";
import { type ArrowPaths, type Curve, MANY_LINKS, straightArrow } from "./link-curves.ts";
import type { TextLine } from "./shapes.ts";
import { dotWords } from "./wheel-words.ts";

/** What every drawing of the circle sets its words in. */
export const FONTS = "Arial, Helvetica, Liberation Sans, sans-serif";

/** Links are finer where there are many. */
export const LINK_WIDTH = { few: 1.2, many: 0.85 } as const;

const DASHES: Readonly<Record<CornerstoneLook["line"], string | undefined>> = {
  solid: undefined,
  dashed: "6 3",
  dotted: "1.2 2.4",
  "dash-dotted": "7 2.5 1.2 2.5",
};

/** How wide the lines of so many links are. */
export function lineWidth(links: number): number {
  return links > MANY_LINKS ? LINK_WIDTH.many : LINK_WIDTH.few;
}

/** A short straight link, for the key. */
export function sampleMark({ cornerstone, from, to }: LineSample): Xml {
  return element("g", {}, ...arrowMarks(cornerstone, straightArrow(from, to), "hope"));
}

/** A link with its reason, which a pointer shows. */
export function linkMark({ arrow, ...paths }: Curve, attributes: Attributes = {}): Xml {
  return element(
    "g",
    attributes,
    element("title", {}, arrowWords(arrow)),
    ...arrowMarks(arrow.from.cornerstone, paths, arrow.seen),
  );
}

/** A measure's dot with its petals and, to a pointer, all its words. */
export function dotMark(
  dot: Dot,
  { ring, map }: { readonly ring: Ring; readonly map: LinkMap },
  attributes: Attributes = {},
): Xml {
  const look = { radius: ring.dotRadius, colour: CORNERSTONE_LOOKS[dot.node.cornerstone].colour };
  return element(
    "g",
    attributes,
    element("title", {}, dotWords(dot.node, dot.number, map)),
    ...petalMarks(dot, petalsOf(dot.node), look),
    ...dotMarks(dot, sharedStage(dot.node), look),
  );
}

/** A line of text in its place. */
export function textMark({ text, x, y, size, bold, anchor, colour, italic, tail }: TextLine): Xml {
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

/** What happened is a strong line without gaps, a hope a light one in its Cornerstone's pattern. */
function arrowMarks(start: CornerstoneId, { line, head }: ArrowPaths, seen: LinkSeen): Xml[] {
  const { colour, line: kind } = CORNERSTONE_LOOKS[start];
  return [
    element("path", { d: line, fill: "none", stroke: colour, ...lineLook(kind, seen) }),
    element("path", { d: head, fill: colour, stroke: "none" }),
  ];
}

function lineLook(kind: CornerstoneLook["line"], seen: LinkSeen): Attributes {
  if (seen === "hope") {
    const round = kind === "dotted" ? "round" : undefined;
    return { "stroke-dasharray": DASHES[kind], "stroke-linecap": round, "stroke-opacity": 0.7 };
  }
  return { "stroke-width": SEEN_WIDTH, "stroke-dasharray": SEEN_DASHES[seen] };
}

/** Gaps tell where it did not help, or where those who saw it differ. */
const SEEN_DASHES = { helped: undefined, "not-helped": "3 3", differs: "9 3" } as const;
const SEEN_WIDTH = 2.6;
