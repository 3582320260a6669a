import { describe, expect, test } from "vitest";
import { complaint, workplace } from "./workplace.ts";

const OAKFIELD = { example: "oakfield.cornerstones.yaml" };

describe("every edit", () => {
  const EDITS = [
    ["add", "wc-punctuality"],
    ["voice", "induction", "--from", "parents", "--said", "Too early"],
    ["voice", "--answer", "lunch-queue", "--did", "Two queues"],
    ["review", "induction", "--stage", "completed", "--rating", "green"],
  ];

  test.each(EDITS)(
    "%s finds the plan, writes and says what it changed; twice the same changes nothing",
    async (...args) => {
      const place = workplace(OAKFIELD);
      const before = place.text();
      const first = await place.run(...args);
      expect([first.code, first.stderr]).toEqual([0, ""]);
      expect(first.stdout).toContain("2025-26.cornerstones.yaml\n");
      const after = place.text();
      expect(after).not.toBe(before);
      const second = await place.run(...args);
      expect(complaint(second)).toEqual([0, "cornerstones: already so; nothing changed\n"]);
      expect(place.text()).toBe(after);
    },
  );

  test.each(EDITS)("%s --dry-run prints a diff and writes nothing", async (...args) => {
    const place = workplace(OAKFIELD);
    const before = place.text();
    const { code, stdout } = await place.run(...args, "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^--- .*\n\+\+\+ .*\n@@ /);
    expect(place.text()).toBe(before);
  });

  test("that would make an error prints it, writes nothing and ends with 1, unless it is forced", async () => {
    const place = workplace(OAKFIELD);
    const before = place.text();
    const voice = ["voice", "--from", "staff", "--said", "From the future", "--date", "2026-06-20"];
    const refused = await place.run(...voice);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain("in-the-future");
    expect(refused.stderr).toContain("nothing was written");
    expect(place.text()).toBe(before);
    expect((await place.run(...voice, "--force")).code).toBe(0);
    expect(place.text()).toContain("said: From the future");
  });

  test("of words with characters that nobody can see says so, and writes nothing", async () => {
    const place = workplace(OAKFIELD);
    const before = place.text();
    const { code, stdout } = await place.run("voice", "--from", "staff", "--said", "Too \u202e early");
    expect(code).toBe(1);
    expect(stdout).toContain("hidden-characters");
    expect(place.text()).toBe(before);
  });

  test("can be made in a plan with mistakes elsewhere", async () => {
    const place = workplace({ example: "broken.cornerstones.yaml" });
    const { code, stderr } = await place.run(
      "voice",
      "--plan",
      "2025-26.cornerstones.yaml",
      "--from",
      "staff",
      "--said",
      "Hello",
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(place.text()).toContain("said: Hello");
  });

  test("warns of what it brings that tells who somebody is", async () => {
    const place = workplace(OAKFIELD);
    const { code, stderr } = await place.run(
      "voice",
      "--from",
      "pupils",
      "--said",
      "Mrs Jones was kind",
      "--kind",
      "thanks",
    );
    expect(code).toBe(0);
    expect(stderr).toBe(
      "note: What people said (line 136): this looks like a title with a surname. Write\n" +
        "      a role instead. Names cannot be found by a program: read the quotes once\n" +
        "      yourself. (personal-data)\n",
    );
    expect(place.text()).toContain("Mrs Jones was kind");
  });
});

describe("names", () => {
  test.each([
    ["cm-named-person"],
    ["CM-NAMED-PERSON"],
    ["A named person"],
    ["have a named person with whom"],
  ])("a measure is found by %s", async (name) => {
    const { code, stdout } = await workplace(OAKFIELD).run("review", name, "--stage", "embedded");
    expect([code, stdout.split("\n")[0]]).toEqual([0, '"A named person" on 15 May 2026: embedded.']);
  });

  test("what is unclear or unknown ends with 2 and names what could be meant", async () => {
    const place = workplace(OAKFIELD);
    expect(complaint(await place.run("voice", "--from", "governors", "--said", "Hello"))).toEqual([
      2,
      'cornerstones: no group is called "governors"; there are:\n' +
        "  children-and-young-people  Pupils\n  parent-carers  Families\n  staff  Staff\n",
    ]);
    expect(complaint(await place.run("add", "punctualty"))).toEqual([
      2,
      'cornerstones: no measure is called "punctualty"; the nearest is:\n  wc-punctuality  Being on time\n',
    ]);
    const several = await place.run("voice", "--answer", "the", "--did", "Done");
    expect(several.code).toBe(2);
    expect(several.stderr).toContain("  The sensory room is always locked");
  });
});

describe("what is missing or does not go together ends with 2 and names the flag", () => {
  test.each([
    [["add"], "which measures?"],
    [["add", "wc-punctuality", "cm-website", "--lead", "SENCo"], "add that one alone"],
    [["add", "--own", "We listen"], "--cornerstone"],
    [["add", "wc-punctuality", "--short", "Time"], "--own STATEMENT"],
    [["add", "--own", "We listen", "--cornerstone", "comm", "--id", "listen"], "as in own-breakfast-club"],
    [["voice", "--said", "Hello"], "--from GROUP"],
    [["voice", "--from", "staff"], "--said TEXT"],
    [["voice", "--from", "staff", "--said", ""], "--said: there are no words"],
    [["voice", "--from", "staff", "--said", "Hello", "--kind", "joke"], "--kind"],
    [["voice", "--answer", "lunch-queue", "--did", "a", "--could-not", "b"], "--did and --could-not"],
    [["voice", "--answer", "lunch-queue", "--from", "staff", "--did", "a"], "--from is about"],
    [["voice", "--answer", "lunch-queue"], "--did, --doing or --could-not"],
    [["review"], "--stage, --rating, --note, --view or --next"],
    [["review", "--stage", "completed"], "which measure"],
    [["review", "induction"], "--stage, --rating, --note, --view or --next"],
    [["review", "induction", "--stage", "done"], "--stage"],
    [["review", "induction", "--view", "parents"], "GROUP=TEXT"],
    [["review", "induction", "--view", "parents=a", "--view", "families=b"], "is there twice"],
  ])("%j", async (args, words) => {
    const place = workplace(OAKFIELD);
    const before = place.text();
    const { code, stderr } = await place.run(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(place.text()).toBe(before);
  });

  test("an evaluation that is one text without a day", async () => {
    const place = workplace({ example: "exemplar.cornerstones.yaml" });
    const plan = ["--plan", "2025-26.cornerstones.yaml"];
    const { code, stderr } = await place.run("review", "wc-staff-induction", ...plan, "--stage", "completed");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--text-from DATE")]);
    const kept = [
      "review",
      "wc-staff-induction",
      ...plan,
      "--stage",
      "completed",
      "--text-from",
      "2025-12-11",
    ];
    expect((await place.run(...kept)).code).toBe(0);
    expect(place.text()).toContain(
      "      - date: 2025-12-11\n        note: >-\n          Incorporate feedback",
    );
  });
});
