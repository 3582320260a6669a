import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Outcome, run } from "../../transcript.ts";

const PLAN = `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  # the first
  - measure: wc-attendance
    improve: Calm mornings
    involve: We all take part
    indicators:
      - id: share
        what: Children who are on time
        target: 90
      - id: late
        what: Children who are late
        unit: percent
        target: { value: 5, by: 2026-07-01 }
        readings:
          - { date: 2026-03-02, value: 9, of: 60 }
    actions:
      - id: walk
        do: Start a walking bus   # with Year 6
        by: 2026-03-01
      - do: Ask families what holds them up
        done: 2025-11-06
      - do: Ask the School Council
    links:
      - wc-few-complaints
  - measure: wc-staff-induction
    improve: A good start
    lead: Deputy head
    actions:
      - { do: Ask new staff, by: 2026-02-01 }
`;

interface Edited extends Outcome {
  /** The lines that are new, and those that are gone. */
  readonly changed: readonly string[];
  readonly after: string;
}

async function edit(args: readonly string[], before = PLAN, day = "2026-05-15"): Promise<Edited> {
  const cwd = folderWith({ "plan.cornerstones.yaml": before });
  const outcome = await run(args, { cwd, today: day });
  const after = readFileSync(join(cwd, "plan.cornerstones.yaml"), "utf8");
  const [was, is] = [before.split("\n"), after.split("\n")];
  const changed = [
    ...was.filter((line) => !is.includes(line)).map((line) => `-${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+${line}`),
  ];
  return { ...outcome, changed, after };
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "cornerstones-edit-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("done", () => {
  test("notes the day of an action, named by id or a part of its words", async () => {
    const { changed, stdout, code } = await edit(["done", "walking bus"]);
    expect([changed, code]).toEqual([["+        done: 2026-05-15"], 0]);
    expect(stdout).toContain("Good attendance, Start a walking bus: done on 15 May 2026.");
    expect((await edit(["done", "walk", "--date", "2026-05-01"])).changed).toEqual([
      "+        done: 2026-05-01",
    ]);
    expect((await edit(["done", "new staff"])).changed).toEqual([
      "-      - { do: Ask new staff, by: 2026-02-01 }",
      "+      - { do: Ask new staff, by: 2026-02-01, done: 2026-05-15 }",
    ]);
  });

  test("says so where it was done already, and changes nothing", async () => {
    const { changed, stdout, stderr, code } = await edit(["done", "what holds them up"]);
    expect([changed, code]).toEqual([[], 0]);
    expect(stdout).toContain("done on 6 November 2025.");
    expect(stderr).toContain("already so; nothing changed");
  });

  test("asks back where several are meant, with what means each alone", async () => {
    const { stderr, code } = await edit(["done", "ask"]);
    expect(code).toBe(2);
    expect(stderr).toBe(`cornerstones: "ask" could be several actions:
  "Ask families what"  Good attendance: Ask families what holds them up
  "Ask the School"  Good attendance: Ask the School Council
  "Ask new staff"  Staff induction: Ask new staff
For help: cornerstones done --help
`);
    expect((await edit(["done", "ask", "--measure", "induction"])).code).toBe(0);
    expect((await edit(["done"])).stderr).toContain("say which action:\n  walk  ");
    expect((await edit(["done", "sing"])).stderr).toContain(
      'no action of this plan is called "sing"; still to be',
    );
  });
});

