// `npm run bench`: the command beside bare Node and other programs, each ratio measured in one run on this machine.
//   npm run bench -- --rows one,version --plans 1000 --runs 5
// No absolute figure is kept: what a machine takes is its own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    plans: { type: "string", default: "10000" },
    runs: { type: "string", default: "5" },
    command: { type: "string", default: join(here, "../bin/cornerstones.js") },
    help: { type: "boolean", default: false },
  },
});
installPeers();
const [{ ROWS, makeBench }, { median, peakOf, secondsOf }] = await Promise.all([
  import("./rows.mjs"),
  import("./measure.mjs"),
]);

if (values.help) {
  console.log("npm run bench -- [--rows one,version] [--plans 10000] [--runs 5] [--command FILE]\n\nRows:");
  for (const [id, { what }] of Object.entries(ROWS)) console.log(`  ${id.padEnd(12)}${what}`);
} else await run();

async function run() {
  const folder = mkdtempSync(join(tmpdir(), "cornerstones-bench-"));
  try {
    const bench = makeBench(folder, { plans: Number(values.plans), command: values.command });
    console.log(`Node ${process.version}; many plans are ${values.plans}; medians of ${values.runs} runs\n`);
    console.log("| what | ratio | target | |\n|---|---|---|---|");
    for (const id of values.rows?.split(",") ?? Object.keys(ROWS)) print(id, bench);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(id, bench) {
  const row = ROWS[id];
  if (row === undefined) throw new Error(`no row is called ${id}; --help lists them`);
  const ratio = measure(row, row.pair(bench));
  const isMet = row.target === null ? "" : ratio <= row.target ? "met" : "missed";
  console.log(`| ${row.what} | ${ratio.toFixed(2)} | ${row.target ?? ""} | ${isMet} |`);
}

/** The two run in turn, so that what else the machine does meets both. */
function measure({ kind = "cpu", times = 1 }, { of, over, less = null }) {
  const take = (command) => (kind === "memory" ? peakOf(command) : secondsOf(command, times)[kind]);
  const taken = { of: [], over: [], less: [] };
  for (let at = 0; at < Number(values.runs); at += 1) {
    taken.over.push(take(over));
    taken.of.push(take(of));
    if (less !== null) taken.less.push(take(less));
  }
  const base = less === null ? 0 : median(taken.less);
  return (median(taken.of) - base) / (median(taken.over) - base);
}

/** The programs that the command is measured beside are installed the first time, here and nowhere else. */
function installPeers() {
  if (existsSync(join(here, "node_modules/.package-lock.json"))) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "ignore" });
  if (status !== 0) throw new Error(`npm ci in ${here} ended with ${status}`);
}
