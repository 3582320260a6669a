import { CORNERSTONE_IDS } from "../../../vocabulary.ts";
import type { MapNode } from "../../link-map.ts";
import { INK } from "../cornerstone-looks.ts";
import { type ArcSpan, type Dot, quarterAngles, type Ring } from "./dot-ring.ts";
import { type Box, type Point, polar, type TextLine } from "./shapes.ts";
import { paragraph, placed, stacked, type TextBlock } from "./text-block.ts";
import { textWidth } from "./text-size.ts";

/** A measure's name and where it stands, outside the ring beside its dot. */
export interface RingLabel extends Box {
  /** Null for what is said of a quarter without measures. */
  readonly dot: Dot | null;
  readonly lines: readonly TextLine[];
  /** Leads from the dot to a label that had to make room for others. */
  readonly leader: readonly [Point, Point] | null;
}

export interface LabelRoom {
  readonly width: number;
  /** Of the names, and of the words below them. */
  readonly sizes: readonly [name: number, words: number];
  /** Where a measure stands, under its name. */
  readonly words: (node: MapNode) => string;
  /** Said in a quarter without measures. */
  readonly empty: string;
  /** The one part of the circle that is drawn; absent: all four quarters. */
  readonly only?: ArcSpan;
}

/** Between the farthest that a dot reaches and a label. */
const GAP = 7;
/** Between two labels. */
const APART = 4;
const MOST_NAME_LINES = 3;
/** From here on a label stands too far from its dot to be read without a line. */
const NEAR = 11;

/** The labels of all dots, each outside the ring, none on another; a quarter without measures says so. */
export function ringLabels(ring: Ring, room: LabelRoom): RingLabel[] {
  const empty = emptySpans(ring, room).map(([from, to]): Labelled => ({ angle: (from + to) / 2, dot: null }));
  const all = [...ring.dots.map((dot) => ({ angle: dot.angle, dot })), ...empty].sort(
    (a, b) => a.angle - b.angle,
  );
  const right = all.filter(({ angle }) => angle < Math.PI);
  const left = all.filter(({ angle }) => angle >= Math.PI).reverse();
  return [...columnOf(right, 1, { ring, room }), ...columnOf(left, -1, { ring, room })];
}

function emptySpans({ dots }: Ring, { only }: LabelRoom): ArcSpan[] {
  if (only) return dots.length === 0 ? [only] : [];
  const taken = new Set(dots.map(({ node }) => node.cornerstone));
  return CORNERSTONE_IDS.filter((id) => !taken.has(id)).map(quarterAngles);
}

interface Labelled {
  readonly angle: number;
  readonly dot: Dot | null;
}

interface LabelsAround {
  readonly ring: Ring;
  readonly room: LabelRoom;
}

/** The labels of one side from the top down, as near to their dots as they can be together. */
function columnOf(labelled: readonly Labelled[], side: 1 | -1, { ring, room }: LabelsAround): RingLabel[] {
  const blocks = labelled.map(({ dot }) => labelBlock(dot, side, room));
  const wished = labelled.map(({ angle }) => polar(ring.middle, angle, ring.outer + GAP).y);
  const middles = apartFrom(
    wished,
    blocks.map(({ height }) => height + APART),
  );
  return labelled.flatMap(({ dot }, at): RingLabel[] => {
    const [block, y] = [blocks[at], middles[at]];
    return block && y !== undefined ? [labelAt(dot, block, { y, side, ring })] : [];
  });
}

function labelBlock(dot: Dot | null, side: 1 | -1, { width, sizes, words, empty }: LabelRoom): TextBlock {
  const anchor = side === 1 ? "start" : "end";
  const look = { width, anchor, lines: MOST_NAME_LINES } as const;
  if (!dot) return paragraph(empty, { ...look, size: sizes[1], colour: INK.quiet });
  const { node } = dot;
  const colour = node.inPlan ? INK.text : INK.quiet;
  return stacked([
    paragraph(node.short, { ...look, size: sizes[0], bold: node.inPlan, colour }),
    paragraph(words(node), { ...look, size: sizes[1], colour: INK.quiet }),
  ]);
}

interface LabelPlace {
  /** Of its middle. */
  readonly y: number;
  readonly side: 1 | -1;
  readonly ring: Ring;
}

function labelAt(dot: Dot | null, block: TextBlock, { y, side, ring }: LabelPlace): RingLabel {
  const top = y - block.height / 2;
  const depth = Math.max(0, Math.abs(y - ring.middle.y) - block.height / 2);
  const chord = Math.sqrt(Math.max(0, ring.outer ** 2 - depth ** 2));
  // A label above or below the ring keeps to its own dot's side.
  const aside = dot ? Math.abs(dot.x - ring.middle.x) + ring.extent * 0.5 : 0;
  const x = ring.middle.x + side * Math.max(chord + GAP, depth > ring.outer - ring.extent ? aside : 0);
  const { lines } = placed(block, { x, y: top });
  const width = Math.max(0, ...lines.map((line) => textWidth(line.text, line)));
  const box = { x: side === 1 ? x : x - width, y: top, width, height: block.height };
  return {
    dot,
    lines,
    leader: dot && leaderOf(dot, box, ring),
    ...box,
  };
}

/** From a dot's edge to the nearest place of its label, where that is too far away to be read without. */
function leaderOf(dot: Dot, box: Box, { extent }: Ring): RingLabel["leader"] {
  const near = {
    x: clamped(dot.x, box.x - 3, box.x + box.width + 3),
    y: clamped(dot.y, box.y + 2, box.y + box.height - 2),
  };
  const far = Math.hypot(near.x - dot.x, near.y - dot.y);
  if (far < extent + NEAR) return null;
  const share = (dot.radius * 1.4) / far;
  return [{ x: dot.x + (near.x - dot.x) * share, y: dot.y + (near.y - dot.y) * share }, near];
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

interface Heap {
  /** Sum of what each of its members would have the first one's place be, and how many they are. */
  sum: number;
  count: number;
  /** From the first member's middle to the last one's. */
  length: number;
}

/**
 * Places in order, each as far from the one before as their sizes ask, together as near to the wished ones as can be:
 * neighbours that would meet become one heap round the middle of what its members wish.
 */
function apartFrom(wished: readonly number[], sizes: readonly number[]): number[] {
  const heaps: Heap[] = [];
  const offsets: number[] = [];
  for (const [at, wish] of wished.entries()) {
    heaps.push({ sum: wish, count: 1, length: 0 });
    offsets.push(0);
    let last = heaps.at(-1);
    let before = heaps.at(-2);
    while (last && before) {
      const first = at - last.count + 1;
      const step = ((sizes[first - 1] ?? 0) + (sizes[first] ?? 0)) / 2;
      if (last.sum / last.count - (before.sum / before.count + before.length) >= step) break;
      const shift = before.length + step;
      for (let member = first; member <= at; member += 1) offsets[member] = (offsets[member] ?? 0) + shift;
      const joined: Heap = {
        sum: before.sum + last.sum - shift * last.count,
        count: before.count + last.count,
        length: shift + last.length,
      };
      heaps.splice(-2, 2, joined);
      last = joined;
      before = heaps.at(-2);
    }
  }
  const starts = heaps.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return starts.map((start, at) => start + (offsets[at] ?? 0));
}
