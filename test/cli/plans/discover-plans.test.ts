import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Disk } from "../../../src/cli/files/disk.ts";
import { nodeDisk } from "../../../src/cli/files/node-disk.ts";
import type { Io } from "../../../src/cli/io.ts";
import { type Outcome, run } from "../../transcript.ts";
import { isolateGit, repository as newRepository } from "../repository.ts";

beforeAll(isolateGit);

/** A repository with a plan in each of the places, none a copy of another, and a link in it to its own top. */
function repository(...places: string[]): string {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones-globs-")));
  execFileSync("git", ["init", "--quiet", cwd]);
  writeFileSync(join(cwd, ".gitignore"), "drafts/\n");
  for (const place of places) {
    mkdirSync(dirname(join(cwd, place)), { recursive: true });
    const text = readFileSync("examples/exemplar.cornerstones.yaml", "utf8");
    writeFileSync(join(cwd, place), `${text}# ${place}\n`);
  }
  symlinkSync(".", join(cwd, "again"));
  return cwd;
}

async function read(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(["report", "--all-years", "--format", "json", ...args], { cwd });
  return stdout === "" ? [] : JSON.parse(stdout).plans.map(({ file }: { file: string }) => file);
}

const [SCHOOL, PACKED, DRAFT] = ["school/a.yaml", "node_modules/tool/b.yaml", "drafts/c.yaml"] as const;

test("a glob leaves out node_modules and what git ignores, and walks in no circle", async () => {
  expect(await read(repository(SCHOOL, PACKED, DRAFT), "**/*.yaml")).toEqual([SCHOOL]);
});

test("a glob that says node_modules looks there", async () => {
  expect(await read(repository(SCHOOL, PACKED), "node_modules/*/*.yaml")).toEqual([PACKED]);
});

test("a glob of one step goes through links, as a shell's does", async () => {
  expect(await read(repository(SCHOOL), "again/*/a.yaml")).toEqual(["again/school/a.yaml"]);
});

test("where git ignores all there is, the sentence says how to read it all the same", async () => {
  const cwd = repository(DRAFT);
  for (const place of ["drafts", "drafts/*.yaml"])
    expect((await run(["report", place], { cwd })).stderr).toMatch(
      /^cornerstones: drafts.*: no .*; what git ignores is read only where a file is named outright\n/,
    );
});

test("a file that is named outright is always read", async () => {
  expect(await read(repository(PACKED, DRAFT), PACKED, DRAFT)).toEqual([PACKED, DRAFT]);
});

test("standard input that is too large gets its sentence once, under its name", () => {
  const said = (...args: string[]): string =>
    spawnSync(process.execPath, ["bin/cornerstones.js", "check", "-", "--max-bytes", "4", ...args], {
      input: "measures: []\n",
      encoding: "utf8",
    }).stderr;
  expect(said()).toMatch(/^cornerstones: <stdin>: this is larger than 4 bytes,/);
  expect(said("--stdin-filename", "oak.yaml")).toMatch(/^cornerstones: oak\.yaml: this is larger/);
});

describe("what holds settings is no plan to a search", () => {
  const CATALOGUE = "catalogue: 1\nname: Ours\nextends: four-cornerstones\nmeasures: []\n";

  function area(config: string): string {
    const cwd = repository("a.yaml", "b.yaml");
    writeFileSync(join(cwd, "cornerstones.config.yaml"), config);
    writeFileSync(join(cwd, "ours.yaml"), CATALOGUE);
    return cwd;
  }

  test.each([
    ["the configuration names", "plans: ['*.yaml']\n", []],
    ["an argument names", "", ["*.yaml"]],
    ["an argument names, as deep as it may be", "", ["**/*.yaml"]],
  ])("where a pattern that %s would fit the configuration and a catalogue", async (_, config, args) => {
    const cwd = area(config);
    expect(await read(cwd, ...args)).toEqual(["a.yaml", "b.yaml"]);
  });

  test("nor a broken catalogue, or the one that the configuration names", async () => {
    const cwd = area("plans: ['*.yaml']\ncatalogue: named.yaml\n");
    writeFileSync(
      join(cwd, "named.yaml"),
      "name: Ours\ncatalogue: 1\nextends: four-cornerstones\nmeasures: []\n",
    );
    writeFileSync(join(cwd, "ours.yaml"), `${CATALOGUE}broken: [\n`);
    expect(await read(cwd)).toEqual(["a.yaml", "b.yaml"]);
  });

  test("nor for a command that changes a plan", async () => {
    const cwd = area("plans: ['*.yaml']\n");
    rmSync(join(cwd, "b.yaml"));
    const { stderr } = await run(["record", "--date", "1999-01-01"], { cwd });
    expect(stderr).toContain("a.yaml");
    expect(stderr).not.toMatch(/ours|config/);
  });

  test("named outright it is read, and told to be none", async () => {
    const cwd = area("");
    const { stdout, code } = await run(["check", "ours.yaml", "cornerstones.config.yaml"], { cwd });
    expect(stdout).toContain("ours.yaml:");
    expect(code).toBe(1);
  });
});

