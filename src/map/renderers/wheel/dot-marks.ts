import { element, type Xml } from "../../../markup/xml.ts";
import { GROUP_IDS, type Group } from "../../../vocabulary.ts";
import type { MapNode } from "../../link-map.ts";
import { INK } from "../cornerstone-looks.ts";
import type { SharedStage } from "../map-words.ts";
import { type Point, polar, xy } from "./shapes.ts";

/** A petal is solid where a group's part was seen, an outline where it is planned, and absent where it is neither. */
export type Petal = "seen" | "planned" | "none";
export type Petals = Readonly<Record<Group, Petal>>;

export interface DotLook {
  readonly radius: number;
  readonly colour: string;
}

/** Petals stand at the top, lower right and lower left of every dot, wherever the dot stands on the circle. */
const PETAL_ANGLE = (2 * Math.PI) / GROUP_IDS.length;
/** Of the dot's radius. */
const PETAL_LENGTH = 0.95;
const PETAL_WIDTH = 0.8;
/** Between the dot and a petal. */
const GAP = 0.6;
/** Of a petal's outline. */
const LINE_WIDTH = 1;

/** The radius of a dot that reaches so far with its petals. */
export function radiusFor(reach: number): number {
  return (reach - GAP) / (1 + PETAL_LENGTH);
}

/** A measure's petals over all the settings that have chosen it. */
export function petalsOf({ rows }: MapNode): Petals {
  const petal = (group: Group): Petal => {
    if (rows.some(({ seen }) => seen.includes(group))) return "seen";
    return rows.some(({ planned }) => planned.includes(group)) ? "planned" : "none";
  };
  return {
    "children-and-young-people": petal("children-and-young-people"),
    "parent-carers": petal("parent-carers"),
    staff: petal("staff"),
  };
}

/** The three petals round a dot. */
export function petalMarks(at: Point, petals: Petals, { radius, colour }: DotLook): Xml[] {
  return GROUP_IDS.flatMap((group, index) => {
    if (petals[group] === "none") return [];
    const angle = index * PETAL_ANGLE;
    const length = (radius * PETAL_LENGTH) / 2;
    const { x, y } = polar(at, angle, radius + GAP + length);
    return element("ellipse", {
      cx: x,
      cy: y,
      rx: length * PETAL_WIDTH,
      ry: length - LINE_WIDTH / 2,
      transform: index === 0 ? undefined : `rotate(${(360 / GROUP_IDS.length) * index} ${xy({ x, y })})`,
      fill: petals[group] === "seen" ? colour : INK.paper,
      stroke: colour,
      "stroke-width": LINE_WIDTH,
    });
  });
}

/** A dot whose fill says the stage: empty, half, full, ringed; two bars for paused, a cross for dropped. */
export function dotMarks({ x, y }: Point, stage: SharedStage, { radius, colour }: DotLook): Xml[] {
  const line = { fill: "none", stroke: colour, "stroke-width": Math.max(1.2, radius * 0.22) };
  const circle = (r: number, fill: string) => element("circle", { cx: x, cy: y, r, ...line, fill });
  const stroke = (path: string) => element("path", { d: path, ...line });
  const core = (r: number) => element("circle", { cx: x, cy: y, r, fill: colour });
  const r = radius - line["stroke-width"] / 2;
  const at = (dx: number, dy: number) => xy({ x: x + dx * r, y: y + dy * r });
  const outline = circle(r, INK.paper);
  switch (stage) {
    case "not-started":
    case "none":
      return [outline];
    case "in-progress":
      return [
        outline,
        element("path", { d: `M${at(0, -1)}A${xy({ x: r, y: r })} 0 0 0 ${at(0, 1)}Z`, fill: colour }),
      ];
    case "completed":
      return [circle(r, colour)];
    case "embedded":
      return [outline, core(r * 0.55)];
    case "paused":
      return [outline, stroke(`M${at(-0.3, -0.5)}L${at(-0.3, 0.5)}M${at(0.3, -0.5)}L${at(0.3, 0.5)}`)];
    case "dropped":
      return [outline, stroke(`M${at(-0.5, -0.5)}L${at(0.5, 0.5)}M${at(0.5, -0.5)}L${at(-0.5, 0.5)}`)];
    case "mixed":
      return [outline, stroke(`M${at(-0.55, 0)}L${at(0.55, 0)}`)];
    case "everyday":
      return [
        element("circle", { cx: x, cy: y, r, ...line, fill: INK.paper, "stroke-opacity": 0.5 }),
        element("circle", { cx: x, cy: y, r: radius * 0.55, fill: colour, "fill-opacity": 0.5 }),
      ];
    case "not-chosen":
      return [
        element("circle", {
          cx: x,
          cy: y,
          r,
          fill: INK.paper,
          stroke: INK.quiet,
          "stroke-width": 1,
          "stroke-dasharray": "1.5 1.5",
        }),
      ];
  }
}
