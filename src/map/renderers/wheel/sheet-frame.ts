import { spelledOut } from "../../../catalogue/abbreviations.ts";
import type { LinkMap, MapNode } from "../../link-map.ts";
import { INK } from "../cornerstone-looks.ts";
import { asOfWords, MAP_TITLE, scopeWords, unreadWords, whose } from "../map-words.ts";
import { PLAIN_TITLE } from "../plain-words.ts";
import { findingsText } from "./findings-text.ts";
import { type Legend, legend, plainLegend } from "./legend.ts";
import { MOST_NAMED } from "./ring-marks.ts";
import { paragraph, stacked, type TextBlock } from "./text-block.ts";

/** The paper, and all that stands on it but the circle and its names, in one size of text. */
export interface SheetFrame {
  /** How many times as wide as A4 the paper is. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly room: { readonly width: number };
  readonly title: TextBlock;
  readonly findings: TextBlock;
  readonly legend: Legend;
  readonly footer: TextBlock;
}

/** Left free at each edge: what no office printer reaches. */
export const MARGIN = 20;
/** A4 upright, in points. */
export const A4 = { width: 595, height: 842 } as const;
/** Nothing on the page is set smaller. */
export const SMALLEST = 8;
/** Where nothing is to be said. */
export const NOTHING: TextBlock = { lines: [], height: 0 };

/** All but the circle and its names. */
export function frameOf(map: LinkMap, scale: number, size: number): SheetFrame {
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
export function plainFrame(map: LinkMap, scale: number): SheetFrame {
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
