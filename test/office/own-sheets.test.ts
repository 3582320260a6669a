import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { scriptedAsk } from "../scripted-ask.ts";
import { run } from "../transcript.ts";
import { editWorkbook, type RowEdit } from "./edit-workbook.ts";
import { differences, imported, OAKFIELD, reworded, TODAY, written } from "./own-file.ts";

/** What a plan says otherwise when a workbook of it comes back with rows changed, and what was told. */
async function afterEdits(...edits: readonly RowEdit[]) {
  const { cwd, text, file } = await written(OAKFIELD, "xlsx");
  await editWorkbook(file, edits);
  const { stdout, stderr, code } = await imported(cwd, "grid.xlsx");
  return { changed: differences(text, stdout), stderr, code, cwd };
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const at = (sheet: string, row: RowEdit["row"], cells: RowEdit["cells"]): RowEdit => ({ sheet, row, cells });

describe("a cell that was changed on a sheet is what changes in the plan", () => {
  test.each<[string, RowEdit, readonly string[]]>([
    [
      "a reading's figure and its source",
      at("Figures", ["Value", 91], { Value: 93, Source: "Survey by phone" }),
      [
        "- - { date: 2026-03-26, value: 91, of: 11, source: Induction survey }",
        "+ - { date: 2026-03-26, value: 93, of: 11, source: Survey by phone }",
      ],
    ],
    [
      "a figure's name",
      at("Figures", ["What", "Attendance, all pupils"], { What: "Attendance of all pupils" }),
      ["- what: Attendance, all pupils", "+ what: Attendance of all pupils"],
    ],
    [
      "who leads an action, and what it costs",
      at("Actions", ["Text", "Write and share the ten-day promise"], {
        Lead: "SENCo; Office manager",
        Cost: "£5",
      }),
      ["- lead: Office manager", "+ lead: [ SENCo, Office manager ]", "+ cost: £5"],
    ],
    [
      "an action's due date, which keeps the one that it had",
      at("Actions", ["Text", "Choose the new site with families"], { By: day("2026-07-10") }),
      ["- by: 2026-06-30", "+ by: 2026-07-10", "+ moved:", "+ - from: 2026-06-30", "+ date: 2026-05-15"],
    ],
    [
      "an action of a setting's own keys",
      at("Actions", ["Id", "soft-start"], { "Action x paid from": "Trust grant" }),
      ["- x-paid-from: Pupil premium", "+ x-paid-from: Trust grant"],
    ],
    [
      "how they heard back",
      at("Voices", ["Said", "The playground is too loud before the bell"], { Told: "In class" }),
      ["- told: The SENCo sat down with them", "+ told: In class"],
    ],
    [
      "an answer to what nobody answered yet",
      at("Voices", ["Id", "lunch-queue"], { Outcome: "did", Answer: "Two queues" }),
      ["+ did: Two queues", "+ answered: 2026-05-15"],
    ],
    [
      "the reason of a link in its short form",
      at("Links", ["To", "wc-few-complaints"], { Because: "They ring back" }),
      [
        "- - wc-few-complaints            # the short form: the reason is still to come",
        "+ - to: wc-few-complaints            # the short form: the reason is still to come",
        "+ because: They ring back",
      ],
    ],
    [
      "whether a link helped",
      at("Links", ["Text", "Two complaints came to us as ideas for the page"], { State: "did-not-help" }),
      ["+ helped: no"],
    ],
    [
      "where evidence is kept, and that it is private",
      at("Evidence", ["Text", "The card"], { Where: "SENCo's drawer", Private: true }),
      [
        "- - { date: 2025-11-27, what: The card, where: SENCo's noticeboard }",
        "+ - { date: 2025-11-27, what: The card, where: SENCo's drawer, private: yes }",
      ],
    ],
    [
      "who made something happen",
      at("Evidence", ["Who", "Breakfast club team"], { Who: "The breakfast club" }),
      ["- who: Breakfast club team", "+ who: The breakfast club"],
    ],
    [
      "who was at a review",
      at("Reviews", ["Text", "4 Forum members"], { Text: "5 Forum members" }),
      ["- parent-carers: 4 Forum members", "+ parent-carers: 5 Forum members"],
    ],
    [
      "a judgement of a day",
      at("Reviews", ["Text", "A hard autumn for illness"], { Rating: "red", Text: "A hard autumn" }),
      ["- rating: amber", "- note: A hard autumn for illness", "+ rating: red", "+ note: A hard autumn"],
    ],
    [
      "what a group said of a judgement",
      at("Reviews", ["Text", "Ask us why before you tell us off"], { Text: "Ask us first" }),
      ["- parent-carers: Ask us why before you tell us off", "+ parent-carers: Ask us first"],
    ],
    [
      "how a group takes part, and how far",
      at("People", ["How", "Two Forum members help to run the session"], {
        How: "Four of them run it",
        Level: "co-producing",
      }),
      [
        "- parent-carers: { level: participating, how: Two Forum members help to run the session }",
        "+ parent-carers: { level: co-producing, how: Four of them run it }",
      ],
    ],
    [
      "how a group chose",
      at("People", ["Chose", "Whole-staff meeting on the first training day"], {
        Chose: "By a show of hands",
      }),
      ["- staff: Whole-staff meeting on the first training day", "+ staff: By a show of hands"],
    ],
  ])("%s", async (_, edit, changed) => {
    const outcome = await afterEdits(edit);
    expect(outcome.changed, outcome.stderr).toEqual(changed);
    expect(outcome.code).toBe(0);
  });
});

describe("a row that somebody typed into the grid is read as one of anybody's grid", () => {
  const SAID = {
    "Success Measure": "Staff absence is low",
    "What exactly needs to be improved?": "Cover changes every day",
    Lead: "Deputy head",
    Actions: "Ask who can cover",
  };
  const READ = [
    "+ # Welcome and Care · Staff absence is low",
    "+ - measure: wc-staff-absence",
    "+ improve: Cover changes every day",
    "+ actions:",
    "+ - do: Ask who can cover",
    "+ lead: Deputy head",
    "+ ",
  ];

  test("in a workbook: its measure is known, and it stands under its Cornerstone", async () => {
    const { changed, stderr } = await afterEdits(at("Grid", null, SAID));
    expect(changed).toEqual(READ);
    expect(stderr).toContain("1 row typed in: Low staff absence (wc-staff-absence)");
  });

  test("in Word, by writing over a copy of another row", async () => {
    const { cwd, text, file } = await written(OAKFIELD, "docx");
    const parts = unzipSync(readFileSync(file));
    const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const [row = ""] =
      /<w:tr>(?:(?!<w:tr>).)*Staff induction arrangements are robust.*?<\/w:tr>/s.exec(document) ?? [];
    const copy = row
      .replace("Staff induction arrangements are robust", "Every child has a place at the table")
      .replace(/Training to support staff[^<]*/, "Some eat alone");
    writeFileSync(
      file,
      zipSync({ ...parts, "word/document.xml": strToU8(document.replace(row, row + copy)) }),
    );
    const { stdout, stderr } = await imported(cwd, "grid.docx");
    const changed = differences(text, stdout);
    expect(changed.filter((line) => line.startsWith("-"))).toEqual([]);
    expect(stderr).not.toContain("stands there no more");
    expect(changed).toContain("+ statement: Every child has a place at the table");
    expect(changed).toContain("+ improve: Some eat alone");
    expect(stderr).toContain(
      "1 row typed in: Every child has a place at… (own-every-child-has-a-place-at-the-table)",
    );
  });

  describe("at a terminal, a row whose measure is in doubt is asked", () => {
    const QUESTION = 'Which measure is "Punctuality each morning" (';
    const typed = async () => {
      const { cwd, text, file } = await written(OAKFIELD, "csv");
      const [head = []] = parse(readFileSync(file));
      const said: Readonly<Record<string, string>> = {
        success_measure: "Punctuality each morning",
        improve: "Mondays",
      };
      appendFileSync(file, `${head.map((name: string) => said[name] ?? "").join(",")}\n`);
      return { cwd, text };
    };

    test.each([
      ["a new plan", ["--output", "new.yaml"], "new.yaml"],
      ["the plan itself", ["--into", "plan.cornerstones.yaml"], "plan.cornerstones.yaml"],
    ])("for %s", async (_, flags, name) => {
      const { cwd, text } = await typed();
      const { ask, seen } = scriptedAsk(["wc-punctuality", true]);
      const { code } = await run(["import", "grid.csv", ...flags], { cwd, today: TODAY, ask });
      expect(code).toBe(0);
      expect(seen).toEqual([expect.stringContaining(QUESTION), "Write it like this?"]);
      const changed = differences(text, readFileSync(join(cwd, name), "utf8"));
      expect(changed).toContain("+ - measure: wc-punctuality");
      expect(readdirSync(cwd).filter((each) => each.includes("draft"))).toEqual([]);
    });

    test.each([
      ["a new plan", ["--output", "new.yaml"]],
      ["the plan itself", ["--into", "plan.cornerstones.yaml"]],
    ])("and no writes nothing of %s", async (_, flags) => {
      const { cwd, text } = await typed();
      const { ask } = scriptedAsk(["own", false]);
      const { code } = await run(["import", "grid.csv", ...flags], { cwd, today: TODAY, ask });
      expect(code).toBe(0);
      expect(readFileSync(join(cwd, "plan.cornerstones.yaml"), "utf8")).toBe(text);
      expect(existsSync(join(cwd, "new.yaml"))).toBe(false);
    });

    test("one that is known for sure is not", async () => {
      const { ask, seen } = scriptedAsk([]);
      const { cwd } = await afterEdits(at("Grid", null, SAID));
      const { code } = await run(["import", "grid.xlsx"], { cwd, today: TODAY, ask });
      expect([code, seen]).toEqual([0, []]);
    });
  });

  test("in the grid as a table of text", async () => {
    const { cwd, text, file } = await written(OAKFIELD, "csv");
    const [head = []] = parse(readFileSync(file));
    const row = head.map(
      (name: string) =>
        ({ success_measure: "wc-staff-absence", improve: "Cover changes every day" })[name] ?? "",
    );
    appendFileSync(file, `${row.join(",")}\n`);
    const { stdout } = await imported(cwd, "grid.csv");
    expect(differences(text, stdout)).toEqual([...READ.slice(0, 3), "+ "]);
  });

  test("one for a measure that has a row already is told, and left", async () => {
    const { changed, stderr, cwd } = await afterEdits(
      at("Grid", null, { ...SAID, "Success Measure": "Few complaints" }),
    );
    expect(changed).toEqual([]);
    expect(stderr).toContain("Few complaints: a row was typed in for it, and the plan has one already");
    expect(await imported(cwd, "grid.xlsx", "--strict")).toMatchObject({ code: 1, stdout: "" });
    const into = await imported(
      cwd,
      "grid.xlsx",
      "--into",
      "plan.cornerstones.yaml",
      "--on-conflict",
      "update",
      "--dry-run",
    );
    expect(into.stdout).toContain("+      - do: Ask who can cover");
  });

  test("a column that was taken out is told, and empties nothing", async () => {
    const { cwd, text, file } = await written(OAKFIELD, "csv");
    const rows = parse(readFileSync(file)).map((row: string[]) => row.toSpliced(16, 1));
    writeFileSync(
      file,
      rows.map((row: string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n"),
    );
    const { stdout, stderr } = await imported(cwd, "grid.csv");
    expect(stdout).toBe(text);
    expect(stderr).toContain("Grid, Lead: it stands there no more; what it told stays in the plan");
  });

  test("a row that was taken out is told, and stays in the plan", async () => {
    const { changed, stderr } = await afterEdits(at("Grid", ["Measure", "wc-few-complaints"], null));
    expect(changed).toEqual([]);
    expect(stderr).toContain(
      "Few complaints stands in the file no more; its row in the plan is left as it is",
    );
  });
});

describe("the sheet Plan is read back", () => {
  test.each<[string, RowEdit, readonly string[]]>([
    [
      "the last day of a term",
      at("Plan", ["Text", "Autumn 2"], { Until: day("2025-12-18") }),
      [
        "- - { name: Autumn 2, from: 2025-11-03, to: 2025-12-19 }",
        "+ - { name: Autumn 2, from: 2025-11-03, to: 2025-12-18 }",
      ],
    ],
    [
      "how a group chose",
      at("Plan", ["Text", "Whole-staff meeting on the first training day"], { Text: "By a show of hands" }),
      ["- staff: Whole-staff meeting on the first training day", "+ staff: By a show of hands"],
    ],
    [
      "what a group is called here",
      at("Plan", ["Text", "Families"], { Text: "Parents and carers" }),
      ["- parent-carers: Families", "+ parent-carers: Parents and carers"],
    ],
    [
      "whose a role is",
      at("Plan", ["Text", "pupils in the soft start"], { Group: "Families" }),
      ["- pupils in the soft start: children-and-young-people", "+ pupils in the soft start: parent-carers"],
    ],
    [
      "a measure of the setting's own",
      at("Plan", ["Measure", "own-breakfast-club"], { Text: "Everybody may come to breakfast" }),
      [
        "- statement: Every family feels able to use the breakfast club",
        "+ statement: Everybody may come to breakfast",
      ],
    ],
    [
      "what a rating means here",
      at("Plan", ["Rating", "amber"], { Text: "Moving, slowly" }),
      ["- amber: Moving, but not for everybody yet", "+ amber: Moving, slowly"],
    ],
    [
      "since when a measure is embedded",
      at("Plan", ["Kind", "embedded"], { Date: day("2025-06-30") }),
      ["- since: 2025-07-04", "+ since: 2025-06-30"],
    ],
    [
      "until when a finding is accepted, of a row",
      at("Plan", ["Text", "unlinked-measure"], { Until: day("2026-06-30") }),
      ["- until: 2026-07-21", "+ until: 2026-06-30"],
    ],
    [
      "why a figure has ended",
      at("Plan", ["Kind", "ended"], { Because: "Nobody asks any more" }),
      [
        "- because: Since everybody pays into the closed box, nobody has to ask",
        "+ because: Nobody asks any more",
      ],
    ],
    [
      "a key of the setting's own",
      at("Plan", ["Kind", "plan"], { "Plan x development plan": "Priority 3" }),
      [
        "- x-development-plan: Priority 2, belonging   # keys of our own begin with x-",
        "+ x-development-plan: Priority 3   # keys of our own begin with x-",
      ],
    ],
    [
      "a term that is new",
      at("Plan", null, { Kind: "term", Text: "Summer 3", Date: day("2026-07-06"), Until: day("2026-07-21") }),
      ["+ - { name: Summer 3, from: 2026-07-06, to: 2026-07-21 }"],
    ],
    [
      "a role that is new",
      at("Plan", null, { Kind: "role", Text: "Lunch captains", Group: "Pupils" }),
      ["+ Lunch captains: children-and-young-people"],
    ],
  ])("%s", async (_, edit, changed) => {
    const outcome = await afterEdits(edit);
    expect(outcome.changed, outcome.stderr).toEqual(changed);
    expect(outcome.code).toBe(0);
  });

  test("what is reckoned there is told, and left", async () => {
    const { changed, stderr } = await afterEdits(at("Plan", ["Text", "measures"], { Value: 40 }));
    expect(changed).toEqual([]);
    expect(stderr).toMatch(/Plan!\d+: value: this is reckoned/);
  });
});

describe("what the grid tells beside the booklet's columns", () => {
  test("a key of the setting's own is read back", async () => {
    const { changed } = await afterEdits(
      at("Grid", ["Measure", "wc-staff-induction"], { "Measure x governor link": "Chair of governors" }),
    );
    expect(changed).toEqual(["+ x-governor-link: Chair of governors"]);
  });

  test("the words of a measure of the setting's own are, and those of the catalogue stay, which is told", async () => {
    const { changed, stderr } = await afterEdits(
      at("Grid", ["Measure", "own-breakfast-club"], { "Success Measure": "Everybody may come to breakfast" }),
      at("Grid", ["Measure", "wc-few-complaints"], { "Success Measure": "No complaints", Evidence: "None" }),
    );
    expect(changed).toEqual([
      "- statement: Every family feels able to use the breakfast club",
      "+ statement: Everybody may come to breakfast",
    ]);
    expect(stderr).toContain('Few complaints, statement: "No complaints": these words are the catalogue\'s');
    expect(stderr).toContain(
      'Few complaints, Evidence: "None": this column tells what the plan says elsewhere',
    );
  });
});

describe("a new row is something new", () => {
  const STAFF = { Short: "Staff induction" } as const;
  test.each<[string, RowEdit, readonly string[]]>([
    [
      "a reading, in its place by date",
      at("Figures", null, {
        ...STAFF,
        What: "New staff who say they feel confident about communicating with all parent carers",
        Date: day("2026-05-12"),
        Value: 94,
        Of: 16,
      }),
      ["+ - { date: 2026-05-12, value: 94, of: 16 }"],
    ],
    [
      "a figure that the row did not have",
      at("Figures", null, { ...STAFF, What: "Visits by new staff", Date: day("2026-05-12"), Value: 4 }),
      [
        "+ - id: visits-by-new-staff",
        "+ what: Visits by new staff",
        "+ readings:",
        "+ - { date: 2026-05-12, value: 4 }",
      ],
    ],
    [
      "an action",
      at("Actions", null, {
        ...STAFF,
        Text: "Write to all new staff",
        Lead: "Headteacher",
        By: day("2026-06-26"),
      }),
      ["+ - do: Write to all new staff", "+ lead: Headteacher", "+ by: 2026-06-26"],
    ],
    [
      "a voice, of the day of the import where none is said",
      at("Voices", null, { ...STAFF, Group: "Pupils", Said: "They all know our names" }),
      ["+ - date: 2026-05-15", "+ from: children-and-young-people", "+ said: They all know our names"],
    ],
    [
      "a voice about no one measure",
      at("Voices", null, { Group: "staff", Said: "More light in the hall", Date: day("2026-05-04") }),
      ["+ - date: 2026-05-04", "+ from: staff", "+ said: More light in the hall"],
    ],
    [
      "a link, to a measure by its short name",
      at("Links", null, { ...STAFF, To: "A website families use", Because: "It says who is who" }),
      ["+ - to: cm-website", "+ because: It says who is who"],
    ],
    [
      "evidence",
      at("Evidence", null, { ...STAFF, Date: day("2026-05-12"), Text: "The new leaflet" }),
      ["+ - date: 2026-05-12", "+ what: The new leaflet"],
    ],
    [
      "something to celebrate",
      at("Evidence", null, { Date: day("2026-05-10"), Text: "The summer fair", Share: true }),
      ["+ - date: 2026-05-10", "+ what: The summer fair", "+ share: yes"],
    ],
    [
      "a review that is to come",
      at("Reviews", null, { Date: day("2026-07-15"), Text: "Last of the year" }),
      ["+ - date: 2026-07-15", "+ label: Last of the year"],
    ],
    [
      "a judgement",
      at("Reviews", null, { ...STAFF, Date: day("2026-05-14"), Rating: "amber", Text: "Two new colleagues" }),
      ["+ - date: 2026-05-14", "+ rating: amber", "+ note: Two new colleagues"],
    ],
  ])("%s", async (_, edit, changed) => {
    const outcome = await afterEdits(edit);
    expect(outcome.changed, outcome.stderr).toEqual(changed);
    expect(outcome.code).toBe(0);
  });
});

describe("what is not read back is told, with where it stands", () => {
  test.each<[string, RowEdit, string]>([
    [
      "a row that was taken out",
      at("Evidence", ["Text", "The card"], null),
      "this row stands there no more; what it told stays in the plan",
    ],
    ["what is reckoned", at("Figures", ["Value", 91], { Status: "met early" }), "status: this is reckoned"],
    [
      "what is changed on another sheet",
      at("Figures", ["Value", 91], { Lead: "Nobody" }),
      "is changed on the sheet Grid",
    ],
    ["a figure in words", at("Figures", ["Value", 91], { Value: "lots" }), "lots"],
    ["a voice of nobody", at("Voices", null, { Said: "More light" }), 'a new row needs "Group"'],
    [
      "a measure that the plan does not have",
      at("Actions", null, { Short: "School trips", Text: "Go" }),
      "School trips",
    ],
  ])("%s", async (_, edit, says) => {
    const { changed, stderr, code } = await afterEdits(edit);
    expect(stderr.replace(/\n */g, " ")).toMatch(new RegExp(`${edit.sheet}!\\d+: .*`));
    expect(stderr).toContain(says);
    expect({ changed, code }).toEqual({ changed: [], code: 0 });
  });

  test("and with --strict nothing is written", async () => {
    const { cwd, file } = await written(OAKFIELD, "xlsx");
    await editWorkbook(file, [at("Evidence", ["Text", "The card"], null)]);
    expect(await imported(cwd, "grid.xlsx", "--strict")).toMatchObject({ stdout: "", code: 1 });
  });
});

test("rows that were sorted anew say nothing new", async () => {
  const { cwd, text, file } = await written(OAKFIELD, "xlsx");
  await editWorkbook(file, [], true);
  const { stdout, stderr } = await imported(cwd, "grid.xlsx");
  expect(stdout).toBe(text);
  expect(stderr).toContain("nothing was changed in it");
});

describe("the lines of a cell of the grid in Word", () => {
  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    [
      "a figure that was taken since, and what is aimed for",
      [["now 10 of 11, aim 90%", "now 11 of 12, aim 95%"]],
      [
        "- target: { value: 90, by: 2026-07-01 }",
        "+ target: { value: 95, by: 2026-07-01 }",
        "+ - { date: 2026-05-15, value: 91.7, of: 12 }",
      ],
    ],
    [
      "how it went, what a group says of it, and what comes next",
      [
        [
          "12 of 15 issues were resolved in time, and families",
          "14 of 15 issues were resolved, and families",
        ],
        ["I got a call before I had to ask twice", "They ring before I ask"],
        ["Practise the good-news phone call together", "Practise it each term"],
      ],
      [
        "- next: Practise the good-news phone call together",
        "+ next: Practise it each term",
        "- note: 12 of 15 issues were resolved in time, and families say that they hear back",
        "+ note: 14 of 15 issues were resolved, and families say that they hear back",
        "- says: I got a call before I had to ask twice",
        "+ says: They ring before I ask",
      ],
    ],
    [
      "why a measure could help another",
      [["A warm start is a reason to arrive, and to arrive in time", "Breakfast brings them in time"]],
      [
        "- because: A warm start is a reason to arrive, and to arrive in time",
        "+ because: Breakfast brings them in time",
      ],
    ],
    [
      "how far a group takes part",
      [[">participating</w:t>", ">co-producing</w:t>"]],
      [
        "- parent-carers: { level: participating, how: Two Forum members help to run the session }",
        "+ parent-carers: { level: co-producing, how: Two Forum members help to run the session }",
      ],
    ],
  ])("%s", async (_, words, changed) => {
    const { cwd, text, file } = await written(OAKFIELD, "docx");
    reworded(file, words);
    const { stdout, stderr } = await imported(cwd, "grid.docx");
    expect(differences(text, stdout)).toEqual(changed);
    expect(stderr).not.toContain("stands there no more");
  });
});

describe("into a plan that changed in the meantime", () => {
  const WORDS = [
    ["Fewer issues grow into formal complaints", "Far fewer issues grow into complaints"],
  ] as const;
  const into = async (...how: readonly string[]) => {
    const { cwd, text, file } = await written(OAKFIELD, "docx");
    reworded(file, WORDS);
    const path = join(cwd, "plan.cornerstones.yaml");
    const now = text.replace("Fewer issues grow into formal complaints", "Hardly any issue grows into one");
    writeFileSync(path, now);
    const outcome = await imported(cwd, "grid.docx", "--into", "plan.cornerstones.yaml", ...how);
    return { ...outcome, changed: differences(now, readFileSync(path, "utf8")) };
  };

  test("what both say otherwise stops it, and is told", async () => {
    const { changed, stderr, code } = await into();
    expect({ changed, code }).toEqual({ changed: [], code: 2 });
    expect(stderr).toContain("something that changed in the file changed in the plan since, too");
    expect(stderr).toContain("wc-few-complaints, success: Far fewer issues");
  });

  test("skip leaves what the plan says, and update writes what the file says", async () => {
    expect((await into("--on-conflict", "skip")).changed).toEqual([]);
    const { changed } = await into("--on-conflict", "update");
    expect(changed).toHaveLength(2);
    expect(changed[1]).toContain("Far fewer issues grow into complaints");
  });
});

describe("a file that lost its plan in a program that keeps only what it knows", () => {
  const WORDS = [["Training to support staff", "Much training to support staff"]] as const;
  const lost = async (...how: readonly string[]) => {
    const { cwd, text, file } = await written(OAKFIELD, "docx");
    reworded(file, WORDS);
    const parts = Object.entries(unzipSync(readFileSync(file)));
    writeFileSync(file, zipSync(Object.fromEntries(parts.filter(([name]) => !name.startsWith("customXml")))));
    const outcome = await imported(cwd, "grid.docx", "--into", "plan.cornerstones.yaml", ...how);
    return {
      ...outcome,
      changed: differences(text, readFileSync(join(cwd, "plan.cornerstones.yaml"), "utf8")),
    };
  };

  test("is compared with the plan of --into, and what differs stops it", async () => {
    const { changed, stderr, code } = await lost();
    expect({ changed, code }).toEqual({ changed: [], code: 2 });
    expect(stderr).toContain("this file carries no plan any more");
    expect(stderr).toContain("wc-staff-induction, improve: Much training");
  });

  test("update writes just what differs", async () => {
    const { changed } = await lost("--on-conflict", "update");
    expect(changed).toHaveLength(2);
    expect(changed[1]).toContain("+ Much training to support staff");
  });

  test("so is the grid as a table of text, which never carries a plan", async () => {
    const { cwd, text } = await written(OAKFIELD, "xlsx");
    const report = [
      "report",
      "plan.cornerstones.yaml",
      "--as-of",
      TODAY,
      "--view",
      "grid",
      "--format",
      "csv",
    ];
    const { stdout } = await run(report, { cwd, today: TODAY });
    const into = async (csv: string) => {
      writeFileSync(join(cwd, "grid.csv"), csv);
      await imported(cwd, "grid.csv", "--into", "plan.cornerstones.yaml", "--on-conflict", "update");
      return differences(text, readFileSync(join(cwd, "plan.cornerstones.yaml"), "utf8"));
    };
    expect(await into(stdout)).toEqual([]);
    expect(await into(stdout.replace("Training to support staff", "Much training to support staff"))).toEqual(
      [
        "- Training to support staff in developing the skills to communicate confidently with all",
        "+ Much training to support staff in developing the skills to communicate confidently with all",
      ],
    );
  });

  test.each(["docx", "xlsx"] as const)("a public %s is never brought into a plan", async (format) => {
    const { cwd } = await written(OAKFIELD, format, "--public");
    const how = ["--into", "plan.cornerstones.yaml", "--on-conflict", "update"];
    const { stderr, code } = await imported(cwd, `grid.${format}`, ...how);
    expect(stderr).toContain("this is a report for the public");
    expect(code).toBe(2);
  });
});

describe("a page in Word without a grid", () => {
  const VIEWS = ["voices", "evidence", "summary"];

  test.each(VIEWS)("%s brings its plan back", async (view) => {
    const { cwd, text } = await written(OAKFIELD, "docx", "--view", view);
    const { stdout, stderr } = await imported(cwd, "grid.docx");
    expect({ stdout, stderr }).toEqual({
      stdout: text,
      stderr: "cornerstones: grid.docx holds the plan plan.cornerstones.yaml; nothing was changed in it\n",
    });
  });

  test.each<[string, string, readonly [string, string], readonly string[]]>([
    [
      "what somebody said",
      "voices",
      ["By the time anybody rang back I was too cross to talk", "Nobody ever rang back"],
      ["- said: By the time anybody rang back I was too cross to talk", "+ said: Nobody ever rang back"],
    ],
    [
      "what came of it, with words of the page beside it",
      "voices",
      ["A named person for every family", "A named person for each family, on a card"],
      ["- did: A named person for every family", "+ did: A named person for each family, on a card"],
    ],
    [
      "what is kept, and where",
      "evidence",
      ["half of the session · kept", "half · kept"],
      [
        "- what: Slides and stories from the Forum's half of the session",
        "+ what: Slides and stories from the Forum's half",
      ],
    ],
    [
      "the day on which it was said",
      "voices",
      ["Families said on 3 October", "Families said on 13 Oct"],
      ["- - date: 2025-10-03", "+ - date: 2025-10-13"],
    ],
    [
      "the day on which somebody was told",
      "voices",
      ["Phone call, then the newsletter, 23 January", "Phone call, then the newsletter, 30 January"],
      ["- answered: 2026-01-23", "+ answered: 2026-01-30"],
    ],
    [
      "the day on which it was done",
      "evidence",
      [">6 Nov: ", ">7/11/2025: "],
      ["- done: 2025-11-06", "+ done: 2025-11-07"],
    ],
    [
      "what comes next",
      "summary",
      ["Practise the good-news phone call together", "Practise the good-news call in pairs"],
      ["- next: Practise the good-news phone call together", "+ next: Practise the good-news call in pairs"],
    ],
  ])("%s that was reworded is what changes", async (_, view, words, changed) => {
    const { cwd, text, file } = await written(OAKFIELD, "docx", "--view", view);
    reworded(file, [words]);
    const { stdout, stderr } = await imported(cwd, "grid.docx");
    expect(differences(text, stdout), stderr).toEqual(changed);
  });

  test.each<[string, string, readonly [string, string], string]>([
    [
      "what is reckoned",
      "summary",
      ["13 of 16 figures are better", "All figures are better"],
      "reckoned, cut short",
    ],
    [
      "what was to be a day, and is none",
      "voices",
      ["Families said on 3 October", "Families said on 33 October"],
      "is not read back",
    ],
    [
      "a text that stands in the plan twice",
      "voices",
      ["Newsletter, 14 November", "Letter, 14 November"],
      "stands in the plan",
    ],
    [
      "a cell of a table",
      "voices",
      ['<w:t xml:space="preserve">October 2025', '<w:t xml:space="preserve">Last October'],
      "table 2, row 2",
    ],
    ["words round the grid", "grid", ["What the ratings mean", "What colours mean"], "reckoned, cut short"],
  ])("%s is told with its place, and left", async (_, view, words, says) => {
    const { cwd, text, file } = await written(OAKFIELD, "docx", "--view", view);
    reworded(file, [words]);
    const { stdout, stderr } = await imported(cwd, "grid.docx");
    expect(stdout).toBe(text);
    expect(stderr).toMatch(/(?:above|below) table \d|in the text|table \d+, row/);
    expect(stderr).toContain(says);
  });
});

test("a sheet that was taken out, or put in, is told", async () => {
  const { cwd, text, file } = await written(OAKFIELD, "xlsx");
  const { sheets } = await readXlsx(readFileSync(file));
  const kept = sheets.filter(({ name }) => name !== "Voices").map(({ name, rows }) => ({ name, rows }));
  writeFileSync(file, await writeXlsx({ sheets: [...kept, { name: "Budget", rows: [["Cost"], [5]] }] }));
  const { stdout, stderr } = await imported(cwd, "grid.xlsx");
  expect(stdout).toBe(text);
  expect(stderr).toContain("Voices: it stands there no more; what it told stays in the plan");
  expect(stderr).toContain("Budget: this is new in the file, and what stands there is not read back");
});

test("a workbook of a day long past comes back without a word of what only that day would have said", async () => {
  const { cwd } = await written(OAKFIELD, "xlsx");
  const today = "2026-11-27";
  const args = ["report", "plan.cornerstones.yaml", "--as-of", TODAY, "--format", "xlsx"];
  await run([...args, "--output", "late.xlsx"], { cwd, today });
  const { stderr } = await run(["import", "late.xlsx"], { cwd, today });
  expect(stderr).toBe(
    "cornerstones: late.xlsx holds the plan plan.cornerstones.yaml; nothing was changed in it\n",
  );
});
