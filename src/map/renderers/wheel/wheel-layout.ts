import type { Readers } from "../../../document/readers.ts";
import type { LinkMap } from "../../link-map.ts";
import { arrows } from "../arrows.ts";
import { cornerNames, type LineSample } from "./corner-names.ts";
import type { Ring } from "./dot-ring.ts";
import type { KeyDot, KeyPicture } from "./legend.ts";
import { type Curve, linkCurves } from "./link-curves.ts";
import type { PromiseArc } from "./promise-arcs.ts";
import type { RingLabel } from "./ring-labels.ts";
import { centreLines, numberLine } from "./ring-marks.ts";
import { moved, type Point, type TextLine } from "./shapes.ts";
import { MARGIN } from "./sheet-frame.ts";
import { placed } from "./text-block.ts";
import { fittingSheet, promiseRows, type Sheet } from "./wheel-sheet.ts";

/** Everything on the page, each thing with its place. */
export interface Wheel {
  readonly width: number;
  readonly height: number;
  /** How many times as wide as A4 the paper is. */
  readonly scale: number;
  readonly ring: Ring;
  readonly curves: readonly Curve[];
  /** All the text there is, but the Cornerstones' names along the ring. */
  readonly lines: readonly TextLine[];
  /** What the Cornerstones promise, where it stands round the ring. */
  readonly arcs: readonly PromiseArc[];
  readonly leaders: readonly NonNullable<RingLabel["leader"]>[];
  readonly samples: readonly LineSample[];
  readonly keyDots: readonly KeyDot[];
  readonly pictures: readonly KeyPicture[];
}

/** Places a map on its page: the title, the circle with what is promised beside it, and under it the key and the credit. */
export function wheelLayout(map: LinkMap, readers: Readers | null = null): Wheel {
  const sheet = fittingSheet(map, readers);
  const { width, height, scale } = sheet;
  const y = heights(sheet);
  const middle = { x: width / 2, y: y.circle + sheet.reach[0] };
  const ring = ringAt(sheet.ring, middle);
  const corners = cornersOf(map, sheet, { middle, above: y.above, below: y.below });
  const blocks = [
    placed(sheet.title, { x: middle.x, y: MARGIN }),
    placed(sheet.list, { x: MARGIN, y: y.list }),
    placed(sheet.findings, { x: MARGIN, y: y.findings }),
    placed(sheet.legend, { x: MARGIN, y: y.legend }),
    placed(sheet.footer, { x: MARGIN, y: y.footer }),
    ...corners,
  ];
  const isNumbered = sheet.list.height > 0;
  return {
    width,
    height,
    scale,
    ring,
    curves: linkCurves(arrows(map), ring),
    lines: [
      ...blocks.flatMap(({ lines }) => lines),
      ...centreLines(ring),
      ...(isNumbered ? ring.dots.map((dot) => numberLine(dot, ring)) : []),
      ...sheet.labels.flatMap(({ lines }) => lines.map((line) => moved(line, middle))),
    ],
    leaders: sheet.labels.flatMap(({ leader }) =>
      leader ? [[moved(leader[0], middle), moved(leader[1], middle)] as const] : [],
    ),
    arcs: sheet.arcs.map((arc) => ({ ...arc, words: arc.words.map((word) => moved(word, middle)) })),
    samples: [
      ...corners.map(({ sample }) => sample),
      ...sheet.legend.samples.map((sample) => movedSample(sample, { x: MARGIN, y: y.legend })),
    ],
    keyDots: sheet.legend.dots.map((dot) => moved(dot, { x: MARGIN, y: y.legend })),
    pictures: sheet.legend.pictures.map((each) => moved(each, { x: MARGIN, y: y.legend })),
  };
}

function ringAt(ring: Ring, middle: Point): Ring {
  return { ...ring, middle, dots: ring.dots.map((dot) => moved(dot, middle)) };
}

interface Corners {
  readonly middle: Point;
  /** Where the rows of promises above and below the circle begin. */
  readonly above: number;
  readonly below: number;
}

/** Each Cornerstone's name beside its quarter, with the line of its links, and what is promised where there is room. */
function cornersOf(
  map: LinkMap,
  { arcs, promises, list, width, reach }: Sheet,
  { middle, above, below }: Corners,
) {
  if (arcs.length > 0) return [];
  if (list.height > 0) {
    return cornerNames(map, { middle, outer: reach[0], edges: [MARGIN, width - MARGIN] });
  }
  return promises.map(({ lines, height, sample }, quarter) => {
    const by = {
      x: quarter < 2 ? width - MARGIN : MARGIN,
      y: quarter === 0 || quarter === 3 ? above : below,
    };
    return {
      lines: placed({ lines, height }, by).lines,
      sample: movedSample(sample, by),
    };
  });
}

function movedSample(sample: LineSample, by: Point): LineSample {
  return { ...sample, from: moved(sample.from, by), to: moved(sample.to, by) };
}

/** Where each part begins; what the page has to spare stands between them in equal shares. */
function heights({ height, title, promises, reach, list, findings, legend, footer }: Sheet) {
  const [above, below] = promiseRows(promises);
  const circle = reach[0] + reach[1];
  const parts = [
    title.height,
    above,
    circle,
    below,
    list.height,
    findings.height,
    legend.height,
    footer.height,
  ];
  const spare = height - 2 * MARGIN - parts.reduce((sum, part) => sum + part, 0);
  const gap = spare / Math.max(1, parts.filter((part) => part > 0).length - 1);
  const starts = parts.map((_, at) =>
    parts.slice(0, at).reduce((sum, part) => sum + (part > 0 ? part + gap : 0), MARGIN),
  );
  const [, first = 0, ring = 0, second = 0, names = 0, facts = 0, key = 0, credit = 0] = starts;
  return {
    above: first,
    circle: ring,
    below: second,
    list: names,
    findings: facts,
    legend: key,
    footer: credit,
  };
}
