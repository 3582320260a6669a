// Chromium draws the circle and the pages at the widths that people have: nothing of the circle is cut, no label is crossed by a line
// or by another label, no letter of it is under 9 px; the first screen names every measure with its status; and on paper Oakfield takes
// at most 8 sheets, no sheet ends with a heading, no row of the grid is cut, and a grey print is legible.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { planFiles, plansOfSizes } from "./maps.mjs";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const AS_OF = ["--as-of", "2026-05-15"];
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const WIDTHS = [360, 768, 1280, 1920];
/** Of measures and links. */
const SIZES = [
  [1, 0],
  [12, 18],
  [24, 48],
  [53, 300],
];
const SMALLEST = 9;
const MOST_SHEETS = 8;
/** Of letters against what is behind them (WCAG AA), on sheets of so many dots an inch. */
const LEAST_CONTRAST = 4.5;
const DOTS = 200;

const browserPath = [process.env.CHROMIUM ?? [], BROWSERS].flat().find((path) => existsSync(path));
if (browserPath === undefined) {
  console.error("NOT ok pictures: no Chromium found (Debian: chromium); name one in CHROMIUM");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "cornerstones-pictures-"));
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox"],
  timeout: 300_000,
});
try {
  const { oakfield, hostile } = planFiles(folder);
  const plans = { ...plansOfSizes(folder, SIZES), "a lively plan": oakfield, "hostile text": hostile };
  for (const [name, plan] of Object.entries(plans)) {
    for (const what of ["report", "map"]) await attempt(`${what} of ${name}`, () => circle(what, plan));
  }
  await attempt("the first screen names all 12 measures", () => firstScreen(oakfield));
  await attempt("a lively plan on paper", () => onPaper(oakfield));
  await attempt("the grid on paper", () => gridOnPaper(oakfield));
  for (const [name, args] of Object.entries(greyPages(oakfield)))
    await attempt(`${name} in grey`, () => inGrey(args));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function attempt(name, check) {
  try {
    await check();
    console.log(`ok pictures: ${name}`);
  } catch (error) {
    console.error(`NOT ok pictures: ${name}: ${error.message}`);
    process.exitCode = 1;
  }
}

async function opened(args, width = 1280, height = 800) {
  // A sheet for the wall is a picture.
  const format = args.includes("--paper") ? "svg" : "html";
  const { stdout } = await run(
    process.execPath,
    [join(ROOT, "bin/cornerstones.js"), ...args, ...AS_OF, "--format", format],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const file = join(folder, `page.${format}`);
  writeFileSync(file, stdout);
  const page = await browser.newPage({ viewport: { width, height }, offline: true, reducedMotion: "reduce" });
  await page.goto(pathToFileURL(file).href);
  return page;
}

async function circle(what, plan) {
  const page = await opened([what, plan]);
  try {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(lookAtCircles, SMALLEST);
      if (found.length > 0) throw new Error(`at ${width} px: ${found.slice(0, 5).join("; ")}`);
    }
  } finally {
    await page.close();
  }
}

/**
 * In the page: what is wrong with the circles that are shown. A text may be turned: its four corners count, not the box round
 * them. Names along the ring bend, so that their corners say nothing.
 */
function lookAtCircles(smallest) {
  const found = [];
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility());
  const circles = shown("svg.circle");
  if (circles.length === 0) found.push("no circle is shown");
  const promises = shown("svg.circle .promised, .corner, .quarters .promises").length;
  if (promises !== 4) found.push(`what ${promises} Cornerstones promise is shown at the circle`);
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`the page is ${over} px too wide`);
  const cornersOf = (text) => {
    const { x, y, width, height } = text.getBBox();
    const matrix = text.getScreenCTM();
    // Letters fill neither all of a line's height nor its ends.
    const [left, right, top, bottom] = [x + 0.5, x + width - 0.5, y + height * 0.15, y + height * 0.85];
    return [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ].map(([px, py]) => new DOMPoint(px, py).matrixTransform(matrix));
  };
  const sides = (corners) => corners.map((from, at) => [from, corners[(at + 1) % 4]]);
  const side = ([from, to], { x, y }) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  const isApart = (a, b) => sides(a).some((edge) => b.every((corner) => side(edge, corner) <= 0));
  const meets = (a, b) => !isApart(a, b) && !isApart(b, a);
  const holds = (corners, point) => sides(corners).every((edge) => side(edge, point) > 0);
  for (const svg of circles) {
    const frame = svg.getBoundingClientRect();
    const scale = svg.getScreenCTM().a;
    const texts = [...svg.querySelectorAll("text")].filter(({ textContent }) => textContent.trim() !== "");
    for (const text of texts) {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < smallest) found.push(`"${text.textContent}" has ${size.toFixed(1)} px`);
    }
    const straight = texts
      .filter((text) => text.querySelector("textPath") === null)
      .map((text) => ({ words: text.textContent, corners: cornersOf(text) }));
    for (const { words, corners } of straight) {
      const isInside = corners.every(
        ({ x, y }) =>
          x >= frame.left - 1 && x <= frame.right + 1 && y >= frame.top - 1 && y <= frame.bottom + 1,
      );
      if (!isInside) found.push(`"${words}" is cut`);
    }
    for (const [at, a] of straight.entries()) {
      for (const b of straight.slice(at + 1))
        if (meets(a.corners, b.corners)) found.push(`"${a.words}" meets "${b.words}"`);
    }
    for (const path of svg.querySelectorAll("[data-link] path:not(.hit)")) {
      const matrix = path.getScreenCTM();
      const length = path.getTotalLength();
      for (let step = 0; step <= 24; step += 1) {
        const point = path.getPointAtLength((length * step) / 24).matrixTransform(matrix);
        const crossed = straight.find(({ corners }) => holds(corners, point));
        if (crossed) {
          found.push(`a line crosses "${crossed.words}"`);
          break;
        }
      }
    }
  }
  return [...new Set(found)];
}

