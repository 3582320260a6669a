import { CORNERSTONE_IDS } from "../../../vocabulary.ts";
import type { LinkMap } from "../../link-map.ts";
import { CORNERSTONE_LOOKS, INK } from "../cornerstone-looks.ts";
import { cornerstoneName } from "../map-words.ts";
import type { LineSample } from "./corner-names.ts";
import { paragraph, placed, stacked, type TextBlock } from "./text-block.ts";

/** What a Cornerstone promises, beside its quarter, with the line of its links under its name. */
export interface PromiseBlock extends TextBlock {
  readonly sample: LineSample;
}

const SAMPLE = { length: 46, height: 11 } as const;
const MOST_LINES = 3;

/** Of the four, in their order: those at the right end at the right edge of the page. */
export function promiseBlocks(map: LinkMap, width: number): readonly PromiseBlock[] {
  return CORNERSTONE_IDS.map((id, quarter) => {
    const isRight = quarter < 2;
    const anchor = isRight ? "end" : "start";
    const look = { width, anchor, lines: MOST_LINES } as const;
    const { colour } = CORNERSTONE_LOOKS[id];
    const heading = paragraph(cornerstoneName(map, id), { ...look, size: 14, bold: true, colour });
    const promises = map.cornerstones.find((each) => each.id === id)?.promises ?? [];
    const told = stacked(
      (promises.length === 0 ? [] : ["We promise to:", ...promises.map(lowerCase)]).map((text, at) =>
        paragraph(text, { ...look, size: 9.5, colour: at === 0 ? INK.quiet : INK.text }),
      ),
    );
    const y = heading.height + SAMPLE.height / 2;
    const left = isRight ? -SAMPLE.length : 0;
    const below = placed(told, { x: 0, y: heading.height + SAMPLE.height });
    return {
      lines: [...heading.lines, ...below.lines],
      height: below.height,
      sample: { cornerstone: id, from: { x: left, y }, to: { x: left + SAMPLE.length, y } },
    };
  });
}

function lowerCase(promise: string): string {
  return `${promise.slice(0, 1).toLowerCase()}${promise.slice(1)}`;
}
