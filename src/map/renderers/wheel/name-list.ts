import { grouped } from "../../grouped.ts";
import type { LinkMap, MapNode } from "../../link-map.ts";
import { CORNERSTONE_LOOKS, INK } from "../cornerstone-looks.ts";
import { cornerstoneName, stageWords } from "../map-words.ts";
import type { TextLine } from "./shapes.ts";
import { type BlockRoom, baseline, LINE, paragraph, placed, stacked, type TextBlock } from "./text-block.ts";
import { textWidth, wrapText } from "./text-size.ts";

/** Between two columns; it also takes up a sans serif that runs wider than the one measured. */
const COLUMN_GAP = 11;
/** The narrowest column, in sizes of its text. */
const COLUMN_SIZES = 16;
const MOST_LINES = 3;

interface ListedNode {
  readonly node: MapNode;
  readonly number: number;
}

interface EntryRoom extends BlockRoom {
  /** Of the highest number. */
  readonly digits: number;
}

type LineWords = Pick<TextLine, "text" | "colour" | "tail" | "italic">;

/** The numbered names with their stages in words, under their Cornerstones: a column each, or more on large paper. */
export function nameList(map: LinkMap, { width, size }: BlockRoom): TextBlock {
  const numbered = map.nodes.map((node, at) => ({ node, number: at + 1 }));
  const groups = [...grouped(numbered, ({ node }) => node.cornerstone)];
  const share = (width + COLUMN_GAP) / Math.max(1, groups.length);
  const perGroup = Math.max(1, Math.floor(share / (COLUMN_SIZES * size + COLUMN_GAP)));
  const digits = String(numbered.length).length;
  const room = { width: share / perGroup - COLUMN_GAP, size, digits };
  const blocks = groups.flatMap(([cornerstone, entries], group) => {
    const left = group * share;
    const { colour } = CORNERSTONE_LOOKS[cornerstone];
    const look = { size: size + 1, bold: true, colour, width: share - COLUMN_GAP, lines: 2 };
    const heading = paragraph(cornerstoneName(map, cornerstone), look);
    const y = heading.height + size * 0.25;
    const columns = inColumns(
      entries.map((entry) => entryBlock(entry, room)),
      perGroup,
    );
    return [
      placed(heading, { x: left, y: 0 }),
      ...columns.map((column, index) => placed(column, { x: left + (index * share) / perGroup, y })),
    ];
  });
  return {
    lines: blocks.flatMap(({ lines }) => lines),
    height: Math.max(0, ...blocks.map(({ height }) => height)),
  };
}

/**
 * "12 Few complaints · in progress"; the stage stands on a line of its own where it does not fit behind the name. What
 * nobody has chosen is grey and has no stage; the key says so.
 */
function entryBlock({ node, number }: ListedNode, { width, size, digits }: EntryRoom): TextBlock {
  const indent = textWidth("0".repeat(digits), { size, bold: true }) + size * 0.4;
  const room = { width: width - indent, size };
  const names = wrapText(node.short, { ...room, lines: MOST_LINES });
  const last = names.pop() ?? "";
  const words = node.inPlan ? stageWords(node) : "";
  const tail = words === "" ? undefined : `· ${words}`;
  const fits = textWidth(`${last} ${tail ?? ""}`, { size }) <= room.width;
  const stages = fits ? [] : wrapText(words, { ...room, lines: MOST_LINES });
  const colour = node.inPlan ? INK.text : INK.quiet;
  const texts: LineWords[] = [
    ...names.map((text) => ({ text, colour })),
    fits && tail !== undefined ? { text: last, tail, colour } : { text: last, colour },
    ...stages.map((text) => ({ text, colour: INK.quiet, italic: true })),
  ];
  const mark = { text: String(number), bold: node.inPlan, colour };
  return {
    lines: [
      { ...mark, size, anchor: "end", x: indent - size * 0.4, y: baseline(0, size) },
      ...texts.map(
        (text, line): TextLine => ({ ...text, size, anchor: "start", x: indent, y: baseline(line, size) }),
      ),
    ],
    height: texts.length * size * LINE,
  };
}

/** Blocks dealt into columns of about one height, in order. */
function inColumns(blocks: readonly TextBlock[], count: number): TextBlock[] {
  const total = blocks.reduce((sum, { height }) => sum + height, 0);
  const columns: TextBlock[][] = Array.from({ length: count }, () => []);
  let gone = 0;
  for (const block of blocks) {
    const column = Math.min(count - 1, Math.floor((gone / total) * count));
    columns[column]?.push(block);
    gone += block.height;
  }
  return columns.map((column) => stacked(column));
}
