import {
  chmodSync,
  lstatSync,
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
import { describe, expect, test } from "vitest";
import type { Disk, DiskFile } from "../../../src/cli/files/disk.ts";
import { nodeDisk } from "../../../src/cli/files/node-disk.ts";
import { tempFileName } from "../../../src/cli/files/temp-files.ts";
import { createFile, writeFile } from "../../../src/cli/files/write-file.ts";
import { type Failure, failingDisk } from "./failing-disk.ts";

const OLD = Buffer.from("cornerstones: 1\r\n");
const NEW = Buffer.from("cornerstones: 1\r\nsetting: Ysgol Gŵyr\r\n");

function folder(): { readonly path: string; readonly file: string } {
  const path = mkdtempSync(join(tmpdir(), "cornerstones-write-"));
  writeFileSync(join(path, "plan.yaml"), OLD);
  return { path, file: join(path, "plan.yaml") };
}

function write(file: string, disk: Disk = nodeDisk()): Promise<void> {
  return writeFile(disk, { path: file, shown: "plan.yaml", bytes: NEW, before: OLD });
}

describe("a file that is written", () => {
  test.each([0o600, 0o640, 0o664, 0o666, 0o755])(
    "keeps its mode %o, whatever new files get",
    async (mode) => {
      const { file } = folder();
      chmodSync(file, mode);
      await write(file);
      expect(readFileSync(file)).toEqual(NEW);
      expect(statSync(file).mode & 0o777).toBe(mode);
    },
  );

  test("is the one that a link leads to, and the link stays", async () => {
    const { path, file } = folder();
    mkdirSync(join(path, "links"));
    symlinkSync("../plan.yaml", join(path, "links/a.yaml"));
    symlinkSync("a.yaml", join(path, "links/b.yaml"));
    await write(join(path, "links/b.yaml"));
    expect(readFileSync(file)).toEqual(NEW);
    expect(lstatSync(join(path, "links/b.yaml")).isSymbolicLink()).toBe(true);
    expect(readdirSync(path)).toEqual(["links", "plan.yaml"]);
    expect(readdirSync(join(path, "links"))).toEqual(["a.yaml", "b.yaml"]);
  });

  test("is made where a link leads to none yet", async () => {
    const { path } = folder();
    symlinkSync("new/out.txt", join(path, "out.txt"));
    await writeFile(nodeDisk(), { path: join(path, "out.txt"), shown: "out.txt", bytes: NEW });
    expect(readFileSync(join(path, "new/out.txt"))).toEqual(NEW);
    expect(lstatSync(join(path, "out.txt")).isSymbolicLink()).toBe(true);
  });

  test("is left as it is where it is read-only, also for an administrator", async () => {
    const { path, file } = folder();
    chmodSync(file, 0o444);
    await expect(write(file)).rejects.toThrow("plan.yaml: this file is read-only, and stays as it is");
    expect(readFileSync(file)).toEqual(OLD);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });

  test("does not stumble over what a killed process left", async () => {
    const { path, file } = folder();
    const left = join(path, tempFileName(nodeDisk().processes.own(), 1));
    writeFileSync(left, "left");
    await write(file);
    expect(readFileSync(file)).toEqual(NEW);
    expect(readFileSync(left, "utf8")).toBe("left");
  });

  test("has a name of any length that the disk allows", async () => {
    const { path } = folder();
    const file = join(path, `${"x".repeat(250)}.yaml`);
    writeFileSync(file, OLD);
    await write(file);
    expect(readFileSync(file)).toEqual(NEW);
  });
});

/** A disk that writes down what is done with files and folders, in order. */
function watched(): { readonly disk: Disk; readonly done: readonly string[] } {
  const real = nodeDisk();
  const done: string[] = [];
  const noted = (name: string, file: DiskFile): DiskFile => ({
    ...file,
    write: async (bytes) => {
      await file.write(bytes);
      done.push(`write ${name}`);
    },
    sync: async () => {
      await file.sync();
      done.push(`sync ${name}`);
    },
    close: async () => {
      await file.close();
      done.push(`close ${name}`);
    },
  });
  const nameOf = (path: string): string =>
    path.endsWith(".tmp") ? "new" : path.endsWith(".yaml") ? "plan" : "folder";
  const disk: Disk = {
    ...real,
    open: async (path, how, mode) => noted(nameOf(path), await real.open(path, how, mode)),
    rename: async (from, to) => {
      await real.rename(from, to);
      done.push(`rename ${nameOf(from)} ${nameOf(to)}`);
    },
  };
  return { disk, done };
}

describe("what is written outlives a power cut", () => {
  test("the new file is on the disk before it takes the old one's name, and the name before it is said", async () => {
    const { disk, done } = watched();
    await write(folder().file, disk);
    expect(done).toEqual([
      "write new",
      "sync new",
      "close new",
      "close plan",
      "rename new plan",
      "sync folder",
      "close folder",
    ]);
  });

  test("so is a file that nothing stands in the place of", async () => {
    const { disk, done } = watched();
    const { path } = folder();
    const request = { path: join(path, "hook.yaml"), shown: "hook.yaml", bytes: NEW, executable: true };
    await createFile(disk, request);
    expect(done).toEqual(["write plan", "sync plan", "close plan", "sync folder", "close folder"]);
  });

  test("a disk that cannot sync folders is none the worse for it, and one that fails is told", async () => {
    const failing = (code: string): Disk => {
      const real = nodeDisk();
      const sync = async (): Promise<never> => {
        throw Object.assign(new Error(code), { code });
      };
      const open: Disk["open"] = async (path, how, mode) => {
        const file = await real.open(path, how, mode);
        return (await file.about()).isDirectory() ? { ...file, sync } : file;
      };
      return { ...real, open };
    };
    await write(folder().file, failing("EINVAL"));
    await expect(write(folder().file, failing("EIO"))).rejects.toThrow(
      "plan.yaml: the disk reports an error",
    );
  });
});

describe("what somebody else wrote in the meantime stays", () => {
  test.each([
    ["a line more", "cornerstones: 1\r\nsetting: Oakfield\r\n"],
    ["as many bytes", "cornerstones: 2\r\n"],
  ])("%s", async (_, theirs) => {
    const { path, file } = folder();
    const disk: Disk = {
      ...nodeDisk(),
      makeFolder: async () => writeFileSync(file, theirs),
    };
    await expect(write(file, disk)).rejects.toThrow("plan.yaml: somebody changed this file in the meantime");
    expect(readFileSync(file, "utf8")).toBe(theirs);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });
});

describe("whatever goes wrong at whichever operation, the file holds the old bytes or the new ones", () => {
  test.each<Failure>(["full", "broken", "short", "killed"])("%s", async (failure) => {
    const whole = failingDisk({ k: 0, failure: "full" });
    await write(folder().file, whole.disk);
    expect(whole.used()).toBeGreaterThan(10);
    const left = new Set<string>();
    for (let k = 1; k <= whole.used(); k += 1) {
      const { path, file } = folder();
      const failed = await write(file, failingDisk({ k, failure }).disk).then(
        () => false,
        () => true,
      );
      const now = readFileSync(file);
      left.add(now.equals(NEW) ? "new" : now.equals(OLD) ? "old" : "torn");
      if (!failed) expect(now).toEqual(NEW);
      if (failure !== "killed") expect(readdirSync(path)).toEqual(["plan.yaml"]);
    }
    expect([...left].sort()).toEqual(["new", "old"]);
  });
});

describe("a text that comes in pieces", () => {
  function* pieces(count: number): Generator<string> {
    for (let at = 0; at < count; at += 1) yield `${at}: Ysgol Gŵyr\n`;
  }
  const whole = Buffer.from([...pieces(20_000)].join(""));

  test("is written in blocks, one behind the other", async () => {
    const { file } = folder();
    const { disk, done } = watched();
    await writeFile(disk, { path: file, shown: "out.txt", bytes: pieces(20_000) });
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(done.filter((what) => what === "write new").length).toBeLessThan(20);
  });

  test.each(["full", "short"] as const)(
    "leaves the old file where the disk is %s half-way",
    async (failure) => {
      for (let k = 1; ; k += 1) {
        const { path, file } = folder();
        const { disk, used } = failingDisk({ k, failure });
        const ended = await writeFile(disk, { path: file, shown: "out.txt", bytes: pieces(20_000) }).catch(
          (error: Error) => error.message,
        );
        const now = readFileSync(file);
        expect([OLD, whole].some((bytes) => bytes.equals(now))).toBe(true);
        expect(readdirSync(path)).toEqual(["plan.yaml"]);
        if (ended !== undefined && failure === "full") expect(ended).toMatch(/^out\.txt: /);
        if (used() < k) break;
      }
    },
  );

  test("leaves the old file where it cannot be made to its end, which is told as no fault of the disk", async () => {
    const { path, file } = folder();
    const broken = function* (): Generator<string> {
      yield* pieces(20_000);
      throw new TypeError("no more");
    };
    const writing = writeFile(nodeDisk(), { path: file, shown: "out.txt", bytes: broken() });
    await expect(writing).rejects.toThrow(new TypeError("no more"));
    expect(readFileSync(file)).toEqual(OLD);
    expect(readdirSync(path)).toEqual(["plan.yaml"]);
  });
});
