import { describe, expect, test } from "vitest";
import { type Answer, type ScriptedAsk, scriptedAsk } from "../../scripted-ask.ts";
import { workplace } from "../edit/workplace.ts";

const PLAN = `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
group-names: { children-and-young-people: Pupils, parent-carers: Families }
reviews:
  - { date: 2026-05-15, label: Summer, with: { staff: SENCo } }
measures:
  - measure: wc-punctuality
    improve: Mornings
    indicators:
      - id: late
        what: Late in a week
        target: 5
        baseline: { value: 20, date: 2025-09-15 }
        readings: [ { date: 2026-03-02, value: 12 } ]
    actions:
      - do: Ask families what would help
        by: 2026-02-01
    voices:
      - { date: 2026-05-01, from: parent-carers, said: The gate is shut at ten to }
    evaluation:
      - { date: 2025-12-11, stage: in-progress, note: It begins, next: Ask at the gate }
  - measure: cm-website
    improve: Pages
    evaluation: Nobody can find anything
  - measure: wc-attendance
    improve: Being here
    evaluation: [ { date: 2025-12-11, stage: paused } ]
`;

/** The walk with answers, and what a person saw. */
async function walk(answers: readonly Answer[] | Parameters<typeof scriptedAsk>[0]) {
  const script: ScriptedAsk = scriptedAsk(answers);
  const place = workplace({ text: PLAN }, { ask: script.ask });
  const outcome = await place.run("review");
  return { ...outcome, seen: script.seen, text: place.text() };
}

const WHO = ["", "School Council", "", ""];
const PUNCTUALITY = ["completed", "green", "Calm: at last", "", "We like the gate", "", "Keep it so"];