describe("! leaves out", () => {
  const [A, B, OLD] = ["plans/a.yaml", "plans/b.yaml", "plans/old/c.yaml"] as const;

  test.each([
    ["a file", ["plans/**/*.yaml", "!plans/b.yaml"], [A, OLD]],
    ["a pattern", ["plans/**/*.yaml", "!**/b.*"], [A, OLD]],
    ["a folder", ["plans/**/*.yaml", "!plans/old"], [A, B]],
    ["a folder by pattern, wherever it is", ["plans/**/*.yaml", "!**/old/"], [A, B]],
    ["a file that a shell named", [A, B, OLD, "!plans/b.yaml"], [A, OLD]],
  ])("%s", async (_, args, plans) => {
    expect(await read(repository(A, B, OLD), ...args)).toEqual(plans);
  });

  test("from all that would be found, where nothing else is said", async () => {
    const cwd = repository("cornerstones.yaml", "old/cornerstones.yaml");
    expect(await read(cwd, "!old")).toEqual(["cornerstones.yaml"]);
    writeFileSync(join(cwd, "cornerstones.config.yaml"), "plans: ['!cornerstones.yaml']\n");
    mkdirSync(join(cwd, "sub"));
    expect(await read(join(cwd, "sub"))).toEqual([join(cwd, "old/cornerstones.yaml")]);
  });

  test("of what is staged", async () => {
    const { folder, stage } = newRepository();
    for (const name of [A, B]) stage(name, "cornerstones: 2\n");
    const args = ["check", "--staged", "--format", "json", "plans/*.yaml", "!plans/b.yaml"];
    const { stdout } = await run(args, { cwd: folder });
    expect(JSON.parse(stdout).summary.files).toBe(1);
  });

  test("a file whose name begins with ! can be named all the same", async () => {
    expect(await read(repository("!a.yaml"), "!a.yaml")).toEqual(["!a.yaml"]);
  });
});

describe("a folder that may not be looked into", () => {
  /** A disk on which folders of this name are closed to everybody, also to an administrator. */
  function closed(name: string): Disk {
    const real = nodeDisk();
    return {
      ...real,
      entries: async (folder) => {
        if (folder.endsWith(`/${name}`)) throw Object.assign(new Error("closed"), { code: "EACCES" });
        return real.entries(folder);
      },
    };
  }

  function check(cwd: string, ...args: string[]): Promise<Outcome> {
    return run(["check", "--as-of", "2026-01-20", ...args], { cwd, disk: closed("locked") });
  }

  test("is told, and ends with 2, with what is found elsewhere", async () => {
    const cwd = repository("locked/cornerstones.yaml", "open/cornerstones.yaml");
    writeFileSync(join(cwd, "open/cornerstones.yaml"), "cornerstones: 2\n");
    for (const args of [[], ["."], ["**/*.yaml"]]) {
      const { stdout, stderr, code } = await check(cwd, ...args);
      expect(stdout).toContain("open/cornerstones.yaml:1:15");
      expect(stderr).toBe("cornerstones: locked: you may not look into this folder\n");
      expect(code).toBe(2);
    }
  });

  test("where it is all there is", async () => {
    const cwd = repository("locked/cornerstones.yaml");
    for (const args of [["locked"], ["locked/*.yaml"], ["--allow-empty"]]) {
      const { stderr, code } = await check(cwd, ...args);
      expect(stderr).toBe("cornerstones: locked: you may not look into this folder\n");
      expect(code).toBe(2);
    }
  });

  test("unless no search looks there, git ignores it, or it is left out", async () => {
    const cwd = repository(
      "node_modules/locked/cornerstones.yaml",
      "drafts/locked/a.yaml",
      "cornerstones.yaml",
    );
    mkdirSync(join(cwd, "old/locked"), { recursive: true });
    expect((await check(cwd, ".", "!old")).stderr).toBe("");
  });

  test("is told by a command that changes a plan, too", async () => {
    const cwd = repository("locked/cornerstones.yaml", "cornerstones.yaml");
    const { stderr } = await run(["record"], { cwd, disk: closed("locked"), today: "2025-10-01" });
    expect(stderr).toContain("locked: you may not look into this folder");
  });
});

