import { element, type Xml } from "../../../markup/xml.ts";
import type { Group } from "../../../vocabulary.ts";
import { INK } from "../cornerstone-looks.ts";

/** In units of the picture: as high as it is wide. */
export const PICTURE_SIZE = 48;

/** A group as people: two children, a grown-up hand in hand with a child, a grown-up with a name badge. */
export function groupPicture(group: Group): Xml {
  switch (group) {
    case "children-and-young-people":
      return element("g", LINES, ...person(15, 20, 0.8), ...person(33, 20, 0.8), arm(21, 34, 27, 34));
    case "parent-carers":
      return element("g", LINES, ...person(16, 11, 1.15), ...person(35, 24, 0.75), arm(23, 33, 30, 36));
    case "staff":
      return element(
        "g",
        LINES,
        ...person(24, 11, 1.2),
        element("path", { d: "M20 19L24 29L28 19", fill: "none" }),
        element("rect", { x: 21, y: 28, width: 6, height: 5, fill: INK.paper }),
      );
  }
}

const LINES = {
  stroke: INK.text,
  "stroke-width": 2,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

/** A head on a coat, its feet on the ground. */
function person(x: number, top: number, size: number): Xml[] {
  const [head, width] = [5 * size, 8 * size];
  const shoulder = top + head + 2;
  const hem = 45 - 7 * size;
  const coat = `M${x - width * 0.55} ${shoulder}H${x + width * 0.55}L${x + width} ${hem}H${x - width}Z`;
  return [
    element("circle", { cx: x, cy: top, r: head, fill: INK.paper }),
    element("path", { d: coat, fill: INK.paper }),
    element("path", { d: `M${x - width * 0.35} ${hem}V45M${x + width * 0.35} ${hem}V45`, fill: "none" }),
  ];
}

function arm(fromX: number, fromY: number, toX: number, toY: number): Xml {
  return element("path", { d: `M${fromX} ${fromY}L${toX} ${toY}`, fill: "none" });
}
