// Gives every output to the program that will read it. A check whose program is absent is skipped aloud, with the
// reason; in CI (CI=true) none may be.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
/** Programs that npm does not bring: what each check needs, and the Debian package that has it. */
const NEEDS = {
  "graphviz.mjs": ["dot", "graphviz"],
  "svg.mjs": ["rsvg-convert", "librsvg2-bin"],
  "mermaid.mjs": ["chromium", "chromium"],
};
const OTHERS = ["all.mjs", "maps.mjs"];

let failed = 0;
for (const name of readdirSync(folder)
  .filter((each) => each.endsWith(".mjs") && !OTHERS.includes(each))
  .sort()) {
  console.log(`-- ${name}`);
  const [program, debianPackage] = NEEDS[name] ?? [];
  if (program && spawnSync("which", [program]).status !== 0) {
    console.log(`skipped: there is no ${program} here (Debian package ${debianPackage})`);
    if (process.env.CI) failed += 1;
    continue;
  }
  if (spawnSync(process.execPath, [join(folder, name)], { stdio: "inherit" }).status !== 0) failed += 1;
}
if (failed > 0) console.log(`${failed} of the checks by other programs failed`);
process.exitCode = failed > 0 ? 1 : 0;
