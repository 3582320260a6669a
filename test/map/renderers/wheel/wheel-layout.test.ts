import { describe, expect, test } from "vitest";
import type { ArcWord } from "../../../../src/map/renderers/wheel/promise-arcs.ts";
import { type Box, textBox } from "../../../../src/map/renderers/wheel/shapes.ts";
import { textWidth } from "../../../../src/map/renderers/wheel/text-size.ts";
import { type Wheel, wheelLayout } from "../../../../src/map/renderers/wheel/wheel-layout.ts";
import { hostileMap } from "../../hostile.ts";
import { oakfieldMap } from "../../sample.ts";
import { LONG_SETTING, mapOf } from "./maps.ts";

const LONG_GROUPS = {
  "children-and-young-people": "Plant a phobl ifanc yr ysgol a'r gymuned",
  "parent-carers": "Rhieni a gofalwyr",
  staff: "Staff ac ymarferwyr",
} as const;

const MAPS = {
  "no measure": mapOf({ measures: 0, links: 0 }),
  "one measure": mapOf({ measures: 1, links: 0 }),
  "three measures": mapOf({ measures: 3, links: 4 }),
  "eight measures": mapOf({ measures: 8, links: 10 }),
  Oakfield: oakfieldMap(),
  "eight measures among all": mapOf({ measures: 8, links: 10, all: true }),
  "all measures with 120 links": mapOf({ measures: 53, links: 120 }),
  "all measures with 300 links": mapOf({ measures: 53, links: 300 }),
  "all measures, long names": mapOf({
    measures: 53,
    links: 120,
    plan: { setting: LONG_SETTING, groupNames: LONG_GROUPS },
  }),
  "twelve own measures with long names": mapOf({ measures: 8, links: 20, own: 12 }),
  "three hundred own measures": mapOf({ measures: 53, links: 100, own: 300 }),
  "hostile text": hostileMap(),
};
const wheels = Object.entries(MAPS).map(([name, map]) => [name, wheelLayout(map)] as const);

