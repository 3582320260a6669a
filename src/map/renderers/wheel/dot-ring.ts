import { CORNERSTONE_IDS, type CornerstoneId } from "../../../vocabulary.ts";
import type { MapNode } from "../../link-map.ts";
import { petalsOf, radiusFor, reachAt } from "./dot-marks.ts";
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
  /** Where its links begin and end, from the middle of the circle. */
  readonly portRadius: number;
}

/** The circle's measures, from its edge to its middle. */
export interface Ring {
  readonly middle: Point;
  /** Inner and outer edge of the four bands. */
  readonly band: readonly [number, number];
  readonly numberRadius: number;
  readonly numberSize: number;
  readonly dotRadius: number;
  /** How far a dot reaches with its petals. */
  readonly extent: number;
  /** No link comes nearer to the middle than this. */
  readonly discRadius: number;
  readonly dots: readonly Dot[];
}

const QUARTER = Math.PI / 2;
/** The angle left free at both ends of a quarter, together. */
const QUARTER_GAP = 0.1;
const BAND = 9;
/** From the band's inner edge to the dots' petals: room for numbers of two digits, and for each digit more. */
const NUMBER_ROOM = 22;
const DIGIT_ROOM = 6;
/** From a dot's petals to where links begin and end. */
const PORT_GAP = 1.5;
const LARGEST_EXTENT = 22;
/** Dots with petals under this (4.2 mm across on A4) are hard to read. */
export const SMALLEST_EXTENT = 6;
/** How much of the circle the text in the middle has, between its middle and where links begin. */
const DISC_SHARE = 0.4;

/** Places the measures in their Cornerstones' quarters, clockwise from the top. */
export function dotRing(nodes: readonly MapNode[], middle: Point, outer: number): Ring {
  const extent = Math.min(LARGEST_EXTENT, extentFor(nodes, outer));
  const room = numberRoom(nodes);
  const radius = outer - BAND - room - extent;
  const dotRadius = radiusFor(extent);
  return {
    middle,
    band: [outer - BAND, outer],
    numberRadius: radius + extent + room / 2,
    numberSize: extent > 12 ? 11 : 8,
    dotRadius,
    extent,
    discRadius: (radius - extent) * DISC_SHARE,
    dots: anglesOf(nodes).map((place, at) => ({
      ...place,
      ...polar(middle, place.angle, radius),
      number: at + 1,
      portRadius: radius - reachInwards(place, dotRadius) - PORT_GAP,
    })),
  };
}

/** How far dots with petals may reach on a circle of this size without touching; below nought where there is no room. */
export function extentFor(nodes: readonly MapNode[], outer: number): number {
  const half = Math.sin(Math.min(...CORNERSTONE_IDS.map((id) => slotOf(ofCornerstone(nodes, id)))) / 2);
  return ((outer - BAND - numberRoom(nodes)) * half - 0.75) / (1 + half);
}

/** The start and the end of a Cornerstone's quarter. */
export function quarterAngles(id: CornerstoneId): readonly [number, number] {
  const start = CORNERSTONE_IDS.indexOf(id) * QUARTER;
  return [start + QUARTER_GAP / 4, start + QUARTER - QUARTER_GAP / 4];
}

function anglesOf(nodes: readonly MapNode[]): Omit<Dot, "x" | "y" | "number" | "portRadius">[] {
  return CORNERSTONE_IDS.flatMap((id, quarter) => {
    const own = ofCornerstone(nodes, id);
    const slot = slotOf(own);
    const start = quarter * QUARTER + QUARTER_GAP / 2;
    return own.map((node, at) => ({ node, slot, angle: start + (at + 0.5) * slot }));
  });
}

/** How far a dot and its petals reach towards the middle of the circle. */
function reachInwards({ node, angle }: Pick<Dot, "node" | "angle">, radius: number): number {
  return reachAt(angle + Math.PI, petalsOf(node), radius);
}

function numberRoom({ length }: readonly MapNode[]): number {
  return NUMBER_ROOM + Math.max(0, String(length).length - 2) * DIGIT_ROOM;
}

function slotOf(nodes: readonly MapNode[]): number {
  return (QUARTER - QUARTER_GAP) / Math.max(1, nodes.length);
}

function ofCornerstone(nodes: readonly MapNode[], id: CornerstoneId): MapNode[] {
  return nodes.filter(({ cornerstone }) => cornerstone === id);
}
