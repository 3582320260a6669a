import { compactJson } from "../../../markup/json.ts";
import type { Arrow } from "../arrows.ts";
import type { Ring } from "./dot-ring.ts";
import { linkPorts, type Ports, turn } from "./link-ports.ts";
import { type Point, polar, xy } from "./shapes.ts";

/** A line with an arrowhead, as SVG paths. */
export interface ArrowPaths {
  readonly line: string;
  readonly head: string;
}

/** A link on the circle; two measures that help each other have one line between them, with a head at both ends. */
export interface Curve extends ArrowPaths {
  readonly arrow: Arrow;
  /** The link that leads back along the same line. */
  readonly back: Arrow | null;
}

/** How quickly links dive towards the middle as their ends lie farther apart. */
const DIVE = 0.8;
/** Arrowheads are smaller where there are many. */
const HEAD_LENGTH = { few: 6.5, many: 4.6 } as const;
const HEAD_HALF_WIDTH = 0.4;
/** From here on links are many, and drawn finer. */
export const MANY_LINKS = 60;

/** Draws all links: from dot to dot, bowed so that none crosses the text in the middle. */
export function linkCurves(arrows: readonly Arrow[], ring: Ring): Curve[] {
  const size = arrows.length > MANY_LINKS ? HEAD_LENGTH.many : HEAD_LENGTH.few;
  const byEnds = new Map(arrows.map((arrow) => [compactJson([arrow.from.id, arrow.to.id]), arrow]));
  const backs = new Map<Arrow, Arrow>();
  const drawn = arrows.filter((arrow) => {
    const back = byEnds.get(compactJson([arrow.to.id, arrow.from.id]));
    if (!back || back === arrow) return true;
    if (backs.get(back) === arrow) return false;
    backs.set(arrow, back);
    return true;
  });
  return [...linkPorts(drawn, ring)].map(([arrow, ports]) => {
    const back = backs.get(arrow) ?? null;
    return { arrow, back, ...curvePaths(ports, ring, { size, both: back !== null }) };
  });
}

/** A straight link, for the key. */
export function straightArrow(from: Point, to: Point, both = false): ArrowPaths {
  const end = arrowhead(from, to, HEAD_LENGTH.few);
  const start = both ? arrowhead(to, from, HEAD_LENGTH.few) : null;
  return { line: `M${xy(start?.neck ?? from)}L${xy(end.neck)}`, head: `${end.head}${start?.head ?? ""}` };
}

/**
 * A quadratic curve whose nearest point to the middle lies half-way. Its distance there falls from the edge, for
 * neighbours, to the disc's, for dots that face each other; the control point follows from it. Of two dots that face
 * each other exactly, a link keeps to the side that lies clockwise from where it starts.
 */
function curvePaths(
  { from, to }: Ports,
  { middle, discRadius }: Ring,
  { size, both }: { readonly size: number; readonly both: boolean },
): ArrowPaths {
  const clockwise = turn(to.angle - from.angle);
  const half = Math.min(clockwise, turn(-clockwise)) / 2;
  const bisector = from.angle + (clockwise <= Math.PI ? half : -half);
  const edge = (from.distance + to.distance) / 2;
  const nearest = edge - (edge - discRadius) * Math.sin(half) ** DIVE;
  const control = polar(middle, bisector, 2 * nearest - edge * Math.cos(half));
  const end = arrowhead(control, polar(middle, to.angle, to.distance), size);
  const start = polar(middle, from.angle, from.distance);
  const back = both ? arrowhead(control, start, size) : null;
  return {
    line: `M${xy(back?.neck ?? start)}Q${xy(control)} ${xy(end.neck)}`,
    head: `${end.head}${back?.head ?? ""}`,
  };
}

function arrowhead(before: Point, tip: Point, size: number): { readonly head: string; readonly neck: Point } {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [((tip.x - before.x) / length) * size, ((tip.y - before.y) / length) * size];
  const neck = { x: tip.x - dx, y: tip.y - dy };
  const side = (by: number) => xy({ x: neck.x - dy * by, y: neck.y + dx * by });
  return { head: `M${xy(tip)}L${side(HEAD_HALF_WIDTH)}L${side(-HEAD_HALF_WIDTH)}Z`, neck };
}
