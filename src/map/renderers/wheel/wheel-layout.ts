import type { LinkMap } from "../../link-map.ts";
import { arrows } from "../arrows.ts";
import { centreText } from "./centre-text.ts";
import { cornerNames, type LineSample } from "./corner-names.ts";
import { dotRing, type Ring } from "./dot-ring.ts";
import { INK } from "./inks.ts";
import type { KeyDot } from "./legend.ts";
import { type Curve, linkCurves } from "./link-curves.ts";
import { moved, polar, type TextLine } from "./shapes.ts";
import { placed } from "./text-block.ts";
import { fittingSheet, MARGIN, type Sheet } from "./wheel-sheet.ts";

/** Everything on the page, each thing with its place. */
export interface Wheel {
  readonly width: number;
  readonly height: number;
  /** How many times as wide as A4 the paper is. */
  readonly scale: number;
  readonly ring: Ring;
  readonly curves: readonly Curve[];
  /** All the text there is. */
  readonly lines: readonly TextLine[];
  readonly samples: readonly LineSample[];
  readonly keyDots: readonly KeyDot[];
}

/** Places a map on its page: the title, the circle, and under it the list, the key and the credit. */
export function wheelLayout(map: LinkMap): Wheel {
  const sheet = fittingSheet(map);
  const { width, height, scale } = sheet;
  const y = heights(sheet);
  const outer = sheet.diameter / 2;
  const middle = { x: width / 2, y: y.circle + outer };
  const ring = dotRing(map.nodes, middle, outer);
  const corners = cornerNames(map, { middle, outer, edges: [MARGIN, width - MARGIN] });
  const blocks = [
    placed(sheet.title, { x: middle.x, y: MARGIN }),
    placed(sheet.list, { x: MARGIN, y: y.list }),
    placed(sheet.findings, { x: MARGIN, y: y.findings }),
    placed(sheet.legend, { x: MARGIN, y: y.legend }),
    placed(sheet.footer, { x: MARGIN, y: y.footer }),
    ...corners,
  ];
  return {
    width,
    height,
    scale,
    ring,
    curves: linkCurves(arrows(map), ring),
    lines: [
      ...blocks.flatMap(({ lines }) => lines),
      ...centreText(map, middle, ring.discRadius - 6),
      ...ring.dots.map((dot) => numberLine(dot, ring)),
    ],
    samples: corners.map(({ sample }) => sample),
    keyDots: sheet.legend.dots.map((dot) => moved(dot, { x: MARGIN, y: y.legend })),
  };
}

/** Where each part begins; what the page has to spare stands between them in equal shares. */
function heights({ height, title, diameter, list, findings, legend, footer }: Sheet) {
  const parts = [title.height, diameter, list.height, findings.height, legend.height, footer.height];
  const spare = height - 2 * MARGIN - parts.reduce((sum, part) => sum + part, 0);
  const gap = spare / (parts.length - 1);
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, part) => sum + part + gap, MARGIN));
  const [, circle = 0, names = 0, facts = 0, key = 0, credit = 0] = starts;
  return { circle, list: names, findings: facts, legend: key, footer: credit };
}

/** The number of a dot, outside it. */
export function numberLine({ number, angle, node }: Ring["dots"][number], ring: Ring): TextLine {
  const { x, y } = polar(ring.middle, angle, ring.numberRadius);
  return {
    text: String(number),
    x,
    y: y + ring.numberSize * 0.36,
    size: ring.numberSize,
    bold: node.inPlan,
    anchor: "middle",
    colour: node.inPlan ? INK.text : INK.quiet,
  };
}
