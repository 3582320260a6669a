import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./transcript.ts";

const page = readFileSync("docs/config.md", "utf8");

test("docs/config.md tells of every key of the configuration, and of no other", () => {
  const schema = JSON.parse(readFileSync("schemas/config.schema.json", "utf8"));
  const keys = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map((match) => match[1]);
  expect(keys).toEqual(Object.keys(schema.properties));
});

test("its example is a configuration that commands take", async () => {
  const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-config-"));
  writeFileSync(join(cwd, "cornerstones.config.yaml"), yaml.replace(/^(?:catalogue|baseline):.*\n/gm, ""));
  const { code, stderr } = await run(["check", "--allow-empty"], { cwd });
  expect([code, stderr]).toEqual([0, ""]);
});