async function firstScreen(plan) {
  const page = await opened(["report", plan]);
  try {
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll(".rows > li")].map((row) => {
        const [name, tag] = [row.querySelector(".name"), row.querySelector(".tag")];
        const isSeen = [name, tag].every((part) => {
          const { top, bottom, right } = part.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight && right <= innerWidth && part.textContent.trim() !== "";
        });
        return { name: name.textContent, isSeen };
      }),
    );
    const missing = rows.filter(({ isSeen }) => !isSeen).map(({ name }) => name);
    if (rows.length !== 12 || missing.length > 0)
      throw new Error(`${rows.length} rows; not on the first screen: ${missing.join(", ")}`);
  } finally {
    await page.close();
  }
}

/** The words of each printed sheet, line by line, without its foot; null where there is no pdftotext (Debian: poppler-utils). */
async function sheetsOf(page) {
  const file = join(folder, "page.pdf");
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const { stdout } = await run("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return stdout
    .split("\f")
    .slice(0, -1)
    .map((sheet) =>
      sheet
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !/page \d+ of \d+$/.test(line)),
    );
}

async function onPaper(plan) {
  const page = await opened(["report", plan]);
  try {
    const sheets = await sheetsOf(page);
    if (sheets.length > MOST_SHEETS) throw new Error(`${sheets.length} sheets`);
    const headings = await page.locator("h1, h2, h3, h4").allTextContents();
    const names = new Set(headings.map((heading) => heading.trim()));
    const isHead = (line) => names.has(line) || line.startsWith("We promise to");
    const last = sheets.map((lines) => lines.at(-1)).filter(isHead);
    if (last.length > 0) throw new Error(`a sheet ends with "${last[0]}"`);
    const measures = await page.locator(".rows .name").allTextContents();
    const absent = measures.filter((name) => !sheets[0].some((line) => line.includes(name.trim())));
    if (absent.length > 0) throw new Error(`not on the first sheet: ${absent.join(", ")}`);
  } finally {
    await page.close();
  }
}

