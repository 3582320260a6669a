// Chromium opens the pages that we write, without a network: nothing is asked for, nothing runs but our own script, axe
// finds nothing against WCAG 2.2 AA in light, in the dark and on a narrow phone, a keyboard goes all the way, they print, nothing is cut
// or overlaps where readers space their text more widely (WCAG 1.4.12), and forced colours still tell what was seen from what is planned.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { planFiles } from "./maps.mjs";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const AS_OF = ["--as-of", "2026-05-15"];
const axeText = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const VIEWS = ["grid", "due", "gaps", "voices", "involvement", "evidence"];
/** Of settings whose stories are packed so many are opened: a page of all of them would be of no size that anybody reads. */
const MOST_OPENED = 3;
/** 320 px is a laptop's 1280 px at 400 %. */
const LOOKS = [
  { name: "light", colorScheme: "light", width: 1280 },
  { name: "dark", colorScheme: "dark", width: 1280 },
  { name: "narrow", colorScheme: "light", width: 320 },
];

/** Pictures keep their own: their words stand where they are drawn. What is out of sight is laid out, too, so that it can be looked at. */
const SPACING = `
  body :not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  svg { letter-spacing: normal; word-spacing: normal; }
  body p { margin-bottom: 2em !important; }
  .setting { content-visibility: visible !important; }`;

const browserPath = [process.env.CHROMIUM ?? [], BROWSERS].flat().find((path) => existsSync(path));
if (browserPath === undefined) {
  console.error("NOT ok pages: no Chromium found (Debian: chromium); name one in CHROMIUM");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "cornerstones-pages-"));
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox"],
  timeout: 300_000,
});
try {
  const waiting = Object.entries(pages());
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tryPage(...next);
  };
  await Promise.all([work(), work()]);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

function pages() {
  const { oakfield, exemplar, full, hostile } = planFiles(folder);
  const area = join(ROOT, "examples/area");
  return {
    "a lively plan": ["report", oakfield, ...AS_OF],
    "a lively plan in full": ["report", oakfield, "--view", "progress", ...AS_OF],
    ...Object.fromEntries(
      VIEWS.map((view) => [`the view "${view}"`, ["report", oakfield, "--view", view, ...AS_OF]]),
    ),
    'the view "voices" for the public': ["report", oakfield, "--view", "voices", "--public", ...AS_OF],
    "a lively plan for the public": ["report", oakfield, "--public", ...AS_OF],
    "the booklet's grid": ["report", exemplar, ...AS_OF],
    "an area": ["report", area, ...AS_OF],
    "an area in full": ["report", area, "--view", "progress", ...AS_OF],
    "stories that are packed": ["report", ...severalOf(oakfield, hostile), "--view", "progress", ...AS_OF],
    "hostile text": ["report", hostile, ...AS_OF],
    "the circle": ["map", oakfield, ...AS_OF],
    "the circle for pupils": ["map", oakfield, "--for", "pupils", ...AS_OF],
    "the voices for pupils": ["report", oakfield, "--view", "voices", "--for", "pupils", ...AS_OF],
    "the circle of all 53 measures": ["map", full, ...AS_OF],
    "the circle of hostile text": ["map", hostile, ...AS_OF],
    "the choosing sheet": ["catalogue"],
  };
}

/** So many plans that no page has room for their stories as they are; texts that mean something in HTML stand first. */
function severalOf(oakfield, hostile) {
  const text = readFileSync(oakfield, "utf8");
  return [
    hostile,
    ...Array.from({ length: 16 }, (_, at) => {
      const path = join(folder, `several-${at}.cornerstones.yaml`);
      const name = `Ysgol Gynradd Gymunedol Llanfairpwllgwyngyll ${at + 10}`;
      writeFileSync(path, text.replace("Oakfield Primary School", name).replace(/^setting-id:.*\n/m, ""));
      return path;
    }),
  ];
}

