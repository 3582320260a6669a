// Runs every command, view and format over plans made to be slow (test/hostile/), each as a process of its own, and tells what
// takes more than 5 seconds of user time or 512 MB, or ends in a mistake of the program's own. All of it takes hours;
// `npm run hostile -- --plans Thai --commands "report due"` runs those alone whose names hold the words.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const SECONDS = 5;
const MEGABYTES = 512;
/** Whatever still runs then is out of bounds on any machine. */
const HANGS = 600_000;

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "bin/cornerstones.js");
const usage = new URL("hostile/usage.mjs", import.meta.url).href;
const scratch = mkdtempSync(join(tmpdir(), "cornerstones-hostile-"));
const { values: only } = parseArgs({ options: { plans: { type: "string" }, commands: { type: "string" } } });

let worst = 0;
let over = 0;
try {
  const { hostilePlans } = await bundled("hostile-plans");
  const { COMMANDS } = await bundled("commands");
  const plans = hostilePlans().filter(({ name }) => name.includes(only.plans ?? ""));
  const commands = COMMANDS.filter((command) => holds(wordsOf(command), only.commands ?? ""));
  console.log(`${plans.length} plans, ${commands.length} commands each`);
  const waiting = plans.flatMap((plan) => commands.map((command) => ({ plan, command })));
  await Promise.all(Array.from({ length: availableParallelism() }, (_, lane) => work(waiting, lane)));
  const end = over === 0 ? "all of it stays within bounds" : `${over} runs are out of bounds`;
  console.log(`${end}; the longest took ${worst.toFixed(1)} s of user time`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = over === 0 ? 0 : 1;

/** What a test's helper exports. It is TypeScript, and reads the catalogue beside the package's own package.json. */
async function bundled(name) {
  const outfile = join(root, `node_modules/.cache/${name}.mjs`);
  const banner =
    'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  await build({
    entryPoints: [join(root, `test/hostile/${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    banner: { js: banner },
  });
  return import(pathToFileURL(outfile).href);
}

function wordsOf({ args, columns }) {
  return `${args.join(" ")} (${columns} columns)`;
}

function holds(text, words) {
  return words.split(" ").every((word) => text.includes(word));
}

async function work(waiting, lane) {
  const folder = join(scratch, String(lane));
  mkdirSync(folder);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { plan, command } = next;
    writeFileSync(join(folder, "plan.yaml"), plan.text);
    const { code, seconds, megabytes } = await run(command, folder);
    worst = Math.max(worst, seconds);
    if (code < 3 && seconds <= SECONDS && megabytes <= MEGABYTES) continue;
    over += 1;
    const took = `${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB, exit ${code}`;
    console.log(`${plan.name} | ${wordsOf(command)}: ${took}`);
  }
}

async function run({ args, columns }, folder) {
  const told = join(folder, "usage.json");
  for (const file of [told, join(folder, "new.yaml")]) rmSync(file, { force: true });
  const files = { PLAN: "plan.yaml", NEW: "new.yaml" };
  const given = args.map((arg) => files[arg] ?? arg);
  const child = spawn(process.execPath, ["--import", usage, program, ...given], {
    cwd: folder,
    stdio: "ignore",
    timeout: HANGS,
    env: { ...process.env, HOSTILE_USAGE: told, COLUMNS: String(columns), FORCE_COLOR: "1" },
  });
  const code = await new Promise((done) => child.once("close", done));
  if (code === null) return { code: 137, seconds: HANGS / 1000, megabytes: 0 };
  return { code, ...JSON.parse(readFileSync(told, "utf8")) };
}
