import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { editFile, type FileChange } from "../../../src/cli/edit/edit-file.ts";
import type { Disk } from "../../../src/cli/files/disk.ts";
import { nodeDisk } from "../../../src/cli/files/node-disk.ts";
import { tempFileName } from "../../../src/cli/files/temp-files.ts";
import { nodeIo } from "../../../src/cli/io.ts";
import { InputError } from "../../../src/errors.ts";
import { FAILURES, failingDisk } from "../files/failing-disk.ts";

const OLD = Buffer.from("cornerstones: 1\r\n");
const NEW = Buffer.from("cornerstones: 1\r\nsetting: Ysgol Gŵyr\r\n");
/** Numbers that no process has. */
const [KILLED, NEXT] = [2 ** 31 - 1, 2 ** 31 - 2];

function folder(): { readonly path: string; readonly file: string } {
  const path = mkdtempSync(join(tmpdir(), "cornerstones-edit-"));
  writeFileSync(join(path, "plan.yaml"), OLD);
  return { path, file: join(path, "plan.yaml") };
}

const toNew: FileChange = () => NEW;

function edit(path: string, change: FileChange = toNew, disk: Disk = nodeDisk()): Promise<boolean> {
  return editFile(nodeIo(disk), { path, shown: "plan.yaml", maxBytes: 1_000_000 }, change);
}

/** The disk as a process sees it that must not wait for anybody. */
function asSeenBy(process: number, disk: Disk = nodeDisk()): Disk {
  const { processes } = disk;
  const pause = async (): Promise<void> => {
    throw new Error("waited");
  };
  const own = () => ({ ...processes.own(), process });
  return { ...disk, processes: { ...processes, own, pause } };
}

describe("an edit", () => {
  test("hands over what the file holds and writes what it gets back, with nothing left beside it", async () => {
    const { path, file } = folder();
    const wasWritten = await edit(file, (bytes) => {
      expect(Buffer.from(bytes)).toEqual(OLD);
      expect(readdirSync(path)).toEqual(["plan.yaml", "plan.yaml.lock"]);
      return NEW;
    });
    expect(wasWritten).toBe(true);
    expect(readFileSync(file)).toEqual(NEW);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });

  test.each<[string, FileChange]>([
    ["nothing", () => null],
    ["the same", (bytes) => Uint8Array.from(bytes)],
  ])("that gets %s back writes nothing", async (_, change) => {
    const { path, file } = folder();
    const { ino } = statSync(file);
    expect(await edit(file, change)).toBe(false);
    expect(statSync(file).ino).toBe(ino);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });

  test("that thinks better of it leaves all as it was, and says why", async () => {
    const { path, file } = folder();
    const change = async (): Promise<null> => {
      throw new InputError("plan.yaml: there is no such measure");
    };
    await expect(edit(file, change)).rejects.toThrow("plan.yaml: there is no such measure");
    expect(readFileSync(file)).toEqual(OLD);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });

  test("locks the file that a link leads to, so that one plan by two names has one lock", async () => {
    const { path, file } = folder();
    mkdirSync(join(path, "links"));
    symlinkSync("../plan.yaml", join(path, "links/ours.yaml"));
    await edit(join(path, "links/ours.yaml"), () => {
      expect(readdirSync(path)).toContain("plan.yaml.lock");
      expect(readdirSync(join(path, "links"))).toEqual(["ours.yaml"]);
      return NEW;
    });
    expect(readFileSync(file)).toEqual(NEW);
    expect(readdirSync(path)).toEqual(["links", "plan.yaml"]);
  });

  test("keeps what somebody wrote in the meantime without a lock, and fails", async () => {
    const { path, file } = folder();
    const change = (): Uint8Array => {
      writeFileSync(file, "theirs\n");
      return NEW;
    };
    await expect(edit(file, change)).rejects.toThrow("plan.yaml: somebody changed this file in the meantime");
    expect(readFileSync(file, "utf8")).toBe("theirs\n");
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });

  test("of a read-only plan is refused", async () => {
    const { path, file } = folder();
    chmodSync(file, 0o444);
    await expect(edit(file)).rejects.toThrow("plan.yaml: this file is read-only, and stays as it is");
    expect(readFileSync(file)).toEqual(OLD);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });

  test.each([
    ["that is not there", "none.yaml", "there is no such file"],
    ["in a folder that is not there", "none/none.yaml", "there is no such file"],
    ["that is a folder", "", "this is a folder, and a file is needed"],
  ])("of a plan %s is refused", async (_, name, words) => {
    const { path } = folder();
    await expect(edit(join(path, name))).rejects.toThrow(new InputError(`plan.yaml: ${words}`));
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });

  test("several at once in one process are all kept", async () => {
    const { path, file } = folder();
    const names = ["a", "b", "c", "d", "e"];
    const add =
      (name: string): FileChange =>
      (bytes) =>
        Buffer.concat([bytes, Buffer.from(`${name}\n`)]);
    // The clock stands still, since nobody may give up waiting on a slow machine.
    const disk = nodeDisk();
    const patient = { ...disk, processes: { ...disk.processes, clock: () => 0 } };
    await Promise.all(names.map((name) => edit(file, add(name), patient)));
    expect(readFileSync(file, "utf8").trimEnd().split(/\r?\n/).slice(1).sort()).toEqual(names);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });
});

