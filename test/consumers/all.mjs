// Gives every output to the program that will read it, as many checks at a time as there are cores. A check whose program is
// absent is skipped aloud, with the reason; in CI (CI=true) none may be. Programs that npm brings are installed here where they are
// not yet as package-lock.json says, so that `npm ci` in the root need not.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
/** Programs that npm does not bring: what each check needs, and the Debian package that has it. */
const NEEDS = {
  "graphviz.mjs": ["dot", "graphviz"],
  "svg.mjs": ["rsvg-convert", "librsvg2-bin"],
  "area.mjs": ["chromium", "chromium"],
  "mermaid.mjs": ["chromium", "chromium"],
  "asking.mjs": ["python3", "python3"],
  "core.mjs": ["chromium", "chromium"],
  "pager.mjs": ["less", "less"],
  "wizard.mjs": ["python3", "python3"],
  "pages.mjs": ["chromium", "chromium"],
  "pictures.mjs": ["pdftotext", "poppler-utils"],
  "office.mjs": [
    "soffice",
    "libreoffice-writer-nogui, libreoffice-calc-nogui, python3-uno and fonts-liberation",
  ],
};
const OTHERS = ["all.mjs", "maps.mjs", "terminal-sessions.mjs"];
/** Takes as long as all others together, so it begins first. */
const LONGEST = "hooks.mjs";

const waiting = readdirSync(folder)
  .filter((each) => each.endsWith(".mjs") && !OTHERS.includes(each))
  .sort((a, b) => Number(b === LONGEST) - Number(a === LONGEST) || (a < b ? -1 : 1));
installPackages();
let failed = 0;
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failed > 0) console.log(`${failed} of the checks by other programs failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** npm writes the hidden lockfile last, so one that is younger than ours means that all of ours is installed. */
function installPackages() {
  const installed = join(folder, "node_modules/.package-lock.json");
  const wanted = join(folder, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error(`npm ci in ${folder} ended with ${status}`);
}

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const begun = performance.now();
    const { isFine, said } = await check(name);
    const seconds = Math.round((performance.now() - begun) / 1000);
    process.stdout.write(`-- ${name} (${seconds} s)\n${said}`);
    if (!isFine) failed += 1;
  }
}

/** Runs one check; what it says is kept together, since others speak at the same time. */
function check(name) {
  const [program, debianPackage] = NEEDS[name] ?? [];
  if (program && spawnSync("which", [program]).status !== 0) {
    const said = `skipped: there is no ${program} here (Debian package ${debianPackage})\n`;
    return { isFine: !process.env.CI, said };
  }
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(folder, name)], { stdio: ["ignore", "pipe", "pipe"] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
    child.on("close", (status) =>
      done({ isFine: status === 0, said: Buffer.concat(chunks).toString("utf8") }),
    );
  });
}
