import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { buildLinkMap } from "../../../../src/map/build-link-map.ts";
import { CORNERSTONE_LOOKS } from "../../../../src/map/renderers/cornerstone-looks.ts";
import { wheelSvg } from "../../../../src/map/renderers/wheel/wheel-svg.ts";
import { planOf } from "../../../measures/sample.ts";
import { hostileMap, RAW } from "../../hostile.ts";
import { input, oakfieldMap } from "../../sample.ts";
import { LONG_SETTING, mapOf } from "./maps.ts";

const oakfield = wheelSvg(oakfieldMap());

/** The text of the first element of a name. */
function textOf(svg: string, name: string): string {
  return new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg)?.[1] ?? "";
}

describe("the circle as SVG", () => {
  test("as a picture", async () => {
    await expect(wheelSvg(oakfieldMap({ all: true }))).toMatchFileSnapshot("../snapshots/map.svg");
  });

  test.each([
    ["no measure", mapOf({ measures: 0, links: 0 })],
    ["one measure", mapOf({ measures: 1, links: 0 })],
    ["all measures, with 300 links", mapOf({ measures: 53, links: 300 })],
    ["hostile text", hostileMap()],
    ["no plan", buildLinkMap([], { asOf: "2026-05-15" })],
  ])("%s: is drawn by a renderer that knows neither fonts nor the network", (_, map) => {
    const image = new Resvg(wheelSvg(map), { font: { loadSystemFonts: false } }).render();
    expect(image.height / image.width).toBeCloseTo(Math.SQRT2, 2);
  });

  test("asks for A4, and needs nothing from elsewhere", () => {
    expect(oakfield).toContain('width="210mm" height="297mm" viewBox="0 0 595 842"');
    expect(oakfield).not.toMatch(/href="[^#]|@import|<style|<script|<image|<foreignObject/);
    expect(oakfield.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  test("has at most two decimals everywhere", () => {
    expect(oakfield.match(/\d\.\d{3,}/g)).toBeNull();
    expect(oakfield).not.toMatch(/NaN|Infinity|undefined|e-\d/);
  });

  test("says its title, and the whole picture in words", () => {
    expect(oakfield).toContain('role="img" aria-labelledby="link-map-title link-map-description"');
    expect(textOf(oakfield, "title")).toBe(
      "How our measures could help each other: Oakfield Primary School, as of 15 May 2026",
    );
    expect(textOf(oakfield, "desc").split("\n")).toEqual([
      "A circle of four Cornerstones, which hold in equal measure for Children and young people, Parents and carers, Staff. 6 measures, 6 links.",
      "Welcome and Care: 1 Good attendance (not chosen); 2 Few complaints (not started); 3 Staff induction (in progress).",
      "Value and Include: 4 Shared values (no stage yet).",
      "Communicate: 5 You said, we did (completed); 6 A named person (embedded).",
      "Work in Partnership: 7 School Council (paused).",
      "Staff induction could help A named person: New staff learn who each family&#39;s named person is.",
      "Staff induction could help Few complaints.",
      "A named person could help Few complaints: A person who knows the family hears a worry before it becomes a complaint.",
      "You said, we did could help School Council: The Council sees what came of its ideas.",
      "School Council could help You said, we did: The Council prints &quot;You said, we did&quot;.",
      "School Council could help Good attendance: Pupils come to what they helped to plan.",
      "Where most links meet: School Council.",
      "Not linked yet: Shared values.",
      "Success measures: Genuine Partnerships and Contact, Four Cornerstones Approach.",
    ]);
  });

  test("a dot says its measure, stage and groups when pointed at", () => {
    expect(oakfield).toContain(
      "<title>3 Staff induction (in progress): Staff induction arrangements are robust. Seen taking part: Parents and carers, Staff. Planned: Children and young people.</title>",
    );
  });

  test("a long setting's name is shortened in the middle and whole in the title", () => {
    const svg = wheelSvg(mapOf({ measures: 53, links: 120, plan: { setting: LONG_SETTING } }));
    expect(textOf(svg, "title")).toContain("Gogledd Cymru, DU, as of");
  });

  test("names each measure at its dot with its stage; above 24 in a list", () => {
    expect(oakfield).toMatch(/>Staff induction<\/text>\n<text [^>]*>in progress<\/text>/);
    const many = wheelSvg(mapOf({ measures: 30, links: 0 }));
    expect(many).toMatch(/>1<\/text>\n<text [^>]*>[^<]+ <tspan [^>]*>· /);
  });

  test.each([
    ["a4", 'width="210mm" height="297mm"'],
    ["a3", 'width="297mm" height="420mm"'],
  ] as const)("is for the paper that is asked for: %s", (paper, size) => {
    expect(wheelSvg(oakfieldMap(), paper)).toContain(size);
  });

  test("explains only what it shows", () => {
    expect(oakfield).toContain(">paused</text>");
    expect(oakfield).not.toContain(">dropped</text>");
    const unlinked = wheelSvg(buildLinkMap([input(planOf([]))], { asOf: "2026-05-15" }));
    expect(unlinked).not.toContain(">Lines</text>");
  });

  test("tells the Cornerstones apart without colour: by filling, by line, and by place", () => {
    const patterns = [...oakfield.matchAll(/<pattern [^>]*>(.*?)<\/pattern>/g)].map(([, inside]) =>
      inside?.replace(/#[0-9a-f]{6}/g, ""),
    );
    expect(new Set(patterns).size).toBe(4);
    expect(new Set(Object.values(CORNERSTONE_LOOKS).map(({ line }) => line)).size).toBe(4);
  });

  test("hostile text stays text", () => {
    const svg = wheelSvg(hostileMap());
    expect(svg).not.toMatch(/<script|onload=alert\(1\)>/);
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(svg).not.toMatch(RAW);
  });

  test("the same map is the same bytes", () => {
    expect(wheelSvg(oakfieldMap())).toBe(oakfield);
  });
});

test("every Cornerstone's colour has a contrast of 4.5 or more on white (WCAG AA)", () => {
  for (const { colour } of Object.values(CORNERSTONE_LOOKS))
    expect(contrastOnWhite(colour)).toBeGreaterThan(4.5);
});

/** The contrast ratio of WCAG 2.2. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
