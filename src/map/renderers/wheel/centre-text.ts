import { GROUP_IDS } from "../../../vocabulary.ts";
import type { LinkMap } from "../../link-map.ts";
import { asOfWords, whose } from "../map-words.ts";
import { INK } from "./inks.ts";
import { type Point, type TextLine, textBox } from "./shapes.ts";
import { paragraph, placed, stacked, type TextBlock } from "./text-block.ts";

/** The setting's name is set as large as fits; one that fits in none of these is cut. */
const SIZES = [15, 14, 13, 12, 11, 10, 9, 8] as const;
const SMALLEST = 8;
const MOST_NAME_LINES = 7;

interface Attempt {
  readonly size: number;
  /** Whether the three groups are named, too. */
  readonly groups: boolean;
}

/** The words in the middle of the circle, inside a disc: whose plan, which day, and for whom in equal measure. */
export function centreText(map: LinkMap, middle: Point, radius: number): readonly TextLine[] {
  const attempts = [true, false].flatMap((groups) => SIZES.map((size) => ({ size, groups })));
  const blocks = attempts.map((attempt) => centred(map, radius, attempt));
  const block =
    blocks.find((lines) => fits(lines, radius)) ?? centred(map, radius, { size: SMALLEST, groups: false });
  return placed(block, { x: middle.x, y: middle.y - block.height / 2 }).lines;
}

function centred(map: LinkMap, radius: number, { size, groups }: Attempt): TextBlock {
  const small = Math.max(SMALLEST, size * 0.72);
  const look = { anchor: "middle", width: radius * 1.65, lines: 1 } as const;
  const named = groups ? GROUP_IDS.map((group) => map.groupNames[group]) : [];
  return stacked(
    [
      paragraph(whose(map), { ...look, size, bold: true, colour: INK.text, lines: MOST_NAME_LINES }),
      paragraph(asOfWords(map), { ...look, size: small, colour: INK.quiet }),
      paragraph("in equal measure", { ...look, size: small * 1.2, bold: true, colour: INK.text }),
      ...named.map((name) => paragraph(name, { ...look, size: small, colour: INK.text })),
    ],
    size * 0.12,
  );
}

/** Whether the block, middle on middle, stays inside the disc and nothing of it was cut. */
function fits({ lines, height }: TextBlock, radius: number): boolean {
  return lines.every((line) => {
    const box = textBox(line);
    const farthest = Math.max(Math.abs(box.y - height / 2), Math.abs(box.y + box.height - height / 2));
    return !line.text.endsWith("…") && Math.hypot(box.width / 2, farthest) <= radius;
  });
}
