import { spelledOut } from "../../../catalogue/abbreviations.ts";
import type { Readers } from "../../../document/readers.ts";
import type { LinkMap, MapNode } from "../../link-map.ts";
import { asOfWords, MAP_TITLE, scopeWords, stageWords, unreadWords, whose } from "../map-words.ts";
import { PLAIN_TITLE, plainStage } from "../plain-words.ts";
import { MOST_NAMED, numberRoom } from "./circle-svg.ts";
import { dotRing, extentFor, type Ring, SMALLEST_EXTENT } from "./dot-ring.ts";
import { findingsText } from "./findings-text.ts";
import { INK } from "./inks.ts";
import { type Legend, legend, plainLegend } from "./legend.ts";
import { nameList } from "./name-list.ts";
import { type PromiseBlock, promiseBlocks } from "./promise-blocks.ts";
import { type RingLabel, ringLabels } from "./ring-labels.ts";
import { paragraph, stacked, type TextBlock } from "./text-block.ts";
import { emptyWords } from "./wheel-words.ts";

/** The paper, and what stands above and below the circle, in one size of text. */
export interface Sheet {
  /** How many times as wide as A4 the paper is. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly title: TextBlock;
  /** The circle round nought, with names round its ring or numbers there. */
  readonly ring: Ring;
  readonly labels: readonly RingLabel[];
  /** Beside the names, in the corners that the circle leaves; none where numbers stand for names. */
  readonly promises: readonly PromiseBlock[];
  /** Empty where the names stand round the ring. */
  readonly list: TextBlock;
  readonly findings: TextBlock;
  readonly legend: Legend;
  readonly footer: TextBlock;
  /** How far the circle and its names reach up and down from its middle. */
  readonly reach: readonly [up: number, down: number];
}

/** Left free at each edge: what no office printer reaches. */
export const MARGIN = 20;
/** A4 upright, in points. */
const A4 = { width: 595, height: 842 } as const;
/** Nothing on the page is set smaller. */
const SMALLEST = 8;
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
const NOTHING: TextBlock = { lines: [], height: 0 };

/** A4, or where the map holds too much for that, the next larger paper that takes it. */
export function fittingSheet(map: LinkMap, readers: Readers | null = null): Sheet {
  return map.nodes.length > MOST_NAMED ? numberedSheet(map) : namedSheet(map, readers);
}

function namedSheet(map: LinkMap, readers: Readers | null): Sheet {
  for (let scale = 1; ; scale *= Math.SQRT2) {
    const frame = readers === null ? frameOf(map, scale, 9) : plainFrame(map, scale);
    const { ring, labels } = namedRing(map, frame.room.width / 2, readers === null ? stageWords : plainStage);
    const outer = ring.outer;
    const promises = readers === null ? promiseBlocks(map, frame.room.width / 2 - GAP) : [];
    const reach = [
      Math.max(outer, ...labels.map(({ y }) => -y)),
      Math.max(outer, ...labels.map(({ y, height }) => y + height)),
    ] as const;
    const sheet = { ...frame, ring, labels, promises, list: NOTHING, reach };
    if (ring.extent >= SMALLEST_EXTENT && spareOf(sheet) >= 0) return sheet;
  }
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
      if (sheet.reach[0] * 2 >= full) return sheet;
    }
    return smallest;
  }
}

function numberedOn(map: LinkMap, scale: number, size: number): Sheet {
  const frame = frameOf(map, scale, Math.min(size, 9));
  const list = nameList(map, { ...frame.room, size });
  const without = { ...frame, list, labels: [], promises: [], reach: [0, 0] as const };
  const diameter = Math.min(spareOf(without), frame.room.width);
  const outer = diameter / 2 - numberRoom(map);
  const ring = dotRing(map.nodes, { middle: { x: 0, y: 0 }, outer });
  return { ...without, ring, reach: [diameter / 2, diameter / 2] };
}

type SheetFrame = Omit<Sheet, "ring" | "labels" | "promises" | "list" | "reach"> & {
  readonly room: { readonly width: number };
};

/** All but the circle and its names. */
function frameOf(map: LinkMap, scale: number, size: number): SheetFrame {
  const [width, height] = [A4.width * scale, A4.height * scale];
  const room = { width: width - 2 * MARGIN };
  return {
    scale,
    width,
    height,
    room,
    title: titleBlock(map, room.width),
    findings: findingsText(map, { ...room, size }, map.nodes.length > MOST_NAMED),
    legend: legend(map, { ...room, size }),
    footer: footerBlock(map, room.width),
  };
}

/** For pupils: a plain title, a plain key, and nothing but that. */
function plainFrame(map: LinkMap, scale: number): SheetFrame {
  const frame = frameOf(map, scale, 9);
  const look = { anchor: "middle", width: frame.room.width, lines: 2 } as const;
  return {
    ...frame,
    title: stacked([
      paragraph(PLAIN_TITLE, { ...look, size: 24, bold: true, colour: INK.text }),
      paragraph(whose(map), { ...look, size: 13, colour: INK.text }),
    ]),
    findings: NOTHING,
    legend: plainLegend(map, { ...frame.room, size: 13 }),
  };
}

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

/** Centred round nought: what it is, whose, and of which day. */
function titleBlock(map: LinkMap, width: number): TextBlock {
  const look = { anchor: "middle", width, lines: 2 } as const;
  const scope = scopeWords(map);
  return stacked([
    paragraph(MAP_TITLE, { ...look, size: 18, bold: true, colour: INK.text }),
    paragraph(`${whose(map)}, ${asOfWords(map)}`, {
      ...look,
      size: map.nodes.length > MOST_NAMED ? 9 : 12,
      colour: INK.text,
    }),
    ...[scope, unreadWords(map)].flatMap((text) =>
      text === null ? [] : [paragraph(text, { ...look, size: 10, colour: INK.quiet })],
    ),
  ]);
}

function footerBlock(map: LinkMap, width: number): TextBlock {
  const look = { size: SMALLEST, width, colour: INK.quiet, lines: 3 };
  const texts = [spelledOut(map.nodes.map(({ short }: MapNode) => short)), map.credit];
  return stacked(texts.flatMap((text) => (text === null ? [] : paragraph(text, look))));
}
