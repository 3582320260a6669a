import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { type Outcome, run } from "../../transcript.ts";
import { isolateGit, type Repository, repository } from "../repository.ts";

const BROKEN_PLAN = SOUND_PLAN.replace("    success: Families", "    sucess: Families");
const PLAN = "oakfield.cornerstones.yaml";

beforeAll(isolateGit);

function check(cwd: string, ...args: string[]): Promise<Outcome> {
  return run(["check", "--staged", "--as-of", "2026-01-20", "--format", "compact", ...args], { cwd });
}

/** The names of the plans with an error, as they are told. */
async function broken(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(["check", "--staged", "--as-of", "2026-01-20", "--format", "json", ...args], {
    cwd,
  });
  const told: { diagnostics: { file: string; severity: string }[] } = JSON.parse(stdout);
  return [...new Set(told.diagnostics.filter((d) => d.severity === "error").map(({ file }) => file))];
}

function withFile(name: string, content: string): Repository {
  const made = repository();
  made.stage(name, content);
  return made;
}

describe("what git would commit is judged, and not the working file", () => {
  test("a broken plan that was mended but not staged again is refused", async () => {
    const { folder, write } = withFile(PLAN, BROKEN_PLAN);
    write(PLAN, SOUND_PLAN);
    const { stdout, stderr, code } = await check(folder);
    expect(stderr).toBe(
      `cornerstones: ${PLAN} has changes that are not staged; what is told of it is about the staged text. If the changes belong to the commit, \`git add\` it again.\n`,
    );
    expect(stdout).toMatch(/^oakfield\.cornerstones\.yaml:\d+:\d+: error unknown-key: /);
    expect(code).toBe(1);
  });

  test("a sound plan that was broken since is accepted", async () => {
    const { folder, write } = withFile(PLAN, SOUND_PLAN);
    write(PLAN, BROKEN_PLAN);
    expect(await check(folder)).toEqual({ stdout: "", stderr: "", code: 0 });
  });

  test("a plan that stands in the index alone", async () => {
    const { folder } = withFile(`plans/deep/${PLAN}`, BROKEN_PLAN);
    rmSync(join(folder, "plans"), { recursive: true });
    expect(await broken(folder)).toEqual([`plans/deep/${PLAN}`]);
  });

  test("the catalogue too", async () => {
    const plan = SOUND_PLAN.replace("setting:", "catalogue: ../ours.yaml\nsetting:");
    const { folder, stage, write } = withFile(`plans/${PLAN}`, plan);
    const catalogue = "catalogue: 1\nname: Ours\nextends: four-cornerstones\nmeasures: []\n";
    write("ours.yaml", catalogue);
    const absent = await check(folder);
    expect(absent.stderr).toContain(
      "ours.yaml: git would not commit this file, and --staged reads nothing else",
    );
    expect(absent.code).toBe(2);
    stage("ours.yaml", catalogue);
    write("ours.yaml", "broken: [");
    rmSync(join(folder, "plans"), { recursive: true });
    expect(await check(folder)).toEqual({ stdout: "", stderr: "", code: 0 });
  });

  test("the catalogue through a link", async () => {
    const plan = SOUND_PLAN.replace("setting:", "catalogue: link.yaml\nsetting:");
    const { folder, git, stage } = withFile(PLAN, plan);
    stage("real/ours.yaml", "catalogue: 1\nname: Ours\nextends: four-cornerstones\nmeasures: []\n");
    symlinkSync("real/ours.yaml", join(folder, "link.yaml"));
    git("add", "link.yaml");
    expect((await check(folder)).code).toBe(0);
    unlinkSync(join(folder, "link.yaml"));
    symlinkSync("link.yaml", join(folder, "link.yaml"));
    git("add", "link.yaml");
    expect((await check(folder)).stderr).toContain("the links of this path lead round in a circle");
    unlinkSync(join(folder, "link.yaml"));
    symlinkSync("../../../../../etc/passwd", join(folder, "link.yaml"));
    git("add", "link.yaml");
    expect((await check(folder)).stderr).toContain("a plan may only name one inside it");
  });

  test("the configuration too", async () => {
    const { folder, stage, write } = withFile(
      PLAN,
      BROKEN_PLAN.replace("    sucess: Families", "    success: TBC\n    x: Families"),
    );
    stage("cornerstones.config.yaml", "fail-on: info\n");
    write("cornerstones.config.yaml", "nonsense: [");
    expect((await check(folder)).code).toBe(1);
    stage("cornerstones.config.yaml", "nonsense: 1\n");
    rmSync(join(folder, "cornerstones.config.yaml"));
    const { stderr, code } = await check(folder);
    expect(stderr).toContain('cornerstones.config.yaml:1:1: a configuration has no key "nonsense"');
    expect(code).toBe(2);
  });

  test("a configuration that git would not commit does not exist, also when it is named", async () => {
    const { folder, write } = withFile(PLAN, SOUND_PLAN);
    write("cornerstones.config.yaml", "nonsense: 1\n");
    expect((await check(folder)).code).toBe(0);
    const { stderr, code } = await check(folder, "--config", "cornerstones.config.yaml");
    expect(stderr).toContain("cornerstones.config.yaml: git would not commit this file");
    expect(code).toBe(2);
  });

  test("a configuration outside the working tree is read from the disk", async () => {
    const { folder } = withFile(PLAN, SOUND_PLAN);
    const elsewhere = repository();
    elsewhere.write("area.yaml", "nonsense: 1\n");
    const { stderr } = await check(folder, "--config", join(elsewhere.folder, "area.yaml"));
    expect(stderr).toContain('a configuration has no key "nonsense"');
  });

  test("with the line endings that git stores", async () => {
    const { folder, git, stage } = repository();
    git("config", "core.autocrlf", "true");
    stage(PLAN, BROKEN_PLAN.replaceAll("\n", "\r\n"));
    const { stdout, stderr } = await check(folder);
    expect(stdout).not.toContain("\r");
    expect(stderr).toBe("");
    expect(await broken(folder)).toEqual([PLAN]);
  });
});

