import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CHECK_FORMATS, WHOLE_FORMATS } from "../../../src/check/formats.ts";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { run } from "../../transcript.ts";

/** A plan with one info, `link-without-reason`, and nothing else. */
const HINTED = SOUND_PLAN.replace(
  "- { to: cm-positive-language, because: Values show in the words that we use }",
  "- cm-positive-language",
);
/** The same with a warning beside it, `action-overdue`. */
const WARNED = HINTED.replace("by: 2026-03-20", "by: 2026-01-02");

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-hints-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

async function check(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const { stdout } = await run(["check", "--as-of", "2026-01-20", ...args], { cwd: folder(files) });
  return stdout;
}

describe("infos are counted, not listed", () => {
  test("a plan with nothing but hints is one line", async () => {
    expect(await check({ "a.cornerstones.yaml": HINTED })).toBe(
      "Nothing to fix. 1 hint: --info shows them\n",
    );
  });

  test("a fresh plan of four rows is one line", async () => {
    const cwd = folder({});
    const ids = "wc-attendance,vi-shared-values,cm-named-person,wp-parent-forum";
    await run(["init", "new.cornerstones.yaml", "--setting", "Oak Lane", "--measure", ids], { cwd });
    const { stdout, code } = await run(["check"], { cwd });
    expect({ stdout, code }).toEqual({
      stdout: "Nothing to fix. 4 rows wait for words; 1 hint: --info shows them\n",
      code: 0,
    });
  });

  test("beside other findings, a line for each plan that has any", async () => {
    const shown = await check({ "a.cornerstones.yaml": WARNED, "b.cornerstones.yaml": HINTED });
    expect(shown).toContain("2 plans checked: 1 warning.\n");
    expect(shown).toContain("a.cornerstones.yaml: 1 hint: --info shows them\n");
    expect(shown).toContain("b.cornerstones.yaml: 1 hint: --info shows them\n");
    expect(shown).not.toContain("link-without-reason");
  });

  test("20 plans with hints have a line each, 21 one together", async () => {
    const plans = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}.cornerstones.yaml`, HINTED]));
    expect((await check(plans(20))).match(/1 hint/g)?.length).toBe(20);
    expect(await check(plans(21))).toContain("In 21 plans 21 hints: --info shows them\n");
  });
});

describe("they are listed", () => {
  test.each([["--info"], ["--fail-on=info"], ["--only=link-without-reason"]])("with %s", async (flag) => {
    expect(await check({ "a.cornerstones.yaml": HINTED }, flag)).toContain("info  link-without-reason");
  });

  test.each(Object.keys(CHECK_FORMATS))(
    "%s lists them where it is one of those that carry all",
    async (format) => {
      const whole: readonly string[] = WHOLE_FORMATS;
      const shown = await check({ "a.cornerstones.yaml": WARNED }, "--format", format);
      expect(shown.includes("link-without-reason")).toBe(whole.includes(format));
      expect(shown).toContain("action-overdue");
      expect(await check({ "a.cornerstones.yaml": WARNED }, "--format", format, "--info")).toContain(
        "link-without-reason",
      );
    },
  );
});

describe("more than twenty findings are counted by rule", () => {
  const many = (count: number): string =>
    SOUND_PLAN.replace(
      "by: 2026-03-20 }",
      `by: 2026-03-20 }${Array.from({ length: count }, (_, at) => `\n      - { do: Task ${at}, by: 2026-01-02 }`).join("")}`,
    );
  test.each([
    [20, false],
    [21, true],
  ])("of %i", async (count, counted) => {
    expect(
      (await check({ "a.cornerstones.yaml": many(count) })).includes(`By rule: ${count} action-overdue`),
    ).toBe(counted);
  });
});
