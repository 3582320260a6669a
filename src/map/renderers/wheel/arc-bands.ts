import { element, type Xml } from "../../../markup/xml.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../../../vocabulary.ts";
import { CORNERSTONE_LOOKS, type CornerstoneLook, INK } from "../cornerstone-looks.ts";
import { type ArcSpan, quarterAngles, type Ring } from "./dot-ring.ts";
import { bandPath } from "./shapes.ts";

/** What fills a band: strokes on a tile of a size, so that bands differ on a black and white print. */
const TEXTURES: Readonly<
  Record<CornerstoneLook["line"], { readonly tile: number; readonly strokes: string; readonly width: number }>
> = {
  solid: { tile: 4, strokes: "M0 2H4", width: 4 },
  dashed: { tile: 5, strokes: "M-1 1L1 -1M-1 6L6 -1M4 6L6 4", width: 1.6 },
  dotted: { tile: 4.5, strokes: "M2.25 2.25h0", width: 2.6 },
  "dash-dotted": { tile: 5, strokes: "M-1 -1L6 6M-1 6L6 -1", width: 0.9 },
};

/** The fillings of the bands, for the picture's definitions; pictures in one document have prefixes of their own. */
export function bandPatterns(prefix: string, ids: readonly CornerstoneId[] = CORNERSTONE_IDS): Xml[] {
  return ids.map((id) => {
    const { colour, line } = CORNERSTONE_LOOKS[id];
    const { tile, strokes, width } = TEXTURES[line];
    return element(
      "pattern",
      { id: `${prefix}-${id}`, width: tile, height: tile, patternUnits: "userSpaceOnUse" },
      element("rect", { width: tile, height: tile, fill: INK.paper }),
      element("path", {
        d: strokes,
        fill: "none",
        stroke: colour,
        "stroke-width": width,
        "stroke-linecap": line === "dotted" ? "round" : undefined,
      }),
    );
  });
}

/** The four quarters of the circle's edge; without a prefix for patterns, filled with their colours. */
export function bands(ring: Ring, prefix: string | null): Xml[] {
  return CORNERSTONE_IDS.map((id) => bandMark(ring, { id, span: quarterAngles(id), prefix }));
}

export interface BandPlace {
  readonly id: CornerstoneId;
  readonly span: ArcSpan;
  readonly prefix: string | null;
}

/** A Cornerstone's part of the edge. */
export function bandMark({ middle, band }: Ring, { id, span, prefix }: BandPlace): Xml {
  return element("path", {
    d: bandPath(middle, span, band),
    fill: prefix === null ? CORNERSTONE_LOOKS[id].colour : `url(#${prefix}-${id})`,
    stroke: CORNERSTONE_LOOKS[id].colour,
    "stroke-width": 1.2,
  });
}
