// Chromium opens the page of a thousand settings: in every view it is less than 2 MB, leaves nobody out, and is there within 2 s of
// the browser's own work; a row opens by keyboard to a story that was packed, hostile words of a plan stay words when they are
// unpacked, and who has no script reads how each setting stands.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const VIEWS = ["summary", "progress", "grid", "due", "gaps", "voices", "involvement", "evidence"];
const SETTINGS = 1000;
const MOST_BYTES = 2_000_000;
/** Of the browser's own work, whatever else the computer does. */
const MOST_SECONDS = 2;
const HOSTILE = [
  "<script>window.ran = 1</script>",
  "<img src=x onerror='window.ran = 2'>",
  "</details></div><svg onload=window.ran=3><style>*{display:none}</style>",
  '"><iframe srcdoc="<script>parent.ran=4</script>">',
];
const MEASURES = [
  "wc-staff-induction",
  "wc-few-complaints",
  "vi-shared-values",
  "cm-in-induction",
  "wp-school-council",
];

const WORDS =
  "families pupils staff talk together about what helps them and what we change each term because everyone who comes to the school gate says so kindly".split(
    " ",
  );

const browserPath = [process.env.CHROMIUM ?? [], BROWSERS].flat().find((path) => existsSync(path));
if (browserPath === undefined) {
  console.error("NOT ok area: no Chromium found (Debian: chromium); name one in CHROMIUM");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "cornerstones-area-"));
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox"],
  timeout: 300_000,
});
try {
  writePlans(join(folder, "plans"));
  for (const view of VIEWS) await attempt(view);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function attempt(view) {
  try {
    const file = join(folder, `${view}.html`);
    const args = [join(ROOT, "bin/cornerstones.js"), "report", join(folder, "plans"), "--view", view];
    const end = ["--as-of", "2026-05-15", "--output", file];
    await run(process.execPath, [...args, ...end], { maxBuffer: 2 ** 28 });
    console.log(`ok area: ${view}, ${await lookAt(pathToFileURL(file).href)}`);
    if (view === "progress") await withoutScript(pathToFileURL(file).href);
  } catch (error) {
    console.error(`NOT ok area: ${view}: ${error.message}`);
    process.exitCode = 1;
  }
}

async function lookAt(address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, offline: true });
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await page.goto(address);
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = metrics.find(({ name }) => name === "TaskDuration").value;
    const bytes = await page.evaluate(
      () =>
        performance.getEntriesByType("navigation")[0].decodedBodySize ||
        document.documentElement.outerHTML.length,
    );
    if (bytes >= MOST_BYTES) throw new Error(`${bytes} bytes`);
    if (seconds >= MOST_SECONDS) throw new Error(`${seconds} s of work`);
    const rows = page.locator(".setting");
    if ((await rows.count()) !== SETTINGS) throw new Error(`${await rows.count()} settings`);
    const bare = await page
      .locator(".setting:not([data-story])")
      .evaluateAll((those) => those.filter((row) => row.children.length < 3).length);
    if (bare > 0) throw new Error(`${bare} have no story`);
    await openHostile(page);
    await found(page);
    if (said.length > 0) throw new Error(said.join("; "));
    return `${(bytes / 1e6).toFixed(2)} MB, ${seconds.toFixed(2)} s of work to open`;
  } finally {
    await page.close();
  }
}

/** By keyboard, as the address leads to it, and on a narrow page. */
async function openHostile(page) {
  const rows = page.locator(".setting");
  await rows.nth(0).locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.evaluate(() => (location.hash = "#1000"));
  for (const at of [0, SETTINGS - 1]) await rows.nth(at).locator(":scope > :nth-child(3)").waitFor();
  const { strange, ran } = await page.evaluate(() => ({
    strange: document.querySelectorAll(
      ".setting :is(script, style, img, iframe, [onload], [onerror], [style])",
    ).length,
    ran: window.ran,
  }));
  if (strange > 0 || ran !== undefined)
    throw new Error(`words of a plan became ${strange} elements, ran: ${ran}`);
  if (!(await rows.nth(0).textContent()).includes("<")) throw new Error("hostile words are missing");
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) throw new Error(`opened, at ${width} px: ${over} px too wide`);
  }
}

/** By a name and by a measure's. */
async function found(page) {
  const search = page.locator("input[type=search]");
  const count = async () => (await page.locator(".count").textContent()).replace(",", "");
  await search.fill("llan 777");
  if ((await count()) !== "1") throw new Error(`"llan 777" finds ${await count()}`);
  await search.fill("school council");
  if ((await count()) !== String(SETTINGS)) throw new Error(`a measure finds ${await count()}`);
}

async function withoutScript(address) {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.locator(".setting summary").nth(5).click();
    const words = await page.locator(".setting > p").nth(5).innerText();
    if (!words.includes("Last review") && !words.includes("No review"))
      throw new Error(`without script a row says "${words}"`);
    if (!(await page.locator("[data-unpacked]").isVisible()))
      throw new Error("without script nobody is told how stories open");
    console.log("ok area: without script each setting says how it stands");
  } finally {
    await context.close();
  }
}

function writePlans(plans) {
  mkdirSync(plans);
  for (let at = 0; at < SETTINGS; at += 1)
    writeFileSync(join(plans, `${at}.cornerstones.yaml`), JSON.stringify(planOf(at)));
}

/** One of a thousand; the first from A to Z and the last have words that mean something in HTML. */
function planOf(at) {
  const isHostile = at === 0 || at === SETTINGS - 1;
  const words = (salt) => (isHostile ? HOSTILE[salt % HOSTILE.length] : sentence(at * 31 + salt));
  const name = isHostile ? `${at === 0 ? "A" : "Z"} ${HOSTILE[1]}` : `Ysgol Llân ${at}`;
  return {
    cornerstones: 1,
    setting: name,
    period: { from: "2025-09-01", to: "2026-07-21" },
    reviews: [{ date: "2025-12-11", with: { staff: "SENCo", "parent-carers": "Forum members" } }],
    measures: MEASURES.map((measure, row) => ({
      measure,
      improve: words(row),
      involve: { staff: words(row + 1), "parent-carers": words(row + 2) },
      indicators: [
        {
          id: "asked",
          what: words(row + 3),
          unit: "percent",
          baseline: { value: 40 + (at % 9), date: "2025-09-15" },
          target: { value: 80, by: "2026-07-01" },
          readings: [
            { date: "2025-12-01", value: 45 + (at % 20) },
            { date: "2026-03-01", value: 50 + (at % 25) },
          ],
        },
      ],
      actions: [{ do: words(row + 4), lead: "SENCo", by: "2026-06-30" }],
      voices: [{ date: "2025-11-20", from: "parent-carers", said: words(row + 5), did: words(row + 6) }],
      evidence: [{ date: "2026-02-02", what: words(row + 7) }],
      evaluation: [{ date: "2025-12-11", stage: "in-progress", note: words(row + 8) }],
    })),
  };
}

function sentence(salt) {
  return Array.from(
    { length: 9 },
    (_, at) => WORDS[(salt * 13 + at * 5 + ((salt * at) % 7)) % WORDS.length],
  ).join(" ");
}
