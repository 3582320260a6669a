import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { docx, table } from "../../office/build-docx.ts";
import { type AnyQuestion, scriptedAsk } from "../../scripted-ask.ts";
import { run } from "../../transcript.ts";

const GRID = docx(table(["Success measure", "Improve"], ["Punctuality is good", "Mondays"]));
const TODAY = "2026-09-07";
const PLAN = "2026-27.cornerstones.yaml";

function folder(files: Readonly<Record<string, Uint8Array>>): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-init-"));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, name), bytes);
  return cwd;
}

describe("at a terminal, where a Word file or a workbook stands in the folder", () => {
  test("it is offered to read the grid in it, and then nothing else is asked than by an import", async () => {
    const cwd = folder({ "Action plan.docx": GRID });
    const { ask, seen } = scriptedAsk(({ message }: AnyQuestion) => {
      if (message.startsWith("Action plan.docx")) return join(cwd, "Action plan.docx");
      return message.startsWith("What is the setting") ? "Oakfield" : true;
    });
    const { code } = await run(["init"], { cwd, ask, today: TODAY });
    expect(code).toBe(0);
    expect(seen).toEqual([
      "Action plan.docx stands here. Read the grid in it as the plan?",
      "What is the setting called?",
      "Write it like this?",
    ]);
    expect(readFileSync(join(cwd, PLAN), "utf8")).toContain(
      "- measure: wc-punctuality\n    improve: Mondays",
    );
  });

  test("of several one is chosen, and what Word keeps beside an open file is none", async () => {
    const cwd = folder({ "a.docx": GRID, "b.docx": GRID, "~$a.docx": GRID });
    const offered: string[] = [];
    const { ask, seen } = scriptedAsk((question: AnyQuestion) => {
      if (question.message.startsWith("There are")) {
        offered.push(...(question.choices ?? []).map(({ value }) => value));
        return join(cwd, "b.docx");
      }
      return question.message.startsWith("What is the setting") ? "Oakfield" : true;
    });
    const { code } = await run(["init"], { cwd, ask, today: TODAY });
    expect(offered).toEqual([join(cwd, "a.docx"), join(cwd, "b.docx"), ""]);
    expect(seen[0]).toBe("There are Word or Excel files here. Read the grid in one of them as the plan?");
    expect(code).toBe(0);
  });
});

describe("without a terminal", () => {
  test("a line says that the grid can be read", async () => {
    const cwd = folder({ "Action plan.docx": GRID });
    const { stderr, code } = await run(["init"], { cwd, today: TODAY });
    expect(stderr).toContain(
      'cornerstones: Action plan.docx stands here: `cornerstones import "Action plan.docx"` reads the grid in such a file as a plan\n',
    );
    expect(code).toBe(2);
    expect(existsSync(join(cwd, PLAN))).toBe(false);
  });

  test("and nothing is said where the flags say all that a plan needs", async () => {
    const cwd = folder({ "Action plan.docx": GRID });
    const { stderr, code } = await run(["init", "--setting", "Oakfield", "--all"], { cwd, today: TODAY });
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  });
});