test("an edit tidies away what killed processes of this computer left, and nothing of anybody else's", async () => {
  const { path, file } = folder();
  const { processes } = nodeDisk();
  const own = processes.own();
  const theirs = [
    tempFileName({ ...own, host: "another computer", process: KILLED }, 1),
    tempFileName({ ...own, process: process.ppid }, 1),
    `${tempFileName({ ...own, process: KILLED }, 1)}.yaml`,
    ".cornerstones.tmp",
  ];
  const left = [tempFileName({ ...own, process: KILLED }, 1), tempFileName({ ...own, process: KILLED }, 17)];
  for (const name of [...left, ...theirs]) writeFileSync(join(path, name), "left");
  await edit(file);
  expect(readdirSync(path).sort()).toEqual([...theirs, "plan.yaml"].sort());
});

describe("whatever goes wrong at whichever operation of an edit", () => {
  test.each(FAILURES)("the plan is the old one or the new one: %s", async (failure) => {
    const whole = failingDisk({ k: 0, failure: failure === "killed" ? "full" : failure });
    await edit(folder().file, toNew, whole.disk);
    const left = new Set<string>();
    for (let k = 1; k <= whole.used() + 1; k += 1) {
      const { path, file } = folder();
      const { disk } = failingDisk({ k, failure });
      const error: unknown = await edit(file, toNew, asSeenBy(KILLED, disk)).catch(
        (thrown: unknown) => thrown,
      );
      const now = readFileSync(file);
      left.add(now.equals(NEW) ? "new" : now.equals(OLD) ? "old" : "torn");
      if (error === true) expect(now).toEqual(NEW);
      else expect(error).toBeInstanceOf(InputError);
      if (failure !== "killed") expect(readdirSync(path)).toEqual(["plan.yaml"]);
      await nextEdit(file);
      expect(readFileSync(file, "utf8")).toBe(`${now.toString()}next\n`);
      expect(readdirSync(path)).toEqual(["plan.yaml"]);
    }
    expect([...left].sort()).toEqual(["new", "old"]);
  });

  /**
   * Another process edits the file at once. A lock that names nobody must first be five seconds old: here it is, also where
   * the disk counted a part of the millisecond that the clock leaves out.
   */
  async function nextEdit(file: string): Promise<void> {
    const disk = asSeenBy(NEXT);
    const processes = { ...disk.processes, wallClock: () => Date.now() + 5001 };
    await edit(file, (bytes) => Buffer.concat([bytes, Buffer.from("next\n")]), { ...disk, processes });
  }
});

describe("an edit that is ended from outside just before its new file takes the old one's place", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("tidies both the lock and the new file away (%s)", async (signal, code) => {
    const { path, file } = folder();
    const process = spawn(globalThis.process.execPath, ["--input-type=module", "--eval", stuckEdit(), file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((done) => process.stdout.once("data", done));
    expect(readdirSync(path)).toEqual([
      expect.stringMatching(/^\.cornerstones-.*\.tmp$/),
      "plan.yaml",
      "plan.yaml.lock",
    ]);
    process.kill(signal);
    expect(await new Promise((done) => process.once("exit", done))).toBe(code);
    expect(readFileSync(file)).toEqual(OLD);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });
});

/** A script that edits a file on a disk whose renaming never ends. */
function stuckEdit(): string {
  const { outputFiles } = buildSync({
    stdin: { contents: STUCK_EDIT, resolveDir: "src/cli", loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

const STUCK_EDIT = `
  import { editFile } from "./edit/edit-file.ts";
  import { nodeDisk } from "./files/node-disk.ts";
  import { nodeIo } from "./io.ts";
  const rename = () => {
    console.log("here");
    return new Promise((done) => setTimeout(done, 600_000));
  };
  const [, path] = process.argv;
  const io = nodeIo({ ...nodeDisk(), rename });
  await editFile(io, { path, shown: path, maxBytes: 1000 }, () => Buffer.from("new"));
`;
