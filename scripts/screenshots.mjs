// Takes the README's picture of the Oakfield page's first screen anew: node scripts/screenshots.mjs, after `npm run consumers`, with Chromium (or
// one named in CHROMIUM) and ImageMagick, which makes it a third as large.
// A picture differs a little from machine to machine with its fonts, so that no test compares it.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { chromium } = createRequire(new URL("../test/consumers/", import.meta.url))("playwright-core");
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = [process.env.CHROMIUM ?? [], BROWSERS].flat().find((path) => existsSync(path));
if (executablePath === undefined) throw new Error("no Chromium found; name one in CHROMIUM");

const address = new URL("../examples/pages/oakfield.html", import.meta.url).href;
const path = fileURLToPath(new URL("../docs/oakfield-page.png", import.meta.url));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-lcd-text"] });
try {
  const viewport = { width: 1280, height: 800 };
  const page = await browser.newPage({
    viewport,
    colorScheme: "light",
    reducedMotion: "reduce",
    offline: true,
  });
  await page.goto(address);
  await page.screenshot({ path });
} finally {
  await browser.close();
}
execFileSync("convert", [path, "-strip", "+dither", "-colors", "160", `PNG8:${path}`]);
