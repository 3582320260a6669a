import { describe, expect, test } from "vitest";
import { workplace } from "./workplace.ts";

const TEXT = `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
terms:
  - { name: Autumn 1, from: 2025-09-01, to: 2025-10-24 }
measures:
  - measure: wc-staff-induction
    improve: A good start
    lead: SENCo
    indicators:
      - { id: confident, what: New staff who feel confident, from: Survey, unit: percent }
      - { id: visits, what: Visits, from: Diary }
`;

const oak = () => workplace({ text: TEXT });

describe("action", () => {
  test("writes down what is to be done, by whom, with whom and by when", async () => {
    const { run, text } = oak();
    const args = [
      "--lead",
      "SENCo",
      "--lead",
      "Deputy head",
      "--with",
      "parents,pupils",
      "--by",
      "end of Autumn 1",
    ];
    const { code, stderr } = await run(
      "action",
      "induction",
      "Train four staff",
      ...args,
      "--cost",
      "£200",
      "--id",
      "train",
    );
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^note: end of Autumn 1 is 24 October 2025\n/),
    });
    expect(text()).toContain(`    actions:
      - id: train
        do: Train four staff
        lead: [ SENCo, Deputy head ]
        with: [ parent-carers, children-and-young-people ]
        by: 2025-10-24
        cost: £200
`);
    expect((await run("done", "train")).code).toBe(0);
  });

  test("names what is missing", async () => {
    expect(await oak().run("action", "induction")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("[what] is missing: what is to be done?"),
    });
    expect(await oak().run("action")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /which measure is it about\? This plan has:\n {2}wc-staff-induction {2}Staff induction/,
      ),
    });
  });
});

test("celebrate and evidence write their day, and the same twice is written once", async () => {
  const { run, text } = oak();
  await run("celebrate", "Breakfast for 38 families", "--who", "The forum", "--share", "--date", "11 Dec");
  await run("evidence", "induction", "The cards", "--where", "Office", "--private");
  expect(text()).toContain(`celebrate:
  - date: 2025-12-11
    what: Breakfast for 38 families
    who: The forum
    share: yes
`);
  expect(text()).toContain(`    evidence:
      - date: 2026-05-15
        what: The cards
        where: Office
        private: yes
`);
  const before = text();
  const again = await run("evidence", "induction", "The cards", "--where", "Office", "--private");
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining("nothing changed") });
  expect(text()).toBe(before);
});

describe("what is there already is not said to be as it was asked for now", () => {
  test("an action that is planned for another day", async () => {
    const { run, text } = oak();
    await run("action", "induction", "Train staff", "--by", "2026-01-10");
    const before = text();
    const { stderr, code } = await run("action", "induction", "Train staff", "--by", "2026-02-10");
    expect(stderr).toContain("planned already, due 10 January 2026");
    expect(stderr).not.toContain("already so");
    expect([code, text()]).toEqual([2, before]);
    expect((await run("action", "induction", "Train staff", "--by", "2026-01-10")).stderr).toContain(
      "already so",
    );
  });

  test("a celebration that is to be shared only now", async () => {
    const { run, text } = oak();
    await run("celebrate", "We did it");
    const before = text();
    const { stderr, code } = await run("celebrate", "We did it", "--share");
    expect(stderr).toContain("written down already for that day");
    expect([code, text()]).toEqual([2, before]);
  });
});

test("three dots that somebody sets are said back", async () => {
  expect((await oak().run("set", "induction", "improve", "...")).stdout).toMatch(/improve: \.+\n/);
});

describe("set MEASURE figure", () => {
  test("begins another figure where one is called so in part, and leaves that one as it is", async () => {
    const { run, text } = oak();
    await run("set", "induction", "figure", "New staff: 12 to 20");
    expect(text()).toContain(
      "id: confident, what: New staff who feel confident, from: Survey, unit: percent }",
    );
    expect(text()).toContain("- { id: new-staff, what: New staff, baseline: 12, target: 20 }");
  });

  test("that is too long is refused for that, and not for an id that nobody said", async () => {
    const { run, text } = oak();
    const before = text();
    const { stdout, code } = await run("set", "induction", "figure", `${"x".repeat(3_000)}: 1 to 2`);
    expect(stdout.replace(/\s+/g, " ")).toContain("at most 2,000 characters, and this one has 3,000");
    expect([code, text()]).toEqual([1, before]);
  });

  test("changes the one that has the whole name, and gives another of the same id one of its own", async () => {
    const { run, text } = oak();
    await run("set", "induction", "figure", "visits: 3 to 9");
    expect(text()).toContain("- { id: visits, what: visits, from: Diary, baseline: 3, target: 9 }");
    await run("set", "induction", "figure", "Visits!: 1 to 2");
    expect(text()).toContain("- { id: visits-2, what: Visits!, baseline: 1, target: 2 }");
  });
});

