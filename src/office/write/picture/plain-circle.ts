import { CORNERSTONE_LOOKS } from "../../../map/renderers/cornerstone-looks.ts";
import type { DrawnCircle } from "../../../map/renderers/wheel/circle-svg.ts";
import { quarterAngles } from "../../../map/renderers/wheel/dot-ring.ts";
import type { Point } from "../../../map/renderers/wheel/shapes.ts";
import { CORNERSTONE_IDS } from "../../../vocabulary.ts";
import { letterDots } from "./pixel-letters.ts";
import type { Pixels } from "./png.ts";

/** As wide as a page can show. */
const WIDTH = 900;
const SENTENCE = "The names are not shown here: Word from 2016 on shows them, as the web page does";
/** Pixels of a dot of its letters. */
const LETTER_DOT = 2;
const LEAST_LETTERS = 9;
const HALF_LINK = 0.8;

/**
 * The circle in pixels, for programs that show no SVG: its four quarters, its dots and its links, without any name, and
 * where the names are to be seen.
 */
export function plainCircle({ box, ring, curves }: DrawnCircle): Pixels {
  const scale = WIDTH / box.width;
  const height = Math.round(box.height * scale);
  const canvas = new Uint8Array(WIDTH * height * 3).fill(255);
  const sheet: PixelSheet = { canvas, height, scale, box };
  const [inner, outer] = ring.band;
  fill(sheet, { ...ring.middle, reach: outer + 1 }, (point) => {
    const away = Math.hypot(point.x, point.y);
    const cover = Math.min(outer - away, away - inner) * scale + 0.5;
    return cover <= 0 ? null : { cover, colour: quarterColour(point) };
  });
  for (const { arrow, line, head } of curves) {
    const colour = rgb(CORNERSTONE_LOOKS[arrow.from.cornerstone].colour);
    for (const point of curvePoints(line, scale)) disc(sheet, point, { radius: HALF_LINK, colour });
    for (const corners of triangles(head)) disc(sheet, centre(corners), { radius: 2.4, colour });
  }
  for (const dot of ring.dots)
    disc(sheet, dot, { radius: dot.radius, colour: rgb(CORNERSTONE_LOOKS[dot.node.cornerstone].colour) });
  write(sheet, (box.width / 2 - ring.outer * 0.8) * scale);
  return { width: WIDTH, height, data: canvas };
}

interface PixelSheet {
  readonly canvas: Uint8Array;
  readonly height: number;
  readonly scale: number;
  readonly box: Point;
}

type Rgb = readonly [number, number, number];

function rgb(colour: string): Rgb {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function quarterColour({ x, y }: Point): Rgb | null {
  const angle = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
  const id = CORNERSTONE_IDS.find((each) => {
    const [from, to] = quarterAngles(each);
    return angle >= from && angle <= to;
  });
  return id === undefined ? null : rgb(CORNERSTONE_LOOKS[id].colour);
}

interface PixelPaint {
  /** How much of the pixel is covered; more than 1 is all of it. */
  readonly cover: number;
  readonly colour: Rgb | null;
}

/** Paints every pixel round a place by what `paint` says of it. */
function fill(
  { canvas, height, scale, box }: PixelSheet,
  { x, y, reach }: Point & { readonly reach: number },
  paint: (point: Point) => PixelPaint | null,
): void {
  const first = (value: number, from: number): number =>
    Math.max(0, Math.floor((value - reach - from) * scale));
  const last = (value: number, from: number, most: number): number =>
    Math.min(most - 1, Math.ceil((value + reach - from) * scale));
  for (let row = first(y, box.y); row <= last(y, box.y, height); row += 1) {
    for (let column = first(x, box.x); column <= last(x, box.x, WIDTH); column += 1) {
      const point = { x: box.x + (column + 0.5) / scale, y: box.y + (row + 0.5) / scale };
      const painted = paint(point);
      if (painted === null || painted.colour === null) continue;
      const cover = Math.min(1, painted.cover);
      const at = (row * WIDTH + column) * 3;
      for (const [part, value] of painted.colour.entries())
        canvas[at + part] = Math.round((canvas[at + part] ?? 255) * (1 - cover) + value * cover);
    }
  }
}

function disc(
  sheet: PixelSheet,
  middle: Point,
  { radius, colour }: { readonly radius: number; readonly colour: Rgb },
): void {
  fill(sheet, { ...middle, reach: radius + 1 }, ({ x, y }) => {
    const cover = (radius - Math.hypot(x - middle.x, y - middle.y)) * sheet.scale + 0.5;
    return cover <= 0 ? null : { cover, colour };
  });
}

/** Points along a quadratic curve, "M0 0Q1 1 2 0", close enough to make a line. */
function curvePoints(line: string, scale: number): readonly Point[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(line);
  const length = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1);
  const steps = Math.ceil(length * scale);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const at = (a: number, b: number, c: number): number =>
      a * (1 - t) ** 2 + 2 * b * t * (1 - t) + c * t ** 2;
    return { x: at(x0, x1, x2), y: at(y0, y1, y2) };
  });
}

/** The corners of each arrowhead in a path. */
function triangles(path: string): readonly (readonly Point[])[] {
  return path
    .split("Z")
    .filter((part) => part !== "")
    .map((part) => {
      const numbers = numbersIn(part);
      return [0, 2, 4].map((at) => ({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 }));
    });
}

function centre(corners: readonly Point[]): Point {
  const mean = (value: (point: Point) => number): number =>
    corners.reduce((sum, point) => sum + value(point), 0) / corners.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

function numbersIn(path: string): readonly number[] {
  return (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

/** In the upper left corner, which the circle leaves. */
function write({ canvas, height }: PixelSheet, room: number): void {
  const most = Math.max(LEAST_LETTERS, Math.floor(room / (6 * LETTER_DOT)));
  for (const { x, y } of letterDots(SENTENCE, most)) {
    for (let dot = 0; dot < LETTER_DOT ** 2; dot += 1) {
      const column = x * LETTER_DOT + (dot % LETTER_DOT) + 4;
      const row = y * LETTER_DOT + Math.floor(dot / LETTER_DOT) + 4;
      if (column < WIDTH && row < height)
        canvas.fill(0x33, (row * WIDTH + column) * 3, (row * WIDTH + column) * 3 + 3);
    }
  }
}
