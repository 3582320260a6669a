import { element, plainNumber, type Xml, xmlLines } from "../../../markup/xml.ts";
import { CORNERSTONE_IDS } from "../../../vocabulary.ts";
import type { LinkMap, MapNode } from "../../link-map.ts";
import { arrows } from "../arrows.ts";
import { cornerstoneName, stageWords } from "../map-words.ts";
import { bandPatterns, bands } from "./arc-bands.ts";
import { arcName } from "./arc-names.ts";
import { type Dot, dotRing, extentFor, quarterAngles, type Ring } from "./dot-ring.ts";
import { type Curve, linkCurves } from "./link-curves.ts";
import { type ArcWord, type PromiseArc, promiseArcs, promiseMarks } from "./promise-arcs.ts";
import { type RingLabel, ringLabels } from "./ring-labels.ts";
import { centreLines, leaderMark, MOST_NAMED, numberLine, numberRoom } from "./ring-marks.ts";
import type { Box } from "./shapes.ts";
import { textWidth } from "./text-size.ts";
import { dotMark, FONTS, hitMark, lineWidth, linkMark, textMark } from "./wheel-marks.ts";
import { emptyWords, wheelTitle } from "./wheel-words.ts";

/** In pixels of a screen as wide as the circle is meant for. */
const NAMED = { outer: 172, width: 150, sizes: [12.5, 11.4], name: 13 } as const;
/** The least radius of a circle with numbers, and how far its dots reach at least: numbers of three digits ask for more. */
const NUMBERED = { outer: 215, extent: 9, many: 11 } as const;
/** What is promised, on arcs round the names: so large that no letter is under 9 px where the circle has the page's width. */
const PROMISES = { size: 10.8, span: [0.1, 1.47], side: 405, over: 96, lines: 5 } as const;
/** Wider than this the circle has the page to itself. */
const LARGE = 680;
const MARGIN = 4;
const LEAST_FIELD = 12;

/** The circle for a page that says all its words itself; marks carry numbers by which a script finds them. */
export interface DrawnCircle {
  readonly svg: Xml;
  /** The part of the page that the picture shows. */
  readonly box: Box;
  readonly ring: Ring;
  readonly curves: readonly Curve[];
  /** Whether it needs the page's width. */
  readonly isLarge: boolean;
  /** Whether what the Cornerstones promise stands on their arcs. */
  readonly hasPromises: boolean;
  /** Whether numbers stand for the names. */
  readonly isNumbered: boolean;
}

export interface CircleOptions {
  /** Where a measure stands, under its name; absent: its stage. */
  readonly words?: (node: MapNode) => string;
  /** Where on the page a measure is told of; null where nowhere. */
  readonly placeOf?: (node: MapNode) => string | null;
  /** For programs that know little of SVG: without patterns, text along lines or marks for a script, and with its size. */
  readonly simple?: boolean;
  /**
   * Whether what the Cornerstones promise stands on their arcs: absent, never; `where-large`, where the circle has the
   * page's width, or numbers for names, which leave room.
   */
  readonly promises?: "always" | "where-large";
}

/**
 * The link map's circle alone. A dot has `data-m` (its number, from 1), a link `data-link` (its place among the arrows)
 * with `data-from` and `data-to`: numbers, so that nothing from outside is ever a selector.
 */