describe("review --next-review", () => {
  test("stands alone, or beside a row and who was there", async () => {
    const { run, text } = oak();
    expect((await run("review", "--next-review", "20 June", "--label", "Summer")).code).toBe(0);
    expect(text()).toContain("  - date: 2026-06-20\n    label: Summer\n");
    const args = [
      "--stage",
      "in-progress",
      "--note",
      "One",
      "--note",
      "Two",
      "--with",
      "parents=Six families",
    ];
    const { code, stdout } = await run("review", "induction", ...args, "--next-review", "1 July");
    expect(code).toBe(0);
    expect(stdout).toContain("The review of 15 May 2026: Six families;");
    expect(text()).toContain("        note: |-\n          One\n          Two\n");
    expect(text()).toContain("  - date: 2026-07-01\n");
  });

  test("is a day to come, and a label needs it", async () => {
    const { run } = oak();
    expect((await run("review", "--next-review", "2026-05-15")).code).toBe(2);
    expect((await run("review", "--label", "Summer")).stderr).toContain("--next-review DATE");
  });
});

describe("record", () => {
  test.each([
    [["confident", "12", "of", "30"], "{ date: 2026-05-15, value: 40, of: 30 }"],
    [["confident", "55", "%"], "{ date: 2026-05-15, value: 55 }"],
    [["new", "staff", "who", "12", "out", "of", "30"], "{ date: 2026-05-15, value: 40, of: 30 }"],
    [["visits", "12 of 30"], "{ date: 2026-05-15, value: 12, of: 30 }"],
  ])("takes %j", async (words, written) => {
    const { run, text } = oak();
    expect((await run("record", "induction", ...words)).code).toBe(0);
    expect(text()).toContain(written);
  });

  test("replaces the reading of the same day where that is said", async () => {
    const { run, text } = oak();
    await run("record", "induction", "visits", "3");
    expect((await run("record", "induction", "visits", "4", "--replace")).code).toBe(0);
    expect(text()).toContain("{ date: 2026-05-15, value: 4 }");
    expect(text()).not.toContain("value: 3");
  });

  test("says how a share was taken", async () => {
    const { stderr } = await oak().run("record", "induction", "confident", "0.55");
    expect(stderr).toContain("note: 0.55 is taken for 0.55 %; for 55 % say 55");
  });
});

