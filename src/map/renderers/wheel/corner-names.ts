import { CORNERSTONE_IDS, type CornerstoneId } from "../../../vocabulary.ts";
import type { LinkMap } from "../../link-map.ts";
import { CORNERSTONE_LOOKS } from "../cornerstone-looks.ts";
import { cornerstoneName } from "../map-words.ts";
import type { Point, TextLine } from "./shapes.ts";
import { paragraph, placed, type TextBlock } from "./text-block.ts";

/** The circle on its page: the names stand in the four corners that it leaves. */
export interface CircleRoom {
  readonly middle: Point;
  readonly outer: number;
  /** Left and right edge of what may be printed on. */
  readonly edges: readonly [number, number];
}

/** A short piece of the line in which a Cornerstone's links are drawn. */
export interface LineSample {
  readonly cornerstone: CornerstoneId;
  readonly from: Point;
  readonly to: Point;
}

export interface CornerName {
  readonly lines: readonly TextLine[];
  readonly sample: LineSample;
}

const SIZES = [15, 13, 11, 10, 9] as const;
const MOST_LINES = 4;
const SAMPLE_LENGTH = 46;
const SAMPLE_HEIGHT = 10;
const CLEARANCE = 8;

/** The name of each Cornerstone beside its quarter, with the line of its links under it. */
export function cornerNames(map: LinkMap, circle: CircleRoom): CornerName[] {
  return CORNERSTONE_IDS.map((id, quarter) => {
    const [isRight, isTop] = [quarter < 2, quarter === 0 || quarter === 3];
    const anchor = isRight ? "end" : "start";
    const block = fitted(cornerstoneName(map, id), { anchor, colour: CORNERSTONE_LOOKS[id].colour }, circle);
    const x = circle.edges[isRight ? 1 : 0];
    const top = isTop
      ? circle.middle.y - circle.outer
      : circle.middle.y + circle.outer - block.height - SAMPLE_HEIGHT;
    const y = top + block.height + SAMPLE_HEIGHT / 2;
    const left = isRight ? x - SAMPLE_LENGTH : x;
    return {
      lines: placed(block, { x, y: top }).lines,
      sample: { cornerstone: id, from: { x: left, y }, to: { x: left + SAMPLE_LENGTH, y } },
    };
  });
}

/** The name as large as the corner takes it; cut only where it fits in no size. */
function fitted(name: string, look: Pick<TextLine, "anchor" | "colour">, circle: CircleRoom): TextBlock {
  const attempts = SIZES.flatMap((size) =>
    Array.from({ length: MOST_LINES }, (_, at) => {
      const width = freeWidth((at + 1) * size * 1.2 + SAMPLE_HEIGHT, circle);
      return paragraph(name, { ...look, size, bold: true, width, lines: at + 1 });
    }),
  );
  const isWhole = ({ lines }: TextBlock) => !lines.some(({ text }) => text.endsWith("…"));
  return attempts.find(isWhole) ?? attempts.at(-1) ?? { lines: [], height: 0 };
}

/** How wide a corner is beside the circle, down to a depth below its top. */
function freeWidth(depth: number, { middle, outer, edges }: CircleRoom): number {
  const radius = outer + CLEARANCE;
  const chord = Math.sqrt(Math.max(0, radius ** 2 - (outer - Math.min(depth, outer)) ** 2));
  return Math.max(20, edges[1] - middle.x - chord);
}