describe("where git cannot say what it ignores, one note says so, and all is read", () => {
  const OWNED = "fatal: detected dubious ownership in repository at '/x'\nTo add an exception ...";

  function answers(code: number | null, complaint: string): Io["git"] {
    return async () => ({ code, out: Buffer.from(""), stderr: complaint });
  }

  test.each([
    ["git is not there", answers(null, ""), "git cannot be run here, and so cannot say what it ignores"],
    ["the repository is somebody else's", answers(128, OWNED), "belongs to another user"],
    [
      "the repository is broken",
      answers(128, "fatal: bad config line 1 in file .git/config"),
      "git cannot read the",
    ],
  ])("%s", async (_, git, words) => {
    const cwd = repository("cornerstones.yaml", "drafts/cornerstones.yaml");
    const { stdout, stderr } = await run(["check", ".", "drafts", "--format", "json"], { cwd, git });
    expect(JSON.parse(stdout).summary.files).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toContain(words);
    expect(stderr).toContain("; plans that it ignores are read too\n");
  });

  test("for real: no git on the path, and a configuration that git cannot read", async () => {
    const cwd = repository("cornerstones.yaml");
    const { PATH } = process.env;
    process.env.PATH = "/nowhere";
    try {
      expect((await run(["check"], { cwd })).stderr).toContain("git cannot be run here");
    } finally {
      process.env.PATH = PATH;
    }
    writeFileSync(join(cwd, ".git/config"), "[");
    expect((await run(["check"], { cwd })).stderr).toContain("git cannot read the repository");
  });

  test("outside a repository there is nothing to ask, and no note", async () => {
    const cwd = repository("cornerstones.yaml");
    rmSync(join(cwd, ".git"), { recursive: true });
    const git = async () => {
      throw new Error("git was started");
    };
    expect((await run(["check"], { cwd, git })).stderr).toBe("");
    // Unless the surroundings name one.
    const env = { GIT_DIR: "/x/.git" };
    expect((await run(["check"], { cwd, env, git })).stderr).toContain("git was started");
  });

  test("a folder of a repository that a link leads to is asked about", async () => {
    const folder = repository("in/drafts/cornerstones.yaml", "in/cornerstones.yaml");
    writeFileSync(join(folder, ".gitignore"), "drafts/\n");
    const link = join(mkdtempSync(join(tmpdir(), "cornerstones-link-")), "in");
    symlinkSync(join(folder, "in"), link);
    const { stdout } = await run(["check", "--format", "json"], { cwd: link });
    expect(JSON.parse(stdout).summary.files).toBe(1);
  });
});

test("links that lead out of the repository, and submodules, keep git's rules for the rest", async () => {
  const { folder, git, write } = newRepository();
  const inner = newRepository();
  inner.stage("x", "x");
  inner.git("commit", "-qm", "x");
  git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.folder, "sub");
  const outside = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones-outside-")));
  for (const name of ["sub/cornerstones.yaml", "sub/drafts/cornerstones.yaml", "drafts/cornerstones.yaml"])
    write(name, "cornerstones: 1\n");
  write(".gitignore", "drafts/\n");
  write("sub/.gitignore", "drafts/\n");
  writeFileSync(join(outside, "cornerstones.yaml"), "cornerstones: 1\n");
  symlinkSync(outside, join(folder, "out"));
  const files = async (...args: string[]): Promise<unknown> => {
    const { stdout, stderr } = await run(["check", "--format", "json", ...args], { cwd: folder });
    expect(stderr).toBe("");
    return JSON.parse(stdout).summary.files;
  };
  expect(await files(".")).toBe(1);
  expect(await files("*/cornerstones.yaml")).toBe(2);
});

test("a name without a file gets the nearest that has one", async () => {
  const cwd = repository("2026-27.cornerstones.yaml", "plans/oakfield.yaml");
  const told = async (...args: string[]): Promise<string> => (await run(args, { cwd })).stderr;
  const meant = "cornerstones: there is no 2026-27: did you mean 2026-27.cornerstones.yaml?\n";
  expect(await told("check", "2026-27")).toBe(meant);
  expect(await told("report", "2026-27")).toBe(meant);
  expect(await told("record", "--plan", "2026-27")).toBe(meant);
  expect(await told("init", "--from-plan", "2026-27")).toBe(meant);
  expect(await told("check", "2026-72.yaml")).toContain("did you mean 2026-27.cornerstones.yaml?");
  expect(await told("check", "plans/oak")).toContain(
    "there is no plans/oak: did you mean plans/oakfield.yaml?",
  );
  expect(await told("check", "elm.yaml")).toBe(
    "cornerstones: elm.yaml: there is no such file; the plan here is 2026-27.cornerstones.yaml\n",
  );
});

test("a search passes over what is neither a file nor a link, and reads no link that leads nowhere", async () => {
  const cwd = repository("cornerstones.yaml");
  execFileSync("mkfifo", [join(cwd, "pipe.cornerstones.yaml")]);
  mkdirSync(join(cwd, "folder.cornerstones.yaml"));
  symlinkSync("round.cornerstones.yaml", join(cwd, "round.cornerstones.yaml"));
  const { stderr, code } = await run(["check"], { cwd, today: "2025-10-01" });
  expect(stderr).toBe(
    "cornerstones: round.cornerstones.yaml: the links of this path lead round in a circle\n",
  );
  expect(code).toBe(2);
});
