import { compactJson } from "../../../markup/json.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";
import { CORNERSTONE_IDS, type CornerstoneId, GROUP_IDS, type Group, STAGES } from "../../../vocabulary.ts";
import type { LinkMap } from "../../link-map.ts";
import { INK } from "../cornerstone-looks.ts";
import { seenOf } from "../happened-words.ts";
import { cornerstoneName, EVERYDAY, NOT_CHOSEN, type SharedStage, sharedStage } from "../map-words.ts";
import { PLAIN_KEY, plainLeaves } from "../plain-words.ts";
import type { LineSample } from "./corner-names.ts";
import type { Petals } from "./dot-marks.ts";
import { PICTURE_SIZE } from "./group-picture.ts";
import type { Point, TextLine } from "./shapes.ts";
import { type BlockRoom, LINE, paragraph, placed, stacked, type TextBlock } from "./text-block.ts";
import { textWidth, wrapText } from "./text-size.ts";

/** A small dot of the key, with its stage and petals. */
export interface KeyDot extends Point {
  readonly stage: SharedStage;
  readonly petals: Petals;
  readonly radius: number;
}

/** A group's picture in the plain key, by its upper left corner. */
export interface KeyPicture extends Point {
  readonly group: Group;
}

export interface Legend extends TextBlock {
  readonly dots: readonly KeyDot[];
  readonly samples: readonly LineSample[];
  readonly pictures: readonly KeyPicture[];
}

/** Words of the key, behind a dot or a line where there is one. */
interface KeyItem {
  readonly text: string;
  readonly sample?: CornerstoneId;
  readonly dot?: Pick<KeyDot, "stage" | "petals">;
  readonly bold?: boolean;
}

const NO_PETALS: Petals = { "children-and-young-people": "none", "parent-carers": "none", staff: "none" };
const LEADING = 1.35 * LINE;
/** In sizes of the text. */
const DOT_ROOM = 2;
const SAMPLE = { length: 2.7, room: 3.2 } as const;
const DOT_RADIUS = 0.42;
const ITEM_GAP = 1;

/** What dots, petals and curves mean, in words; what this map does not show is left out. */
export function legend(map: LinkMap, room: BlockRoom): Legend {
  return keyOf([stageItems(map), petalItems(map), curveItems(map)], room);
}

/** The same where no Cornerstone's line stands under its name: they stand here. */
export function legendWithLines(map: LinkMap, room: BlockRoom): Legend {
  return keyOf([stageItems(map), petalItems(map), curveItems(map), lineItems(map)], room);
}

function keyOf(rows: readonly (readonly KeyItem[])[], { width, size }: BlockRoom): Legend {
  const lines: TextLine[] = [];
  const dots: KeyDot[] = [];
  const samples: LineSample[] = [];
  let line = 0;
  for (const row of rows) {
    let x = 0;
    for (const { text, dot, sample, bold = false } of row) {
      const before = (dot ? DOT_ROOM : sample ? SAMPLE.room : 0) * size;
      const needed = before + textWidth(text, { size, bold });
      // Words without a mark are a sentence: it goes on under its own beginning, beside the word that heads it.
      if (before > 0 && x > 0 && x + needed > width) [x, line] = [0, line + 1];
      const y = (line + 0.7) * size * LEADING;
      if (dot) dots.push({ ...dot, x: x + size * 0.9, y: y - size * 0.35, radius: size * DOT_RADIUS });
      if (sample) {
        const [from, to] = [x, x + SAMPLE.length * size].map((at) => ({ x: at, y: y - size * 0.35 }));
        if (from && to) samples.push({ cornerstone: sample, from, to });
      }
      for (const [index, part] of wrapText(text, {
        size,
        bold,
        width: width - x - before,
        lines: 4,
      }).entries()) {
        if (index > 0) line += 1;
        const at = { x: x + before, y: y + index * size * LEADING };
        lines.push({ text: part, ...at, size, bold, anchor: "start", colour: INK.text });
      }
      x += needed + ITEM_GAP * size;
    }
    if (row.length > 0) line += 1;
  }
  return { lines, dots, samples, pictures: [], height: line * size * LEADING };
}

