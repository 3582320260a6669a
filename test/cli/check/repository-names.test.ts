import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { run } from "../../transcript.ts";
import { isolateGit, type Repository, repository } from "../repository.ts";

const BROKEN_PLAN = SOUND_PLAN.replace("    success: Families", "    sucess: Families");
const PLAN = "area/plans/a.cornerstones.yaml";

beforeAll(isolateGit);

function withPlan(): Repository {
  const made = repository();
  made.write(PLAN, BROKEN_PLAN);
  return made;
}

interface World {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function check(format: string, { cwd, env = {} }: World, ...args: string[]): Promise<string> {
  const { stdout } = await run(["check", "--as-of", "2026-01-20", "--format", format, ...args], { cwd, env });
  return stdout;
}

async function githubFiles(world: World, ...args: string[]): Promise<string[]> {
  const text = await check("github", world, ...args);
  return [...text.matchAll(/^::error file=([^,]+),/gm)].map(([, file = ""]) => file);
}

describe("formats for CI name files from the top of the repository, whatever the current folder", () => {
  test.each(["github", "gitlab", "sarif"])("%s is the same from everywhere", async (format) => {
    const { folder } = withPlan();
    const texts = await Promise.all(
      [".", "area", "area/plans"].map((name) => check(format, { cwd: join(folder, name) })),
    );
    expect(texts[0]).toContain(PLAN);
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });

  test("as GITHUB_WORKSPACE and CI_PROJECT_DIR say it, before git", async () => {
    const { folder } = withPlan();
    for (const name of ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]) {
      const env = { [name]: join(folder, "area") };
      expect(await githubFiles({ cwd: join(folder, "area/plans"), env })).toEqual([
        "plans/a.cornerstones.yaml",
      ]);
      expect(await githubFiles({ cwd: folder, env })).toEqual(["plans/a.cornerstones.yaml"]);
    }
  });

  test("unless they say it of another run, or nothing", async () => {
    const { folder } = withPlan();
    for (const GITHUB_WORKSPACE of ["/nowhere/else", "", "area"])
      expect(await githubFiles({ cwd: join(folder, "area"), env: { GITHUB_WORKSPACE } })).toEqual([PLAN]);
  });

  test("through links too: the top's, and those on the way to a plan", async () => {
    const { folder } = withPlan();
    symlinkSync("area", join(folder, "link"));
    const outer = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones-")));
    symlinkSync(folder, join(outer, "top"));
    const env = { GITHUB_WORKSPACE: join(outer, "top") };
    expect(await githubFiles({ cwd: folder, env }, "link/plans/a.cornerstones.yaml")).toEqual([PLAN]);
  });

  test("where git is not there, the top is what holds .git", async () => {
    const { folder } = withPlan();
    const git = async () => ({ code: null, out: Buffer.from(""), stderr: "" });
    const args = ["check", "--as-of", "2026-01-20", "--format", "github"];
    const { stdout } = await run(args, { cwd: join(folder, "area"), git });
    expect(stdout).toContain(`file=${PLAN},`);
  });

  test("outside a repository they are named from the current folder", async () => {
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones-")));
    mkdirSync(join(cwd, "plans"));
    const { stdout } = await run(["check", "-", "--format", "sarif", "--stdin-filename", "plans/x.yaml"], {
      cwd,
      stdin: BROKEN_PLAN,
    });
    const [{ originalUriBaseIds, artifacts }] = JSON.parse(stdout).runs;
    expect(originalUriBaseIds["%SRCROOT%"].uri).toBe(`file://${cwd}/`);
    expect(artifacts[0].location).toEqual({ uri: "plans/x.yaml", uriBaseId: "%SRCROOT%" });
  });

  test("what could not be read, and standard input", async () => {
    const { folder } = withPlan();
    const cwd = join(folder, "area");
    expect(await githubFiles({ cwd }, "gone.yaml")).toEqual(["area/gone.yaml"]);
    const named = await run(["check", "-", "--format", "github", "--stdin-filename", "plans/x.yaml"], {
      cwd,
      stdin: BROKEN_PLAN,
    });
    expect(named.stdout).toContain("file=area/plans/x.yaml,");
    const bare = await run(["check", "-", "--format", "github"], { cwd, stdin: BROKEN_PLAN });
    expect(bare.stdout).toContain("file=<stdin>,");
  });

  test("and what is for people, or for programs here, is named from the current folder", async () => {
    const { folder } = withPlan();
    for (const format of ["pretty", "compact", "json", "junit", "markdown"])
      expect(await check(format, { cwd: join(folder, "area") })).not.toContain(PLAN);
  });
});

test("SARIF says where its root is, as a folder's URI", async () => {
  const { folder } = withPlan();
  const [{ originalUriBaseIds }] = JSON.parse(await check("sarif", { cwd: join(folder, "area") })).runs;
  expect(originalUriBaseIds["%SRCROOT%"].uri).toBe(`file://${folder.replaceAll(" ", "%20")}/`);
});
