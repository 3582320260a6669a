import { element, plainNumber, type Xml } from "../../../markup/xml.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../../../vocabulary.ts";
import type { LinkMap } from "../../link-map.ts";
import { CORNERSTONE_LOOKS } from "../cornerstone-looks.ts";
import { cornerstoneName, promiseSentence } from "../map-words.ts";
import type { ArcSpan } from "./dot-ring.ts";
import { type Box, type Point, polar, xy } from "./shapes.ts";
import { drawnText, textWidth } from "./text-size.ts";

/** A word on an arc: straight, in its place and turned as the arc is there, so that every renderer draws it. */
export interface ArcWord extends Point {
  readonly text: string;
  /** Clockwise, from upright. */
  readonly degrees: number;
  readonly size: number;
  readonly bold: boolean;
}

/** What a Cornerstone promises, on arcs round its quarter. */
export interface PromiseArc {
  readonly id: CornerstoneId;
  /** All of it, for those who hear it. */
  readonly sentence: string;
  readonly words: readonly ArcWord[];
}

export interface ArcRoom {
  readonly middle: Point;
  /** Arcs begin outside this, */
  readonly outer: number;
  /** and outside these: the names round the ring. */
  readonly boxes: readonly Box[];
  readonly size: number;
  /** The most arcs there may be. */
  readonly lines: number;
  /** The part of its quarter in which a Cornerstone's arcs stand, from the upright line, in radians. */
  readonly span: ArcSpan;
  /** How far arcs may reach from the middle to each side, and up or down. */
  readonly side: number;
  readonly height: number;
  /** Whether the Cornerstone's name stands before what it promises. */
  readonly isNamed: boolean;
}

const LEADING = 1.22;
/** Between what stands round the ring and the first arc. */
const GAP = 5;
/** Of a size: between two words. */
const BLANK = 0.34;
/** Words stand straight one by one: measured as wide as they may be, they would stand too far apart. */
const CLOSER = 0.95;
/** How even lines are made: the shares of their room that are tried. */
const SHARES = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1] as const;

/** The promises of all Cornerstones on arcs round the circle; null where one has no room for them, or has none. */
export function promiseArcs(map: LinkMap, room: ArcRoom): readonly PromiseArc[] | null {
  const outer = Math.max(...CORNERSTONE_IDS.map((_, quarter) => clearOf(quarter, room)));
  const arcs = CORNERSTONE_IDS.flatMap((id, quarter) => {
    const promises = map.cornerstones.find((each) => each.id === id)?.promises ?? [];
    if (promises.length === 0) return [];
    const sentence = promiseSentence(promises);
    const name = room.isNamed ? wordsOf(`${cornerstoneName(map, id)}:`, true) : [];
    const words = aroundQuarter([...name, ...wordsOf(sentence, false)], quarter, { ...room, outer });
    return words ? [{ id, sentence, words }] : [];
  });
  return arcs.length === CORNERSTONE_IDS.length ? arcs : null;
}

/** The arcs as they are drawn; heard as one sentence each, but in a picture that is heard as a whole. */
export function promiseMarks(arcs: readonly PromiseArc[], isHeard: boolean): Xml[] {
  return arcs.map(({ id, sentence, words }) =>
    element(
      "g",
      {
        class: "promised",
        ...(isHeard ? { role: "img", "aria-label": sentence } : {}),
        fill: CORNERSTONE_LOOKS[id].colour,
        "text-anchor": "middle",
      },
      ...words.map(({ text, x, y, degrees, size, bold }) =>
        element(
          "text",
          {
            transform: `translate(${xy({ x, y })})rotate(${plainNumber(degrees)})`,
            "font-size": size,
            "font-weight": bold ? "bold" : undefined,
          },
          text,
        ),
      ),
    ),
  );
}

interface Word {
  readonly text: string;
  readonly bold: boolean;
}

function wordsOf(text: string, bold: boolean): Word[] {
  return drawnText(text)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({ text: word, bold }));
}

/** An arc on which a line of words stands: along `radius`, from one angle to another. */
interface ArcLine {
  readonly radius: number;
  readonly span: ArcSpan;
}

