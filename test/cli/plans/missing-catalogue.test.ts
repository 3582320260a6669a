import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../transcript.ts";

/** A folder with so many plans that name a catalogue which is not there. */
function folder(count: number): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-catalogue-"));
  for (let at = 1; at <= count; at += 1) {
    const text = `cornerstones: 1
setting: School ${at}
catalogue: trust.yaml
period: { from: 2026-09-01, to: 2027-07-21 }
measures: []
`;
    writeFileSync(join(cwd, `s${at}.cornerstones.yaml`), text);
  }
  return cwd;
}

test.each(["check", "report", "map"])(
  "%s tells a catalogue that is not there once for all plans",
  async (name) => {
    const { code, stderr } = await run([name, "."], { cwd: folder(5) });
    expect(code).toBe(2);
    const told = stderr.split("\n").filter((line) => line.includes("trust.yaml"));
    expect(told).toEqual([
      "cornerstones: the catalogue of 5 plans cannot be used: trust.yaml: there is no such file (s1.cornerstones.yaml, s2.cornerstones.yaml, s3.cornerstones.yaml and 2 more)",
    ]);
  },
);

test("of one plan it is said for that plan, without the names of plans that are there", async () => {
  const { stderr } = await run(["check", "."], { cwd: folder(1) });
  expect(stderr).toContain(
    "cornerstones: s1.cornerstones.yaml: its catalogue cannot be used: trust.yaml: there is no such file\n",
  );
});

test("in Markdown too, under a heading that promises nothing of what could not be read; programs are told plan by plan", async () => {
  const cwd = folder(2);
  const page = (await run(["check", ".", "--format", "markdown"], { cwd })).stdout;
  expect(page).toContain("## Plans checked: 2 could not be read\n");
  expect(page.match(/there is no such file/g)).toHaveLength(1);
  const json = JSON.parse((await run(["check", ".", "--format", "json"], { cwd })).stdout);
  expect(json.unreadable.map(({ file }: { file: string }) => file)).toEqual([
    "s1.cornerstones.yaml",
    "s2.cornerstones.yaml",
  ]);
});
