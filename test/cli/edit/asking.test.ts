import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Answer, scriptedAsk } from "../../scripted-ask.ts";
import { run } from "../../transcript.ts";

const PLAN = `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: wc-attendance
    improve: Calm mornings
    indicators:
      - { id: share, what: Children on time }
      - { id: late, what: Children who are late }
    actions:
      - { do: Ask families, by: 2026-03-01 }
  - measure: wc-staff-induction
    improve: A good start
    actions:
      - { do: Ask new staff, by: 2026-02-01 }
`;

async function asked(args: readonly string[], answers: readonly Answer[]) {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-ask-"));
  const path = join(cwd, "plan.cornerstones.yaml");
  writeFileSync(path, PLAN);
  const { ask, seen } = scriptedAsk(answers);
  const { code } = await run(args, { cwd, today: "2026-05-15", ask });
  return { code, seen, after: readFileSync(path, "utf8") };
}

describe("on a terminal", () => {
  test("a name that is unclear becomes a question", async () => {
    const { seen, after } = await asked(["done", "ask"], ["Ask new staff"]);
    expect(seen).toEqual(['"ask" could be several actions']);
    expect(after).toContain("{ do: Ask new staff, by: 2026-02-01, done: 2026-05-15 }");
  });

  test("a figure that is not named does too", async () => {
    const { seen, after } = await asked(["record", "attendance", "12"], ["late"]);
    expect(seen).toEqual(['"Good attendance" has several figures; say which']);
    expect(after).toContain("value: 12");
  });

  test("what a flag leaves open is asked, until it can be read", async () => {
    const { seen, after } = await asked(
      ["move", "new staff"],
      ["next week", "2026-06-12", "The trainer was ill"],
    );
    expect(seen).toEqual([
      "To which day does it move?",
      expect.stringMatching(/^! /),
      "To which day does it move?",
      "Why does it move?",
    ]);
    expect(after).toContain(
      "by: 2026-06-12, moved: [ { from: 2026-02-01, date: 2026-05-15, because: The trainer was ill } ]",
    );
  });

  test("the reason of a link can be left open", async () => {
    expect((await asked(["link", "attendance", "cm-website"], ["later"])).after).toContain(
      "links:\n      - cm-website\n",
    );
    expect((await asked(["link", "attendance", "cm-website"], ["Dates"])).after).toContain("because: Dates");
  });

  test("Ctrl-C writes nothing", async () => {
    const { code, after } = await asked(["done", "ask"], ["stop"]);
    expect([code, after]).toEqual([130, PLAN]);
  });

  test.each<[readonly string[], readonly Answer[], string]>([
    [["voice"], ["parent-carers", "x".repeat(2001), "We ring and ring", ""], "said: We ring and ring"],
    [["voice", "--plan", "plan.cornerstones.yaml"], ["staff", "It is late", ""], "said: It is late"],
    [["voice"], ["staff", "It is late", "wc-attendance"], "    voices:\n      - date: 2026-05-15"],
    [["record", "attendance"], ["late", "many", "12 of 30"], "value: 12, of: 30"],
    [["review", "attendance"], ["amber", "It begins"], "note: It begins"],
    [["link"], ["wc-attendance", "attendance", "website", "Dates"], "because: Dates"],
    [["add"], ["attendance", "websiet", "website"], "measure: cm-website"],
    [["set"], ["wc-attendance", "leed", "lead", "Head of year"], "lead: Head of year"],
    [["action"], ["wc-attendance", "Ring them", "", "Feb 30", "20 May"], "{ do: Ring them, by: 2026-05-20 }"],
    [["evidence"], ["wc-attendance", "Photos", "Office folder"], "where: Office folder"],
    [["celebrate"], ["x".repeat(2001), "The breakfast"], "The breakfast"],
  ])("%j asks for what is missing, and asks again where it cannot be", async (args, answers, written) => {
    const { code, after, seen } = await asked(args, answers);
    expect([code, after.includes(written)], seen.join("\n")).toEqual([0, true]);
  });

  test("`back` asks the question before again, and takes its answer away", async () => {
    const { seen, after } = await asked(
      ["move"],
      ["Ask new staff", "1 June", "back", "back", "Ask families", "2 June", "It rained"],
    );
    expect(seen.filter((each) => each === "To which day does it move?")).toHaveLength(3);
    expect(after).toContain("{ do: Ask families, by: 2026-06-02, moved:");
    expect(after).toContain("{ do: Ask new staff, by: 2026-02-01 }");
  });

  test("what came of a voice is asked, of those that wait where none is named", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "cornerstones-ask-"));
    writeFileSync(
      join(cwd, "plan.cornerstones.yaml"),
      `${PLAN}voices:\n  - { date: 2026-05-01, from: staff, said: It is dark }\n  - { date: 2026-05-02, from: staff, said: It is cold }\n`,
    );
    const { ask, seen } = scriptedAsk(["It is cold", "did", "A heater"]);
    const { code, stdout } = await run(["voice", "--answer"], { cwd, today: "2026-05-15", ask });
    expect([code, seen.slice(0, 2)]).toEqual([
      0,
      ["Which of the things that were said?", "What came of it?"],
    ]);
    expect(stdout).toContain("“It is cold” We did: A heater.");
  });

  test("whoever stops finds the answers again", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "cornerstones-ask-"));
    const [plan, draft] = ["plan.cornerstones.yaml", "plan.cornerstones.yaml.voice-answers-draft.json"];
    writeFileSync(join(cwd, plan), PLAN);
    const first = scriptedAsk(["parent-carers", "We ring and ring", "stop"]);
    const stopped = await run(["voice"], { cwd, today: "2026-05-15", ask: first.ask });
    expect([stopped.code, stopped.stderr]).toEqual([
      130,
      `cornerstones: stopped; your answers are kept in ${draft}, and the same command goes on with them\n`,
    ]);
    const again = scriptedAsk([true, "wc-attendance"]);
    const { code } = await run(["voice"], { cwd, today: "2026-05-15", ask: again.ask });
    expect([code, again.seen]).toEqual([
      0,
      ["You stopped here before, and your answers are kept. Go on with them?", "Which measure is it about?"],
    ]);
    expect(readFileSync(join(cwd, plan), "utf8")).toContain("said: We ring and ring");
    expect(readdirSync(cwd)).toEqual([plan]);
  });

  test("nothing is asked where no plan is found", async () => {
    const { ask, seen } = scriptedAsk([]);
    const { code } = await run(["voice"], { cwd: mkdtempSync(join(tmpdir(), "cornerstones-none-")), ask });
    expect([code, seen]).toEqual([2, []]);
  });
});

test.each([
  [["voice"], "--from"],
  [["record", "attendance"], "cornerstones record attendance INDICATOR VALUE"],
  [["review", "attendance"], "--stage"],
  [["link"], "cornerstones link MEASURE HELPED"],
  [["add"], "MEASURE"],
  [["set"], "cornerstones set"],
])("without a terminal %j says what is missing, with 2", async (args, named) => {
  const { code, stderr } = await run(args, { cwd: mkdtempSync(join(tmpdir(), "cornerstones-none-")) });
  expect(code).toBe(2);
  expect(stderr).toContain(named);
});
