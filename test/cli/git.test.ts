import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import { runGit } from "../../src/cli/git.ts";
import { type Outcome, run } from "../transcript.ts";
import { isolateGit, type Repository, repository } from "./repository.ts";

const PLAN = "oakfield.cornerstones.yaml";

beforeAll(isolateGit);

/** All that asks git something, each in a way of its own. */
const CALLS: readonly (readonly string[])[] = [
  ["check"],
  ["check", "--staged"],
  ["check", "--format", "sarif"],
  ["report"],
  ["record"],
  ["init", "new.cornerstones.yaml", "--setting", "Oak", "--measure", "cm-website", "--force"],
  ["init", "--hooks", "pre-commit"],
  ["init", "--hooks", "git"],
];

function inRepository({ folder }: Repository, args: readonly string[]): Promise<Outcome> {
  return run(args, { cwd: folder, today: "2026-01-20" });
}

/** A program that leaves a mark when it is run. */
function trap({ folder, write }: Repository, name: string, then: "cat" | "exit 1" = "cat"): string {
  write(name, `#!/bin/sh\ntouch "${folder}/sprung"\n${then}\n`);
  chmodSync(join(folder, name), 0o755);
  return join(folder, name);
}

describe("whatever a repository names for git to run is not run by", () => {
  test.each(CALLS.map((args) => [args.join(" "), args] as const))("%s", async (_, args) => {
    const made = repository();
    const { folder, git, stage, write } = made;
    stage(PLAN, SOUND_PLAN);
    stage(".gitattributes", "* filter=trap diff=trap\n");
    git("commit", "-qm", "x");
    write("sub/.gitignore", "x\n");
    const program = `'${trap(made, "trap.sh")}'`;
    const keys = ["fsmonitor", "pager", "sshCommand", "gitProxy", "askPass", "editor"].map(
      (key) => `core.${key}`,
    );
    const more = [
      "diff.external",
      "diff.trap.textconv",
      "filter.trap.clean",
      "filter.trap.smudge",
      "gpg.program",
    ];
    for (const key of [...keys, ...more, "alias.check-ignore", "alias.rev-parse", "pager.rev-parse"])
      git("config", key, key.startsWith("alias") ? `!${program}` : program);
    mkdirSync(join(folder, "hooks"));
    git("config", "core.hooksPath", join(folder, "hooks"));
    for (const hook of ["post-index-change", "fsmonitor-watchman", "reference-transaction", "pre-commit"])
      trap(made, `hooks/${hook}`);
    rmSync(join(folder, "sprung"), { force: true });
    const { stderr } = await inRepository(made, args);
    expect(stderr).not.toContain("mistake of this program");
    expect(existsSync(join(folder, "sprung"))).toBe(false);
  });
});

describe("no call of git opens a connection", () => {
  /** A clone that lacks a content, and would fetch it by a program that leaves a mark. */
  function partialClone(): Repository {
    const made = repository();
    const { folder, git, stage } = made;
    stage(PLAN, SOUND_PLAN);
    git("config", "extensions.partialClone", "origin");
    git("config", "core.repositoryFormatVersion", "1");
    git("config", "remote.origin.promisor", "true");
    git("config", "remote.origin.url", `ext::${trap(made, "trap.sh", "exit 1").replaceAll(" ", "% ")}`);
    git("config", "protocol.ext.allow", "always");
    const blob = git("rev-parse", `:${PLAN}`).trim();
    rmSync(join(folder, ".git/objects", blob.slice(0, 2)), { recursive: true });
    return made;
  }

  test("for a content that a partial clone lacks: it is told", async () => {
    const made = partialClone();
    const { stderr, code } = await inRepository(made, ["check", "--staged"]);
    expect(stderr).toContain("git does not have the content");
    expect(code).toBe(2);
    expect(readdirSync(made.folder)).not.toContain("sprung");
  });

  test("and a clone like that would, if nothing kept git from it", () => {
    const { folder, git } = partialClone();
    const blob = git("rev-parse", `:${PLAN}`).trim();
    expect(() => git("cat-file", "-e", blob)).toThrow();
    expect(readdirSync(folder)).toContain("sprung");
  });

  test("git is told not to fetch, and given no way to, whatever is around it", async () => {
    const { folder, git } = repository();
    // An alias of the person's own, which git runs as it stands, shows what git was given.
    const around = {
      ...process.env,
      GIT_NO_LAZY_FETCH: "0",
      GIT_ALLOW_PROTOCOL: "ext:https",
      GIT_LITERAL_PATHSPECS: "1",
      LC_ALL: "de_DE.UTF-8",
    };
    git("config", "alias.around", "!env");
    const { out } = await runGit(["around"], { folder }, around);
    const lines = out.toString("utf8").split("\n");
    expect(lines).toContain("GIT_NO_LAZY_FETCH=1");
    expect(lines).toContain("GIT_ALLOW_PROTOCOL=");
    expect(lines).toContain("LC_ALL=C");
    expect(lines.filter((line) => line.startsWith("GIT_LITERAL_PATHSPECS"))).toEqual([]);
  });
});

test.skipIf(process.getuid?.() !== 0)(
  "a repository of another user's is read, with one note (skipped but for root, who alone can give one away)",
  async () => {
    const made = repository();
    const { folder, write } = made;
    write(PLAN, SOUND_PLAN);
    write(`area/${PLAN}`, SOUND_PLAN.replace("    success: Families", "    sucess: Families"));
    for (const name of ["", ".git"]) chownSync(join(folder, name), 12_345, 12_345);
    const { stdout, stderr } = await run(["check", "--format", "github"], { cwd: join(folder, "area") });
    expect(stdout).toContain(`::error file=area/${PLAN},`);
    expect(stderr).toContain(`cornerstones: the repository ${folder} belongs to another user`);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    const hook = await inRepository(made, ["init", "--hooks", "git"]);
    expect(hook.stderr).toContain("--hooks git asks git where hooks belong, and it does not answer");
    expect(hook.code).toBe(2);
    expect((await inRepository(made, ["check", "--staged"])).stderr).toContain(
      "git cannot look into this repository",
    );
    expect(readdirSync(folder).sort()).toEqual([".git", "area", PLAN]);
  },
);