/** The same for pupils: the three groups as pictures, and under them one short sentence after another. */
export function plainLegend(map: LinkMap, { width }: BlockRoom): Legend {
  const look = { size: PLAIN_SIZE, colour: INK.text, lines: 2 } as const;
  const share = width / GROUP_IDS.length;
  const leaves = plainLeaves(map).map((text, at) => {
    const block = paragraph(text, { ...look, bold: true, width: share - PICTURE_SIZE - 12 });
    const by = { x: at * share + PICTURE_SIZE + 6, y: (PICTURE_SIZE - block.height) / 2 };
    return placed(block, by);
  });
  const half = width / 2 - 8;
  const middle = Math.ceil(PLAIN_KEY.length / 2);
  const column = (from: number, to: number) =>
    stacked(PLAIN_KEY.slice(from, to).map((text) => paragraph(text, { ...look, width: half })));
  const below = { y: PICTURE_SIZE + 8 };
  const columns = [
    placed(column(0, middle), { ...below, x: 0 }),
    placed(column(middle, PLAIN_KEY.length), { ...below, x: width / 2 }),
  ];
  return {
    lines: [...leaves, ...columns].flatMap(({ lines }) => lines),
    height: Math.max(...columns.map(({ height }) => height)),
    dots: [],
    samples: [],
    pictures: GROUP_IDS.map((group, at) => ({ group, x: at * share, y: 0 })),
  };
}

const PLAIN_SIZE = 13;

function stageItems(map: LinkMap): KeyItem[] {
  const shown = new Set(map.nodes.map(sharedStage));
  const item = (stage: SharedStage, text: string): KeyItem => ({ text, dot: { stage, petals: NO_PETALS } });
  const ifShown = (stage: SharedStage, text: string) => (shown.has(stage) ? [item(stage, text)] : []);
  return [
    { text: "Dots", bold: true },
    item("not-started", `${STAGES["not-started"]}, or nobody has said`),
    item("in-progress", STAGES["in-progress"]),
    item("completed", STAGES.completed),
    item("embedded", STAGES.embedded),
    ...ifShown("paused", STAGES.paused),
    ...ifShown("dropped", STAGES.dropped),
    ...ifShown("mixed", "not the same everywhere"),
    ...ifShown("not-chosen", `${NOT_CHOSEN}, grey in the list`),
    ...ifShown("everyday", EVERYDAY),
    ...(map.links.length === 0 ? [] : [item("none", "the more links, the larger")]),
  ];
}

function petalItems(map: LinkMap): KeyItem[] {
  const dot = (petals: Partial<Petals>) => ({ stage: "none" as const, petals: { ...NO_PETALS, ...petals } });
  return [
    { text: map.settings.length > 1 ? "Petals, in any setting" : "Petals", bold: true },
    ...GROUP_IDS.map((group) => ({
      text: escapeTerminal(map.groupNames[group]),
      dot: dot({ [group]: "seen" }),
    })),
    { text: "solid: seen taking part", dot: dot({ "children-and-young-people": "seen" }) },
    { text: "outline: planned", dot: dot({ "children-and-young-people": "planned" }) },
  ];
}

/** What strong lines mean, of those that this map shows. */
function seenWords({ links }: LinkMap): string {
  const seen = new Set(links.map((link) => seenOf([link])));
  return [
    ...(seen.has("helped") ? ["; strong lines were seen to help"] : []),
    ...(seen.has("not-helped") ? ["; strong dots were seen not to"] : []),
    ...(seen.has("differs") ? ["; strong dashes are seen differently"] : []),
  ].join("");
}

function curveItems(map: LinkMap): KeyItem[] {
  if (map.links.length === 0) return [];
  const pairs = new Set(map.links.map(({ from, to }) => compactJson([from, to])));
  const isBoth = map.links.some(({ from, to }) => pairs.has(compactJson([to, from])));
  const both = isBoth ? "; one black line with two arrows: each could help the other" : "";
  return [
    { text: "Lines", bold: true },
    {
      text: `work on the measure where a line starts could help the one that its arrow points to; light lines are hopes${seenWords(map)}${both}`,
    },
  ];
}

function lineItems(map: LinkMap): KeyItem[] {
  if (map.links.length === 0) return [];
  return [
    { text: "From", bold: true },
    ...CORNERSTONE_IDS.map((id) => ({ text: escapeTerminal(cornerstoneName(map, id)), sample: id })),
  ];
}