describe("move", () => {
  const BECAUSE = ["--because", "The trainer was ill"];

  test("moves the date of an action and keeps the one that it had", async () => {
    const { changed, stdout } = await edit(["move", "walk", "--to", "2026-06-12", ...BECAUSE]);
    expect(changed).toEqual([
      "-        by: 2026-03-01",
      "+        by: 2026-06-12",
      "+        moved:",
      "+          - { from: 2026-03-01, date: 2026-05-15, because: The trainer was ill }",
    ]);
    expect(stdout).toContain("Start a walking bus: moved from 1 March 2026 to 12 June 2026.");
  });

  test("moves the date of a target; without one of its own it had the end of the period", async () => {
    const short = await edit(["move", "share", "--to", "2026-10-01", ...BECAUSE]);
    expect(short.changed).toEqual([
      "-        target: 90",
      "+        target:",
      "+          value: 90",
      "+          by: 2026-10-01",
      "+          moved:",
      "+            - { from: 2026-07-21, date: 2026-05-15, because: The trainer was ill }",
    ]);
    const long = await edit(["move", "late", "--to", "2026-07-10", ...BECAUSE]);
    expect(long.after).toContain(
      "{ value: 5, by: 2026-07-10, moved: [ { from: 2026-07-01, date: 2026-05-15, ",
    );
  });

  test("changes nothing where the date is the same, and refuses what is done", async () => {
    expect(await edit(["move", "walk", "--to", "2026-03-01", ...BECAUSE])).toMatchObject({
      changed: [],
      code: 0,
    });
    const done = await edit(["move", "what holds", "--to", "2026-06-12", ...BECAUSE]);
    expect([done.changed, done.code]).toEqual([[], 2]);
    expect(done.stderr).toContain("this was done on 6 November 2025, and what is done is not due any more");
  });

  test("needs the day and the reason", async () => {
    expect((await edit(["move", "walk", ...BECAUSE])).stderr).toContain("--to DATE is missing");
    expect((await edit(["move", "walk", "--to", "2026-06-12"])).stderr).toContain(
      "--because TEXT is missing",
    );
    expect(await edit(["move", "walk", "--to", "31 June 2026", ...BECAUSE])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^cornerstones: --to: .*30/),
    });
  });
});

describe("link", () => {
  test("says that one could help another, which need not have a row", async () => {
    const { changed } = await edit(["link", "attendance", "cm-website", "--because", "Dates are found"]);
    expect(changed).toEqual(["+      - to: cm-website", "+        because: Dates are found"]);
    expect((await edit(["link", "attendance", "website"])).changed).toEqual(["+      - cm-website"]);
  });

  test("gives a link its reason, and says so where it has it", async () => {
    const once = await edit(["link", "attendance", "wc-few-complaints", "--because", "Calm"]);
    expect(once.changed).toEqual([
      "-      - wc-few-complaints",
      "+      - to: wc-few-complaints",
      "+        because: Calm",
    ]);
    const twice = await edit(["link", "attendance", "wc-few-complaints", "--because", "Calm"], once.after);
    expect([twice.changed, twice.code]).toEqual([[], 0]);
  });

  test("notes what was seen of a link, which becomes the long form, beside what others saw", async () => {
    const warmer = ["--happened", "Calls got warmer", "--from", "parents", "--date", "2026-04-02"];
    const first = await edit(["link", "attendance", "wc-few-complaints", ...warmer]);
    expect(first.changed).toEqual([
      "-      - wc-few-complaints",
      "+      - to: wc-few-complaints",
      "+        happened:",
      "+          - date: 2026-04-02",
      "+            what: Calls got warmer",
      "+            from: parent-carers",
    ]);
    const other = ["--happened", "No change", "--from", "staff", "--not", "--date", "2026-03-01"];
    const second = await edit(["link", "attendance", "wc-few-complaints", ...other], first.after);
    expect(second.changed).toEqual([
      "+          - date: 2026-03-01",
      "+            what: No change",
      "+            from: staff",
      "+            helped: no",
    ]);
    const again = await edit(["link", "attendance", "wc-few-complaints", ...warmer], second.after);
    expect([again.changed, again.code]).toEqual([[], 0]);
  });

  test("makes the link where there is none, with its reason and what was seen", async () => {
    const { changed } = await edit([
      ...["link", "attendance", "cm-website", "--because", "Dates are found"],
      ...["--happened", "Fewer calls", "--date", "2026-04-02"],
    ]);
    expect(changed).toEqual([
      "+      - to: cm-website",
      "+        because: Dates are found",
      "+        happened:",
      "+          - date: 2026-04-02",
      "+            what: Fewer calls",
    ]);
  });

  test("who says so, and that it did not help, belong to what was seen", async () => {
    const who = await edit(["link", "attendance", "cm-website", "--from", "staff"]);
    const not = await edit(["link", "attendance", "cm-website", "--not"]);
    expect([who.code, who.stderr]).toEqual([
      2,
      "cornerstones: --from: say what was seen as well, with --happened TEXT\nFor help: cornerstones link --help\n",
    ]);
    expect([not.code, not.stderr]).toEqual([
      2,
      "cornerstones: --not: say what was seen as well, with --happened TEXT\nFor help: cornerstones link --help\n",
    ]);
    const nobody = await edit(["link", "attendance", "cm-website", "--happened", "x", "--from", "martians"]);
    expect([nobody.code, nobody.stderr]).toEqual([
      2,
      expect.stringContaining('no group is called "martians"'),
    ]);
  });

  test("links nothing to itself or to what nobody knows", async () => {
    const self = await edit(["link", "attendance", "wc-attendance"]);
    expect([self.code, self.stderr]).toEqual([
      2,
      'cornerstones: "Good attendance" cannot help itself: link it to another measure\nFor help: cornerstones link --help\n',
    ]);
    const near = await edit(["link", "attendance", "cm-websit"]);
    expect([near.code, near.changed]).toEqual([0, ["+      - cm-website"]]);
    const unknown = await edit(["link", "attendance", "cm-wibsite"]);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('no measure is called "cm-wibsite"; the nearest is:\n  cm-website'),
    ]);
  });
});