export function circleSvg(
  map: LinkMap,
  { words = stageWords, placeOf = () => null, simple = false, promises: wanted }: CircleOptions,
): DrawnCircle {
  const isNumbered = map.nodes.length > MOST_NAMED;
  const outer = isNumbered ? numberedOuter(map) : NAMED.outer;
  const ring = dotRing(map.nodes, { middle: { x: 0, y: 0 }, outer, largestExtent: 17 });
  const labels = isNumbered ? [] : ringLabels(ring, { ...NAMED, words, empty: emptyWords(map) });
  const room = isNumbered ? numberRoom(map) : 0;
  const bare = boxOf(ring, labels, { room, promises: [] });
  const isWanted = wanted === "always" || (wanted !== undefined && (isNumbered || bare.width > LARGE));
  const promises = isWanted ? promisesRound(map, ring, { labels, room }) : [];
  const box = boxOf(ring, labels, { room, promises });
  const all = arrows(map);
  const places = new Map(all.map((arrow, at) => [arrow, at]));
  const numbers = new Map(ring.dots.map(({ node, number }) => [node.id, number]));
  const curves = linkCurves(all, ring);
  const byDot = new Map(labels.map((label) => [label.dot, label]));
  const parts = [
    element("title", { id: "circle-title" }, wheelTitle(map)),
    ...(simple ? [] : [element("defs", {}, xmlLines(bandPatterns("circle")))]),
    ...bands(ring, simple ? null : "circle"),
    ...CORNERSTONE_IDS.map((id) =>
      arcName(ring, {
        id,
        name: cornerstoneName(map, id),
        span: quarterAngles(id),
        prefix: "circle",
        size: NAMED.name,
        byLetter: simple,
      }),
    ),
    element(
      "g",
      { class: "links", "stroke-width": lineWidth(curves.length) },
      xmlLines(
        curves.map((curve) =>
          element(
            "g",
            {
              "data-link": [curve.arrow, curve.back]
                .flatMap((each) => (each ? (places.get(each) ?? []) : []))
                .join(" "),
              "data-from": numbers.get(curve.arrow.from.id),
              "data-to": numbers.get(curve.arrow.to.id),
              "data-both": curve.back ? "" : undefined,
            },
            linkMark(curve),
            ...(simple ? [] : [hitMark(curve)]),
          ),
        ),
      ),
    ),
    element(
      "g",
      { class: "dots" },
      xmlLines(
        ring.dots.map((dot) =>
          element(
            "g",
            { "data-m": dot.number },
            ...dotMarksOf(dot, { ring, map, label: byDot.get(dot) ?? null, placeOf }),
          ),
        ),
      ),
    ),
    ...labels.filter(({ dot }) => dot === null).flatMap(({ lines }) => lines.map(textMark)),
    ...promiseMarks(promises, true),
    ...centreLines(ring).map(textMark),
  ];
  return {
    isNumbered,
    box,
    ring,
    curves,
    isLarge: box.width > LARGE,
    hasPromises: promises.length > 0,
    svg: element(
      "svg",
      {
        ...(simple ? { xmlns: "http://www.w3.org/2000/svg", width: box.width, height: box.height } : {}),
        class: isNumbered ? "circle numbered" : "circle",
        viewBox: [box.x, box.y, box.width, box.height].map(plainNumber).join(" "),
        role: "group",
        "aria-labelledby": "circle-title",
        "font-family": FONTS,
      },
      xmlLines(parts),
    ),
  };
}

interface RoundRing {
  readonly labels: readonly RingLabel[];
  readonly room: number;
}

function promisesRound(map: LinkMap, { middle, outer }: Ring, { labels, room }: RoundRing) {
  const { over, ...look } = PROMISES;
  const height = Math.max(outer + room + over, ...labels.map(({ y, height: own }) => Math.max(-y, y + own)));
  return (
    promiseArcs(map, { ...look, middle, outer: outer + room, boxes: labels, height, isNamed: false }) ?? []
  );
}

/** The least radius on which the dots have room. */
function numberedOuter({ nodes }: LinkMap): number {
  const least = nodes.length > 99 ? NUMBERED.many : NUMBERED.extent;
  let outer: number = NUMBERED.outer;
  while (extentFor(nodes, outer) < least) outer += 20;
  return outer;
}

/** Signs in an unusual font are wider than the letters that text is measured by. */
const SPARE = 0.1;

interface AroundRing {
  readonly room: number;
  readonly promises: readonly PromiseArc[];
}

/** All that is drawn, with a margin. */
function boxOf({ outer }: Ring, labels: readonly RingLabel[], { room, promises }: AroundRing): Box {
  const reach = outer + room;
  const words = promises.flatMap((arc) => arc.words);
  const xs = words.flatMap((word) => wordReach(word).map((by) => word.x + by));
  const ys = words.flatMap((word) => [word.y - word.size, word.y + word.size * 0.6]);
  const left =
    Math.min(-reach, ...xs, ...labels.map(({ x, width }) => (x < 0 ? x - width * SPARE : x))) - MARGIN;
  const right = Math.max(reach, ...xs, ...labels.map(({ x, width }) => x + width * (1 + SPARE))) + MARGIN;
  const top = Math.min(-reach, ...ys, ...labels.map(({ y }) => y)) - MARGIN;
  const bottom = Math.max(reach, ...ys, ...labels.map(({ y, height }) => y + height)) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Half of a turned word's width, to both sides. */
function wordReach(word: ArcWord): readonly [number, number] {
  const turned = (word.degrees * Math.PI) / 180;
  const half = (textWidth(word.text, word) / 2) * Math.abs(Math.cos(turned)) + word.size;
  return [-half, half];
}

interface DotPlace {
  readonly ring: Ring;
  readonly map: LinkMap;
  readonly label: RingLabel | null;
  readonly placeOf: (node: MapNode) => string | null;
}

/** A dot with a field that takes the pointer, and its name or number, which leads to where the page tells of it. */
function dotMarksOf(dot: Dot, { ring, map, label, placeOf }: DotPlace): Xml[] {
  const field = element("circle", {
    class: "field",
    cx: dot.x,
    cy: dot.y,
    r: Math.max(ring.extent, LEAST_FIELD),
    fill: "none",
    "pointer-events": "all",
  });
  const lines = label ? label.lines : [numberLine(dot, ring)];
  const place = placeOf(dot.node);
  const name =
    place === null
      ? element("g", {}, ...lines.map(textMark))
      : element("a", { href: `#${place}`, tabindex: -1 }, ...lines.map(textMark));
  const leader = label?.leader ? [leaderMark(label.leader)] : [];
  return [...leader, field, dotMark(dot, map), name];
}
