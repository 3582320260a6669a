import type { Readers } from "../../../document/readers.ts";
import type { LinkMap, MapNode } from "../../link-map.ts";
import { stageWords } from "../map-words.ts";
import { plainStage } from "../plain-words.ts";
import { dotRing, extentFor, type Ring, SMALLEST_EXTENT } from "./dot-ring.ts";
import { legendWithLines } from "./legend.ts";
import { nameList } from "./name-list.ts";
import { type PromiseArc, promiseArcs } from "./promise-arcs.ts";
import { type PromiseBlock, promiseBlocks } from "./promise-blocks.ts";
import { type RingLabel, ringLabels } from "./ring-labels.ts";
import { MOST_NAMED, numberRoom } from "./ring-marks.ts";
import { A4, frameOf, MARGIN, NOTHING, plainFrame, type SheetFrame, SMALLEST } from "./sheet-frame.ts";
import type { TextBlock } from "./text-block.ts";
import { emptyWords } from "./wheel-words.ts";

/** A sheet of paper with the circle, and what stands above and below it. */
export interface Sheet extends Omit<SheetFrame, "room"> {
  /** The circle round nought, with names round its ring or numbers there. */
  readonly ring: Ring;
  readonly labels: readonly RingLabel[];
  /** What the Cornerstones promise, on arcs round the names or numbers; none where they have no room. */
  readonly arcs: readonly PromiseArc[];
  /** The same beside the names, where it has no room on arcs: in the corners that the circle leaves. */
  readonly promises: readonly PromiseBlock[];
  /** Empty where the names stand round the ring. */
  readonly list: TextBlock;
  /** How far the circle and its names reach up and down from its middle. */
  readonly reach: readonly [up: number, down: number];
}

/** The first of these in which the circle can fill the page's width is taken. */
const LARGER = [11, 10, 9] as const;
/** The least that the circle may have of the page's width. */
const LEAST_SHARE = 0.6;
/** Between two blocks, at least. */
const GAP = 5;
/** Of half the page's width: a name beside the largest ring, and rings from the largest down. */
const NAME_SHARE = 0.42;
const LARGEST_RING = 0.7;
const SMALLEST_RING = 0.4;
/** Of what is promised on arcs, and the part of a quarter in which they stand. */
const ARC_SIZES = [9.5, 9, 8.5, 8] as const;
const ARC_SPAN = [0.06, 1.5] as const;
/** So much smaller a ring with numbers may be, so that what is promised has room round it. */
const ARC_SHARES = [1, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84, 0.82, 0.8] as const;
/** Of the smallest dots: so small they may be for that. */
const ARC_DOTS = 0.9;
/** So much of the page's width the names may have, so that what is promised has room round them. */
const NAME_SHARES = [1, 0.94, 0.88, 0.82, 0.76] as const;

/** A4, or where the map holds too much for that, the next larger paper that takes it. */
export function fittingSheet(map: LinkMap, readers: Readers | null = null): Sheet {
  return map.nodes.length > MOST_NAMED ? numberedSheet(map) : namedSheet(map, readers);
}

function namedSheet(map: LinkMap, readers: Readers | null): Sheet {
  for (let scale = 1; ; scale *= Math.SQRT2) {
    const frame = readers === null ? frameOf(map, scale, 9) : plainFrame(map, scale);
    const words = readers === null ? stageWords : plainStage;
    const sheet = readers === null ? withPromises(map, frame) : namedOn(map, frame, { share: 1, words });
    if (sheet.ring.extent >= SMALLEST_EXTENT && spareOf(sheet) >= 0) return sheet;
  }
}

interface NameShare {
  /** How much of the page's width the circle and its names may have. */
  readonly share: number;
  readonly words: (node: MapNode) => string;
}

function namedOn(map: LinkMap, frame: SheetFrame, { share, words }: NameShare): BareSheet {
  const { ring, labels } = namedRing(map, (frame.room.width / 2) * share, words);
  const reach = [
    Math.max(ring.outer, ...labels.map(({ y }) => -y)),
    Math.max(ring.outer, ...labels.map(({ y, height }) => y + height)),
  ] as const;
  return { ...frame, ring, labels, arcs: [], promises: [], list: NOTHING, reach };
}

/** On arcs round the names where the page has room for that, else in its corners. */
function withPromises(map: LinkMap, frame: SheetFrame): Sheet {
  const key = legendWithLines(map, { ...frame.room, size: 9 });
  for (const share of NAME_SHARES) {
    const smaller = namedOn(map, { ...frame, legend: key }, { share, words: stageWords });
    const onArcs = smaller.ring.extent < SMALLEST_EXTENT ? null : withArcs(map, smaller);
    if (onArcs) return onArcs;
  }
  const bare = namedOn(map, frame, { share: 1, words: stageWords });
  return { ...bare, promises: promiseBlocks(map, bare.room.width / 2 - GAP) };
}