/** What of a text must stay free of others: the box without the space that no letter of most lines uses. */
function boxes(wheel: Wheel): { text: string; box: Box }[] {
  return wheel.lines.map((line) => {
    const { x, y, width, height } = textBox(line);
    return { text: line.text, box: { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 } };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Distance from a point to the nearest point of a box; nought inside it. */
function distance({ x, y }: { x: number; y: number }, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}

describe.each(wheels)("%s", (_, wheel) => {
  test("no text lies on another", () => {
    const all = boxes(wheel).sort((a, b) => a.box.y - b.box.y);
    const pairs = all.flatMap((a, at) => {
      const rest = all.slice(at + 1);
      const end = rest.findIndex((b) => b.box.y > a.box.y + a.box.height);
      return rest
        .slice(0, end < 0 ? undefined : end)
        .flatMap((b) => (overlap(a.box, b.box) ? [[a.text, b.text]] : []));
    });
    expect(pairs).toEqual([]);
  });

  test("all text lies on the page", () => {
    const outside = boxes(wheel).filter(
      ({ box }) =>
        box.x < 8 ||
        box.y < 8 ||
        box.x + box.width > wheel.width - 8 ||
        box.y + box.height > wheel.height - 8,
    );
    expect(outside).toEqual([]);
  });

  test("no text lies on a dot, and no dot on another", () => {
    const { dots, extent } = wheel.ring;
    const onText = dots.flatMap((dot) =>
      boxes(wheel).flatMap(({ text, box }) =>
        distance(dot, box) < extent - 0.5 ? [[dot.number, text]] : [],
      ),
    );
    expect(onText).toEqual([]);
    const close = dots.slice(1).filter((dot, at) => {
      const before = dots[at];
      return before !== undefined && Math.hypot(dot.x - before.x, dot.y - before.y) < 2 * extent;
    });
    expect(close).toEqual([]);
  });

  test("no text lies on the circle's edge, and none on the key's dots", () => {
    const { middle, band } = wheel.ring;
    const onEdge = boxes(wheel).filter(({ box }) => {
      const corners = [box.x, box.x + box.width].flatMap((x) =>
        [box.y, box.y + box.height].map((y) => ({ x, y })),
      );
      const farthest = Math.max(...corners.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
      return distance(middle, box) < band[1] + 1 && farthest > band[0] - 1;
    });
    expect(onEdge).toEqual([]);
    const onKey = wheel.keyDots.filter((dot) =>
      boxes(wheel).some(({ box }) => distance(dot, box) < dot.radius),
    );
    expect(onKey).toEqual([]);
  });

  test("what lines mean begins beside the word that heads it", () => {
    const head = wheel.lines.find(({ text }) => text === "Lines");
    const sentence = wheel.lines.find(({ text }) => text.startsWith("work on the measure where a line"));
    expect(sentence?.y).toBe(head?.y);
  });

  test("what is promised on arcs lies on the page, on no text, no dot and no other word", () => {
    const words = wheel.arcs.flatMap((arc) => arc.words.map((word) => ({ word, points: pointsIn(word) })));
    const cut = words.filter(({ points }) =>
      points.some(({ x, y }) => x < 8 || y < 8 || x > wheel.width - 8 || y > wheel.height - 8),
    );
    expect(cut).toEqual([]);
    const all = boxes(wheel);
    const onOthers = words.filter(
      ({ points }) =>
        points.some((point) => all.some(({ box }) => distance(point, box) === 0)) ||
        points.some(({ x, y }) =>
          wheel.ring.dots.some((dot) => Math.hypot(dot.x - x, dot.y - y) < wheel.ring.extent),
        ),
    );
    expect(onOthers).toEqual([]);
    const met = words.filter(({ word, points }) =>
      words.some((other) => other.word !== word && points.some((point) => holds(other.word, point))),
    );
    expect(met).toEqual([]);
  });

  test("no curve crosses the words in the middle", () => {
    const { middle, discRadius } = wheel.ring;
    const words = boxes(wheel).filter(({ box }) => distance(middle, box) < discRadius - 6);
    const farthest = Math.max(
      0,
      ...words.flatMap(({ box: { x, y, width, height } }) =>
        [x, x + width].flatMap((corner) =>
          [y, y + height].map((edge) => Math.hypot(corner - middle.x, edge - middle.y)),
        ),
      ),
    );
    const nearest = Math.min(
      ...wheel.curves.flatMap(({ line }) =>
        pointsOf(line).map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)),
      ),
      discRadius,
    );
    expect(nearest).toBeGreaterThan(farthest);
  });

  test("the paper is upright as A4 is, and nothing on it is set smaller than 8 points", () => {
    expect(wheel.height / wheel.width).toBeCloseTo(Math.SQRT2, 2);
    const sizes = [...wheel.lines, ...wheel.arcs.flatMap(({ words }) => words)].map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });
});

test.each([
  "one measure",
  "Oakfield",
  "eight measures among all",
  "all measures with 120 links",
  "all measures, long names",
] as const)("%s: fits A4", (name) => {
  expect(wheelLayout(MAPS[name]).scale).toBe(1);
});

test("what A4 does not hold takes larger paper of the same form", () => {
  const wheel = wheelLayout(MAPS["three hundred own measures"]);
  expect(wheel.scale).toBeGreaterThan(1);
  expect(wheel.width).toBeCloseTo(595 * wheel.scale, 6);
});

test("measures stand in their Cornerstone's quarter, clockwise from the top, numbered as in the list", () => {
  const { ring, lines } = wheelLayout(MAPS["all measures with 120 links"]);
  const quarters = ["welcome-and-care", "value-and-include", "communicate", "work-in-partnership"];
  for (const { node, angle } of ring.dots) {
    expect(quarters[Math.floor(angle / (Math.PI / 2))]).toBe(node.cornerstone);
  }
  expect(ring.dots.map(({ number }) => number)).toEqual(Array.from({ length: 53 }, (_, at) => at + 1));
  const induction = ring.dots.find(({ node }) => node.id === "wc-staff-induction");
  const numbers = lines.filter(({ text }) => text === String(induction?.number));
  expect(numbers).toHaveLength(2);
  const inList = numbers.find(({ anchor }) => anchor === "end");
  expect(lines.find(({ text, y }) => y === inList?.y && text.startsWith("Staff induction"))).toBeDefined();
});

describe("up to 24 measures", () => {
  const { lines, ring } = wheelLayout(MAPS.Oakfield);

  test("their names stand round the ring with where they are, and no number", () => {
    expect(lines.filter(({ text }) => text === "Staff induction")).toHaveLength(1);
    expect(lines.filter(({ text }) => /^\d+$/.test(text))).toEqual([]);
  });

  test("what each Cornerstone promises stands on arcs round its quarter, after its name", () => {
    const { arcs, ring: circle } = wheelLayout(MAPS["eight measures"]);
    const [first] = arcs;
    expect(first?.words.map(({ text }) => text).join(" ")).toBe(
      "Welcome and Care: We promise to welcome you, care about your wellbeing, show support and sensitivity, help you feel confident, and let you know what is expected.",
    );
    expect(first?.words.filter(({ bold }) => bold).map(({ text }) => text)).toEqual([
      "Welcome",
      "and",
      "Care:",
    ]);
    const sides = arcs.map(({ words }) => [
      new Set(words.map(({ x }) => x > circle.middle.x)),
      new Set(words.map(({ y }) => y < circle.middle.y)),
    ]);
    expect(sides).toEqual([
      [new Set([true]), new Set([true])],
      [new Set([true]), new Set([false])],
      [new Set([false]), new Set([false])],
      [new Set([false]), new Set([true])],
    ]);
  });

  test("its words stand upright: none leans more than a quarter of a turn", () => {
    const { arcs } = wheelLayout(MAPS["eight measures"]);
    const leaning = arcs.flatMap(({ words }) =>
      words.filter(({ degrees }) => Math.abs(((degrees + 540) % 360) - 180) > 90),
    );
    expect(leaning).toEqual([]);
  });

  test("promises too long for arcs stand beside their quarter", () => {
    const booklet = mapOf({ measures: 8, links: 10 });
    const long = booklet.cornerstones.map((each) => ({
      ...each,
      promises: each.promises.map(
        (promise) => `${promise}${", and all that it takes, each day anew".repeat(9)}`,
      ),
    }));
    const wheel = wheelLayout({ ...booklet, cornerstones: long });
    expect(wheel.arcs).toEqual([]);
    const promise = wheel.lines.find(({ text }) => text.startsWith("welcome you"));
    expect(promise?.anchor).toBe("end");
    expect(promise?.y).toBeLessThan(wheel.ring.middle.y);
  });

  test("a quarter without measures says so", () => {
    const { lines: few } = wheelLayout(MAPS["one measure"]);
    expect(few.filter(({ text }) => text.startsWith("No measure")).length).toBe(3);
  });

  test("the more links a measure has, the larger is its dot", () => {
    const linked = ring.dots.map(({ node, radius }) => ({ links: node.in + node.out, radius }));
    const sorted = linked.toSorted((a, b) => a.links - b.links).map(({ radius }) => radius);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    expect(sorted[0]).toBeLessThan(sorted.at(-1) ?? 0);
  });
});

test("two measures that help each other have one line between them, with both reasons", () => {
  const { curves } = wheelLayout(MAPS.Oakfield);
  const both = curves.filter(({ back }) => back !== null);
  expect(both.map(({ arrow, back }) => [arrow.from.short, back?.from.short])).toEqual([
    ["You said, we did", "School Council"],
  ]);
  expect(curves).toHaveLength(5);
});

/** Points along the middle of a turned word's letters. */
function pointsIn(word: ArcWord): { x: number; y: number }[] {
  const turned = (word.degrees * Math.PI) / 180;
  const half = textWidth(word.text, word) * 0.45;
  return [-1, -0.5, 0, 0.5, 1].map((share) => {
    const [along, up] = [share * half, word.size * 0.3];
    return {
      x: word.x + along * Math.cos(turned) + up * Math.sin(turned),
      y: word.y + along * Math.sin(turned) - up * Math.cos(turned),
    };
  });
}

/** Whether a point lies in the space of a turned word. */
function holds(word: ArcWord, { x, y }: { x: number; y: number }): boolean {
  const turned = (word.degrees * Math.PI) / 180;
  const [dx, dy] = [x - word.x, y - word.y];
  const along = dx * Math.cos(turned) + dy * Math.sin(turned);
  const up = dx * Math.sin(turned) - dy * Math.cos(turned);
  return Math.abs(along) < textWidth(word.text, word) * 0.45 && up > 0 && up < word.size * 0.7;
}

/** Points along `Mx yQx y x y`. */
function pointsOf(path: string): { x: number; y: number }[] {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = path.split(/[MQ ]/).filter(Boolean).map(Number);
  return Array.from({ length: 41 }, (_, at) => {
    const t = at / 40;
    const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return { x: mix(ax, bx, cx), y: mix(ay, by, cy) };
  });
}
