import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { bufferedIo } from "../../../src/cli/check/watching/buffered-io.ts";
import { nodeIo } from "../../../src/cli/io.ts";
import { run } from "../../transcript.ts";

const FAULTY = SOUND_PLAN.replace("setting: Oakfield", "seting: Oakfield");
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

function folder(files: Readonly<Record<string, string>>): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones-watch-")));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

interface Session {
  /** Resolves with what was printed since the last look, once it says that it looked again and holds the words. */
  readonly sees: (words: string) => Promise<string>;
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the built command as a process of its own, with its output in pipes. */
function watch(cwd: string, ...args: string[]): Session {
  const bin = resolve("bin/cornerstones.js");
  const child = spawn(process.execPath, [bin, "check", "--watch", "--as-of", "2026-01-20", ...args], {
    cwd,
    env: { ...process.env, COLUMNS: "80" },
  });
  running.push(child);
  let printed = "";
  const gather = (chunk: Buffer): void => {
    printed += chunk.toString("utf8");
  };
  child.stdout.on("data", gather);
  child.stderr.on("data", gather);
  const exit = new Promise<number | null>((done) => child.on("exit", (code) => done(code)));
  return {
    sees: async (words) => {
      await expect
        .poll(() => printed, { timeout: 300_000, interval: 20 })
        // What stands on one stream may come before or after what stands on the other.
        .toMatch(new RegExp(`^(?=[^]*${words})[^]*Looked at \\d\\d:\\d\\d:\\d\\d`));
      const seen = printed;
      printed = "";
      return seen;
    },
    end: (signal) => {
      child.kill(signal);
      return exit;
    },
  };
}

describe("check --watch", () => {
  test("looks again when a plan changes, comes or goes, and ends on Ctrl-C with 130", async () => {
    const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
    const session = watch(cwd);
    const first = await session.sees("1 plan checked: nothing to fix\\.");
    // Only a terminal's screen is cleared.
    expect(first).not.toContain("\u001b");
    writeFileSync(join(cwd, "a.cornerstones.yaml"), FAULTY);
    await session.sees("unknown-key");
    mkdirSync(join(cwd, "deep/er"), { recursive: true });
    writeFileSync(join(cwd, "deep/er/cornerstones.yaml"), SOUND_PLAN);
    await session.sees("2 plans checked: 1 error");
    rmSync(join(cwd, "a.cornerstones.yaml"));
    await session.sees("1 plan checked: nothing to fix");
    rmSync(join(cwd, "deep"), { recursive: true });
    await session.sees("no plan found here or below");
    expect(await session.end("SIGINT")).toBe(130);
  });

  test("notices a file that an editor puts in the place of the old one, behind a link too", async () => {
    const cwd = folder({ "real/plan.yaml": SOUND_PLAN });
    symlinkSync("real/plan.yaml", join(cwd, "link.yaml"));
    const session = watch(cwd, "link.yaml");
    await session.sees("nothing to fix");
    for (const [content, words] of [
      [FAULTY, "1 error"],
      [SOUND_PLAN, "nothing to fix"],
      [FAULTY, "1 error"],
    ] as const) {
      writeFileSync(join(cwd, "real/new"), content);
      renameSync(join(cwd, "real/new"), join(cwd, "real/plan.yaml"));
      await session.sees(words);
    }
    expect(await session.end("SIGTERM")).toBe(143);
  });

  test("looks again when a catalogue, the configuration or the baseline changes, and waits for broken ones", async () => {
    const catalogue = 'catalogue: 1\nname: Oak\nedition: "1"\nextends: four-cornerstones\nmeasures: []\n';
    const cwd = folder({
      "plans/a.yaml": SOUND_PLAN.replace("cornerstones: 1\n", "cornerstones: 1\ncatalogue: ../oak/oak.txt\n"),
      "oak/oak.txt": catalogue,
    });
    execFileSync("git", ["init", "-q"], { cwd });
    const session = watch(cwd, "plans/a.yaml");
    await session.sees("nothing to fix");
    writeFileSync(join(cwd, "oak/oak.txt"), "catalogue: [");
    await session.sees("oak.txt:1:");
    writeFileSync(join(cwd, "oak/oak.txt"), catalogue);
    await session.sees("nothing to fix");
    writeFileSync(join(cwd, "cornerstones.config.yaml"), "rule: {}\n");
    await session.sees('did you mean "rules"');
    writeFileSync(join(cwd, "cornerstones.config.yaml"), "baseline: known.json\n");
    await session.sees("known.json: there is no such baseline");
    writeFileSync(join(cwd, "known.json"), '{ "version": 1, "entries": [] }\n');
    await session.sees("nothing to fix");
    expect(await session.end("SIGINT")).toBe(130);
  });

  test("keeps off what no search looks at, and its own outputs", async () => {
    const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
    const session = watch(cwd, "--format", "json=found.json", "--format", "compact");
    await session.sees("");
    mkdirSync(join(cwd, "node_modules"));
    writeFileSync(join(cwd, "node_modules/cornerstones.yaml"), FAULTY);
    writeFileSync(join(cwd, ".hidden.cornerstones.yaml"), FAULTY);
    writeFileSync(join(cwd, "notes.txt"), "notes");
    writeFileSync(join(cwd, "a.cornerstones.yaml"), FAULTY);
    const seen = await session.sees("error unknown-key");
    expect(seen.match(/Looked at/g)).toHaveLength(1);
    expect(await session.end("SIGINT")).toBe(130);
  });
});

test("what cannot be watched is refused", async () => {
  const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
  for (const args of [
    ["-"],
    ["--staged"],
    ["--fix"],
    ["--fix-dry-run"],
    ["--update-baseline"],
    ["--as-of", "soon"],
  ]) {
    const { stderr, code } = await run(["check", "--watch", ...args], { cwd });
    expect(stderr).not.toBe("");
    expect(code).toBe(2);
  }
});

test("a new result is drawn at once, in the place of the last one", async () => {
  const drawn: string[] = [];
  const io = nodeIo();
  const out = { ...io.stdout, write: async (text: string | Uint8Array) => void drawn.push(String(text)) };
  const held = bufferedIo({ ...io, stdout: out, stderr: out }, () => false);
  await held.io.stdout.write("1 plan checked\n");
  await held.io.stderr.write("a note\n");
  expect(drawn).toEqual([]);
  await held.release({ clear: true });
  expect(drawn).toEqual(["\u001b[2J\u001b[H", "1 plan checked\n", "a note\n"]);
});