describe("review on a terminal", () => {
  test("asks when and with whom, then of each row that is not set aside, and writes each", async () => {
    const website = ["in-progress", "leave", "", "", "", "", "Ask five families", "3 Nov 2025", true];
    const { code, seen, text, stderr } = await walk([...WHO, ...PUNCTUALITY, true, ...website]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(text).toBe(
      PLAN.replace(
        "with: { staff: SENCo }",
        "with: { staff: SENCo, children-and-young-people: School Council }",
      )
        .replace(
          "Ask at the gate }\n",
          `Ask at the gate }
      - { date: 2026-05-15, stage: completed, rating: green, note: "Calm: at last", views: { parent-carers: We like the gate }, next: Keep it so }
`,
        )
        .replace(
          " Nobody can find anything\n",
          `
      - date: 2025-11-03
        note: Nobody can find anything
      - date: 2026-05-15
        stage: in-progress
        next: Ask five families
`,
        ),
    );
    expect(seen).toMatchSnapshot();
  });

  test("shows where each row stands before it asks how it went", async () => {
    const shown: (readonly string[])[] = [];
    await walk((question) => {
      if (question.heading) shown.push(question.heading);
      return "";
    });
    expect(shown).toEqual([
      [
        "Punctuality is good",
        "on track · in progress",
        "- Late in a week: 20 → 12, 2 March 2026, aim 5 (on track)",
        "- to do: Ask families what would help, was due 1 February",
        "- waits for an answer: “The gate is shut at ten to” (Families)",
        "- noted 11 December 2025: It begins",
        "- meant to come next, 11 December 2025: Ask at the gate",
      ],
      [
        "The website is accessible and well-used by parents and carers, children and young people",
        "not measured yet",
        "- noted so far: Nobody can find anything",
      ],
    ]);
  });

  test("leaves out what Enter or `skip` passes by, and writes nothing where nothing was said", async () => {
    const { code, seen, text, stderr } = await walk((question) => {
      if (question.message.startsWith("On which day")) return "2026-05-14";
      return question.message.startsWith("A website") ? "skip" : "";
    });
    expect([code, text, stderr]).toEqual([0, PLAN, "cornerstones: nothing was written\n"]);
    expect(seen.at(-1)).toBe("Nothing was said, so there is nothing to write.");
  });

  test("counts as looked at, and writes, what is still as it was, and offers no stage twice", async () => {
    const offered: (readonly string[])[] = [];
    const { text, stdout } = await walk(({ message, choices = [] }) => {
      if (!message.endsWith("how far has it come?")) return "";
      const stages = choices.map(({ value }) => value);
      offered.push(stages);
      return stages.includes("still") ? "still" : "skip";
    });
    expect(text).toContain("      - { date: 2026-05-15, stage: in-progress }\n");
    expect(stdout).toContain("with 1 measure looked at");
    expect(offered.map((stages) => ["still", "in-progress"].filter((each) => stages.includes(each)))).toEqual(
      [["still"], ["in-progress"]],
    );
  });

  test("goes back to any question, and keeps what was answered as its suggestion", async () => {
    const { text } = await walk([
      ...[...WHO, "completed", "green", "back", "back", "embedded", "", "end"],
      ...["back", "Well done", "end", true],
    ]);
    expect(text).toContain("      - { date: 2026-05-15, stage: embedded, rating: green, note: Well done }\n");
  });

  test("ends at any time with `end`, and asks even then for a day without which words would be lost", async () => {
    const { seen, text } = await walk([...WHO, "skip", "in-progress", "end", "2025-11-03", true]);
    expect(seen.filter((each) => each.startsWith("Until now"))).toHaveLength(1);
    expect(text).toContain("      - date: 2025-11-03\n        note: Nobody can find anything\n");
  });

  test("leaves the plan as it is where the summary is not agreed to, and the words are thrown away", async () => {
    const { code, stderr, text } = await walk([...WHO, "completed", "end", false, "discard"]);
    expect([code, stderr, text]).toEqual([130, "cornerstones: stopped; nothing was written\n", PLAN]);
  });

  test("leaves the plan as it is with Ctrl-C at every question of the first row, if so wished", async () => {
    const answers: readonly Answer[] = [...WHO, ...PUNCTUALITY];
    for (const [position] of answers.entries()) {
      // Until somebody is named nothing is said, and nothing is asked.
      const wish = position < 2 ? [] : ["discard"];
      const { code, text } = await walk([...answers.slice(0, position), "stop", ...wish]);
      expect([code, text]).toEqual([130, PLAN]);
    }
  });

  test("has written what was agreed when it is stopped later, and writes the rest where that is wished", async () => {
    const agreed = [...WHO, ...PUNCTUALITY, true];
    const stopped = await walk([...agreed, "in-progress", "stop", "discard"]);
    expect([stopped.code, stopped.text.includes("Keep it so")]).toEqual([130, true]);
    expect(stopped.text).not.toContain("- date: 2026-05-15");
    const written = await walk([...agreed, "in-progress", "", "Better", "stop", "write", "2025-11-03"]);
    expect(written.code).toBe(0);
    expect(written.text).toContain("note: Better");
  });

  test("goes on where it was stopped, and comes out the same", async () => {
    const website = ["in-progress", "leave", "", "", "", "", "Ask five families", "2025-11-03", true];
    const answers = [...WHO, ...PUNCTUALITY, true, ...website];
    const { text } = await walk(answers);
    for (const position of answers.keys()) {
      if (position % 3 !== 2) continue;
      const place = workplace(
        { text: PLAN },
        { ask: asking([...answers.slice(0, position), "stop", "stop"]) },
      );
      expect((await place.run("review")).stderr).toContain("your answers are kept");
      const again = await place.runIn({ ask: asking([true, ...answers.slice(position)]) }, "review");
      expect([again.code, place.text()]).toEqual([0, text]);
    }
  });

  test("asks again at once for a day to come, a note that is too long, and what the check would refuse", async () => {
    const { seen, text } = await walk([
      "2027-01-01",
      "yesterday",
      ...["x".repeat(2079), "School Council", "", ""],
      ...["completed", "leave", "x".repeat(2079), "Calm", "", "", "", "", true, "end"],
    ]);
    expect(seen.filter((line) => line.startsWith("! "))).toEqual([
      "! 1 January 2027 is still to come. Please give a day up to 16 May 2026.",
      "! Please say it in at most 2,000 characters; this has 2,079.",
      "! Please say it in at most 2,000 characters; this has 2,079.",
    ]);
    expect(text).toContain("{ date: 2026-05-14, stage: completed, note: Calm }");
  });

  test("writes nothing with --dry-run, and prints one diff in the end", async () => {
    const place = workplace({ text: PLAN }, { ask: asking([...WHO, ...PUNCTUALITY, true, "end"]) });
    const { stdout } = await place.run("review", "--dry-run");
    expect(stdout).toContain("+      - { date: 2026-05-15, stage: completed");
    expect(place.text()).toBe(PLAN);
  });
});

function asking(answers: readonly Answer[]): ScriptedAsk["ask"] {
  return scriptedAsk(answers).ask;
}

test("review of one row asks on a terminal when a text without a day was written", async () => {
  const script = scriptedAsk(["2026-05-15", "2025-11-03"]);
  const place = workplace({ text: PLAN }, { ask: script.ask });
  expect((await place.run("review", "website", "--note", "Easier to find")).code).toBe(0);
  expect(place.text()).toContain("2025-11-03");
  expect(script.seen.at(-1)).toContain("When was it written?");
});
