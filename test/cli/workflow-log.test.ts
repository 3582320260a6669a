import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import { run } from "../transcript.ts";

/** What the runner of GitHub Actions takes for a command, wherever it is printed. */
const COMMAND = /^\s*::|##\[/m;

test("what people read commands nothing where a workflow runs it, in whatever file or words it stands", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-log-"));
  const orders = ["::error::x", "##[add-mask]y"];
  for (const order of orders) {
    const plan = SOUND_PLAN.replace(
      /^setting: .*/m,
      `setting: ${JSON.stringify(`${order} ${order} ${order}`)}`,
    )
      .replace(/ {4}improve: .*/, `    improve: ${JSON.stringify(`A ${order}`.repeat(9))}`)
      .replace("    improve:", `    ${JSON.stringify(`${"word ".repeat(12)}${order}`)}: 1\n    improve:`);
    writeFileSync(join(cwd, `${order}.cornerstones.yaml`), plan);
  }
  const commands = [
    ["check"],
    ["check", "--format", "compact"],
    ["check", "::warning::gone"],
    ["report", "--view", "progress"],
    ["map"],
    ["catalogue", "::error::nothing"],
    ["check", "--as-of", "##[error]"],
  ];
  for (const command of commands) {
    const { stdout, stderr } = await run(command, { cwd, env: { COLUMNS: "50" }, today: "2026-01-20" });
    expect(`${stdout}${stderr}`, command.join(" ")).not.toMatch(COMMAND);
  }
});
