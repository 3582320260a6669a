import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { beforeAll, describe, expect, test } from "vitest";
import { bufferedIo } from "../../../src/cli/check/watching/buffered-io.ts";
import { type Io, nodeIo } from "../../../src/cli/io.ts";
import { workOf } from "../../../src/cli/plan-worker.ts";
import type { PlanFile } from "../../../src/cli/plans/discover-plans.ts";
import {
  answerer,
  answersInOrder,
  type PlanWorker,
  startWorkers,
  type WorkerAnswer,
  type WorkerTask,
  workerCount,
} from "../../../src/cli/plans/plan-workers.ts";
import { run, type World } from "../../transcript.ts";

/** Stands in for a thread, in this one; what goes to it and comes from it is copied as there. */
const startWorker: Io["startWorker"] = async (task) => {
  const { reading, work }: WorkerTask<Parameters<typeof workOf>[0]> = deserialize(serialize(task));
  const answer = answerer(nodeIo(), reading, workOf(work));
  return {
    ask: async (plans) => deserialize(serialize(await answer(deserialize(serialize(plans))))),
    end: async () => undefined,
  };
};

/** Plans of all kinds: sound ones, with findings of every weight, copies, years, a catalogue of its own, what is no plan. */
function folderOfPlans(): string {
  const folder = mkdtempSync(join(tmpdir(), "cornerstones-jobs-"));
  cpSync("examples", folder, { recursive: true });
  // Its first rows have faults enough; the whole of it is among the examples.
  const broken = readFileSync("examples/broken.cornerstones.yaml", "utf8").split("\n", 40).join("\n");
  for (let at = 10; at < 30; at += 1)
    writeFileSync(join(folder, `b${at}.cornerstones.yaml`), `${broken}\n# ${at}\n`);
  writeFileSync(join(folder, "large.cornerstones.yaml"), `# ${"x".repeat(1_100_000)}`);
  writeFileSync(join(folder, "c.cornerstones.yaml"), "catalogue: 1\nid: x\nextends: four-cornerstones\n");
  writeFileSync(join(folder, "lost.cornerstones.yaml"), "cornerstones: 1\ncatalogue: nowhere.yaml\n");
  writeFileSync(
    join(folder, "x.cornerstones.yaml"),
    'cornerstones: 1\nx-own: { __proto__: 1, "a b": [ ] }\n',
  );
  return folder;
}

describe("however many threads read the plans, what is said is the same", () => {
  const folder = folderOfPlans();
  const baseline = join(folder, "baseline.json");
  beforeAll(async () => {
    await run(["check", folder, "--baseline", baseline, "--update-baseline", "--only", "invalid-date"]);
  });
  const outputs = ["json", "sarif", "compact", "github", "gitlab", "junit", "markdown"];

  test.each([
    ["check", "--info", ...outputs.flatMap((name) => ["--format", `${name}=${join(folder, `out.${name}`)}`])],
    ["check", "--baseline", baseline, "--max-warnings", "3"],
    ["check", "--quiet"],
    ["report", "--format", "json"],
    ["report", "--format", "csv"],
    ["map", "--format", "json"],
  ])("%s %s %s", async (command, ...options) => {
    const args = [command, folder, ...options, "--as-of", "2026-05-15"];
    const at = async (jobs: string, world: World = { startWorker }) => ({
      ...(await run([...args, "--jobs", jobs], world)),
      files: outputs.map((name) => textOf(join(folder, `out.${name}`))),
    });
    const alone = await at("1", {});
    for (const jobs of ["2", "3", "8"]) expect(await at(jobs)).toEqual(alone);
  });

  function textOf(path: string): string {
    return readdirSync(folder).some((name) => path.endsWith(name)) ? readFileSync(path, "utf8") : "";
  }
});

describe("a number of threads that helps", () => {
  test.each([
    ["one plan has none", undefined, 1, 8, 0],
    ["299 plans have none", undefined, 299, 8, 0],
    ["300 plans have one for each core", undefined, 300, 4, 4],
    ["a computer of one core has none", undefined, 9_000, 1, 0],
    ["a large computer has eight", undefined, 9_000, 64, 8],
    ["--jobs 1 is none beside this one", "1", 9_000, 8, 0],
    ["--jobs 3 is three, however few plans or cores there are", "3", 3, 1, 3],
    ["there are never more than plans", "8", 2, 1, 2],
  ])("%s", (_, said, plans, cores, count) => {
    expect(workerCount(said, plans, cores)).toBe(count);
  });

  test.each(["0", "x", "-1", "2.5", "65", ""])("--jobs %j is refused in words", async (jobs) => {
    for (const command of ["check", "report", "map"]) {
      const { stderr, code } = await run([command, "examples/oakfield.cornerstones.yaml", `--jobs=${jobs}`]);
      expect(stderr).toContain(`--jobs ${jobs}: write a whole number from 1 to 64`);
      expect(code).toBe(2);
    }
  });

  test.each([
    ["--fix-dry-run", "examples"],
    ["--stdin-filename", "a.yaml", "examples", "-"],
  ])("%s works on one plan after the other, in this thread", async (...args) => {
    const noThread = (): never => {
      throw new Error("a thread was started");
    };
    const { code } = await run(["check", ...args, "--jobs", "2"], { startWorker: noThread });
    expect(code).toBe(1);
  });
});

