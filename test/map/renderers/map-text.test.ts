import { describe, expect, test } from "vitest";
import { renderLinkMap } from "../../../src/map/render-link-map.ts";
import { makeStyle } from "../../../src/markup/style.ts";
import { displayWidth } from "../../../src/markup/width.ts";
import { hostileMap, RAW } from "../hostile.ts";
import { oakfieldMap } from "../sample.ts";

const plain = makeStyle(false);

function text(map = oakfieldMap(), width = 80): string {
  return renderLinkMap(map, { format: "text", style: plain, width });
}

describe("the map as text", () => {
  test.each([40, 80, 200])("in %i columns", async (width) => {
    await expect(text(oakfieldMap(), width)).toMatchFileSnapshot(`snapshots/map-${width}.txt`);
  });

  test("says what it was narrowed to", () => {
    const [, facts, scope] = text(oakfieldMap({ from: "wc-staff-induction", depth: 1 })).split("\n");
    expect(facts).toBe("Oakfield Primary School · as of 15 May 2026 · 3 measures, 2 links");
    expect(scope).toBe("Only what Staff induction could help in up to 1 step");
    expect(text(oakfieldMap({ cornerstone: "communicate" }))).toContain(
      "\nOnly Communicate, and what it is linked with\n",
    );
  });

  test("names what nobody chose under its Cornerstone", () => {
    const all = text(oakfieldMap({ all: true, cornerstone: "welcome-and-care" }));
    expect(all).toContain("\n  Not chosen\n    Good attendance\n");
  });

  test("colour changes no letter", () => {
    const coloured = renderLinkMap(oakfieldMap(), { format: "text", style: makeStyle(true), width: 80 });
    expect(coloured).not.toBe(text());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with escape
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(text());
  });

  test("the table of Cornerstones is shaded where there is colour, its numbers always there", () => {
    const coloured = renderLinkMap(oakfieldMap(), { format: "text", style: makeStyle(true), width: 80 });
    const table = coloured.slice(coloured.indexOf("from / to"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with escape
    expect(table).toMatch(/\u001b\[1m +1\u001b/);
  });

  test("the table of Cornerstones is a list where its first column would cut words", () => {
    expect(text(oakfieldMap(), 66)).toContain("\n  Communicate -> Welcome and Care: 1\n");
    expect(text(oakfieldMap(), 67)).toMatch(/\n {2}Partnership\n/);
  });

  test.each([20, 40, 60, 66, 80, 200])("no line is longer than %i columns", (width) => {
    for (const line of text(hostileMap(), width).split("\n"))
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test("nothing from outside reaches the terminal raw", () => {
    // But for the isolates that stand round a year of our own, beside words that are read from right to left.
    expect(text(hostileMap()).replace(/\u2068(\d{4}-\d{2})\u2069/g, "$1")).not.toMatch(RAW);
  });

  test("ends with one newline", () => {
    expect(text()).toMatch(/[^\n]\n$/);
  });
});
