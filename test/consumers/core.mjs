// A browser loads the core as a page would, under a policy that allows its own scripts and nothing else: no evaluated text, no request.
// What it makes of the examples is, byte for byte, what Node makes of them.
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import * as core from "../../dist/lib/core.js";
import { results } from "./core/calls.js";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = [process.env.CHROMIUM ?? [], BROWSERS].flat().find((path) => existsSync(path));
if (executablePath === undefined) {
  console.error("NOT ok core: no Chromium found (Debian: chromium); name one in CHROMIUM");
  process.exit(1);
}

const ORIGIN = "http://core.test";
const POLICY =
  "default-src 'none'; script-src 'self'; trusted-types 'none'; require-trusted-types-for 'script'";
const NAMES = ["oakfield", "exemplar", "oak-lane", "broken"].map(
  (name) => `examples/${name}.cornerstones.yaml`,
);
const plans = NAMES.map((name) => ({ name, text: readFileSync(name, "utf8") }));
const MAIN = `
  import * as core from "./core.js";
  import { results } from "./calls.js";
  const told = document.querySelector("#told");
  document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => told.dataset.broken = violatedDirective);
  try {
    told.textContent = JSON.stringify(results(core, ${JSON.stringify(plans)}));
  } catch (error) {
    told.textContent = JSON.stringify([["failed", error.stack]]);
  }
  told.dataset.done = "";
`;

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"], timeout: 300_000 });
try {
  // Another zone and language than Node's here: neither has a say.
  const context = await browser.newContext({ locale: "cy-GB", timezoneId: "Pacific/Kiritimati" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.route("**/*", (route) => route.fulfill(answer(new URL(route.request().url()))));
  await page.goto(`${ORIGIN}/`);
  const told = page.locator("#told[data-done]");
  await told.waitFor({ state: "attached" });
  const found = JSON.parse(await told.textContent());
  const broken = await told.getAttribute("data-broken");
  if (broken !== null) fail(`the policy was broken: ${broken}`);
  compare(found, results(core, plans));
} finally {
  await browser.close();
}

function answer({ origin, pathname }) {
  if (origin !== ORIGIN) return { status: 404, body: "" };
  if (pathname === "/") {
    const body =
      '<!doctype html><title>Core</title><pre id="told"></pre><script type="module" src="/main.js"></script>';
    return { contentType: "text/html", headers: { "content-security-policy": POLICY }, body };
  }
  if (pathname === "/main.js") return { contentType: "text/javascript", body: MAIN };
  const file = pathname === "/calls.js" ? "test/consumers/core/calls.js" : `dist/lib${pathname}`;
  if (!existsSync(file)) return { status: 404, body: "" };
  return { contentType: "text/javascript", body: readFileSync(file, "utf8") };
}

function compare(found, expected) {
  const failed = found.find(([what]) => what === "failed");
  if (failed) fail(`in the browser: ${failed[1]}`);
  const differing = expected.filter(([what, text], at) => found[at]?.[0] !== what || found[at][1] !== text);
  if (differing.length > 0) fail(`the browser says otherwise: ${differing.map(([what]) => what).join(", ")}`);
  const sizes = expected.reduce((sum, [, text]) => sum + text.length, 0);
  const refused = expected.filter(
    ([what, text]) => what !== "a day that is none" && /^\w+Error: /.test(text),
  );
  if (refused.length > 0) fail(`not made at all: ${refused.flat().join(": ")}`);
  console.log(
    `ok core: ${expected.length} results (${sizes} characters) are the same in Chromium and in Node`,
  );
}

function fail(why) {
  console.error(`NOT ok core: ${why}`);
  process.exitCode = 1;
}