describe("set", () => {
  test("writes several fields at once, adds to lists, and takes keys of one's own", async () => {
    const { run, text } = oak();
    const said = ["improve", "Better", "lead", "+=", "Deputy head", "x-cost", "200", "success+=", "Calm"];
    expect((await run("set", "induction", ...said)).code).toBe(0);
    expect(text()).toContain("    improve: Better\n");
    expect(text()).toMatch(/lead:\n {6}- SENCo\n {6}- Deputy head\n|lead: \[ ?SENCo, Deputy head ?\]\n/);
    expect(text()).toContain("success: Calm");
    expect(text()).toMatch(/x-cost: "?200"?/);
    expect((await run("set", "setting", "Oak", "period.to", "20 July 2026")).code).toBe(0);
    expect(text()).toContain("setting: Oak\n");
    expect(text()).toContain("to: 2026-07-20");
  });

  test("goes on from the key before where one begins with a dot, and takes groups by any name", async () => {
    const { run, text } = oak();
    const said = ["indicators.sure.what", "Feel sure", ".unit", "%", ".baseline", "40", ".baseline.of", "35"];
    expect(
      (await run("set", "induction", ...said, ".target", "90", "involve.parents", "A", ".staff", "B")).code,
    ).toBe(0);
    expect(text()).toContain(
      "{ id: sure, what: Feel sure, unit: percent, baseline: { value: 40, of: 35 }, target: 90 }",
    );
    expect(text()).toMatch(/involve:\n +parent-carers: A\n +staff: B\n/);
  });

  test("writes the lists that stand over all rows: terms, roles, what is accepted and what is embedded", async () => {
    const { run, text } = oak();
    expect(
      (await run("set", "terms", "Autumn 1: 1 September to 24/10; Autumn 2: 3 Nov until 19 Dec")).code,
    ).toBe(0);
    expect((await run("set", "terms", "+=", "Spring: 5 January to 27 March")).code).toBe(0);
    expect(text()).toContain(
      `terms:
  - { name: Autumn 1, from: 2025-09-01, to: 2025-10-24 }
  - { name: Autumn 2, from: 2025-11-03, to: 2025-12-19 }
  - { name: Spring, from: 2026-01-05, to: 2026-03-27 }
`,
    );
    expect((await run("set", "roles.Digital leaders", "pupils", "embedded", "website")).code).toBe(0);
    expect(text()).toContain("roles:\n  Digital leaders: children-and-young-people\n");
    expect(text()).toContain("embedded:\n  - { measure: cm-website }\n");
    expect((await run("set", "induction", "accept", "+=", "no-lead: We agree roles in May")).code).toBe(0);
    expect(text()).toContain("{ rule: no-lead, because: We agree roles in May }");
    expect((await run("set", "terms", "")).stdout).toContain("terms: empty now.");
    expect((await run("set", "terms", "Autumn")).stderr).toContain(
      'as in "Autumn 1: 1 September to 23 October"',
    );
  });

  test("says of what has a command of its own which it is", async () => {
    const { stderr } = await oak().run("set", "induction", "actions", "Ring");
    expect(stderr).toContain('"actions" is said otherwise: cornerstones action MEASURE WHAT');
  });

  test("says back in words, and not as the file has it, what was set", async () => {
    const figure = ["figure", "Sure: 3 of 12 to 90% by Easter"];
    const fields = ["parents", "They plan it", "involve.staff.level", "informed", ...figure];
    const { stdout } = await oak().run("set", "induction", ...fields, "indicators.sure.aim", "up");
    for (const said of [
      "how parents and carers take part: They plan it",
      "how far staff take part: informed",
    ])
      expect(stdout.replaceAll("\n", " ")).toContain(said);
    expect(stdout.replaceAll("\n", " ")).toContain("a figure: Sure: 3 of 12 to 90% by Easter");
    expect(stdout).toContain("target: { value: 90, by: 2026-04-05 }");
    expect(stdout.replaceAll("\n", " ")).toContain("Sure, which way is better: up.");
  });

  test("writes nothing where one of them cannot be", async () => {
    const { run, text } = oak();
    expect((await run("set", "induction", "improve", "Better", "setting", "Oak")).code).toBe(2);
    expect(text()).toBe(TEXT);
  });

  test("says where quotes are forgotten", async () => {
    const { stderr } = await oak().run(
      "set",
      "induction",
      "lead",
      "Deputy",
      "head",
      "improve",
      "All",
      "of",
      "it",
    );
    expect(stderr).toContain(
      'A value of several words stands in quotes, as in: cornerstones set induction lead "Deputy head" improve "All of it"',
    );
  });
});

describe("voice", () => {
  test("keeps every --said, --did and --doing", async () => {
    const { run, text } = oak();
    const said = ["--from", "parents", "--said", "One", "--said", "Two", "--did", "A", "--did", "B"];
    expect((await run("voice", "induction", ...said)).code).toBe(0);
    expect(text()).toContain(
      "        said: |-\n          One\n          Two\n        did:\n          - A\n          - B\n",
    );
    expect((await run("voice", "--answer", "One", "--doing", "C", "--doing", "D")).code).toBe(0);
    expect(text()).toContain("doing:\n          - C\n          - D\n");
  });
});

describe("a day", () => {
  test.each([
    ["11 Dec", "2025-12-11"],
    ["last Friday", "2026-05-08"],
    ["end of Autumn 1", "2025-10-24"],
    ["11/12/25", "2025-12-11"],
  ])("as %s is understood by the plan, and said back", async (said, day) => {
    const { run, text } = oak();
    const { code, stderr } = await run("record", "induction", "visits", "3", "--date", said);
    expect(code).toBe(0);
    expect(stderr).toContain(`note: ${said} is `);
    expect(text()).toContain(`date: ${day}`);
  });

  test("that is none is refused with what would be right", async () => {
    const { code, stderr } = await oak().run("celebrate", "Party", "--date", "31 June");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cornerstones: --date/);
  });
});

