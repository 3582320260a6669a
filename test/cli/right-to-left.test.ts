import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../transcript.ts";
import { withPayloads } from "./hostile-words.ts";

const SPOKEN =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/;
const ISOLATED = /\u2068[^\u2068\u2069\n]*\u2069/g;

const OUTPUTS = [
  ["check", "plan.yaml"],
  ["check", "plan.yaml", "--format", "compact"],
  ["check", "plan.yaml", "--format", "markdown"],
  ...["summary", "progress", "due", "voices", "involvement"].flatMap((view) =>
    ["terminal", "markdown", "html"].map((format) => [
      "report",
      "plan.yaml",
      "--view",
      view,
      "--format",
      format,
    ]),
  ),
  ["map", "plan.yaml"],
  ["map", "plan.yaml", "--format", "html"],
  ["record", "--plan", "plan.yaml"],
  ["voice", "--from", "staff", "--said", "שלום", "--plan", "plan.yaml", "--force"],
] as const;

describe("no day is torn apart by words beside it that are read from right to left", () => {
  let cwd = "";
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), "cornerstones-rtl-"));
    const plan = withPayloads("examples/oakfield.cornerstones.yaml", ["مدرسة", "בית ספר"]);
    writeFileSync(join(cwd, "plan.yaml"), plan);
  });

  test.each(OUTPUTS.map((args) => [args.join(" "), args] as const))("%s", async (_, args) => {
    const { stdout, stderr } = await run(args, { cwd, env: { COLUMNS: "200" }, today: "2026-05-15" });
    expect(stderr).not.toContain("mistake of this program");
    const torn = stdout.split("\n").filter((line) => {
      const words = line.replace(/<[^>]*>/g, "").replace(ISOLATED, "");
      // A code frame, and what an edit wrote, are the plan's own lines.
      return !/^ *\d+ [|+]/.test(words) && /[\u0590-\u06ff]/.test(words) && SPOKEN.test(words);
    });
    expect(torn).toEqual([]);
  });

  test("and there are such days", async () => {
    const { stdout } = await run(["report", "plan.yaml"], { cwd, today: "2026-05-15" });
    expect(stdout).toMatch(/\u206815 May 2026\u2069/);
  });
});
