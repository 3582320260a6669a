// Many processes change one plan at once, are killed at any moment, and write to a full disk: nothing may be lost. Needs a build.
// The same, operation by operation, is in test/cli/edit/edit-file.test.ts and lock-file.test.ts; here it is real processes and disks.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const scratch = mkdtempSync(join(tmpdir(), "cornerstones-edits-"));

/** The command that logs a reading from a source with this name, which ends in a number from 1 to 28. */
const RECORD = (plan, source) => [
  ...[process.execPath, resolve("bin/cornerstones.js"), "record", "wc-few-complaints", "complaints", "4"],
  ...["--date", `2021-02-${source.match(/\d+$/)[0].padStart(2, "0")}`, "--source", source, "--plan", plan],
];
/** A quicker one, which does nothing but add a word in the way of every edit. */
const ADD_WORD = (plan, word) => [process.execPath, join(scratch, "add-word.mjs"), plan, word];
/** Whether a plan's text holds what one of them added. */
const HAS_WORD = (text, word) => new RegExp(`\\b${word}\\b`).test(text);

const PLAN = `cornerstones: 1
setting: Oakfield Primary School
period: { from: 2020-09-01, to: 2021-07-21 }
measures:
  - measure: wc-few-complaints
    indicators:
      - id: complaints
        what: Complaints in a term
        aim: decrease
        baseline: { value: 6, date: 2020-12-18 }
        readings:
          - { date: 2021-01-15, value: 5 }
# ${"A long comment, so that the plan fills some pages of a disk. ".repeat(400)}
`;
const AT_ONCE = 20;
const KILLS = 100;
/** So many plans are edited and killed beside each other, which saves time. */
const LANES = 4;
/** More bytes than ADD_WORD adds. */
const MOST_ADDED = 200;

