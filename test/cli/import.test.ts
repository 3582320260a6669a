import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { docx, paragraph, table } from "../office/build-docx.ts";
import { xlsx } from "../office/build-xlsx.ts";
import { type Answer, type AnyQuestion, scriptedAsk } from "../scripted-ask.ts";
import { run } from "../transcript.ts";

const GRID = docx(
  paragraph("School: Ashgrove Primary"),
  table(
    ["Success measure", "Improve", "Action", "Lead", "By when"],
    ["Punctuality is good", "Mondays", "Breakfast club", "Pastoral team", "1 March 2027"],
    ["Staff absence is low", "Winter", "Talk in teams", "JB", "ASAP"],
  ),
);
const CLEAN = docx(table(["Success measure", "Improve"], ["Punctuality is good", "Mondays"]));

function folder(files: Readonly<Record<string, Uint8Array | string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-import-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

const textOf = (cwd: string, name: string): string => readFileSync(join(cwd, name), "utf8");

describe("a new plan", () => {
  test("--output writes it, and the check finds no error in it", async () => {
    const cwd = folder({ "grid.docx": GRID });
    const { stdout, stderr, code } = await run(["import", "grid.docx", "--output", "plan.yaml"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("x-who: names and initials");
    expect(stdout).toContain("table 1, row 3");
    expect(stderr).toContain("cornerstones: wrote plan.yaml");
    expect(textOf(cwd, "plan.yaml")).toContain(
      "setting: Ashgrove Primary\nperiod: { from: 2026-09-01, to: 2027-08-31 }",
    );
    expect(await run(["check", "plan.yaml", "--fail-on", "error"], { cwd })).toMatchObject({ code: 0 });
  });

  test("without --output it is printed, and what is told of it goes to standard error", async () => {
    const cwd = folder({ "grid.docx": GRID });
    const { stdout, stderr, code } = await run(["import", "grid.docx"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Read from grid\.docx\./);
    expect(stdout).toContain("do: Breakfast club");
    expect(stderr).toContain("Kept as written");
  });

  test("a table of what people said is counted as voices, and not as no rows", async () => {
    const cwd = folder({
      "said.csv": "Who,You said,We did\nParents,It is cold,Heaters\nPupils,It is loud,Carpets\n",
    });
    const { stderr } = await run(["import", "said.csv"], { cwd });
    expect(stderr).toContain("2 voices, 2 guesses, nothing left without a place.");
    const rows = await run(["import", "grid.docx"], { cwd: folder({ "grid.docx": CLEAN }) });
    expect(rows.stderr).toContain("1 row of a plan, no guesses,");
  });

  test("and it is said that no file was written", async () => {
    const { stderr } = await run(["import", "grid.docx"], { cwd: folder({ "grid.docx": GRID }) });
    expect(stderr).toContain("no file was written; --output FILE writes one");
  });

  test.each([
    ["by semicolons", "Parents: Forum; Pupils: Council", "Council", "Forum"],
    ["by commas", "Pupils: none yet, Parents: Forum", "none yet", "Forum"],
    [
      "by lines",
      "Pupils: Council\nParents: Forum, which meets: Tuesday",
      "Council",
      "Forum, which meets: Tuesday",
    ],
  ])("groups in one cell, parted %s, have a part each", async (_, cell, pupils, parents) => {
    const csv = `Success measure,Who's involved?\nStaff induction,"${cell}"\n`;
    const { stdout } = await run(["import", "g.csv"], { cwd: folder({ "g.csv": csv }) });
    const { involve } = parse(stdout).measures[0];
    expect(involve).toEqual({ "children-and-young-people": pupils, "parent-carers": parents });
  });

  test("it can come from standard input", async () => {
    const { stdout } = await run(["import", "-"], { stdin: CLEAN });
    expect(stdout).toContain("improve: Mondays");
  });

  test("--dry-run shows it and writes nothing", async () => {
    const cwd = folder({ "grid.docx": GRID });
    const { stdout, code } = await run(["import", "grid.docx", "--output", "plan.yaml", "--dry-run"], {
      cwd,
    });
    expect(code).toBe(0);
    expect(stdout).toContain("do: Breakfast club");
    expect(existsSync(join(cwd, "plan.yaml"))).toBe(false);
  });

  test("--strict ends with 1 and writes nothing where something has no place, and else writes", async () => {
    const cwd = folder({ "grid.docx": GRID, "clean.docx": CLEAN });
    const refused = await run(["import", "grid.docx", "--output", "plan.yaml", "--strict"], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("nothing was written, since --strict was given");
    expect(existsSync(join(cwd, "plan.yaml"))).toBe(false);
    const clean = await run(["import", "clean.docx", "--output", "plan.yaml", "--strict"], { cwd });
    expect(clean.code).toBe(0);
    expect(existsSync(join(cwd, "plan.yaml"))).toBe(true);
  });

  test("--setting, --from and --to beat what the file says", async () => {
    const cwd = folder({ "grid.docx": GRID });
    const flags = ["--setting", "Oakfield", "--from", "2027-04-01", "--to", "2028-03-31"];
    const { stdout } = await run(["import", "grid.docx", ...flags], { cwd });
    expect(stdout).toContain("setting: Oakfield\nperiod: { from: 2027-04-01, to: 2028-03-31 }");
  });

  test("the file's name stands for a setting that nothing in it names", async () => {
    const cwd = folder({ "Elm_Park.docx": CLEAN });
    const { stdout, stderr } = await run(["import", "Elm_Park.docx"], { cwd });
    expect(stdout).toContain("setting: Elm Park\n");
    expect(stderr).toContain('The setting is called "Elm Park"');
  });

  test("--map says what a column is for, by heading or letter; --sheet and --table say which grid", async () => {
    const rows = [
      ["Thing", "Worker"],
      ["Punctuality is good", "Pastoral team"],
    ];
    const cwd = folder({
      "grid.xlsx": xlsx([
        {
          name: "Old",
          rows: [
            ["Success measure", "Improve"],
            ["Staff absence is low", "Winter"],
          ],
        },
        { name: "New", rows },
      ]),
    });
    const flags = ["--sheet", "New", "--map", "Thing=measure", "--map", "B=lead"];
    const { stdout } = await run(["import", "grid.xlsx", ...flags], { cwd });
    expect(stdout).toContain("- measure: wc-punctuality\n    lead: Pastoral team");
    expect(stdout).not.toContain("wc-staff-absence");
    const byNumber = await run(["import", "grid.xlsx", "--table", "1"], { cwd });
    expect(byNumber.stdout).toContain("- measure: wc-staff-absence");
  });
});

describe("what cannot be done is told, with exit code 2", () => {
  test.each([
    ["a plan that is there", ["grid.docx", "--output", "there.yaml"], "there.yaml is there already"],
    ["a name that no plan has", ["grid.docx", "--output", "plan.txt"], "the name of a plan ends in .yaml"],
    [
      "a key that is none",
      ["grid.docx", "--map", "Lead=boss"],
      'write a heading and a key, as in "Owner=lead"',
    ],
    ["a table too many", ["grid.docx", "--table", "2"], "--table 2: there is 1 table in grid.docx"],
    ["a table that is no number", ["grid.docx", "--table", "two"], "write the number of a table"],
    ["a sheet of a document", ["grid.docx", "--sheet", "Grid"], "this file has no sheets"],
    ["two targets", ["grid.docx", "--output", "a.yaml", "--into", "there.yaml"], "say one of them"],
    [
      "a setting of a plan that is there",
      ["grid.docx", "--into", "there.yaml", "--setting", "x"],
      "--setting is for a new plan",
    ],
    ["a file without a table", ["text.docx"], "there is no table in it"],
    ["a table that is no grid", ["other.csv"], "no table in it has headings of a grid"],
    ["a file that is not there", ["grip.docx"], "grip.docx: there is no such file"],
    [
      "an unknown way out of conflicts",
      ["grid.docx", "--into", "there.yaml", "--on-conflict", "merge"],
      "stop, skip, update",
    ],
  ])("%s", async (_, args, says) => {
    const cwd = folder({
      "grid.docx": GRID,
      "text.docx": docx(paragraph("Only words")),
      "other.csv": "a,b\n1,2\n",
      "there.yaml": "cornerstones: 1\n",
    });
    const { stderr, code } = await run(["import", ...args], { cwd });
    expect(stderr).toContain(says);
    expect(code).toBe(2);
    expect(textOf(cwd, "there.yaml")).toBe("cornerstones: 1\n");
  });
});

const PLAN = `# Ours
cornerstones: 1
setting: Oakfield   # since 1901
period: { from: 2026-09-01, to: 2027-07-21 }
terms:
  - { name: Autumn 1, from: 2026-09-01, to: 2026-10-23 }
measures:
  # Be on time
  - measure: wc-punctuality
    improve: 'Mondays'   # agreed
    actions:
      - do: Breakfast club
        by: 2027-02-01   # the hall is free then
`;

describe("into a plan that is there", () => {
  const into = (how: readonly string[], grid: Uint8Array = GRID) => {
    const cwd = folder({ "grid.docx": grid, "plan.yaml": PLAN });
    return run(["import", "grid.docx", "--into", "plan.yaml", ...how], { cwd }).then((outcome) => ({
      ...outcome,
      after: textOf(cwd, "plan.yaml"),
    }));
  };

  test("a row that says something else stops it", async () => {
    const { after, stderr, code } = await into([]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "a row of the plan says something else than the file; --on-conflict skip leaves",
    );
    expect(stderr).toContain("  wc-punctuality  ");
    expect(after).toBe(PLAN);
  });

  test("skip adds what is new and leaves every byte of the rest", async () => {
    const { after, stdout, code } = await into(["--on-conflict", "skip"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Brought in 1 row, left 1 row as they were from grid.docx");
    expect(after.startsWith(PLAN.slice(0, -1))).toBe(true);
    expect(after).toContain("- measure: wc-staff-absence");
  });

  test("update changes what the file says, and keeps comments and all else", async () => {
    const { after, code } = await into(["--on-conflict", "update"]);
    expect(code).toBe(0);
    expect(after).toContain(
      "        by: 2027-03-01   # the hall is free then\n        lead: Pastoral team\n".slice(0, 26),
    );
    for (const line of [
      "# Ours",
      "setting: Oakfield   # since 1901",
      "  # Be on time",
      "improve: 'Mondays'   # agreed",
    ])
      expect(after).toContain(line);
    expect(after).toContain("by: 2027-03-01   # the hall is free then");
    expect(after).toContain("from: 2027-02-01, date: 2026-11-23");
    expect(after).toContain("lead: Pastoral team");
  });

  test("a figure's long form, what each group does and texts of one's own stay beside what is new", async () => {
    const plan = `${PLAN}    x-notes: ours
    involve:
      staff: { level: consulted, how: They are asked }
    indicators:
      - id: late
        what: Late each week
        target: { value: 20, by: 2027-05-01 }
        readings:
          - { date: 2026-10-01, value: 30 }
`;
    const grid = docx(
      table(
        ["Success measure", "KPI", "Target", "Actual Oct 26", "Staff", "Who is involved", "Notes of ours"],
        ["Punctuality is good", "Late each week", "10", "25", "They plan it", "", ""],
      ),
    );
    const cwd = folder({ "grid.docx": grid, "plan.yaml": plan });
    const how = ["--on-conflict", "update", "--map", "Notes of ours=x-notes"];
    const { code } = await run(["import", "grid.docx", "--into", "plan.yaml", ...how], { cwd });
    expect(code).toBe(0);
    const after = textOf(cwd, "plan.yaml");
    expect(after).toContain("target: { value: 10, by: 2027-05-01 }");
    expect(after).toContain("- { date: 2026-10-01, value: 30 }\n          - { date: 2026-10-31, value: 25 }");
    expect(after).toContain("staff: { level: consulted, how: They plan it }");
    expect(after).toContain("x-notes: ours");
  });

  test("what the plan says already changes nothing", async () => {
    const cwd = folder({ "grid.docx": CLEAN, "plan.yaml": PLAN });
    const { stderr, code } = await run(["import", "grid.docx", "--into", "plan.yaml"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("already so; nothing changed");
    expect(textOf(cwd, "plan.yaml")).toBe(PLAN);
  });

  test("its terms say what day a term means", async () => {
    const grid = docx(
      table(["Success measure", "Action", "By when"], ["Staff absence is low", "Talk", "Autumn 1"]),
    );
    const { after } = await into([], grid);
    expect(after).toContain("by: 2026-10-23");
  });

  test("--dry-run prints the diff, --strict ends with 1, and neither writes", async () => {
    const dry = await into(["--on-conflict", "update", "--dry-run"]);
    expect(dry.stdout).toContain("+        by: 2027-03-01");
    expect(dry.after).toBe(PLAN);
    const strict = await into(["--on-conflict", "update", "--strict"]);
    expect(strict.code).toBe(1);
    expect(strict.after).toBe(PLAN);
  });
});

describe("on a terminal", () => {
  const ODD = docx(
    table(
      ["Success measure", "Improve", "Minder"],
      ["Punctuality is good", "Mondays", "Pastoral team"],
      ["Punctuality in the morning", "Fridays", ""],
    ),
  );

  test("columns and rows in doubt are asked one by one", async () => {
    const cwd = folder({ "grid.docx": ODD });
    const said: Readonly<Record<string, Answer>> = {
      column: "lead",
      measure: "wc-punctuality",
      setting: "",
      write: true,
    };
    const { ask, seen } = scriptedAsk(({ message }: AnyQuestion) => {
      if (message.startsWith("What is the column")) return said.column ?? "";
      if (message.startsWith("Which measure")) return said.measure ?? "";
      return message.startsWith("What is the setting") ? "Oakfield" : true;
    });
    const { code } = await run(["import", "grid.docx", "--output", "plan.yaml"], { cwd, ask });
    expect(code).toBe(0);
    expect(seen).toEqual([
      'What is the column "Minder" (table 1, row 1) for?',
      'Which measure is "Punctuality in the morning" (table 1, row 3)?',
      "What is the setting called?",
      "Write it like this?",
    ]);
    const after = textOf(cwd, "plan.yaml");
    expect(after).toContain("setting: Oakfield");
    expect(after).toContain("lead: Pastoral team");
    expect(after.match(/- measure:/g)).toHaveLength(1);
  });

  test("each question can be gone back from, and what is said after a stop is asked no second time", async () => {
    const cwd = folder({ "grid.docx": ODD });
    const args = ["import", "grid.docx", "--output", "plan.yaml"];
    const first = scriptedAsk(["later", "back", "lead", "own", "back", "wc-punctuality", "stop"]);
    const stopped = await run(args, { cwd, ask: first.ask });
    expect([stopped.code, stopped.stderr]).toEqual([
      130,
      expect.stringContaining("plan.yaml.import-draft.json"),
    ]);
    const no = scriptedAsk([true, "later", "Oakfield", false]);
    const { stderr } = await run(args, { cwd, ask: no.ask });
    expect(no.seen).toContain("! This one is needed now. Enter takes what is suggested. Ctrl-C stops.");
    expect(stderr).toContain("your answers are kept in plan.yaml.import-draft.json");
    const last = scriptedAsk([true, true]);
    expect((await run(args, { cwd, ask: last.ask })).code).toBe(0);
    expect(last.seen.at(-1)).toBe("Write it like this?");
    expect(existsSync(join(cwd, "plan.yaml.import-draft.json"))).toBe(false);
    const after = textOf(cwd, "plan.yaml");
    for (const words of ["setting: Oakfield", "lead: Pastoral team", "- measure: wc-punctuality"])
      expect(after).toContain(words);
  });

  test("no writes nothing", async () => {
    const cwd = folder({ "grid.docx": GRID });
    const { ask } = scriptedAsk(({ message }) => (message.startsWith("Write") ? false : ""));
    const { code, stderr } = await run(["import", "grid.docx", "--output", "plan.yaml"], { cwd, ask });
    expect(code).toBe(0);
    expect(stderr).toContain("nothing was written");
    expect(existsSync(join(cwd, "plan.yaml"))).toBe(false);
  });
});
