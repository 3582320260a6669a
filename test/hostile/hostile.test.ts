import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { displayWidth } from "../../src/markup/width.ts";
import { BINARY_FORMATS } from "../../src/report/formats.ts";
import { type Outcome, run } from "../transcript.ts";
import { COMMANDS, type HostileCommand, WITHOUT_PLAN } from "./commands.ts";
import { type HostilePlan, hostilePlans } from "./hostile-plans.ts";

// The same plans as in `npm run hostile`, a hundred times as small, and each with one of the commands: here it is held that
// none ends in a mistake of the program and that lines keep to their width; there, how long it takes.
const PLANS = hostilePlans({ bytes: 6_000, tokens: 900 });
/** From one plan to the next, so that each command meets plans of every kind in time; it shares no factor with their number. */
const STEP = 37;

const folder = mkdtempSync(join(tmpdir(), "cornerstones-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noGit = async () => ({ code: null, out: Buffer.alloc(0), stderr: "" });

async function tried({ args, columns }: HostileCommand, { text }: HostilePlan): Promise<Outcome> {
  const cwd = mkdtempSync(join(folder, "p-"));
  writeFileSync(join(cwd, "plan.yaml"), text);
  const files: Readonly<Record<string, string>> = { PLAN: "plan.yaml", NEW: "new.yaml" };
  return run(
    args.map((arg) => files[arg] ?? arg),
    { cwd, columns, env: { COLUMNS: String(columns), FORCE_COLOR: "1" }, git: noGit },
  );
}

const tries = PLANS.flatMap((plan, at) => {
  const command = COMMANDS[(at * STEP) % COMMANDS.length];
  return command ? [{ name: plan.name, words: command.args.join(" "), plan, command }] : [];
});

test.each(tries)("$name | $words", async ({ plan, command, words }) => {
  const { code, stdout, stderr } = await tried(command, plan);
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(code).toBeLessThan(3);
  const isText = !BINARY_FORMATS.some((format) => words.includes(`--format ${format}`));
  expect(!isText || stdout === "" || stdout.endsWith("\n")).toBe(true);
  if (words.startsWith("report") && !words.includes("--format"))
    expect(stdout.split("\n").filter((line) => displayWidth(line) > command.columns)).toEqual([]);
});

test("no command of the program is left out", async () => {
  const { stdout } = await run(["--help"]);
  const [, list = ""] = stdout.split("\nCommands:\n");
  const named = [...(list.split("\n\n")[0] ?? "").matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
  const known = [...COMMANDS.map(({ args }) => args[0]), ...WITHOUT_PLAN];
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