describe("set", () => {
  test.each([
    [
      ["induction", "lead", "SENCo"],
      ["-    lead: Deputy head", "+    lead: SENCo"],
    ],
    [
      ["induction", "lead", ""],
      ["-    lead: Deputy head", "+    lead:"],
    ],
    [
      ["induction", "indicators.confident.what", "New staff who feel confident"],
      ["+      - id: confident", "+        what: New staff who feel confident"],
    ],
    [
      ["attendance", "indicators.calm.what", "Calm mornings: as told"],
      ["+      - id: calm", "+        what: >-", "+          Calm mornings: as told"],
    ],
    [["setting-id", "123456"], ['+setting-id: "123456"']],
    [
      ["group-names.staff", "Practitioners"],
      ["+group-names:", "+  staff: Practitioners"],
    ],
    [
      ["attendance", "indicators.late.target.value", "4%"],
      ["-        target: { value: 5, by: 2026-07-01 }", "+        target: { value: 4, by: 2026-07-01 }"],
    ],
    [["attendance", "indicators.share.aim", "up"], ["+        aim: up"]],
    [
      ["induction", "involve.staff.level", "consulted"],
      ["+    involve:", "+      staff:", "+        level: consulted"],
    ],
  ])("%j", async (words, changed) => {
    const outcome = await edit(["set", ...words]);
    expect([outcome.changed, outcome.code]).toEqual([changed, 0]);
  });

  test.each([
    [["attendance", "sucess", "x"], '"sucess" is no field that can be set: did you mean success?'],
    [["improve", "x"], '"improve" is a field of a row: cornerstones set MEASURE improve VALUE'],
    [
      ["attendance", "involve.staff", "x"],
      '"Good attendance" says under involve in one text how all take part.',
    ],
    [["induction", "involve.staff.level", "Co producing"], 'cannot be "Co producing": write co-producing'],
    [
      ["attendance", "indicators.lates.what", "x"],
      'no figure of "Good attendance" is called "lates"; it has:',
    ],
    [["induction", "indicators.confident.unit", "percent"], '"Staff induction" measures nothing yet'],
    [["period.to", "31 June 2026"], "period.to: "],
    [["attendance", "indicators.late.target", "5 of 60"], "write the aim alone"],
    [["attendance", "indicators.late.cumulative", "maybe"], "is yes or no"],
    [
      ["induction", "lead", "Deputy", "head"],
      'A value of several words stands in quotes, as in: cornerstones set induction lead "Deputy head"',
    ],
    [["induction", "lead", "--", "-x", "--dry-run"], "put --dry-run before it"],
    [["setting"], "say the value too: cornerstones set setting VALUE"],
  ])("%j is told with what would be right", async (words, said) => {
    const { stderr, code, changed } = await edit(["set", ...words]);
    expect([code, changed]).toEqual([2, []]);
    expect(stderr).toContain(said);
  });
});

