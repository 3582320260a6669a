import { CORNERSTONE_IDS, type CornerstoneId } from "../../../vocabulary.ts";
import type { MapNode } from "../../link-map.ts";
import { radiusFor } from "./dot-marks.ts";
import { type Point, polar } from "./shapes.ts";

/** A measure's place on the circle. */
export interface Dot extends Point {
  readonly node: MapNode;
  /** Its number, from 1, clockwise from the top and in the list. */
  readonly number: number;
  /** Clockwise from the top, in radians. */
  readonly angle: number;
  /** The angle that it has to itself. */
  readonly slot: number;
  /** The more links it has, the larger it is. */
  readonly radius: number;
}

/** The circle's measures, from its edge to its middle. */
export interface Ring {
  readonly middle: Point;
  /** Nothing of a dot or its petals reaches farther from the middle. */
  readonly outer: number;
  /** Inner and outer edge of the four bands. */
  readonly band: readonly [number, number];
  /** How far a dot reaches with its petals. */
  readonly extent: number;
  /** Where the Cornerstones' names stand: the middle of their line. */
  readonly nameRadius: number;
  /** Where links begin and end. */
  readonly portRadius: number;
  /** No link comes nearer to the middle than this. */
  readonly discRadius: number;
  readonly dots: readonly Dot[];
}

/** The part of the circle that a Cornerstone has, in radians clockwise from the top. */
export type ArcSpan = readonly [from: number, to: number];

export interface RingRoom {
  readonly middle: Point;
  readonly outer: number;
  /** Where each Cornerstone's measures stand; one without a span is not drawn. */
  readonly spanOf?: (id: CornerstoneId) => ArcSpan | null;
  readonly largestExtent?: number;
}

const QUARTER = Math.PI / 2;
/** The angle left free at both ends of a quarter, together. */
const QUARTER_GAP = 0.1;
const BAND = 8;
/** Between dots and band. */
const BAND_GAP = 2;
/** For the Cornerstone's name, between band and links. */
const NAME_ROOM = 17;
const LARGEST_EXTENT = 20;
/** Dots with petals under this (4.2 mm across on A4) are hard to read. */
export const SMALLEST_EXTENT = 6;
/** How much of the circle the text in the middle has, between its middle and where links begin. */
const DISC_SHARE = 0.4;
/** Of the largest dot: the radius of one without links. */
const SMALLEST_SHARE = 0.68;

/** Places the measures in their Cornerstones' quarters, clockwise from the top: outside the band, their links inside. */
export function dotRing(nodes: readonly MapNode[], room: RingRoom): Ring {
  const { middle, outer, spanOf = quarterOf, largestExtent = LARGEST_EXTENT } = room;
  const extent = Math.min(largestExtent, extentFor(nodes, outer));
  const radius = outer - extent;
  const edge = radius - extent - BAND_GAP;
  const portRadius = edge - BAND - NAME_ROOM;
  const most = Math.max(1, ...nodes.map(linksOf));
  const places = CORNERSTONE_IDS.flatMap((id) => {
    const span = spanOf(id);
    return span === null ? [] : anglesOf(ofCornerstone(nodes, id), span);
  });
  const numbers = new Map(nodes.map(({ id }, at) => [id, at + 1]));
  return {
    middle,
    outer,
    band: [edge - BAND, edge],
    extent,
    nameRadius: edge - BAND - NAME_ROOM * 0.45,
    portRadius,
    discRadius: portRadius * DISC_SHARE,
    dots: places.map((place) => ({
      ...place,
      ...polar(middle, place.angle, radius),
      number: numbers.get(place.node.id) ?? 0,
      radius:
        radiusFor(extent) * (SMALLEST_SHARE + (1 - SMALLEST_SHARE) * Math.sqrt(linksOf(place.node) / most)),
    })),
  };
}

/** How far dots with petals may reach on a circle of this size without touching; below nought where there is no room. */
export function extentFor(nodes: readonly MapNode[], outer: number): number {
  const half = Math.sin(Math.min(...CORNERSTONE_IDS.map((id) => slotOf(ofCornerstone(nodes, id)))) / 2);
  return (outer * half - 0.75) / (1 + half);
}

/** The start and the end of a Cornerstone's quarter. */
export function quarterAngles(id: CornerstoneId): ArcSpan {
  const start = CORNERSTONE_IDS.indexOf(id) * QUARTER;
  return [start + QUARTER_GAP / 4, start + QUARTER - QUARTER_GAP / 4];
}

function quarterOf(id: CornerstoneId): ArcSpan {
  const start = CORNERSTONE_IDS.indexOf(id) * QUARTER;
  return [start + QUARTER_GAP / 2, start + QUARTER - QUARTER_GAP / 2];
}

function anglesOf(nodes: readonly MapNode[], [from, to]: ArcSpan): Pick<Dot, "node" | "slot" | "angle">[] {
  const slot = (to - from) / Math.max(1, nodes.length);
  return nodes.map((node, at) => ({ node, slot, angle: from + (at + 0.5) * slot }));
}

function slotOf(nodes: readonly MapNode[]): number {
  return (QUARTER - QUARTER_GAP) / Math.max(1, nodes.length);
}

function linksOf({ in: arriving, out }: MapNode): number {
  return arriving + out;
}

function ofCornerstone(nodes: readonly MapNode[], id: CornerstoneId): MapNode[] {
  return nodes.filter(({ cornerstone }) => cornerstone === id);
}