describe("staged plans are those", () => {
  test("added, changed, copied or renamed since the last commit", async () => {
    const { folder, git, stage, write } = repository();
    for (const name of ["same", "changed", "renamed", "deleted", "copied"])
      stage(`${name}.cornerstones.yaml`, BROKEN_PLAN);
    git("commit", "-qm", "x");
    expect(await check(folder)).toEqual({ stdout: "", stderr: "", code: 0 });
    stage("added.cornerstones.yaml", BROKEN_PLAN);
    stage("changed.cornerstones.yaml", `${BROKEN_PLAN}# more\n`);
    stage("copy.cornerstones.yaml", BROKEN_PLAN);
    git("mv", "renamed.cornerstones.yaml", "new-name.cornerstones.yaml");
    git("rm", "-q", "deleted.cornerstones.yaml");
    write("untracked.cornerstones.yaml", BROKEN_PLAN);
    write("same.cornerstones.yaml", "unstaged");
    git("config", "diff.renames", "copies");
    expect(await broken(folder)).toEqual([
      "added.cornerstones.yaml",
      "changed.cornerstones.yaml",
      "copy.cornerstones.yaml",
      "new-name.cornerstones.yaml",
    ]);
  });

  test("called as plans are, at any depth, save in node_modules and dot folders", async () => {
    const { folder, stage } = repository();
    const names = ["cornerstones.yaml", "sub/a.cornerstones.yml", "sub/cornerstones.yml"];
    const others = [
      "notes.yaml",
      ".hidden/cornerstones.yaml",
      "node_modules/x/cornerstones.yaml",
      ".cornerstones.yaml",
    ];
    for (const name of [...names, ...others]) stage(name, BROKEN_PLAN);
    expect(await broken(folder)).toEqual(names);
  });

  test("of the configuration's globs, where it names some", async () => {
    const { folder, stage } = repository();
    stage("area/cornerstones.config.yaml", 'plans: ["plans/{a,b}*.yaml", "odd [name].yaml"]\n');
    for (const name of ["plans/a1.yaml", "plans/c.yaml", "plans/deep/a.yaml", "odd [name].yaml", PLAN])
      stage(`area/${name}`, BROKEN_PLAN);
    mkdirSync(join(folder, "area/sub"));
    expect(await broken(join(folder, "area"))).toEqual(["odd [name].yaml", "plans/a1.yaml"]);
    expect(await broken(join(folder, "area/sub"))).toEqual([
      join(folder, "area/odd [name].yaml"),
      join(folder, "area/plans/a1.yaml"),
    ]);
  });

  test("that are named, as files, folders or globs, and nothing else", async () => {
    const { folder, stage } = repository();
    for (const name of ["a.yaml", "b/cornerstones.yaml", "b/notes.yaml", "c/x.yaml"])
      stage(name, BROKEN_PLAN);
    expect(await broken(folder, "a.yaml")).toEqual(["a.yaml"]);
    expect(await broken(folder, join(folder, "a.yaml"))).toEqual(["a.yaml"]);
    expect(await broken(folder, "./b/")).toEqual(["b/cornerstones.yaml"]);
    expect(await broken(folder, "c/*.yaml", "a.yaml")).toEqual(["a.yaml", "c/x.yaml"]);
    expect(await broken(join(folder, "b"), "../c/*.yaml")).toEqual([join(folder, "c/x.yaml")]);
    expect(await check(folder, "unstaged.yaml")).toEqual({ stdout: "", stderr: "", code: 0 });
  });

  test("whatever they are called", async () => {
    const { folder, stage } = repository();
    const names = [
      "-n.cornerstones.yaml",
      ":(top)x.cornerstones.yaml",
      "[a]*.cornerstones.yaml",
      'a "quoted" one.cornerstones.yaml',
      "line\nbreak.cornerstones.yaml",
      "tab\there.cornerstones.yaml",
      "École Élan.cornerstones.yaml",
      "\u{1f3eb}.cornerstones.yaml",
    ];
    for (const name of names) stage(name, BROKEN_PLAN);
    expect((await broken(folder)).sort()).toEqual([...names].sort());
    const { stdout } = await check(folder);
    expect(stdout.split("\n").filter((line) => line.includes("error unknown-key"))).toHaveLength(
      names.length,
    );
    for (const name of names) expect(await broken(folder, `./${name}`)).toEqual([name]);
  });

  test("in the whole repository, also from a subfolder", async () => {
    const { folder, stage } = withFile(PLAN, BROKEN_PLAN);
    stage(`sub/${PLAN}`, BROKEN_PLAN);
    expect(await broken(join(folder, "sub"))).toEqual([join(folder, PLAN), PLAN].sort());
  });
});