describe("record alone", () => {
  test("lists what is due, the most pressing first, each with what to type", async () => {
    const { stdout, code } = await edit(["record"], PLAN, "2026-07-10");
    expect(code).toBe(0);
    expect(stdout).toBe(`Due to be measured
Oakfield · as of 10 July 2026 · 2 of 2 figures

                   Last figure       Target

The target's date has passed: how did it end?
  Good attendance  9%, 130 days ago  5% by 1 Jul
    Children who are late
    cornerstones record wc-attendance late VALUE --of PEOPLE

Not measured yet
  Good attendance  none yet          90 by 21 Jul
    Children who are on time
    cornerstones record wc-attendance share VALUE

Put the figure in the place of VALUE, and how many people it is about in the
place of PEOPLE.
`);
  });

  test("says so when all is measured", async () => {
    const measured = PLAN.replace(
      "        target: 90\n",
      "        target: 90\n        readings: [ { date: 2026-03-02, value: 80 } ]\n",
    );
    expect((await edit(["record"], measured, "2026-03-10")).stdout).toContain(
      "All is measured: no figure is due on 10 March 2026.",
    );
  });
});

describe("every edit", () => {
  test("writes nothing with --dry-run, and shows a diff", async () => {
    const { changed, stdout, code } = await edit(["done", "walk", "--dry-run"]);
    expect([changed, code]).toEqual([[], 0]);
    expect(stdout).toContain("\n+        done: 2026-05-15\n");
  });

  test("that would make a new error prints it and writes nothing, unless forced", async () => {
    const args = ["set", "period.to", "2025-08-01"];
    const refused = await edit(args);
    expect([refused.code, refused.changed]).toEqual([1, []]);
    expect(refused.stdout).toContain("period-reversed");
    expect(await edit([...args, "--force"])).toMatchObject({ code: 0 });
  });

  test("keeps line endings, a byte order mark and findings elsewhere", async () => {
    const odd = `\ufeff${PLAN.replace("improve: A good start", "improv: A good start")}`.replaceAll(
      "\n",
      "\r\n",
    );
    const { after, code } = await edit(["done", "walk"], odd);
    expect(code).toBe(0);
    expect(after).toBe(odd.replace("by: 2026-03-01\r\n", "by: 2026-03-01\r\n        done: 2026-05-15\r\n"));
  });

  test("needs one plan that holds the day, or --plan", async () => {
    const none = await run(["done", "walk"], { cwd: folderWith({}), today: "2026-05-15" });
    expect(none.code).toBe(2);
    const cwd = folderWith({ "a.cornerstones.yaml": PLAN, "b.cornerstones.yaml": PLAN });
    const several = await run(["done", "walk"], { cwd, today: "2026-05-15" });
    expect([several.code, several.stderr]).toEqual([
      2,
      "cornerstones: several plans cover 15 May 2026; say which with --plan FILE:\n  a.cornerstones.yaml\n  b.cornerstones.yaml\nFor help: cornerstones done --help\n",
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [`${at + 10}.cornerstones.yaml`, PLAN]),
    );
    const school = await run(["done", "walk"], { cwd: folderWith(many), today: "2026-05-15" });
    expect(school.stderr.split("\n").slice(-5, -2)).toEqual([
      "  17.cornerstones.yaml",
      "  18.cornerstones.yaml",
      "  and 2 more",
    ]);
    const early = await run(["done", "walk"], { cwd, today: "2024-05-15" });
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining("no plan covers 15 May 2024")]);
    const named = await run(["done", "walk", "--plan", "b.cornerstones.yaml"], { cwd, today: "2024-05-15" });
    expect(named.code).toBe(0);
    expect(readFileSync(join(cwd, "a.cornerstones.yaml"), "utf8")).toBe(PLAN);
  });

  test.skipIf(process.getuid?.() === 0)("leaves a read-only plan as it is", async () => {
    const cwd = folderWith({ "a.cornerstones.yaml": PLAN });
    chmodSync(join(cwd, "a.cornerstones.yaml"), 0o444);
    expect((await run(["done", "walk"], { cwd, today: "2026-05-15" })).code).toBe(2);
  });
});