/** A row ends with its links: as many rows must begin on a sheet as end there, and its heads stand on top of each. */
async function gridOnPaper(plan) {
  const page = await opened(["report", plan, "--view", "grid"]);
  try {
    const rows = await page.locator(".grid tbody th").allTextContents();
    const beginnings = [...new Set(rows.map((text) => text.slice(0, 12).trimEnd()))];
    for (const [at, lines] of (await sheetsOf(page)).entries()) {
      // A link begins with a measure's short name, which may be the beginning of a row.
      const begun = lines.filter(
        (line) => !line.includes("): ") && beginnings.some((beginning) => line.startsWith(beginning)),
      ).length;
      const ended = lines.filter((line) => line.startsWith("Links to:")).length;
      if (begun !== ended) throw new Error(`sheet ${at + 1}: ${begun} rows begin, ${ended} end`);
      if (begun > 0 && !lines.some((line) => line.includes("Success Measure")))
        throw new Error(`sheet ${at + 1} has no heads`);
    }
  } finally {
    await page.close();
  }
}

function greyPages(oakfield) {
  return {
    "a lively plan": ["report", oakfield],
    "the voices": ["report", oakfield, "--view", "voices"],
    "the grid": ["report", oakfield, "--view", "grid"],
    "an area": ["report", join(ROOT, "examples/area")],
    "the circle": ["map", oakfield],
    "the circle for the wall": ["map", oakfield, "--paper", "a3"],
    "the circle for pupils": ["map", oakfield, "--for", "pupils"],
  };
}

/** Printed, and turned to grey: each word must stand out from its paper, also one in a tag or a mark. */
async function inGrey(args) {
  const page = await opened(args);
  try {
    const file = join(folder, "grey.pdf");
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const { stdout } = await run("pdftotext", ["-bbox", file, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
    await run("pdftoppm", ["-gray", "-r", String(DOTS), file, join(folder, "grey")]);
    const sheets = readdirSync(folder)
      .filter((name) => /^grey-\d+\.pgm$/.test(name))
      .sort();
    const words = stdout.split("<page ").slice(1).map(wordsOf);
    const faint = sheets.flatMap((name, at) => {
      const sheet = readSheet(readFileSync(join(folder, name)));
      // A mark between words may be narrower than a dot.
      const letters = (words[at] ?? []).filter(({ text }) =>
        /[\p{L}\p{N}]/u.test(text.replace(/&\w+;/g, "")),
      );
      return letters.flatMap((word) => {
        const contrast = contrastOf(sheet, word);
        return contrast < LEAST_CONTRAST ? [`"${word.text}" on sheet ${at + 1}: ${contrast.toFixed(1)}`] : [];
      });
    });
    for (const name of sheets) rmSync(join(folder, name));
    if (words.flat().length === 0 || sheets.length !== words.length) throw new Error("no words were found");
    if (faint.length > 0) throw new Error(`${faint.length} words are faint: ${faint.slice(0, 5).join("; ")}`);
  } finally {
    await page.close();
  }
}

/** The words of a sheet with their boxes, in points. */
function wordsOf(sheet) {
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
  return [...sheet.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
    box: [left, top, right, bottom].map(Number),
    text,
  }));
}

/** A grey picture as pdftoppm writes it: a head of three lines, and a byte a dot. */
function readSheet(bytes) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  return { width: Number(width), height: Number(height), dots: bytes.subarray(head.length) };
}

function contrastOf({ width, height, dots }, { box }) {
  const [left, top, right, bottom] = box.map((at) => Math.round((at * DOTS) / 72));
  let [darkest, lightest] = [255, 0];
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(width, right); x += 1) {
      const grey = dots[y * width + x];
      darkest = Math.min(darkest, grey);
      lightest = Math.max(lightest, grey);
    }
  }
  return (luminance(lightest) + 0.05) / (luminance(darkest) + 0.05);
}

function luminance(grey) {
  const part = grey / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
