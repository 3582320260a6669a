// The real Mermaid, in a browser, takes the flowcharts that we write and shows each text as it was typed.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { arrowCount, eachMap, expectCount } from "./maps.mjs";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const browserPath = [process.env.CHROMIUM ?? [], BROWSERS].flat().find((path) => existsSync(path));
if (browserPath === undefined) {
  console.error("NOT ok mermaid: no Chromium found (Debian: chromium); name one in CHROMIUM");
  process.exit(1);
}

const library = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox"],
  timeout: 300_000,
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  const strayed = [];
  page.on("request", (request) => strayed.push(`asked for ${request.url()}`));
  page.on("dialog", (dialog) => {
    strayed.push(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.setContent("<!doctype html><title>Mermaid</title><div id=drawing></div>");
  await page.addScriptTag({ path: library });
  await eachMap("mermaid", "mermaid", async (drawing, map) => {
    const drawn = await page.evaluate(drawInPage, drawing);
    if (drawn.error !== null) throw new Error(drawn.error);
    expectCount("measures", drawn.labels.length, map.nodes.length);
    expectCount("arrows", drawn.arrows, arrowCount(map));
    const labels = new Set(drawn.labels);
    const lost = map.nodes.find(({ short }) => !labels.has(short.replace(/\s+/g, " ")));
    if (lost)
      throw new Error(`no box says ${JSON.stringify(lost.short)}; there are ${JSON.stringify(drawn.labels)}`);
    if (drawn.scripts > 0 || strayed.length > 0)
      throw new Error(`text of a plan was run: ${strayed.join(", ")}`);
  });
} finally {
  await browser.close();
}

/** Draws in the page, and says what is there: each box's first line, how many arrows, how many scripts. */
async function drawInPage(text) {
  const { mermaid } = globalThis;
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  try {
    const { svg } = await mermaid.render("map", text);
    const place = document.querySelector("#drawing");
    place.innerHTML = svg;
    const name = (box) => {
      const lines = (box.querySelector("p")?.innerHTML ?? "").split("<br>");
      const plain = document.createElement("p");
      plain.innerHTML = lines.slice(0, -1).join(" ");
      return plain.textContent.replaceAll("\u2060", "").replace(/\s+/g, " ");
    };
    return {
      error: svg.includes("Unsupported markdown") ? "Mermaid took a text for Markdown" : null,
      labels: [...place.querySelectorAll("g.node")].map(name),
      arrows: place.querySelectorAll("path.flowchart-link").length,
      scripts: place.querySelectorAll("script, [onload], [onclick]").length,
    };
  } catch (error) {
    return { error: `Mermaid refuses it: ${error.message}`, labels: [], arrows: 0, scripts: 0 };
  }
}
