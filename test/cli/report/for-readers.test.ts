import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPORT_VIEWS } from "../../../src/report/formats.ts";
import { run } from "../../transcript.ts";

/** People who read a page or a Word file have no terminal: a flag, a command or a plan's file tells them nothing. */
const OF_TERMINALS =
  /(?<![\w-])--[a-z][\w-]*|`cornerstones|\bcornerstones [a-z]+ |\.cornerstones\.ya?ml|\bfrom the folder\b/;
const DAY = "2026-05-15";
const PLANS = [
  ["one plan", "examples/oakfield.cornerstones.yaml"],
  ["a plan with findings", "examples/broken.cornerstones.yaml"],
  ["several plans", "examples/area"],
] as const;
const FORMS = [
  ...Object.keys(REPORT_VIEWS).flatMap((view) => [
    ["report", "--view", view, "--format", "markdown"],
    ["report", "--view", view, "--format", "html"],
    ["report", "--view", view, "--format", "html", "--public"],
  ]),
  ["map", "--format", "html"],
];

/** What a reader of a page sees of it. */
function shown(html: string): string {
  return html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;|&quot;|&amp;/g, "'");
}

describe.each(PLANS)("a reader of %s finds no command, flag or file", (_, plan) => {
  test.each(FORMS.map((args) => [args.join(" "), args] as const))("in %s", async (_, [command, ...args]) => {
    const { stdout } = await run([command ?? "", plan, ...args, "--as-of", DAY]);
    expect(stdout).not.toBe("");
    expect(OF_TERMINALS.exec(shown(stdout))?.[0] ?? null).toBeNull();
  });
});

test("a page for the public does not say that nobody waits, nor for how long, where what waits is not for printing", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-public-"));
  const plan = `cornerstones: 1
setting: Oak
period: { from: 2025-09-01, to: 2026-07-21 }
celebrate:
  - { date: 2026-05-01, what: Coffee morning }
measures:
  - measure: cm-website
    improve: Words
    voices:
      - { date: 2026-04-21, from: staff, said: Nobody answers }
`;
  writeFileSync(join(cwd, "plan.yaml"), plan);
  const report = async (...args: readonly string[]): Promise<string> =>
    (await run(["report", "plan.yaml", "--as-of", DAY, "--public", ...args], { cwd })).stdout;
  const text = await report("--format", "markdown");
  expect(text).toContain("1 voice unanswered");
  expect(text).not.toContain("nobody waits");
  expect(text).toContain("Nothing that may be printed is written down yet.");
  expect(shown(await report("--format", "html"))).toMatch(/need no answer; 1 waits\s/);
});
