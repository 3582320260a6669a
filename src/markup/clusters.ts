import stringWidth from "string-width";

/** What a reader sees as one character, and how many terminal cells it takes. */
export interface Cluster {
  readonly text: string;
  readonly width: number;
}

/**
 * Letters and punctuation that take one cell each, and two, and stand for themselves beside each other: none is a mark,
 * a joiner, an emoji or half of a pair. Nearly all text is made of these.
 */
const ONE_CELL = [
  ...[
    0x20, 0x7e, 0xa1, 0xa8, 0xaa, 0xac, 0xaf, 0x24f, 0x391, 0x3a1, 0x3a3, 0x481, 0x48a, 0x52f, 0x5d0, 0x5ea,
  ],
  ...[0x61f, 0x64a, 0x660, 0x66f, 0x671, 0x6d3, 0xe01, 0xe30, 0x2010, 0x2015, 0x2018, 0x201f, 0x2022, 0x2022],
  ...[0x2026, 0x2026],
];
const TWO_CELLS = [
  ...[
    0x3001, 0x3020, 0x3041, 0x3096, 0x30a1, 0x30ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xff01,
    0xff60,
  ],
];
/** The cells of each UTF-16 unit that stands for itself; 0 for all others. */
const CELLS = cellTable();

/**
 * A text as the characters that a reader sees, in time that grows with its length: the runtime's segmenter alone takes the
 * square of it, and so looks at no more than a stretch at a time.
 */
export function* clusters(text: string): Generator<Cluster> {
  for (let at = 0; at < text.length; ) {
    const width = easyWidth(text, at);
    const found = width > 0 ? [text.charAt(at)] : hardClusters(text, at);
    for (const cluster of found) {
      yield { text: cluster, width: width > 0 ? width : clusterWidth(cluster) };
      at += cluster.length;
    }
  }
}

/** How many terminal cells the characters of a text take together. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (let at = 0; at < text.length; ) {
    const width = easyWidth(text, at);
    if (width > 0) {
      cells += width;
      at += 1;
    } else {
      for (const cluster of hardClusters(text, at)) {
        cells += clusterWidth(cluster);
        at += cluster.length;
      }
    }
  }
  return cells;
}

/** The cells of the character at a place, where it cannot be joined to the next; else 0. */
function easyWidth(text: string, at: number): number {
  const width = CELLS[text.charCodeAt(at)] ?? 0;
  return at + 1 === text.length || (CELLS[text.charCodeAt(at + 1)] ?? 0) > 0 ? width : 0;
}

/** By its first letter, which marks behind it do not widen; the library looks for an emoji first, and takes ten times as long. */
function clusterWidth(cluster: string): number {
  const unit = cluster.charCodeAt(0);
  if (unit >= 0x590 && unit <= 0x10ff && unit !== ARABIC_LETTER_MARK) return 1;
  const width = CELLS[unit] ?? 0;
  return width > 0 && !KEYCAPS.test(cluster) ? width : stringWidth(cluster);
}
const ARABIC_LETTER_MARK = 0x61c;
const KEYCAPS = /^[#*0-9]/;

const STRETCH = 64;

/** The characters of a stretch from a place on. The last one may go on behind the stretch, and is left for the next. */
function hardClusters(text: string, at: number): string[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  for (let length = STRETCH; ; length *= 2) {
    const found = Array.from(segmenter.segment(text.slice(at, at + length)), ({ segment }) => segment);
    if (at + length >= text.length) return found;
    if (found.length > 1) return found.slice(0, -1);
  }
}

function cellTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (ranges: readonly number[], cells: number): void => {
    for (let at = 0; at < ranges.length; at += 2) table.fill(cells, ranges[at], (ranges[at + 1] ?? 0) + 1);
  };
  mark(ONE_CELL, 1);
  mark(TWO_CELLS, 2);
  return table;
}
