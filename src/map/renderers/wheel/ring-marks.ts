import { element, type Xml } from "../../../markup/xml.ts";
import type { LinkMap } from "../../link-map.ts";
import { INK } from "../cornerstone-looks.ts";
import type { Dot, Ring } from "./dot-ring.ts";
import type { RingLabel } from "./ring-labels.ts";
import { polar, type TextLine, xy } from "./shapes.ts";
import { paragraph, placed, stacked } from "./text-block.ts";

/** Up to here names stand round the ring; more have numbers there, and their names in the key beside it. */
export const MOST_NAMED = 24;

/** Leads from a dot to a name that stands farther off. */
export function leaderMark([from, to]: NonNullable<RingLabel["leader"]>): Xml {
  const line = { fill: "none", stroke: INK.quiet, "stroke-width": 0.7, "stroke-opacity": 0.6 };
  return element("path", { d: `M${xy(from)}L${xy(to)}`, ...line });
}

/** The number of a dot, outside it. */
export function numberLine({ number, angle, node }: Dot, { middle, outer, dots }: Ring): TextLine {
  const { x, y } = polar(middle, angle, outer + roomFor(dots.length) / 2);
  const apart = Math.min(...dots.map(({ slot }) => slot)) * outer;
  const digits = String(dots.length).length;
  const size = Math.min(NUMBER_SIZE.most, Math.max(NUMBER_SIZE.least, apart / (digits * DIGIT)));
  return {
    text: String(number),
    x,
    y: y + size * 0.36,
    size,
    bold: node.inPlan,
    anchor: "middle",
    colour: node.inPlan ? INK.text : INK.quiet,
  };
}

/** As large as the room between two of them lets them be. */
const NUMBER_SIZE = { least: 8, most: 12 } as const;
/** A digit's width, with what parts two numbers, in sizes. */
const DIGIT = 0.76;

/** What the numbers outside the dots take of the circle's radius. */
export function numberRoom({ nodes }: Pick<LinkMap, "nodes">): number {
  return roomFor(nodes.length);
}

function roomFor(count: number): number {
  return 20 + Math.max(0, String(count).length - 2) * 5;
}

/** For all three groups alike: what the booklet has in the middle of its circle. */
export function centreLines({ middle, discRadius }: Ring): readonly TextLine[] {
  const look = { bold: true, lines: 3, anchor: "middle", colour: INK.text } as const;
  const size = Math.max(SMALLEST_CENTRE, Math.min(12, discRadius * CENTRE_SHARE));
  const blocks = CENTRE.map((text) => paragraph(text, { ...look, size, width: Number.POSITIVE_INFINITY }));
  const block = stacked(blocks);
  return placed(block, { x: middle.x, y: middle.y - block.height / 2 }).lines;
}

const CENTRE = ["in equal", "measure"] as const;
const SMALLEST_CENTRE = 8;
/** Its size, of the room that links leave. */
const CENTRE_SHARE = 0.27;
