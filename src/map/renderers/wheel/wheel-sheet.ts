import { spelledOut } from "../../../catalogue/abbreviations.ts";
import type { LinkMap } from "../../link-map.ts";
import { MAP_TITLE, scopeWords } from "../map-words.ts";
import { extentFor, SMALLEST_EXTENT } from "./dot-ring.ts";
import { findingsText } from "./findings-text.ts";
import { INK } from "./inks.ts";
import { type Legend, legend } from "./legend.ts";
import { nameList } from "./name-list.ts";
import { paragraph, stacked, type TextBlock } from "./text-block.ts";

/** The paper, and what stands above and below the circle, in one size of text. */
export interface Sheet {
  /** How many times as wide as A4 the paper is. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly title: TextBlock;
  readonly list: TextBlock;
  readonly findings: TextBlock;
  readonly legend: Legend;
  readonly footer: TextBlock;
  /** Of the circle: as much as the rest leaves, at most the page's width. */
  readonly diameter: number;
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
const LEAST_SHARE = 0.65;
/** Between two blocks, at least. */
const GAP = 5;

/** A4, or where the map holds too much for that, the next larger paper that takes it. */
export function fittingSheet(map: LinkMap): Sheet {
  for (let scale = 1; ; scale *= Math.SQRT2) {
    const full = A4.width * scale - 2 * MARGIN;
    // Setting a long list takes time: not on paper where the dots alone have no room.
    if (extentFor(map.nodes, full / 2) < SMALLEST_EXTENT) continue;
    const smallest = sheetOf(map, scale, SMALLEST);
    if (smallest.diameter < full * LEAST_SHARE) continue;
    if (extentFor(map.nodes, smallest.diameter / 2) < SMALLEST_EXTENT) continue;
    for (const size of LARGER) {
      const sheet = sheetOf(map, scale, size);
      if (sheet.diameter >= full) return sheet;
    }
    return smallest;
  }
}

function sheetOf(map: LinkMap, scale: number, size: number): Sheet {
  const [width, height] = [A4.width * scale, A4.height * scale];
  const room = { width: width - 2 * MARGIN, size };
  const title = titleBlock(map, room.width);
  const list = nameList(map, room);
  const findings = findingsText(map, room);
  const key = legend(map, { ...room, size: Math.min(size, 9) });
  const footer = footerBlock(map, room.width);
  const blocks = [title, list, findings, key, footer];
  const left = height - 2 * MARGIN - blocks.reduce((sum, block) => sum + block.height + GAP, 0);
  return {
    scale,
    width,
    height,
    title,
    list,
    findings,
    legend: key,
    footer,
    diameter: Math.min(left, room.width),
  };
}

/** Centred round nought. */
function titleBlock(map: LinkMap, width: number): TextBlock {
  const look = { anchor: "middle", width, lines: 2 } as const;
  const scope = scopeWords(map);
  return stacked([
    paragraph(MAP_TITLE, { ...look, size: 16, bold: true, colour: INK.text }),
    ...(scope === null ? [] : [paragraph(scope, { ...look, size: 10, colour: INK.quiet })]),
  ]);
}

function footerBlock(map: LinkMap, width: number): TextBlock {
  const look = { size: SMALLEST, width, colour: INK.quiet, lines: 3 };
  const texts = [spelledOut(map.nodes.map(({ short }) => short)), map.credit];
  return stacked(texts.flatMap((text) => (text === null ? [] : paragraph(text, look))));
}
