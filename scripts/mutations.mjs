// Breaks the code in one small way after the other, in a copy, and tells which of these mistakes the tests notice:
// `npm run mutations`. `--only 3,17` takes those alone, `--all-tests` asks all tests where the named ones notice nothing,
// `--table` prints the list as CONTRIBUTING.md has it and runs nothing. Ends with 1 where fewer than 9 in 10 are noticed.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { transform } from "esbuild";
import { MUTATIONS } from "./mutations/list.mjs";
import { mutated, roomOf, tableOf } from "./mutations/mutate.mjs";

/** The share that is to be noticed. */
const ENOUGH = 0.9;
/** What runs for longer, in milliseconds, goes round in a circle, and somebody would notice. */
const HANGS = 300_000;
/** What the copy has no use for; and the test that each mistake can still be made, which would notice every one. */
const LEFT_OUT = ["node_modules", ".git", "coverage", "out", "test/mutations.test.ts"].map((name) =>
  join("/", name),
);

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    "all-tests": { type: "boolean", default: false },
    table: { type: "boolean", default: false },
  },
});

if (options.table) console.log(tableOf(MUTATIONS));
else process.exitCode = await runAll(chosen());

function chosen() {
  const numbered = MUTATIONS.map((mutation, index) => ({ ...mutation, number: index + 1 }));
  if (options.only === undefined) return numbered;
  const wanted = options.only.split(",").map(Number);
  return numbered.filter(({ number }) => wanted.includes(number));
}

async function runAll(mutations) {
  const broken = allBroken(mutations);
  if (broken === null) return 1;
  const copy = mkdtempSync(join(tmpdir(), "cornerstones-mutations-"));
  try {
    cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(path.slice(root.length)) });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const sound = await vitest(copy, { files: [...new Set(broken.flatMap(({ tests }) => tests))] });
    if (sound.code !== 0) {
      console.error(`the tests fail before anything is broken; mend that first:\n${sound.text}`);
      return 1;
    }
    console.log("| | what is broken | room | noticed |\n|---|---|---|---|");
    const noticed = [];
    for (const each of broken) noticed.push(await notice(copy, each));
    return summary(noticed);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Each with the text that it breaks; null, and told in words, where one does not stand in the code any more. */
function allBroken(mutations) {
  try {
    return mutations.map((mutation) => ({ ...mutation, ...mutated(root, mutation) }));
  } catch (error) {
    console.error(error.message);
    return null;
  }
}

async function notice(copy, mutation) {
  const { number, what, file, before, after, tests } = mutation;
  // What cannot even be read would be noticed by anything.
  await transform(after, { loader: "ts" });
  writeFileSync(join(copy, file), after);
  const isNoticed = (await vitest(copy, { files: tests, limit: HANGS })).code !== 0;
  const more = !isNoticed && options["all-tests"] ? await noticedElsewhere(copy) : "";
  writeFileSync(join(copy, file), before);
  console.log(`| ${number} | ${what} | \`${roomOf(mutation)}\` | ${isNoticed ? "yes" : `**no**${more}`} |`);
  return isNoticed;
}

async function noticedElsewhere(copy) {
  const { text } = await vitest(copy, { bail: 0 });
  const files = new Set([...text.matchAll(/FAIL\s+(\S+\.test\.ts)/g)].map(([, name]) => name));
  return files.size === 0 ? ", nor by any other test" : `, but by ${[...files].join(", ")}`;
}

/** Runs the tests in these files, all of them where none is named; with the exit code what they said. */
function vitest(copy, { files = [], bail = 1, limit = 0 }) {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--bail", String(bail), ...files];
  // As in CI: a snapshot that is missing is a failure, and none is written.
  const env = { ...process.env, CI: "1", NO_COLOR: "1" };
  return new Promise((done) => {
    const run = spawn(process.execPath, args, { cwd: copy, env, timeout: limit });
    const said = [];
    run.stdout.on("data", (chunk) => said.push(chunk));
    run.stderr.on("data", (chunk) => said.push(chunk));
    run.on("close", (code) => done({ code, text: Buffer.concat(said).toString("utf8") }));
  });
}

function summary(noticed) {
  const count = noticed.filter(Boolean).length;
  console.log(`\n${count} of ${noticed.length} mistakes are noticed.`);
  if (count >= noticed.length * ENOUGH) return 0;
  console.error("That is fewer than 9 in 10: write the tests that are missing.");
  return 1;
}
