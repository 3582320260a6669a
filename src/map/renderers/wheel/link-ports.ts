import { grouped } from "../../grouped.ts";
import type { Arrow } from "../arrows.ts";
import type { Dot, Ring } from "./dot-ring.ts";

/** Where a link begins or ends: an angle and a distance round the middle. */
export interface Port {
  readonly angle: number;
  readonly distance: number;
}

export interface Ports {
  readonly from: Port;
  readonly to: Port;
}

/** One end of a link at a dot, and which way its other end lies (clockwise, in radians). */
interface End {
  readonly arrow: Arrow;
  readonly dot: Dot;
  readonly leaves: boolean;
  readonly towards: number;
}

const TURN = 2 * Math.PI;
/** Between two links of one dot, where there is room. */
const DISTANCE = 4.5;
/** How far a dot's links may spread, in extents of a dot. */
const SPREAD = 2.4;

/** The ends of all links. A dot's links stand side by side in the order in which they part, so that none cross there. */
export function linkPorts(arrows: readonly Arrow[], ring: Ring): ReadonlyMap<Arrow, Ports> {
  const dots = new Map(ring.dots.map((dot) => [dot.node.id, dot]));
  const ends = arrows.flatMap((arrow): End[] => {
    const [from, to] = [dots.get(arrow.from.id), dots.get(arrow.to.id)];
    if (!from || !to) return [];
    const towards = turn(to.angle - from.angle);
    return [
      { arrow, dot: from, leaves: true, towards },
      { arrow, dot: to, leaves: false, towards: TURN - towards },
    ];
  });
  const leaving = new Map<Arrow, Port>();
  const arriving = new Map<Arrow, Port>();
  for (const [dot, own] of grouped(ends, (end) => end.dot)) {
    // Of a pair that help each other the leaving one stands first at both dots: so their curves do not cross.
    own.sort((a, b) => b.towards - a.towards || Number(b.leaves) - Number(a.leaves));
    const step = portStep(dot, own.length, ring);
    for (const [at, { arrow, leaves }] of own.entries()) {
      const angle = dot.angle + (at - (own.length - 1) / 2) * step;
      (leaves ? leaving : arriving).set(arrow, { angle, distance: ring.portRadius });
    }
  }
  return new Map(
    [...leaving].flatMap(([arrow, from]) => {
      const to = arriving.get(arrow);
      return to ? [[arrow, { from, to }]] : [];
    }),
  );
}

/** An angle between nought and a full turn. */
export function turn(angle: number): number {
  return ((angle % TURN) + TURN) % TURN;
}

function portStep({ slot }: Dot, count: number, { extent, portRadius }: Ring): number {
  const spread = Math.min(slot * 0.92, (SPREAD * extent) / portRadius);
  return Math.min(DISTANCE / portRadius, spread / count);
}
