import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { SHELLS } from "../../src/cli/completion/completion-command.ts";
import { run } from "../transcript.ts";

const cwd = mkdtempSync(join(tmpdir(), "cornerstones-completion-"));
copyFileSync("examples/oakfield.cornerstones.yaml", join(cwd, "2025-26.cornerstones.yaml"));

/** What the last word could be, without what it means. */
async function words(...said: readonly string[]): Promise<readonly string[]> {
  const { stdout, code } = await run(["completion", "bash", "--", ...said], { cwd, today: "2026-05-15" });
  expect(code).toBe(0);
  return stdout
    .split("\n")
    .flatMap((line) => line.split("\t")[0] ?? [])
    .filter(Boolean);
}

describe("completion offers", () => {
  test("commands, options and their choices", async () => {
    expect(await words("re")).toEqual(["report", "record", "review"]);
    expect(await words("report", "--vi")).toEqual(["--view"]);
    expect(await words("report", "--view", "g")).toEqual(["grid", "gaps"]);
    expect(await words("check", "--output", "")).toEqual([]);
    expect(await words("completion", "")).toEqual(Object.keys(SHELLS));
    expect(await words("check", "")).toEqual([]);
  });

  test("from the plan at hand measures, figures and open actions", async () => {
    expect(await words("record", "wc-")).toContain("wc-staff-induction");
    expect(await words("record", "wc-staff-induction", "")).toContain("confident-staff");
    expect((await words("done", "")).length).toBeGreaterThan(1);
    expect(await words("add", "wp-parent-f")).toEqual(["wp-parent-forum"]);
    expect(await words("voice", "wc-attendance", "st")).toEqual(["staff"]);
    expect(await words("voice", "--from", "p")).toEqual(["parent-carers"]);
    expect(await words("review", "wc-attendance", "in")).toEqual(["in-progress"]);
    expect(await words("review", "wc-attendance", "in-progress", "am")).toEqual(["amber"]);
    expect(await words("report", "--view", " ")).toContain("grid");
    expect(await words("explain", "row-un")).toEqual(["row-unfinished"]);
  });

  test("nothing of a plan where there is none, and complains of nothing", async () => {
    const empty = mkdtempSync(join(tmpdir(), "cornerstones-completion-"));
    const outcome = await run(["completion", "fish", "--", "done", ""], { cwd: empty });
    expect(outcome).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

/** A session of a real shell, with the command that was built on its path. */
function inShell(shell: string, args: readonly string[]): string {
  const bin = mkdtempSync(join(tmpdir(), "cornerstones-bin-"));
  symlinkSync(resolve("bin/cornerstones.js"), join(bin, "cornerstones"));
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, HOME: bin };
  return execFileSync(shell, args, { cwd, env, encoding: "utf8" });
}

const BASH = `eval "$(cornerstones completion bash)"
COMP_WORDS=(cornerstones record --plan 2025-26.cornerstones.yaml wc-staff); COMP_CWORD=4; _cornerstones; printf '%s\\n' "\${COMPREPLY[@]}"
COMP_WORDS=(cornerstones report --view ""); COMP_CWORD=3; _cornerstones; printf '%s\\n' "\${COMPREPLY[@]}"`;
const ZSH = `compdef() { : }; compadd() { print -l -- "$values[@]" }; _files() { : }
eval "$(cornerstones completion zsh)"
words=(cornerstones record --plan 2025-26.cornerstones.yaml wc-staff); CURRENT=5; _cornerstones
words=(cornerstones report --view ""); CURRENT=4; _cornerstones`;
const FISH = `cornerstones completion fish | source
complete -C "cornerstones record --plan 2025-26.cornerstones.yaml wc-staff"
complete -C "cornerstones report --view "`;

describe.each([
  ["bash", ["-c", BASH]],
  ["zsh", ["-fc", ZSH]],
  ["fish", ["-N", "-c", FISH]],
])("%s", (shell, args) => {
  const isHere = spawnSync(shell, ["--version"]).status === 0;
  if (!isHere) console.warn(`${shell} is not installed: its completion is not tried`);

  test.skipIf(!isHere)("takes the script, and completes by it", () => {
    const offered = inShell(shell, args)
      .split("\n")
      .map((line) => line.split("\t")[0]);
    expect(offered).toContain("wc-staff-induction");
    expect(offered).toContain("involvement");
  });
});