/** As few lines as the words need, the first nearest to the ring; above the middle they are read from the outside in. */
function aroundQuarter(words: readonly Word[], quarter: number, room: ArcRoom): ArcWord[] | null {
  const isTop = quarter === 0 || quarter === 3;
  const first = room.outer + GAP;
  for (let count = 1; count <= room.lines; count += 1) {
    const lines = Array.from({ length: count }, (_, at) =>
      lineAt(first + (at + 0.5) * room.size * LEADING, quarter, room),
    );
    const inOrder = isTop ? lines.toReversed() : lines;
    const texts = evenLines(words, inOrder, room.size);
    if (texts) {
      return texts.flatMap((text, at) => {
        const line = inOrder[at];
        return line ? onArc(text, line, { isTop, middle: room.middle, size: room.size }) : [];
      });
    }
  }
  return null;
}

/** How far the names that stand in a quarter's arcs reach from the middle. */
function clearOf(quarter: number, { middle, outer, boxes, span }: ArcRoom): number {
  const reaches = boxes.flatMap(({ x, y, width, height }) =>
    [x, x + width].flatMap((right) =>
      [y, y + height].flatMap((down) => {
        const [dx, dy] = [right - middle.x, down - middle.y];
        if (quarterOf(dx, dy) !== quarter) return [];
        const angle = Math.atan2(Math.abs(dx), Math.abs(dy));
        return angle > span[0] - BESIDE && angle < span[1] + BESIDE ? [Math.hypot(dx, dy)] : [];
      }),
    ),
  );
  return Math.max(outer, ...reaches);
}

/** A name so near to the ends of the arcs, in radians, is in their way too. */
const BESIDE = 0.12;

function quarterOf(dx: number, dy: number): number {
  if (dx >= 0) return dy < 0 ? 0 : 1;
  return dy < 0 ? 3 : 2;
}

/** The part of an arc that stands inside the limits. */
function lineAt(radius: number, quarter: number, { span, side, height }: ArcRoom): ArcLine {
  const from = Math.max(span[0], Math.acos(Math.min(1, height / radius)));
  const to = Math.min(span[1], Math.asin(Math.min(1, side / radius)));
  const turn = (quarter * Math.PI) / 2;
  const isMirrored = quarter === 1 || quarter === 3;
  const quarterTurn = Math.PI / 2;
  return {
    radius,
    span: isMirrored ? [turn + quarterTurn - to, turn + quarterTurn - from] : [turn + from, turn + to],
  };
}

function roomOn({ radius, span: [from, to] }: ArcLine): number {
  return radius * (to - from);
}

function widthOf({ text, bold }: Word, size: number): number {
  return textWidth(text, { size, bold }) * CLOSER;
}

/** The words in lines of about one share of their room; null where they do not fit. */
function evenLines(words: readonly Word[], lines: readonly ArcLine[], size: number): Word[][] | null {
  for (const share of SHARES) {
    const texts = inLines(
      words,
      lines.map((line) => roomOn(line) * share),
      size,
    );
    if (texts) return texts;
  }
  return null;
}

function inLines(words: readonly Word[], rooms: readonly number[], size: number): Word[][] | null {
  const texts: Word[][] = [[]];
  let width = 0;
  for (const word of words) {
    const own = widthOf(word, size);
    const room = rooms[texts.length - 1] ?? 0;
    if (width > 0 && width + BLANK * size + own > room) {
      texts.push([]);
      width = 0;
    }
    if (own > (rooms[texts.length - 1] ?? 0)) return null;
    width += own + (width > 0 ? BLANK * size : 0);
    texts.at(-1)?.push(word);
  }
  return texts.length <= rooms.length ? texts : null;
}

interface ArcType {
  readonly isTop: boolean;
  readonly middle: Point;
  readonly size: number;
}

/** Words in the middle of their arc; below the circle's middle they run the other way, so that they stand upright. */
function onArc(
  words: readonly Word[],
  { radius, span }: ArcLine,
  { isTop, middle, size }: ArcType,
): ArcWord[] {
  const widths = words.map((word) => widthOf(word, size));
  const total = widths.reduce((sum, width) => sum + width, 0) + BLANK * size * (words.length - 1);
  const way = isTop ? 1 : -1;
  const base = radius - way * size * 0.36;
  let along = -total / 2;
  return words.map(({ text, bold }, at) => {
    const width = widths[at] ?? 0;
    const angle = (span[0] + span[1]) / 2 + (way * (along + width / 2)) / radius;
    along += width + BLANK * size;
    return {
      text,
      bold,
      size,
      degrees: (angle * 180) / Math.PI - (isTop ? 0 : 180),
      ...polar(middle, angle, base),
    };
  });
}
