import { copyFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../transcript.ts";

function oakfield(): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-days-"));
  copyFileSync("examples/oakfield.cornerstones.yaml", join(cwd, "a.cornerstones.yaml"));
  return cwd;
}

describe("a day of the commands that look at plans", () => {
  const today = "2026-05-15";

  test.each([
    ["report", "--as-of", "20 March 2026", ""],
    ["report", "--as-of", "20 Mar", "note: 20 Mar is 20 March 2026\n"],
    ["map", "--as-of", "yesterday", "note: yesterday is 14 May 2026\n"],
    ["report", "--since", "last Friday", "note: last Friday is 8 May 2026\n"],
    ["report", "--since", "last review", ""],
  ])(
    "%s %s %s is understood, and said back where it was said otherwise",
    async (command, flag, said, note) => {
      const { code, stderr } = await run([command, flag, said], { cwd: oakfield(), today });
      expect(code).toBe(0);
      expect(stderr.startsWith(note)).toBe(true);
    },
  );

  test("that is none is refused by the name of its flag", async () => {
    for (const flag of ["--as-of", "--since"]) {
      const { code, stderr } = await run(["report", flag, "31 June"], { cwd: oakfield(), today });
      expect(code).toBe(2);
      expect(stderr).toMatch(new RegExp(`^cornerstones: ${flag} 31 June: `));
    }
  });

  test("of a new plan's period, whose end follows its beginning", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "cornerstones-days-"));
    const period = ["--from", "1 Sep 2026", "--to", "21 July"];
    await run(["init", "p.cornerstones.yaml", "--setting", "Oak", "--measure", "cm-website", ...period], {
      cwd,
      today,
    });
    expect(readFileSync(join(cwd, "p.cornerstones.yaml"), "utf8")).toMatch(
      /from: 2026-09-01[\s\S]*to: 2027-07-21/,
    );
  });
});