let failures = 0;
try {
  await build({
    entryPoints: [fileURLToPath(new URL("edits/add-word.mjs", import.meta.url))],
    outfile: join(scratch, "add-word.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
  });
  await manyAtOnce("record", RECORD);
  await manyAtOnce("quick edits", ADD_WORD);
  await killedAnywhere();
  await fullDisk();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

async function manyAtOnce(name, command) {
  const plan = newPlan(`at-once-${name}`);
  const words = Array.from({ length: AT_ONCE }, (_, index) => `word-${index + 1}`);
  const done = await Promise.all(words.map((word) => run(command(plan, word)).ended));
  const text = readFileSync(plan, "utf8");
  // Whoever waited for ten seconds gives up aloud, which on a slow machine may happen: it must not be lost in silence.
  const gaveUp = done.filter(({ code, told }) => code === 2 && told.includes("try again later"));
  const failed = done.filter((each) => each.code !== 0 && !gaveUp.includes(each));
  const lost = words.filter((word, at) => !gaveUp.includes(done[at]) && !HAS_WORD(text, word));
  say(
    lost.length === 0 && failed.length === 0,
    `${AT_ONCE} processes change one plan at once, and ${gaveUp.length === 0 ? "all changes" : `the changes of all but ${gaveUp.length} that gave up`} are kept (${name})`,
    `${lost.length} lost\n${failed.map(({ told }) => told).join("")}`,
  );
  sayTidy("and leave nothing beside it", plan);
}

async function killedAnywhere() {
  const lanes = Array.from({ length: LANES }, (_, lane) => killLane(lane + 1));
  const count = { old: 0, new: 0, torn: 0, left: 0, stuck: 0 };
  for (const lane of await Promise.all(lanes)) for (const key of Object.keys(count)) count[key] += lane[key];
  say(
    count.torn === 0 && count.old > 0 && count.new > 0,
    `a plan whose edit is killed is the old one (${count.old} times) or the new one (${count.new} times)`,
    JSON.stringify(count),
  );
  say(
    count.stuck === 0,
    `and the next edit succeeds, also over what the killed one left (${count.left} times)`,
  );
}

/** One plan, whose edits are killed one after the other. */
async function killLane(lane) {
  const plan = newPlan(`killed-${lane}`);
  const random = randomFrom(lane);
  const count = { old: 0, new: 0, torn: 0, left: 0, stuck: 0 };
  const begun = performance.now();
  await run(ADD_WORD(plan, "first")).ended;
  let moment = performance.now() - begun;
  for (let kill = 1; kill <= KILLS / LANES; kill += 1) {
    const before = readFileSync(plan, "utf8");
    const word = `killed-${kill}`;
    const editing = run(ADD_WORD(plan, word));
    await pause(moment * (0.9 + 0.2 * random()));
    editing.kill();
    await editing.ended;
    const after = readFileSync(plan, "utf8");
    const isNew = HAS_WORD(after, word) && after.length - before.length < MOST_ADDED;
    count[after === before ? "old" : isNew ? "new" : "torn"] += 1;
    const isLeft = readdirSync(join(plan, "..")).length > 1;
    if (isLeft) count.left += 1;
    // Most of the time goes into starting: too early brings later kills, and too late earlier ones.
    moment *= after === before ? 1.1 : 0.9;
    if (!isLeft && kill % 5 > 0) continue;
    const next = await run(ADD_WORD(plan, `next-${kill}`)).ended;
    if (next.code === 0 && HAS_WORD(readFileSync(plan, "utf8"), `next-${kill}`)) continue;
    count.stuck += 1;
    console.log(next.told);
  }
  sayTidy(`what killed edits leave is tidied away (plan ${lane})`, plan);
  return count;
}

async function fullDisk() {
  const disk = join(scratch, "disk");
  mkdirSync(disk);
  const mounted = asRoot("mount", "-t", "tmpfs", "-o", "size=128k,mode=777", "tmpfs", disk);
  if (mounted.status !== 0) {
    const reason = mounted.error?.message ?? mounted.stderr.trim();
    console.log(`skipped: a full disk, since none can be mounted here (${reason})`);
    if (process.env.CI) failures += 1;
    return;
  }
  try {
    await fillUp(disk);
  } finally {
    asRoot("umount", disk);
  }
}

function asRoot(...command) {
  const [program, ...args] = process.getuid() === 0 ? command : ["sudo", "-n", ...command];
  return spawnSync(program, args, { encoding: "utf8" });
}

async function fillUp(disk) {
  const plan = join(disk, "plan.cornerstones.yaml");
  writeFileSync(plan, PLAN);
  // Room for nothing, for the lock alone, and for a part of the new plan.
  for (const room of [0, 4096, 8192, 16_384]) {
    const filler = join(disk, "filler");
    fillAllBut(filler, room);
    const { code, told } = await run(RECORD(plan, "full-1")).ended;
    say(
      code === 2 && /the disk is full/.test(told) && !/\n {4}at /.test(told),
      `with ${room} bytes of disk left, an edit says that the disk is full and exits 2`,
      `exit ${code}\n${told}`,
    );
    say(readFileSync(plan, "utf8") === PLAN, "  the plan is as it was");
    rmSync(filler);
    sayTidy("  nothing is left beside it", plan);
  }
  const { code, told } = await run(RECORD(plan, "room-1")).ended;
  say(
    code === 0 && HAS_WORD(readFileSync(plan, "utf8"), "room-1"),
    "with room again, the edit succeeds",
    `exit ${code}\n${told}`,
  );
}

/** Fills a disk, and gives so many bytes of it back. */
function fillAllBut(filler, room) {
  const page = 4096;
  let pages = 0;
  try {
    for (; ; pages += 1) writeFileSync(filler, Buffer.alloc(page), { flag: "a" });
  } catch (error) {
    if (error.code !== "ENOSPC") throw error;
  }
  writeFileSync(filler, Buffer.alloc(pages * page - room));
}

function newPlan(name) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "plan.cornerstones.yaml"), PLAN);
  return join(folder, "plan.cornerstones.yaml");
}

function run([program, ...args]) {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  child.stderr.on("data", (text) => {
    told += text;
  });
  return {
    kill: () => child.kill("SIGKILL"),
    ended: new Promise((done) => child.once("close", (code) => done({ code, told }))),
  };
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Numbers from 0 to 1, the same in every run. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function sayTidy(what, plan) {
  const beside = readdirSync(join(plan, "..")).filter((name) => name !== "plan.cornerstones.yaml");
  say(beside.length === 0, what, beside.join("\n"));
}

function say(holds, what, otherwise = "") {
  console.log(`${holds ? "ok" : "FAILED"}: ${what}`);
  if (holds) return;
  failures += 1;
  if (otherwise !== "") console.log(otherwise.replace(/^/gm, "    "));
}
