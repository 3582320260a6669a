import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

  test("the last review, misspelt, is offered where it is understood, and nowhere else", async () => {
    const told = async (flag: string) =>
      (await run(["report", flag, "last-revue"], { cwd: oakfield(), today })).stderr;
    expect(await told("--since")).toContain('"last-revue" is no day: did you mean last-review?');
    expect(await told("--as-of")).not.toContain("last-review");
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

describe("a day by the terms of the plan", () => {
  const terms = (autumn: string): string => `terms:
  - { name: Autumn 1, from: 2025-09-01, to: ${autumn} }
  - { name: Spring 2, from: 2026-02-23, to: 2026-03-27 }
`;
  const plan = (setting: string, rest: string): string => `cornerstones: 1
setting: ${setting}
period: { from: 2025-09-01, to: 2026-07-21 }
${rest}measures:
  - measure: wc-attendance
    improve: Calm mornings
    indicators: [ { id: on-time, what: On time, readings: [ { date: 2025-10-24, value: 3 } ] } ]
    actions: [ { do: Ask families, by: 2025-10-24 } ]
`;
  function folder(plans: Readonly<Record<string, string>>): string {
    const cwd = mkdtempSync(join(tmpdir(), "cornerstones-terms-"));
    for (const [name, text] of Object.entries(plans)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    return cwd;
  }
  const oak = { "oak.cornerstones.yaml": plan("Oak", terms("2025-10-24")) };
  const today = "2026-05-15";

  test.each([
    ["end of Autumn 1", "24 October 2025"],
    ["start of Autumn 1", "1 September 2025"],
    ["end of autumn half term 1", "24 October 2025"],
    ["start of Spring 2", "23 February 2026"],
    ["20 Mar", "20 March 2026"],
    ["1 June", "1 June 2026"],
  ])("--as-of %s is understood everywhere", async (said, day) => {
    const cwd = folder(oak);
    for (const command of [["report"], ["report", "--view", "due"], ["map"], ["check"]]) {
      const { code, stderr } = await run([...command, "--as-of", said], { cwd, today });
      expect([command, code === 2, stderr.split("\n")[0]]).toEqual([
        command,
        false,
        `note: ${said} is ${day}`,
      ]);
    }
  });

  test.each([
    ["end of Autumn 1", "3, 24 Oct"],
    ["2025-10-23", "Nothing has been measured yet."],
  ])("the last day of a term has what is of that day: %s", async (said, figure) => {
    const { stdout } = await run(["report", "--as-of", said], { cwd: folder(oak), today });
    expect(stdout).toContain(figure);
  });

  test("--since takes the beginning of a term that is named alone", async () => {
    const { stderr } = await run(["report", "--since", "Spring 2"], { cwd: folder(oak), today });
    expect(stderr).toContain("note: Spring 2 is 23 February 2026");
  });

  test("a term that no plan has is refused, and those that there are are named", async () => {
    const { code, stderr } = await run(["report", "--as-of", "end of Autumn 2"], { cwd: folder(oak), today });
    expect(code).toBe(2);
    expect(stderr.replaceAll("\n", " ")).toContain(
      'The plan\'s terms are "Autumn 1" (1 September 2025 to 24 October 2025), "Spring 2" (23 February 2026 to 27 March 2026).',
    );
  });

  test("a term alone leaves open which of its days is meant", async () => {
    const { code, stderr } = await run(["report", "--as-of", "Autumn 1"], { cwd: folder(oak), today });
    expect([code, stderr.includes("as in 2025-10-24")]).toEqual([2, true]);
  });

  test("plans of several settings are asked each, and told apart where they differ", async () => {
    const ash = plan("Ash", "");
    const elm = plan("Elm", terms("2025-10-17"));
    const agreed = await run(["report", "--as-of", "end of Autumn 1"], {
      cwd: folder({ ...oak, "ash.cornerstones.yaml": ash }),
      today,
    });
    expect([agreed.code, agreed.stderr]).toEqual([0, "note: end of Autumn 1 is 24 October 2025\n"]);
    const differing = await run(["map", "--as-of", "end of Autumn 1"], {
      cwd: folder({ ...oak, "elm.cornerstones.yaml": elm }),
      today,
    });
    expect(differing.code).toBe(2);
    expect(differing.stderr).toContain(
      "  elm.cornerstones.yaml  17 October 2025\n  oak.cornerstones.yaml  24 October 2025\n",
    );
  });

  test("of two years of a setting, the plan of today says which Autumn 1 it is", async () => {
    const next = oak["oak.cornerstones.yaml"].replaceAll("2026-", "2027-").replaceAll("2025-", "2026-");
    const cwd = folder({ ...oak, "next.cornerstones.yaml": next });
    const { stderr } = await run(["report", "--as-of", "end of Autumn 1"], { cwd, today });
    expect(stderr).toContain("note: end of Autumn 1 is 24 October 2025");
    const later = await run(["report", "--as-of", "end of Autumn 1"], { cwd, today: "2026-11-23" });
    expect(later.stderr).toContain("note: end of Autumn 1 is 24 October 2026");
  });

  test("a plan from standard input knows its terms too", async () => {
    const { code, stderr } = await run(["report", "-", "--as-of", "end of Autumn 1"], {
      cwd: folder({}),
      today,
      stdin: oak["oak.cornerstones.yaml"],
    });
    expect([code, stderr]).toEqual([0, "note: end of Autumn 1 is 24 October 2025\n"]);
  });

  test("an edit's day is understood by the terms, and names them where it is none", async () => {
    const cwd = folder(oak);
    const done = await run(["record", "attendance", "4", "--date", "start of Spring 2"], { cwd, today });
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining("4 on 23 February 2026")]);
    const wrong = await run(["record", "attendance", "4", "--date", "end of Lent"], { cwd, today });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("The plan's terms are")]);
  });
});
