import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { beforeAll, describe, expect, test } from "vitest";
import { mapDot } from "../../../src/map/renderers/map-dot.ts";
import { hostileMap, RAW } from "../hostile.ts";
import { oakfieldMap } from "../sample.ts";

describe("the map for Graphviz", () => {
  let graphviz: Graphviz;
  beforeAll(async () => {
    graphviz = await Graphviz.load();
  });
  const count = (svg: string, kind: string) => svg.split(`class="${kind}"`).length - 1;

  test("as DOT", async () => {
    await expect(mapDot(oakfieldMap({ all: true }))).toMatchFileSnapshot("snapshots/map.dot");
  });

  test("Graphviz draws every measure, link and Cornerstone", () => {
    const svg = graphviz.layout(mapDot(oakfieldMap()), "svg", "dot");
    expect([count(svg, "node"), count(svg, "edge"), count(svg, "cluster")]).toEqual([7, 6, 4]);
    expect(svg).toContain(">Staff induction</text>");
    expect(svg).toContain('xlink:title="Staff induction arrangements are robust"');
  });

  test("hostile text stays text", () => {
    const map = hostileMap();
    const svg = graphviz.layout(mapDot(map), "svg", "dot");
    expect(count(svg, "node")).toBe(map.nodes.length);
    expect(count(svg, "edge")).toBe(40);
    expect(mapDot(map)).not.toMatch(RAW);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(svg).toContain("line feed \\n \\N");
    expect(svg).toContain("&amp;lt;b&amp;gt; &amp;amp; #quot; #35;");
  });
});
