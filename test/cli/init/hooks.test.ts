import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isPlanName } from "../../../src/cli/plans/discover-plans.ts";
import { type Outcome, run } from "../../transcript.ts";
import { isolateGit, type Repository, repository } from "../repository.ts";

beforeAll(isolateGit);

function init(cwd: string, ...args: string[]): Promise<Outcome> {
  return run(["init", "--hooks", ...args], { cwd });
}

function text({ folder }: Repository, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** A stand-in for the command that says how it was called. */
function fakeCommand({ folder, write }: Repository, place: string): void {
  write(place, '#!/bin/sh\necho "$0 $*"\nexit 7\n');
  chmodSync(join(folder, place), 0o755);
}

describe("init --hooks pre-commit", () => {
  test("makes the configuration of pre-commit", async () => {
    const made = repository();
    const { stdout, code } = await init(made.folder, "pre-commit");
    expect(text(made, ".pre-commit-config.yaml")).toContain(
      "  - repo: local\n    hooks:\n      - id: cornerstones-check\n",
    );
    expect(stdout).toContain("Wrote .pre-commit-config.yaml.");
    expect(stdout).toContain("`pre-commit install`");
    expect(code).toBe(0);
  });

  test("leaves one that is there as it is, and prints what to add", async () => {
    const made = repository();
    made.write(".pre-commit-config.yaml", "repos: [] # ours\n");
    const { stdout, code } = await init(made.folder, "pre-commit");
    expect(text(made, ".pre-commit-config.yaml")).toBe("repos: [] # ours\n");
    expect(stdout).toContain("is there already and is left as it is: add these lines");
    expect(stdout).toContain("      - id: cornerstones-check\n");
    expect(code).toBe(2);
  });

  test("has nothing to do the second time", async () => {
    const made = repository();
    await init(made.folder, "pre-commit");
    const before = text(made, ".pre-commit-config.yaml");
    const { stdout, code } = await init(made.folder, "pre-commit", "--force");
    expect(stdout).toBe(".pre-commit-config.yaml checks plans already: there is nothing to set up.\n");
    expect(text(made, ".pre-commit-config.yaml")).toBe(before);
    expect(code).toBe(0);
  });

  test("a comment that speaks of the check sets up nothing", async () => {
    const made = repository();
    made.write(".pre-commit-config.yaml", "# - id: cornerstones-check\nrepos: []\n");
    expect((await init(made.folder, "pre-commit")).code).toBe(2);
  });

  test("at the top of the repository, from wherever it is called", async () => {
    const made = repository();
    mkdirSync(join(made.folder, "sub"));
    await init(join(made.folder, "sub"), "pre-commit");
    expect(existsSync(join(made.folder, ".pre-commit-config.yaml"))).toBe(true);
  });
});

describe("init --hooks lefthook", () => {
  test("makes the configuration of lefthook", async () => {
    const made = repository();
    const { stdout } = await init(made.folder, "lefthook");
    expect(text(made, "lefthook.yml")).toContain("      run: npx --no-install cornerstones check --staged\n");
    expect(stdout).toContain("`npx lefthook install`");
  });

  test.each(["lefthook.yml", ".lefthook.toml", ".config/lefthook.json"])(
    "leaves %s as it is",
    async (name) => {
      const made = repository();
      made.write(name, "{}\n");
      const { stdout, code } = await init(made.folder, "lefthook");
      expect(stdout.replaceAll("\n", " ")).toContain(`${name} is there already and is left as it is`);
      expect(text(made, name)).toBe("{}\n");
      expect(existsSync(join(made.folder, "lefthook.yml"))).toBe(name === "lefthook.yml");
      expect(code).toBe(2);
    },
  );
});

describe("init --hooks git", () => {
  const REFUSED =
    "Nothing was committed. Put right what is listed above, and git add it again; or commit without the check for once:\ngit commit --no-verify\n";
  const HOOK = ".git/hooks/pre-commit";

  test("makes a hook that can be run", async () => {
    const made = repository();
    expect((await init(made.folder, "git")).code).toBe(0);
    expect(statSync(join(made.folder, HOOK)).mode & 0o100).toBe(0o100);
  });

  test("has nothing to do the second time", async () => {
    const made = repository();
    await init(made.folder, "git");
    expect(await init(made.folder, "git")).toEqual({
      stdout: ".git/hooks/pre-commit checks plans already: there is nothing to set up.\n",
      stderr: "",
      code: 0,
    });
  });

  test("leaves a hook that is there as it is, a dangling link too", async () => {
    const made = repository();
    made.write(HOOK, "#!/bin/sh\nexit 0\n");
    const { stdout, code } = await init(made.folder, "git");
    expect(stdout).toContain("\nnpx --no-install cornerstones check --staged || exit 1\n");
    expect(text(made, HOOK)).toBe("#!/bin/sh\nexit 0\n");
    expect(code).toBe(2);
    rmSync(join(made.folder, HOOK));
    symlinkSync("/nowhere/at/all", join(made.folder, HOOK));
    expect((await init(made.folder, "git")).code).toBe(2);
  });

  test("in the folder that the repository says", async () => {
    const made = repository();
    made.git("config", "core.hooksPath", "our hooks");
    await init(made.folder, "git");
    expect(text(made, "our hooks/pre-commit")).toContain("cornerstones check --staged");
  });

  test("not in a folder that serves a person's other repositories too", async () => {
    const made = repository();
    made.write("person.gitconfig", `[core]\n\thooksPath = ${made.folder}/shared\n`);
    process.env.GIT_CONFIG_GLOBAL = join(made.folder, "person.gitconfig");
    try {
      const { stdout, code } = await init(made.folder, "git");
      expect(stdout.replaceAll("\n", " ")).toContain(
        "in other repositories too: add this line to it yourself",
      );
      expect(existsSync(join(made.folder, "shared"))).toBe(false);
      expect(code).toBe(2);
    } finally {
      process.env.GIT_CONFIG_GLOBAL = "/dev/null";
    }
  });

  test("not in the folder that husky makes anew", async () => {
    const made = repository();
    made.git("config", "core.hooksPath", ".husky/_");
    const { stdout, code } = await init(made.folder, "git");
    expect(stdout).toContain("add this line to .husky/pre-commit.");
    expect(existsSync(join(made.folder, ".husky"))).toBe(false);
    expect(code).toBe(2);
  });

  test("of a second working tree, where git looks for it", async () => {
    const made = repository();
    made.stage("x", "x");
    made.git("commit", "-qm", "x");
    made.git("worktree", "add", "-q", "-b", "second", `${made.folder}-second`);
    await init(`${made.folder}-second`, "git");
    expect(existsSync(join(made.folder, HOOK))).toBe(true);
  });

  test("the hook calls the command of the project first, then one on the path, and else refuses with words", async () => {
    const made = repository();
    await init(made.folder, "git");
    const hook = (): string => {
      const env = { PATH: `${made.folder}/bin:/usr/bin:/bin`, HOME: made.folder };
      const { stdout, stderr, status } = spawnSync(join(made.folder, HOOK), {
        cwd: made.folder,
        env,
        encoding: "utf8",
      });
      return `${stdout}${stderr}${status}`;
    };
    expect(hook()).toBe(
      "The plans were not checked, and nothing is committed: the command cornerstones is not installed here.\n" +
        "Install it from a clone (npm link) or from a packed file, or commit without it: git commit --no-verify\n1",
    );
    fakeCommand(made, "bin/cornerstones");
    expect(hook()).toBe(`${made.folder}/bin/cornerstones check --staged\n${REFUSED}1`);
    fakeCommand(made, "node_modules/.bin/cornerstones");
    expect(hook()).toBe(`node_modules/.bin/cornerstones check --staged\n${REFUSED}1`);
  });
});

describe("init --hooks beside the rest", () => {
  test("writes a plan too, where one is asked for", async () => {
    const made = repository();
    const { stdout, code } = await init(
      made.folder,
      "git",
      "--setting",
      "Oakfield",
      "--measure",
      "wc-staff-induction",
    );
    expect(stdout).toContain("Wrote 2026-27.cornerstones.yaml.");
    expect(stdout).toContain("Wrote .git/hooks/pre-commit.");
    expect(code).toBe(0);
  });

  test("writes nothing outside a repository", async () => {
    const { folder } = repository();
    rmSync(join(folder, ".git"), { recursive: true });
    const { stderr, code } = await init(folder, "lefthook", "--setting", "Oakfield", "--all");
    expect(stderr).toBe(
      "cornerstones: --hooks sets up a hook of git, and this folder is in no git repository: make one first with `git init`\nFor help: cornerstones init --help\n",
    );
    expect(existsSync(join(folder, "lefthook.yml"))).toBe(false);
    expect(code).toBe(2);
  });
});

test("pre-commit hands over the files that check itself would find", () => {
  const hook = readFileSync(".pre-commit-hooks.yaml", "utf8");
  const files = new RegExp(/ files: (.*)/.exec(hook)?.[1] ?? "");
  const exclude = new RegExp(/ exclude: (.*)/.exec(hook)?.[1] ?? "");
  const names = [
    "cornerstones.yaml",
    "cornerstones.yml",
    "a b.cornerstones.yaml",
    "sub/deep/x.cornerstones.yml",
    "-x.cornerstones.yaml",
    "a.b.cornerstones.yaml",
    "mycornerstones.yaml",
    ".cornerstones.yaml",
    "cornerstones.yaml.bak",
    "cornerstones.config.yaml",
    ".github/cornerstones.yaml",
    "sub/.x/cornerstones.yaml",
    "node_modules/x/cornerstones.yaml",
    "sub/node_modules/cornerstones.yaml",
    "my_node_modules/cornerstones.yaml",
  ];
  const handed = names.filter((name) => files.test(name) && !exclude.test(name));
  expect(handed).toEqual(names.filter(isPlanName));
  expect(handed).toHaveLength(7);
});