async function tryPage(name, args) {
  const file = join(folder, `${args[0]}-${name.replaceAll(/\W+/g, "-")}.html`);
  const context = await browser.newContext({ offline: true, reducedMotion: "reduce" });
  context.setDefaultTimeout(300_000);
  try {
    writeFileSync(file, await command([...args, "--format", "html"]));
    await lookAt(await context.newPage(), pathToFileURL(file).href);
    console.log(`ok chromium: ${name}`);
  } catch (error) {
    console.error(`NOT ok chromium: ${name}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

async function lookAt(page, address) {
  const strayed = [];
  page.on("request", (request) => {
    if (request.url() !== address) strayed.push(`asked for ${request.url()}`);
  });
  page.on("console", (message) => strayed.push(`said ${message.text()}`));
  page.on("pageerror", (error) => strayed.push(`failed: ${error.message}`));
  page.on("dialog", (dialog) => {
    strayed.push(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address);
  if ((await page.locator("script:not([type])").count()) > 1)
    throw new Error("text of a plan became a script");
  await keyboard(page);
  await print(page);
  const axe = await auditor(page);
  for (const { name, colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) throw new Error(`${name}: the page is ${over} px wider than the window`);
    const violations = await axe();
    if (violations.length > 0) throw new Error(`${name}: axe finds ${violations.join("\n  ")}`);
  }
  await forcedColours(page);
  await spaced(page);
  if (strayed.length > 0) throw new Error(strayed.join(", "));
}

/** From the top by Tab alone: the first stop leads to the content; Enter on a measure's button lights its links, Escape ends it. */
async function keyboard(page) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  if (first !== "#content") throw new Error("the first stop of the keyboard does not lead to the content");
  if ((await page.locator("input[type=search]").count()) > 0) await find(page);
  if ((await page.locator(".rows a").count()) > 0) await lightBy(page);
  const buttons = await page.locator(".pick").count();
  if (buttons === 0) return;
  for (let stop = 0; stop < 200; stop += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".pick"))) break;
  }
  await page.keyboard.press("Enter");
  const lit = await page.evaluate(() => ({
    pressed: document.activeElement?.getAttribute("aria-pressed"),
    words: document.querySelector(".told")?.textContent ?? "",
    circle: document.querySelector("svg.circle")?.classList.contains("lit"),
  }));
  if (lit.pressed !== "true" || !lit.circle || lit.words === "")
    throw new Error(`Enter on a measure lights nothing: ${JSON.stringify(lit)}`);
  await page.keyboard.press("Escape");
  const still = await page.locator("svg.circle.lit").count();
  if (still > 0) throw new Error("Escape leaves links lit");
  await page.locator('select[data-filter="cornerstone"]').selectOption({ index: 1 });
  const [shown, all] = await Promise.all([page.locator(".names > li:visible").count(), buttons]);
  const counted = Number(await page.locator(".count").textContent());
  if (shown !== counted || shown > all) throw new Error(`the filter shows ${shown}, and says ${counted}`);
  await page.locator('select[data-filter="cornerstone"]').selectOption({ index: 0 });
}

/** The keyboard on a name of the board lights its links in the circle and says them; Escape ends it. */
async function lightBy(page) {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".rows a"))) break;
  }
  const lit = await page.evaluate(() => ({
    words: (document.querySelector(".told")?.textContent ?? "").trim(),
    circle: document.querySelector("svg.circle")?.classList.contains("lit"),
  }));
  if (!lit.circle || lit.words === "")
    throw new Error(`a name of the board lights nothing: ${JSON.stringify(lit)}`);
  await page.keyboard.press("Escape");
  if ((await page.locator("svg.circle.lit").count()) > 0) throw new Error("Escape leaves links lit");
}

/** On an area's page a few letters find a setting, and a Cornerstone those that work on it. */
async function find(page) {
  const settings = page.locator(".setting");
  const all = await settings.count();
  const name = (await settings.nth(1).locator("summary h3").textContent()).trim().slice(0, -1).toUpperCase();
  const said = async () => [
    await page.locator(".setting:visible").count(),
    Number(await page.locator(".count").textContent()),
  ];
  const search = page.locator("input[type=search]");
  await search.fill(name);
  const [found, counted] = await said();
  if (found !== 1 || counted !== 1) throw new Error(`${name} finds ${found}, and says ${counted}`);
  await search.fill("");
  await page.locator("select").selectOption({ index: 2 });
  const [chosen, told] = await said();
  if (chosen === 0 || chosen >= all || chosen !== told)
    throw new Error(`a measure finds ${chosen} of ${all}, and says ${told}`);
  await page.locator("select").selectOption({ index: 0 });
  if ((await page.locator(".setting:visible").count()) !== all) throw new Error("settings stay hidden");
}

/** What axe has against the page as it looks now. It goes in by the debugger, past the page's policy, and asks for nothing. */
async function auditor(page) {
  const asked = await page.evaluate((many) => {
    const packed = [...document.querySelectorAll("[data-story]")];
    for (const part of document.querySelectorAll("details:not([data-story])")) part.open = true;
    for (const part of packed.slice(0, many)) part.open = true;
    return Math.min(packed.length, many);
  }, MOST_OPENED);
  await page.waitForFunction((many) => {
    const opened = [...document.querySelectorAll(".setting[open]")];
    return opened.length >= many && opened.every((row) => row.children.length > 2);
  }, asked);
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axeText });
  const options = { runOnly: TAGS, resultTypes: ["violations"] };
  const expression = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => JSON.stringify(violations))`;
  return async () => {
    const { result } = await session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return JSON.parse(result.value).map(({ id, nodes }) => {
      const [{ html, failureSummary }] = nodes;
      return `${id} (${nodes.length}): ${html.slice(0, 200)} ${failureSummary}`;
    });
  };
}

/** A mark that is solid stays so: only its ground tells it from a ring. */
async function forcedColours(page) {
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  const grounds = await page.evaluate(() => {
    const ground = (selector) => {
      const mark = document.querySelector(selector);
      return mark && getComputedStyle(mark).backgroundColor;
    };
    return { seen: ground("span.mark.seen"), other: ground("span.mark:not(.seen)"), page: ground("body") };
  });
  await page.emulateMedia({ forcedColors: "none" });
  if (grounds.seen !== null && [grounds.other, grounds.page].includes(grounds.seen))
    throw new Error(`forced colours take the ground of what was seen: ${JSON.stringify(grounds)}`);
}

/** With the spacing of WCAG 1.4.12, on a screen and at 400 %: the page grows no wider, and no text is cut or lies on another. */
async function spaced(page) {
  // A sheet that the page's own policy has no say in, as a reader's is.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(lookAtText);
    if (found.length > 0) throw new Error(`spaced, at ${width} px: ${found.slice(0, 5).join("; ")}`);
  }
}

/** In the page: texts that are cut by what holds them, and texts that lie on others. */
function lookAtText() {
  const found = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`the page is ${over} px too wide`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === "" || parent.closest("script, svg, option, .unseen, .skip")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const scroller = parent.closest(".quarters, .whole");
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const line = { words: node.data.trim().slice(0, 30), left, right, top, bottom };
      if (right > innerWidth + 1 && !scroller) found.push(`"${line.words}" leaves the page`);
      if (!scroller) lines.push(line);
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (const [at, a] of lines.entries()) {
    for (let next = at + 1; next < lines.length && lines[next].top < a.bottom; next += 1) {
      const b = lines[next];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Boxes of letters of different sizes on one line reach into each other a little.
      if (wide > 2 && high > 6) found.push(`"${a.words}" lies on "${b.words}"`);
    }
  }
  return [...new Set(found)];
}

async function print(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (pdf.subarray(0, 5).toString("latin1") !== "%PDF-") throw new Error("printing gives no PDF");
}

async function command(args) {
  const options = { encoding: "utf8", maxBuffer: 2 ** 28 };
  const { stdout } = await run(process.execPath, [join(ROOT, "bin/cornerstones.js"), ...args], options);
  return stdout;
}
