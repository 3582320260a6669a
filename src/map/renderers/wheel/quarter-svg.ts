import { element, plainNumber, type Xml, xmlLines } from "../../../markup/xml.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../../../vocabulary.ts";
import { grouped } from "../../grouped.ts";
import type { LinkMap, MapNode } from "../../link-map.ts";
import { type Arrow, arrows } from "../arrows.ts";
import { CORNERSTONE_LOOKS, INK } from "../cornerstone-looks.ts";
import type { LinkSeen } from "../happened-words.ts";
import { cornerstoneName } from "../map-words.ts";

import { bandMark, bandPatterns } from "./arc-bands.ts";
import { type Dot, dotRing, type Ring } from "./dot-ring.ts";
import { linkCurves } from "./link-curves.ts";
import { ringLabels } from "./ring-labels.ts";
import { leaderMark } from "./ring-marks.ts";
import { type Point, polar, type TextLine, xy } from "./shapes.ts";
import {
  arrowMarks,
  bothWaysMarks,
  dotMark,
  FONTS,
  LINK_WIDTH,
  linkMark,
  seenTogether,
  textMark,
} from "./wheel-marks.ts";
import { emptyWords } from "./wheel-words.ts";

/** As wide as the narrowest phone has room for. */
const WIDTH = 306;
const OUTER = 126;
const LEFT = 22;
const LABELS = { width: 138, sizes: [12.5, 11.2] } as const;
const HUB = { radius: 5, distance: 46, size: 11.5, line: 17 } as const;

/**
 * One Cornerstone's quarter for a phone: its measures by name, their links among each other, and to each of the other
 * Cornerstones one line for all that lead there. Always drawn as the upper right quarter, so that names have room.
 */
export function quarterSvg(map: LinkMap, id: CornerstoneId, words: (node: MapNode) => string): Xml {
  const own = map.nodes.filter(({ cornerstone }) => cornerstone === id);
  const span = [0.06, Math.PI / 2 - 0.02] as const;
  const ring = dotRing(own, {
    middle: { x: 0, y: 0 },
    outer: OUTER,
    spanOf: (each) => (each === id ? span : null),
    largestExtent: 14,
  });
  const numbered = ring.dots.map((dot) => ({ ...dot, number: map.nodes.indexOf(dot.node) + 1 }));
  const labels = ringLabels(ring, { ...LABELS, words, empty: emptyWords(map), only: span });
  const others = CORNERSTONE_IDS.filter((each) => each !== id);
  const hubs = new Map(others.map((each, at) => [each, hubPlace(at)]));
  const inside = arrows(map).filter(({ from, to }) => from.cornerstone === id && to.cornerstone === id);
  const outside = linesOut(arrows(map), id);
  const used = others.filter((each) => outside.some(({ other }) => other === each));
  const top = Math.min(-OUTER, ...labels.map(({ y }) => y)) - 4;
  const bottom = Math.max(HUB.radius + 4, ...labels.map(({ y, height }) => y + height)) + 10;
  const names = used.map((each, at) =>
    hubName(cornerstoneName(map, each), each, bottom + (at + 0.5) * HUB.line),
  );
  const height = bottom - top + used.length * HUB.line + 6;
  const byNode = new Map(ring.dots.map((dot) => [dot.node, dot]));
  const parts = [
    element("defs", {}, ...bandPatterns("quarter", [id])),
    bandMark(ring, { id, span, prefix: "quarter" }),
    element(
      "g",
      { "stroke-width": LINK_WIDTH.few },
      ...linkCurves(inside, ring).map((curve) => linkMark(curve)),
      ...outside.flatMap((line) =>
        lineOut(line, { ring, dot: byNode.get(line.node), hub: hubs.get(line.other) }),
      ),
    ),
    ...used.flatMap((each) => hubMark(hubs.get(each), each)),
    ...numbered.map((dot) => element("g", { "data-m": dot.number }, dotMark(dot, map))),
    ...labels.flatMap(({ lines, leader }) => [
      ...(leader ? [leaderMark(leader)] : []),
      ...lines.map(textMark),
    ]),
    ...names,
  ];
  return element(
    "svg",
    {
      class: "circle quarter",
      viewBox: [-LEFT, top, WIDTH, height].map(plainNumber).join(" "),
      role: "img",
      "aria-label": `${cornerstoneName(map, id)}: a quarter of the circle`,
      "font-family": FONTS,
    },
    xmlLines(parts),
  );
}

