import { type Attributes, element, type Xml } from "../../../markup/xml.ts";
import type { CornerstoneId } from "../../../vocabulary.ts";
import type { LinkMap } from "../../link-map.ts";
import { arrowWords } from "../arrows.ts";
import { CORNERSTONE_LOOKS, type CornerstoneLook, INK } from "../cornerstone-looks.ts";
import type { LinkSeen } from "../happened-words.ts";
import { sharedStage } from "../map-words.ts";
import type { LineSample } from "./corner-names.ts";
import { dotMarks, petalMarks, petalsOf } from "./dot-marks.ts";
import type { Dot } from "./dot-ring.ts";
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
  return element("g", {}, ...arrowMarks(straightArrow(from, to), cornerstone, "hope"));
}

/** A link with its reason, which a pointer shows; of two that lead both ways, with both. */
export function linkMark({ arrow, back, ...paths }: Curve, attributes: Attributes = {}): Xml {
  const { cornerstone } = arrow.from;
  return element(
    "g",
    attributes,
    element("title", {}, [arrow, back].flatMap((each) => (each ? arrowWords(each) : [])).join(". ")),
    ...(back
      ? bothWaysMarks(paths, cornerstone, seenTogether(arrow.seen, back.seen))
      : arrowMarks(paths, cornerstone, arrow.seen)),
  );
}

/** So wide on a screen, however large the circle is drawn there, that a finger meets it. */
const HIT_WIDTH = 12;

/** Takes the pointer along a link that is itself too fine for it. */
export function hitMark({ line }: ArrowPaths): Xml {
  return element("path", {
    d: line,
    class: "hit",
    fill: "none",
    stroke: INK.paper,
    "stroke-opacity": 0,
    "stroke-width": HIT_WIDTH,
    "stroke-dasharray": "none",
    "vector-effect": "non-scaling-stroke",
    "pointer-events": "stroke",
  });
}

/** A measure's dot with its petals and, to a pointer, all its words. */
export function dotMark(dot: Dot, map: LinkMap, attributes: Attributes = {}): Xml {
  const look = { radius: dot.radius, colour: CORNERSTONE_LOOKS[dot.node.cornerstone].colour };
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
export function arrowMarks({ line, head }: ArrowPaths, start: CornerstoneId, seen: LinkSeen): Xml[] {
  const { colour, line: kind } = CORNERSTONE_LOOKS[start];
  return [
    element("path", { d: line, fill: "none", stroke: colour, ...lineLook(kind, seen) }),
    element("path", { d: head, fill: colour, stroke: "none" }),
  ];
}

/** Between two that help each other: one strong line in ink, which is no single Cornerstone's. */
export function bothWaysMarks({ line, head }: ArrowPaths, start: CornerstoneId, seen: LinkSeen): Xml[] {
  const look = seen === "hope" ? {} : lineLook(CORNERSTONE_LOOKS[start].line, seen);
  return [
    element("path", { d: line, fill: "none", stroke: INK.text, "stroke-width": BOTH_WIDTH, ...look }),
    element("path", { d: head, fill: INK.text, stroke: "none" }),
  ];
}

const BOTH_WIDTH = 1.8;

/** How a link both ways was seen, from how each way was. */
export function seenTogether(there: LinkSeen, back: LinkSeen): LinkSeen {
  if (there === back || back === "hope") return there;
  return there === "hope" ? back : "differs";
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
