import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CORNERSTONE_LOOKS, INK } from "../../src/map/renderers/cornerstone-looks.ts";
import { PAGE_STYLE, SHEET_STYLE } from "../../src/pages/embedded.ts";

test("src/pages/embedded.ts is what `npm run update:pages` writes", () => {
  const written = execFileSync(process.execPath, ["scripts/embed.mjs", "--print"], { encoding: "utf8" });
  expect(readFileSync("src/pages/embedded.ts", "utf8")).toBe(written);
});

test("the pages know each Cornerstone's colour, and have a dark twin for every ink of the circle", () => {
  const style = readFileSync("src/pages/browser/page.css", "utf8");
  const dark = style.slice(style.indexOf("prefers-color-scheme: dark"));
  for (const { colour } of Object.values(CORNERSTONE_LOOKS)) {
    expect(style.slice(0, style.indexOf("@media"))).toContain(colour);
    expect(SHEET_STYLE.text).toContain(colour);
    expect(dark).toContain(`.circle [fill="${colour}"]`);
    expect(dark).toContain(`.circle [stroke="${colour}"]`);
  }
  for (const ink of Object.values(INK)) expect(dark).toContain(`.circle [fill="${ink}"]`);
  // A link both ways is a line in ink.
  for (const ink of [INK.text, INK.quiet]) expect(dark).toContain(`.circle [stroke="${ink}"]`);
});

test("the styles load nothing", () => {
  expect(PAGE_STYLE.text + SHEET_STYLE.text).not.toMatch(/url\(|@import/);
});