describe("threads", () => {
  const plans: readonly PlanFile[] = Array.from({ length: 500 }, (_, at) => ({
    path: `/${at}.yaml`,
    shown: `${at}.yaml`,
    isFound: true,
    isNamed: false,
  }));
  const answerTo = (batch: readonly PlanFile[]): WorkerAnswer<string> => ({
    outcomes: batch.map(({ shown }) => ({ result: shown })),
    paths: [],
  });

  test("answer in the order of the plans, whichever is fastest, and read little ahead", async () => {
    let [asked, taken] = [0, 0];
    const slow = (steps: number): PlanWorker<string> => ({
      ask: async (batch) => {
        asked += batch.length;
        for (let at = 0; at < steps; at += 1) await Promise.resolve();
        return answerTo(batch);
      },
      end: async () => undefined,
    });
    const names: unknown[] = [];
    for await (const { outcomes } of answersInOrder(plans, [slow(50), slow(1), slow(7)])) {
      names.push(...outcomes.map((outcome) => outcome && "result" in outcome && outcome.result));
      taken += outcomes.length;
      expect(asked - taken).toBeLessThanOrEqual(3 * 3 * 16);
    }
    expect(names).toEqual(plans.map(({ shown }) => shown));
  });

  test("all end where one of them dies, and that is a mistake of the program's own", async () => {
    let ended = 0;
    const dying: Io["startWorker"] = async () => ({
      ask: async () => Promise.reject(new Error("a worker thread ended with 7 before its work was done")),
      end: async () => {
        ended += 1;
      },
    });
    const { stdout, stderr, code } = await run(["check", "examples", "--jobs", "3"], { startWorker: dying });
    expect([stdout, code, ended]).toEqual(["", 3, 3]);
    expect(stderr).toContain("Nothing was changed. Please report it");
    expect(stderr).toContain("a worker thread ended with 7 before its work was done");
  });
});

test("a watch that is ended asks its threads nothing more, and ends them", async () => {
  let [isOver, ended] = [false, 0];
  const counting: Io["startWorker"] = async (task) => {
    const worker = await startWorker<unknown, never>(task);
    return (
      worker && {
        ...worker,
        end: async () => {
          ended += 1;
        },
      }
    );
  };
  const { io } = bufferedIo({ ...nodeIo(), startWorker: counting }, () => isOver);
  const reading = { maxBytes: 1_000_000, fallback: undefined, stdinFilename: undefined, hasArguments: true };
  const task = { reading, work: { command: "sound", asOf: "2026-05-15", today: "2026-05-15" } };
  const workers = await startWorkers<unknown>(io, 2, task);
  const plans = Array.from({ length: 200 }, () => ({
    path: "examples/oakfield.cornerstones.yaml",
    shown: "oakfield",
    isFound: false,
    isNamed: true,
  }));
  const end = async (): Promise<void> => {
    for await (const _ of answersInOrder(plans, workers)) isOver = true;
  };
  await expect(end()).rejects.toThrow("no plan is read any more");
  expect(ended).toBe(2);
});

describe("the built command", () => {
  const bin = resolve("bin/cornerstones.js");
  const folder = folderOfPlans();

  test("starts threads of its own, which say the same", () => {
    const said = ["1", "2"].map((jobs) => {
      const args = [bin, "check", folder, "--as-of", "2026-05-15", "--jobs", jobs, "--format", "json"];
      const { stdout, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
      return { stdout, status };
    });
    expect(said[1]).toEqual(said[0]);
  });

  test("ends with 3 and a sentence where a thread dies", () => {
    const preload = join(mkdtempSync(join(tmpdir(), "cornerstones-dying-")), "die.cjs");
    writeFileSync(preload, 'if (!require("node:worker_threads").isMainThread) process.exit(7);');
    const args = ["--require", preload, bin, "check", folder, "--jobs", "2"];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([stdout, status]).toEqual(["", 3]);
    expect(stderr).toContain("a worker thread ended with 7 before its work was done");
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends at %s with its threads, and leaves no half of a file", async (signal, code) => {
    const preload = join(mkdtempSync(join(tmpdir(), "cornerstones-slow-")), "slow.cjs");
    // Each thread tells that it is at work, and never comes to an end.
    writeFileSync(
      preload,
      'if (!require("node:worker_threads").isMainThread) { require("node:fs").writeSync(2, "at work"); for (;;); }',
    );
    const out = mkdtempSync(join(tmpdir(), "cornerstones-out-"));
    const args = ["--require", preload, bin, "check", folder, "--jobs", "2", "--output", join(out, "a.json")];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    const ended = new Promise<number | string | null>((done) => {
      child.on("exit", (status, by) => done(status ?? by));
    });
    child.stderr.once("data", () => child.kill(signal));
    expect([code, signal]).toContain(await ended);
    expect(readdirSync(out)).toEqual([]);
  });
});