describe("in any repository", () => {
  test("before its first commit, with SHA-256 names too", async () => {
    for (const format of ["sha1", "sha256"]) {
      const { folder, stage } = repository(`--object-format=${format}`);
      expect(await check(folder)).toEqual({ stdout: "", stderr: "", code: 0 });
      stage(PLAN, BROKEN_PLAN);
      expect(await broken(folder)).toEqual([PLAN]);
    }
  });

  test("with a second working tree, seen from a hook of it in a subfolder", async () => {
    const { folder, git, stage } = withFile(PLAN, SOUND_PLAN);
    git("commit", "-qm", "x");
    git("worktree", "add", "-q", "-b", "second", `${folder}-second`);
    mkdirSync(`${folder}-second/sub`);
    writeFileSync(`${folder}-second/${PLAN}`, BROKEN_PLAN);
    git("-C", `${folder}-second`, "add", ".");
    stage("other.cornerstones.yaml", BROKEN_PLAN);
    expect(await broken(`${folder}-second`)).toEqual([PLAN]);
    // As git sets it for hooks of a linked working tree.
    process.env.GIT_DIR = git("-C", `${folder}-second`, "rev-parse", "--absolute-git-dir").trim();
    try {
      expect(await broken(`${folder}-second/sub`)).toEqual([`${folder}-second/${PLAN}`]);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  test("with the index that `git commit FILE` makes for its hook", async () => {
    const { folder, git, stage } = withFile(PLAN, SOUND_PLAN);
    git("commit", "-qm", "x");
    stage("other.cornerstones.yaml", BROKEN_PLAN);
    process.env.GIT_INDEX_FILE = join(folder, ".git/another-index");
    try {
      git("read-tree", "HEAD");
      expect((await check(folder)).code).toBe(0);
    } finally {
      delete process.env.GIT_INDEX_FILE;
    }
    expect((await check(folder)).code).toBe(1);
  });

  test("with a merge that is not settled", async () => {
    const { folder, git, stage } = withFile(PLAN, SOUND_PLAN);
    git("commit", "-qm", "base");
    git("switch", "-qc", "theirs");
    stage(PLAN, SOUND_PLAN.replace(/^setting: .*$/m, "setting: Theirs"));
    git("commit", "-qm", "theirs");
    git("switch", "-q", "main");
    stage(PLAN, SOUND_PLAN.replace(/^setting: .*$/m, "setting: Ours"));
    git("commit", "-qm", "ours");
    expect(() => git("merge", "theirs")).toThrow();
    expect(await check(folder)).toEqual({
      stdout: expect.anything(),
      stderr: `cornerstones: ${PLAN}: this file is in conflict: settle the merge in it, and then \`git add\` it\n`,
      code: 2,
    });
  });

  test("links and submodules are left out", async () => {
    const { folder, git, stage } = withFile("real.yaml", BROKEN_PLAN);
    symlinkSync("real.yaml", join(folder, PLAN));
    const inner = repository();
    inner.stage("x", "x");
    inner.git("commit", "-qm", "x");
    git(
      "-c",
      "protocol.file.allow=always",
      "submodule",
      "--quiet",
      "add",
      inner.folder,
      "sub.cornerstones.yaml",
    );
    git("add", ".");
    expect(await check(folder)).toEqual({ stdout: "", stderr: "", code: 0 });
    unlinkSync(join(folder, PLAN));
    stage(PLAN, BROKEN_PLAN);
    expect(await broken(folder)).toEqual([PLAN]);
  });

  test("what is only announced (`git add -N`) would not be committed", async () => {
    const { folder, git, write } = repository();
    write(PLAN, BROKEN_PLAN);
    git("add", "-N", PLAN);
    expect(await check(folder)).toEqual({ stdout: "", stderr: "", code: 0 });
  });

  test("a plan of 2 MB is refused unread", async () => {
    const { folder } = withFile(PLAN, `${SOUND_PLAN}# ${"x".repeat(2_000_000)}\n`);
    const { stderr, code } = await check(folder);
    expect(stderr).toContain(`${PLAN}: this is larger than 1 MB`);
    expect(code).toBe(2);
  });

  test("dozens of large plans at once", async () => {
    const { folder, stage } = repository();
    for (let n = 10; n < 40; n += 1)
      stage(`p${n}.cornerstones.yaml`, `${BROKEN_PLAN}# ${n}${" long".repeat(100_000)}\n`);
    expect(await broken(folder, "--only", "unlinked-measure")).toHaveLength(30);
  });

  test("no program that the repository names is run", async () => {
    const { folder, git, stage, write } = withFile(PLAN, SOUND_PLAN);
    git("commit", "-qm", "x");
    write("trap.sh", `#!/bin/sh\ntouch "${folder}/sprung"\ncat\n`);
    chmodSync(join(folder, "trap.sh"), 0o755);
    stage(PLAN, BROKEN_PLAN);
    stage(".gitattributes", "* filter=trap diff=trap\n");
    const trap = `'${join(folder, "trap.sh")}'`;
    for (const name of [
      "core.fsmonitor",
      "core.pager",
      "diff.external",
      "diff.trap.textconv",
      "diff.trap.command",
      "filter.trap.smudge",
      "filter.trap.clean",
    ])
      git("config", name, trap);
    git("config", "core.hooksPath", folder);
    for (const hook of ["post-index-change", "fsmonitor-watchman", "pre-commit"]) {
      write(hook, `#!/bin/sh\ntouch "${folder}/sprung"\n`);
      chmodSync(join(folder, hook), 0o755);
    }
    rmSync(join(folder, "sprung"), { force: true });
    expect(await broken(folder)).toEqual([PLAN]);
    expect(existsSync(join(folder, "sprung"))).toBe(false);
  });
});

describe("where it cannot be done, exit code 2 says so", () => {
  test("no repository", async () => {
    const cwd = repository().folder;
    rmSync(join(cwd, ".git"), { recursive: true });
    expect(await check(cwd)).toEqual({
      stdout: "",
      stderr:
        "cornerstones: --staged checks what git would commit, and this folder is in no git repository: name the plans instead\n",
      code: 2,
    });
  });

  test("git's own folder, and a store without a working tree", async () => {
    const { folder } = withFile(PLAN, SOUND_PLAN);
    expect((await check(join(folder, ".git"))).stderr).toContain("belongs to git's own store");
    const bare = repository("--bare").folder;
    expect((await check(bare)).code).toBe(2);
  });

  test("no git", async () => {
    const { folder } = withFile(PLAN, SOUND_PLAN);
    const { PATH } = process.env;
    process.env.PATH = "/nowhere";
    try {
      const { stderr, code } = await check(folder);
      expect(stderr).toContain("--staged needs git, and it cannot be run here");
      expect(code).toBe(2);
    } finally {
      process.env.PATH = PATH;
    }
  });

  test("a content that git has lost", async () => {
    const { folder, git } = withFile(PLAN, SOUND_PLAN);
    const blob = git("rev-parse", `:${PLAN}`).trim();
    rmSync(join(folder, ".git/objects", blob.slice(0, 2)), { recursive: true });
    const { stderr, code } = await check(folder);
    expect(stderr).toContain(`git does not have the content ${blob}`);
    expect(code).toBe(2);
  });

  test("together with what it cannot go with", async () => {
    const { folder } = withFile(PLAN, SOUND_PLAN);
    expect((await check(folder, "-")).stderr).toBe(
      "cornerstones: --staged checks what git would commit, and not standard input\nFor help: cornerstones check --help\n",
    );
    expect((await check(folder, "--stdin-filename", "x.yaml")).code).toBe(2);
  });
});

test("machine formats are written also when nothing is staged", async () => {
  const { stdout, code } = await run(["check", "--staged", "--format", "json"], { cwd: repository().folder });
  expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 0 }, diagnostics: [] });
  expect(code).toBe(0);
});