function withArcs(map: LinkMap, sheet: BareSheet): Sheet | null {
  const { ring, labels, room, reach } = sheet;
  const free = spareOf({ ...sheet, reach: [0, 0] }) - GAP * 2;
  for (const size of ARC_SIZES) {
    const arcs = promiseArcs(map, {
      middle: ring.middle,
      outer: labels.length > 0 ? ring.outer : reach[0],
      boxes: labels,
      size,
      lines: labels.length > 0 ? 4 : 7,
      span: ARC_SPAN,
      side: room.width / 2,
      height: free / 2 - size,
      isNamed: true,
    });
    if (!arcs) continue;
    const ys = arcs.flatMap(({ words }) => words.map(({ y }) => y));
    const reached = [
      Math.max(reach[0], size - Math.min(...ys)),
      Math.max(reach[1], size + Math.max(...ys)),
    ] as const;
    const fitting = { ...sheet, arcs, reach: reached };
    if (spareOf(fitting) >= 0) return fitting;
  }
  return null;
}

/** The largest ring that leaves its names room on both sides. */
function namedRing(
  map: LinkMap,
  half: number,
  words: (node: MapNode) => string,
): Pick<Sheet, "labels"> & { readonly ring: Ring } {
  for (let share: number = LARGEST_RING; ; share -= 0.03) {
    const ring = dotRing(map.nodes, { middle: { x: 0, y: 0 }, outer: half * share, largestExtent: 18 });
    const width = half * (NAME_SHARE + (LARGEST_RING - share) / 2);
    const labels = ringLabels(ring, {
      width,
      sizes: [10.5, 9],
      words,
      empty: emptyWords(map),
    });
    const fits = labels.every((label) => label.x >= -half && label.x + label.width <= half);
    if (fits || share < SMALLEST_RING) return { ring, labels };
  }
}

function numberedSheet(map: LinkMap): Sheet {
  for (let scale = 1; ; scale *= Math.SQRT2) {
    const full = A4.width * scale - 2 * MARGIN;
    // Setting a long list takes time: not on paper where the dots alone have no room.
    if (extentFor(map.nodes, full / 2 - numberRoom(map)) < SMALLEST_EXTENT) continue;
    const smallest = numberedOn(map, scale, SMALLEST);
    if (smallest.reach[0] * 2 < full * LEAST_SHARE || smallest.ring.extent < SMALLEST_EXTENT) continue;
    for (const size of LARGER) {
      const sheet = numberedOn(map, scale, size);
      if (sheet.reach[0] * 2 >= full) return roundNumbers(map, sheet);
    }
    return roundNumbers(map, smallest);
  }
}

function numberedOn(map: LinkMap, scale: number, size: number): BareSheet {
  const frame = frameOf(map, scale, Math.min(size, 9));
  const list = nameList(map, { ...frame.room, size });
  const without = { ...frame, list, labels: [], arcs: [], promises: [], reach: [0, 0] as const };
  const diameter = Math.min(spareOf(without), frame.room.width);
  return { ...without, ...ringWithin(map, diameter / 2) };
}

/** A ring whose numbers reach so far from the middle. */
function ringWithin(map: LinkMap, half: number): Pick<Sheet, "ring" | "reach"> {
  const ring = dotRing(map.nodes, { middle: { x: 0, y: 0 }, outer: half - numberRoom(map) });
  return { ring, reach: [half, half] };
}

/** The same sheet with what is promised round a ring that makes room for it; as it is where the dots would become too small. */
function roundNumbers(map: LinkMap, sheet: BareSheet): Sheet {
  const size = Math.min(9, ...sheet.list.lines.map((line) => line.size));
  const key = legendWithLines(map, { ...sheet.room, size });
  for (const share of ARC_SHARES) {
    const smaller = { ...sheet, legend: key, ...ringWithin(map, sheet.reach[0] * share) };
    const onArcs = smaller.ring.extent < SMALLEST_EXTENT * ARC_DOTS ? null : withArcs(map, smaller);
    if (onArcs) return onArcs;
  }
  return sheet;
}

/** A sheet whose promises have no place yet. */
type BareSheet = Sheet & Pick<SheetFrame, "room">;

/** The height of two rows of promises, above and below the circle. */
export function promiseRows(promises: readonly PromiseBlock[]): readonly [above: number, below: number] {
  const [first, second, third, fourth] = promises.map(({ height }) => height);
  return [Math.max(first ?? 0, fourth ?? 0), Math.max(second ?? 0, third ?? 0)];
}

/** What the page has left, with the least gaps between its parts. */
export function spareOf(sheet: Omit<Sheet, "ring">): number {
  const { height, title, list, findings, legend: key, footer, promises, reach } = sheet;
  const blocks = [title, list, findings, key, footer].map((block) => block.height);
  const parts = [...blocks, ...promiseRows(promises), ...reach].filter((part) => part > 0);
  return height - 2 * MARGIN - parts.reduce((sum, part) => sum + part + GAP, 0);
}
