import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/program.ts";
import { run } from "../transcript.ts";

const SEARCH = ["catalogue", "newsletter"];

/** A folder whose configuration names the catalogue of the Oak Trust. */
function trust(): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-trust-"));
  cpSync("examples/overlay/oak-trust.catalogue.yaml", join(cwd, "oak-trust.catalogue.yaml"));
  writeFileSync(join(cwd, "cornerstones.config.yaml"), "catalogue: oak-trust.catalogue.yaml\n");
  return cwd;
}

describe("what every command takes", () => {
  test("may stand before the command or behind it", async () => {
    const behind = await run([...SEARCH, "--color", "always"]);
    expect(behind.stdout).toContain("\u001B[");
    expect(await run(["--color", "always", ...SEARCH])).toEqual(behind);
    expect((await run(["--no-progress", "--color=never", ...SEARCH])).stdout).not.toContain("\u001B[");
  });

  test("includes the configuration", async () => {
    for (const args of [
      ["--config", "none.yaml", ...SEARCH],
      [...SEARCH, "--config", "none.yaml"],
    ])
      expect(await run(args)).toMatchObject({
        code: 2,
        stderr: "cornerstones: none.yaml: there is no such file\n",
      });
    for (const command of COMMANDS)
      expect((await run([command, "--help"])).stdout).toContain("--config <file>");
  });

  test("is refused with a word that it does not know, there too", async () => {
    const { code, stderr } = await run(["--color", "sometimes", ...SEARCH]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "cornerstones: --color sometimes: choose auto, always, never\nFor help: cornerstones --help\n",
    });
  });
});

describe("the configuration's catalogue", () => {
  test("is what `catalogue` lists, searches and shows", async () => {
    const { stdout } = await run(["catalogue", "show", "oak-welcome-walk"], { cwd: trust() });
    expect(stdout).toContain("Every new family has a welcome walk with a pupil");
  });

  test("is what `init` chooses from, and the plan passes `check`", async () => {
    const cwd = trust();
    expect((await run(["init", "--setting", "Oak", "--measure", "oak-welcome-walk"], { cwd })).code).toBe(0);
    expect(await run(["check", "--only", "unknown-measure"], { cwd })).toMatchObject({ code: 0 });
  });

  test("is what `schema` offers; --catalogue beats it", async () => {
    const cwd = trust();
    const { stdout } = await run(["schema"], { cwd });
    expect(stdout).toContain("oak-welcome-walk");
    expect(stdout).toContain("Retired: Punctuality is good");
    writeFileSync(
      join(cwd, "own.yaml"),
      "catalogue: 1\nname: Ours\nextends: four-cornerstones\nmeasures: []\n",
    );
    expect((await run(["schema", "--catalogue", "own.yaml"], { cwd })).stdout).not.toContain("oak-welcome");
  });
});

describe("help", () => {
  test("is what the program prints without a command, which is wrong usage", async () => {
    const { stdout, stderr, code } = await run([]);
    expect([stdout, code]).toEqual(["", 2]);
    expect(stderr).toContain("Usage: cornerstones");
  });

  test("shows no default that is nothing", async () => {
    for (const command of COMMANDS)
      expect((await run([command, "--help"])).stdout).not.toMatch(/default:\s+\[\]/);
  });

  test("keeps its words within 40 columns, and has examples", async () => {
    for (const command of COMMANDS) {
      const { stdout } = await run([command, "--help"], { env: { COLUMNS: "40" } });
      const words = stdout.split("\n").filter((line) => !/^(?:Usage:| *cornerstones )/.test(line));
      expect(words.filter((line) => line.length > 40)).toEqual([]);
      expect(stdout).toMatch(/Examples:\n {2}cornerstones /);
    }
  });

  test.each(["80", "120"])("fits into %s columns, the exit codes too", async (COLUMNS) => {
    for (const args of [["--help"], ...COMMANDS.map((command) => [command, "--help"])]) {
      const { stdout } = await run(args, { env: { COLUMNS } });
      expect(stdout.split("\n").filter((line) => line.length > Number(COLUMNS))).toEqual([]);
    }
  });
});