describe("what is typed most is said in its place, without the name of an option", () => {
  test("a voice: the measure, whose it is, and what was said", async () => {
    const { run, text } = oak();
    await run("voice", "induction", "parents", "Whom do we ring?", "-s");
    await run("voice", "staff", "It is dark");
    expect(text()).toContain("        said: Whom do we ring?\n        share: yes\n");
    expect(text()).toContain("voices:\n  - date: 2026-05-15\n    from: staff\n    said: It is dark\n");
  });

  test("a review: stage, rating and a note, in any order", async () => {
    const { run, text } = oak();
    await run("review", "induction", "Half know", "amber", "in-progress", "-n", "Ask the rest");
    expect(text()).toContain(
      "        stage: in-progress\n        rating: amber\n        note: Half know\n        next: Ask the rest\n",
    );
  });

  test("a link's reason, and why and to when a date moves", async () => {
    const { run, text } = oak();
    await run("link", "induction", "website", "They write for it");
    await run("action", "induction", "Train four staff", "-l", "SENCo", "-b", "1/6");
    await run("move", "train", "8/6", "The trainer was ill");
    expect(text()).toContain("because: They write for it");
    expect(text()).toContain("by: 2026-06-08");
    expect(text()).toContain("because: The trainer was ill");
  });

  test("how a group is involved in a row, and how it chose, by its name alone", async () => {
    const { run, text } = oak();
    await run("set", "induction", "pupils", "They greet", "staff", "A turn each");
    await run("set", "parents", "Dots on a sheet", "staff", "A vote");
    await run("set", "staff", "lead", "Head");
    expect(text()).toContain(
      "    involve:\n      children-and-young-people: They greet\n      staff: A turn each\n",
    );
    expect(text()).toContain("chosen-with:\n  parent-carers: Dots on a sheet\n  staff: A vote\n");
    expect(text()).toContain("lead: Head\n");
  });

  test("a figure alone, where no measure is called so", async () => {
    const { run, text } = oak();
    await run("record", "visits", "7");
    expect(text()).toContain(
      "{ id: visits, what: Visits, from: Diary, readings: [ { date: 2026-05-15, value: 7 } ] }",
    );
  });

  test("and a slip in a measure's name leads to the nearest", async () => {
    const { code, stderr } = await oak().run("record", "inducton", "7");
    expect([code, stderr]).toEqual([2, expect.stringContaining("the nearest is:\n  wc-staff-induction")]);
  });

  test("a percentage with how many it is of", async () => {
    const { run, text } = oak();
    await run("record", "induction", "confident", "55%", "of", "20");
    expect(text()).toContain("{ date: 2026-05-15, value: 55, of: 20 }");
  });

  test("a figure in one line, which a second line of that name changes", async () => {
    const { run, text } = oak();
    await run("set", "induction", "figure", "Families who ring first: 40% of 35 to 90%");
    await run("set", "induction", "figure", "Families who ring first: to 95%");
    expect(text()).toContain(
      "{ id: families-who-ring-first, what: Families who ring first, unit: percent, baseline: { value: 40, of: 35 }, target: 95 }",
    );
  });

  test.each([
    [["voice", "induction", "parents", "Whom", "do", "we"], "too many words"],
    [["voice", "induction", "is", "it", "--from", "parents", "--said", "Whom"], "too many words"],
    [["voice", "induction", "governors", "Whom do we ring?"], 'no group is called "governors"'],
    [["voice", "-a", "dark", "induction", "A lamp"], "--did"],
    [["review", "induction", "amber", "Half", "know"], "stand in quotes"],
    [["review", "induction", "Half"], "stand in quotes"],
    [["review", "induction", "amber", "green"], "stand in quotes"],
    [["link", "induction", "website", "because"], "stand in quotes"],
    [["set", "induction", "lead", "Head", "lead", "SENCo"], "lead is there twice"],
    [["record", "induction", "confident", "94,5"], "94,5"],
    [["move", "visits", "8/6", "ill"], "stand in quotes"],
    [["move", "visits", "to", "8/6"], "an option begins with two hyphens, as in: --to 8/6"],
  ])("%j is refused, and nothing is written", async (args, words) => {
    const { run, text } = oak();
    const { code, stderr } = await run(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(text()).toBe(TEXT);
  });
});
