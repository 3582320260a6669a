import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { run } from "./transcript.ts";

/** The command as it is built: validators and catalogue are made at build time there, and at each start here. */
function built(...args: string[]) {
  const { stdout, status } = spawnSync(process.execPath, ["bin/cornerstones.js", ...args], {
    encoding: "utf8",
  });
  return { stdout, code: status };
}

describe("the built command says what the sources say", () => {
  test.each([
    [["check", "examples/broken.cornerstones.yaml", "--as-of", "2026-05-15", "--format", "json"]],
    [["check", "examples", "--as-of", "2026-05-15", "--format", "json"]],
    [["check", "examples/overlay", "--as-of", "2026-05-15", "--format", "json"]],
    [["catalogue", "--format", "json"]],
    [["report", "examples/oakfield.cornerstones.yaml", "--as-of", "2026-05-15", "--format", "json"]],
  ])("%j", async (args) => {
    const { stdout, code } = await run(args);
    expect(built(...args)).toEqual({ stdout, code });
  });
});
