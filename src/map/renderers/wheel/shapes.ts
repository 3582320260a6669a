import { plainNumber } from "../../../markup/xml.ts";
import { type TypeSize, textWidth } from "./text-size.ts";

/** A place on the page: x to the right, y down, in units of the page (one is a point on A4 paper). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** One line of text on the page; `x` is its start, middle or end, `y` its base line. */
export interface TextLine extends Point, TypeSize {
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly colour: string;
  readonly italic?: boolean;
  /** Quieter words behind the text, on the same line. */
  readonly tail?: string;
}

const HALF_TURN = Math.PI;

/** The point at an angle (clockwise from the top, in radians) and a distance round a middle. */
export function polar(middle: Point, angle: number, distance: number): Point {
  return { x: middle.x + Math.sin(angle) * distance, y: middle.y - Math.cos(angle) * distance };
}

/** The space that a line of text takes at most. */
export function textBox(line: TextLine): Box {
  const width = textWidth(line.tail === undefined ? line.text : `${line.text} ${line.tail}`, line);
  const before = { start: 0, middle: width / 2, end: width }[line.anchor];
  return { x: line.x - before, y: line.y - line.size * 0.78, width, height: line.size };
}

/** Coordinates as SVG paths write them. */
export function xy({ x, y }: Point): string {
  return `${plainNumber(x)} ${plainNumber(y)}`;
}

/** A band along a circle between two angles, as an SVG path. */
export function bandPath(
  middle: Point,
  angles: readonly [number, number],
  radii: readonly [number, number],
): string {
  const [from, to] = angles;
  const [inner, outer] = radii;
  const large = to - from > HALF_TURN ? 1 : 0;
  const arc = (radius: number, sweep: 0 | 1, end: number) =>
    `A${plainNumber(radius)} ${plainNumber(radius)} 0 ${large} ${sweep} ${xy(polar(middle, end, radius))}`;
  return `M${xy(polar(middle, from, outer))}${arc(outer, 1, to)}L${xy(polar(middle, to, inner))}${arc(inner, 0, from)}Z`;
}

/** A shape moved on the page. */
export function moved<T extends Point>(shape: T, by: Point): T {
  return { ...shape, x: shape.x + by.x, y: shape.y + by.y };
}