/** All links between a measure and the measures of another Cornerstone, as one line. */
interface LineOut {
  readonly node: MapNode;
  readonly other: CornerstoneId;
  readonly leaves: LinkSeen | null;
  readonly arrives: LinkSeen | null;
}

function linesOut(all: readonly Arrow[], id: CornerstoneId): LineOut[] {
  const crossing = all.filter(({ from, to }) => (from.cornerstone === id) !== (to.cornerstone === id));
  const ends = crossing.map((arrow) =>
    arrow.from.cornerstone === id
      ? { arrow, node: arrow.from, other: arrow.to.cornerstone, leaves: true }
      : { arrow, node: arrow.to, other: arrow.from.cornerstone, leaves: false },
  );
  return [...grouped(ends, ({ node, other }) => `${node.id}\n${other}`).values()].flatMap(
    (lines): LineOut[] => {
      const [first] = lines;
      if (!first) return [];
      const seen = (leaves: boolean) =>
        lines
          .filter((each) => each.leaves === leaves)
          .map(({ arrow }): LinkSeen | null => arrow.seen)
          .reduce((a, b) => (a && b ? seenTogether(a, b) : (a ?? b)), null);
      return [{ node: first.node, other: first.other, leaves: seen(true), arrives: seen(false) }];
    },
  );
}

interface OutPlace {
  readonly ring: Ring;
  readonly dot: Dot | undefined;
  readonly hub: Point | undefined;
}

function lineOut({ node, other, leaves, arrives }: LineOut, { ring, dot, hub }: OutPlace): Xml[] {
  if (!dot || !hub) return [];
  const port = polar(ring.middle, dot.angle, ring.portRadius);
  const control = polar(ring.middle, dot.angle, ring.portRadius * 0.5);
  const head = (tip: Point) => {
    const length = Math.hypot(tip.x - control.x, tip.y - control.y) || 1;
    const [dx, dy] = [((tip.x - control.x) / length) * 6, ((tip.y - control.y) / length) * 6];
    const side = (by: number) => xy({ x: tip.x - dx - dy * by, y: tip.y - dy + dx * by });
    return `M${xy(tip)}L${side(0.4)}L${side(-0.4)}Z`;
  };
  const rim = {
    x:
      hub.x +
      ((control.x - hub.x) / (Math.hypot(control.x - hub.x, control.y - hub.y) || 1)) * (HUB.radius + 1),
    y:
      hub.y +
      ((control.y - hub.y) / (Math.hypot(control.x - hub.x, control.y - hub.y) || 1)) * (HUB.radius + 1),
  };
  const paths = {
    line: `M${xy(port)}Q${xy(control)} ${xy(rim)}`,
    head: `${leaves ? head(rim) : ""}${arrives ? head(port) : ""}`,
  };
  if (leaves && arrives) return bothWaysMarks(paths, node.cornerstone, seenTogether(leaves, arrives));
  return arrowMarks(paths, leaves ? node.cornerstone : other, leaves ?? arrives ?? "hope");
}

/** The others stand round the middle in their order: what follows below it, what faces it there, what precedes at its left. */
function hubPlace(at: number): Point {
  return (
    [
      { x: HUB.distance, y: 4 },
      { x: -6, y: 4 },
      { x: -12, y: -HUB.distance },
    ][at] ?? { x: 0, y: 0 }
  );
}

function hubMark(at: Point | undefined, id: CornerstoneId): Xml[] {
  return at
    ? [element("circle", { cx: at.x, cy: at.y, r: HUB.radius, fill: CORNERSTONE_LOOKS[id].colour })]
    : [];
}

function hubName(name: string, id: CornerstoneId, y: number): Xml {
  const line: TextLine = {
    text: `to and from ${name}`,
    x: HUB.radius * 2 + 4 - LEFT + 6,
    y: y + HUB.size * 0.36,
    size: HUB.size,
    anchor: "start",
    colour: INK.text,
  };
  const mark = { cx: HUB.radius - LEFT + 6, cy: y, r: HUB.radius, fill: CORNERSTONE_LOOKS[id].colour };
  return element("g", {}, element("circle", mark), textMark(line));
}
