import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../../src/catalogue/built-in-catalogue.ts";
import { checkPlan } from "../../../src/check/check-plan.ts";
import { runWizard, type WizardOutcome } from "../../../src/cli/init/wizard/run-wizard.ts";
import { openPlan } from "../../../src/plan/open-plan.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { planValidator } from "../../../src/schema/plan-validator.ts";
import { type Answer, scriptedAsk } from "../../scripted-ask.ts";
import { type Outcome, run } from "../../transcript.ts";

const TODAY = "2026-11-23";
const FILE = "2026-27.cornerstones.yaml";
const validate = planValidator();

interface Told extends Outcome {
  readonly cwd: string;
  /** What was said and asked. */
  readonly seen: readonly string[];
}

async function init(
  answers: Parameters<typeof scriptedAsk>[0],
  args: readonly string[] = [],
  cwd = folder(),
): Promise<Told> {
  const { ask, seen } = scriptedAsk(answers);
  const outcome = await run(["init", "--no-schema", ...args], { cwd, today: TODAY, ask });
  return { ...outcome, cwd, seen };
}

/** Asks the same questions, with nothing on the disk. */
async function asked(answers: readonly Answer[]): Promise<WizardOutcome> {
  const options = {
    measure: [],
    cornerstone: [],
    schema: true,
    color: "never",
    progress: true,
    pager: true,
  } as const;
  return runWizard(scriptedAsk(answers).ask, {
    options,
    today: TODAY,
    catalogue: builtInCatalogue(),
    flagged: null,
    period: { from: "2026-09-01", to: "2027-08-31" },
    found: null,
    fileFor: () => FILE,
    checkPeriod: async () => null,
    whenStopped: async (stopped) => {
      throw stopped;
    },
  });
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), "cornerstones-wizard-"));
}

function opened(cwd: string, name = FILE): { plan: Plan; errors: readonly string[]; text: string } {
  const text = readFileSync(join(cwd, name), "utf8");
  const open = openPlan("plan.yaml", new TextEncoder().encode(text), validate);
  const { diagnostics } = checkPlan(open, { catalogue: builtInCatalogue(), today: TODAY });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { plan: open.plan, text, errors: errors.map(({ rule, message }) => `${rule}: ${message}`) };
}

/** A whole plan with two measures, everything answered. */
const WHOLE: readonly Answer[] = [
  "Oakfield Primary School",
  "123456",
  "",
  "School Council put dot stickers on the circles",
  "Parent Forum chose from ten",
  "later",
  { tick: ["wc-staff-induction"], own: ["Every family feels able to use the breakfast club"] },
  { tick: [] },
  { tick: [] },
  { tick: [] },
  true,
  // Staff induction: a number.
  "New grown-ups learn how to talk with our families",
  "Training: it should say how to talk with families",
  "Staff feel more confident",
  "School Council says what a good welcome sounds like",
  "Two Forum members help to run it",
  "",
  "SENCo",
  "number",
  "New staff who say they feel confident",
  "staff",
  "percent",
  "4 of 10",
  "90%",
  "1 July 2027",
  "Ask new families",
  "Pastoral lead",
  "15 Jan",
  // The breakfast club: yes or no.
  "Breakfast club",
  "later",
  "@home # and school",
  "",
  "",
  "",
  "",
  "",
  "yes-no",
  "The menu is on the website",
  "",
  "no",
  "",
  "",
  // Links.
  "wc-staff-induction",
  "own-every-family-feels-able-to-use",
  "New staff tell families of the club",
  "",
  // The next review.
  "11/12/26",
  "School Council",
  "later",
  "SENCo",
  true,
];

describe("a whole plan", () => {
  test("is asked for in the booklet's order and written at the end", async () => {
    const { code, seen, cwd, stdout } = await init(WHOLE);
    expect(code).toBe(0);
    expect(seen.filter((line) => line.endsWith("?")).map((line) => line.slice(0, 60))).toMatchSnapshot();
    const { plan, errors, text } = opened(cwd);
    expect(errors).toEqual([]);
    await expect(text).toMatchFileSnapshot("golden/whole.cornerstones.yaml");
    expect(plan).toMatchObject({ setting: "Oakfield Primary School", settingId: "123456" });
    expect(plan.reviews).toMatchObject([{ date: "2026-12-11", with: { staff: "SENCo" } }]);
    const [induction, club] = plan.rows;
    expect(induction?.indicators).toMatchObject([
      {
        unit: "percent",
        baseline: { value: 40, of: 10, date: TODAY },
        target: { value: 90, by: "2027-07-01" },
      },
    ]);
    expect(induction).toMatchObject({
      lead: ["SENCo"],
      indicators: [{ from: "staff" }],
      actions: [{ do: "Ask new families", lead: ["Pastoral lead"], by: "2027-01-15" }],
    });
    expect(plan.ownMeasures).toMatchObject([{ short: "Breakfast club" }]);
    expect(induction?.links).toMatchObject([{ to: club?.measure }]);
    expect(club?.improve).toBe("@home # and school");
    expect(club?.indicators).toMatchObject([{ baseline: { value: false }, target: { value: true } }]);
    expect(stdout.replaceAll("\n", " ")).toContain(
      "Next: `cornerstones voice` when someone tells you something, `cornerstones report`, and print the circle with `cornerstones map`.",
    );
  });

  test("says at the end what it holds and who is missing", async () => {
    const { seen } = await init(WHOLE);
    expect(
      seen.slice(seen.indexOf("Oakfield Primary School · 2026-27, 1 September 2026 to 31 August 2027")),
    ).toEqual(
      expect.arrayContaining([
        "  - Staff induction: New grown-ups learn how to talk with our families",
        "    still open: how staff are involved",
        "Staff have not helped to choose yet.",
        "Next review: 11 December 2026, with:",
        "Missing from the review: parents and carers.",
        `Write ${FILE}?`,
      ]),
    );
  });

  test("is not written where the last answer is no, and the answers are thrown away", async () => {
    const { code, cwd, seen, stderr } = await init([...WHOLE.slice(0, -1), false, "discard"]);
    expect([code, readdirSync(cwd)]).toEqual([130, []]);
    expect(seen.at(-1)).toBe("Write what we have, or throw it away?");
    expect(stderr).toContain("cornerstones: stopped; nothing was written\n");
  });

  test("writes nothing wherever it is stopped and thrown away", async () => {
    for (const stopped of WHOLE.keys()) {
      if (stopped % 5 > 0 && stopped < WHOLE.length - 1) continue;
      const { code, cwd } = await init([...WHOLE.slice(0, stopped), "stop", "discard"]);
      // Before the setting has a name there is nothing to write, and so nothing to ask.
      expect([code, readdirSync(cwd)]).toEqual([130, []]);
    }
  });

  test("goes on wherever it was stopped, and comes out the same", async () => {
    const { text } = opened((await init(WHOLE)).cwd);
    for (const stopped of WHOLE.keys()) {
      if (stopped % 4 !== 1) continue;
      const kept = await init([...WHOLE.slice(0, stopped), "stop", "stop"]);
      expect([kept.code, readdirSync(kept.cwd)]).toEqual([130, [`${FILE}.plan-draft.json`]]);
      expect(kept.stderr).toContain(`your answers are kept in ${FILE}.plan-draft.json`);
      const again = await init([true, ...WHOLE.slice(stopped)], [], kept.cwd);
      expect([again.code, readdirSync(kept.cwd)]).toEqual([0, [FILE]]);
      expect(opened(kept.cwd).text).toBe(text);
    }
  });

  test("is written as far as it came where that is wanted, and begins again where the draft is not", async () => {
    const stopped = await init([...WHOLE.slice(0, 14), "stop", "write"]);
    expect([stopped.code, readdirSync(stopped.cwd)]).toEqual([0, [FILE]]);
    const { plan, errors } = opened(stopped.cwd);
    expect(errors).toEqual([]);
    expect(plan.rows[0]?.success).toEqual(["Staff feel more confident"]);
    const kept = await init([...WHOLE.slice(0, 14), "stop", "keep"]);
    const anew = await init([false, ...WHOLE.slice(0, 1), "stop", "discard"], [], kept.cwd);
    expect([anew.code, readdirSync(kept.cwd)]).toEqual([130, []]);
  });

  test("comes out the same where each answer is taken back and given again", async () => {
    const whole = await asked(WHOLE);
    for (const position of WHOLE.keys()) {
      if (position % 3 !== 1) continue;
      const before = WHOLE[position - 1] ?? "";
      const again = [...WHOLE.slice(0, position), "back", before, ...WHOLE.slice(position)];
      expect(await asked(again)).toEqual(whole);
    }
  });

  test("keeps every answer as a suggestion, all the way back and forth", async () => {
    const back = WHOLE.slice(1).map(() => "back");
    const kept = WHOLE.map((answer) =>
      answer === "later" ? "later" : typeof answer === "boolean" ? answer : "",
    );
    expect(await asked([...WHOLE.slice(0, -1), ...back, ...kept])).toEqual(await asked(WHOLE));
  });
});

describe("what is left blank", () => {
  test("waits in the plan as in one that was asked nothing", async () => {
    const asked = await init((question) =>
      question.message.endsWith("called?") && !question.later
        ? "Oakfield"
        : question.message.startsWith("Welcome and Care")
          ? { tick: ["wc-staff-induction"] }
          : question.later
            ? "later"
            : "",
    );
    const scaffolded = folder();
    await run(["init", "--no-schema", "--setting", "Oakfield", "--measure", "wc-staff-induction"], {
      cwd: scaffolded,
      today: TODAY,
    });
    expect(opened(asked.cwd).text).toBe(opened(scaffolded).text);
  });

  test("can be all of the grid's questions at once", async () => {
    const { seen, cwd } = await init((question) => {
      if (question.message.startsWith("What is your setting")) return "Oakfield";
      if (question.message.startsWith("Welcome"))
        return { tick: ["wc-staff-induction", "wc-few-complaints"] };
      return question.message.includes("Go through") ? false : question.later ? "later" : "";
    });
    expect(seen).not.toContain("What would you call this here?");
    expect(opened(cwd).plan.rows).toHaveLength(2);
  });

  test("can be the measures themselves: the plan then says how to choose", async () => {
    const { cwd, code } = await init((question) =>
      question.message.startsWith("What is your setting") ? "Oakfield" : question.later ? "later" : "",
    );
    expect(code).toBe(0);
    expect(opened(cwd)).toMatchObject({ errors: [], plan: { rows: [] } });
  });
});

describe("what flags say", () => {
  const rest = (question: { readonly message: string; readonly later?: boolean }): Answer =>
    question.later ? "later" : "";

  test("is not asked again", async () => {
    const flags = [
      "--setting-id",
      "1",
      "--from",
      "2026-01-01",
      "--to",
      "2026-12-31",
      "--measure",
      "cm-website",
    ];
    const { seen, cwd } = await init(
      (question) => (question.message.startsWith("What is your setting") ? "Oakfield" : rest(question)),
      flags,
    );
    const asked = seen.join("\n");
    for (const words of ["Does it have a number", "Which dates", "which measures matter"])
      expect(asked).not.toContain(words);
    expect(opened(cwd, "2026.cornerstones.yaml").plan.rows).toMatchObject([{ measure: "cm-website" }]);
  });

  test("is all of it where nothing that is needed is open", async () => {
    const { seen, code } = await init([], ["--setting", "Oakfield", "--measure", "cm-website"]);
    expect([seen, code]).toEqual([[], 0]);
  });

  test("is refused before anything is asked where it makes no sense", async () => {
    for (const flags of [["--measure", "wc-no-such"], ["--from", "soon"], ["plan.txt"]]) {
      const { seen, code } = await init([], flags);
      expect([seen, code]).toEqual([[], 2]);
    }
  });
});

describe("a plan that is there already", () => {
  test("is refused before anything is asked, and written over with --force", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, FILE), "mine\n");
    const refused = await init([], [], cwd);
    expect([refused.code, refused.seen]).toEqual([2, []]);
    expect(refused.stderr).toContain(`${FILE} is there already`);
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe("mine\n");
    const forced = await init(WHOLE, ["--force"], cwd);
    expect(forced.code).toBe(0);
    expect(forced.stderr).toContain(`${FILE} (1 line) is replaced; the old one is kept as ${FILE}.before`);
    expect(readFileSync(join(cwd, `${FILE}.before`), "utf8")).toBe("mine\n");
    expect(opened(cwd).errors).toEqual([]);
  });

  test("is gone on with: only what is open is asked, and nothing else changes", async () => {
    const { cwd } = await init(WHOLE);
    const before = opened(cwd).text;
    const open = await init(
      (question) => (question.message.startsWith("Staff: how") ? "A staff meeting" : ""),
      [],
      cwd,
    );
    expect(open.code).toBe(0);
    expect(open.seen).toContain("Staff: how are they choosing with you?");
    expect(open.seen).not.toContain("Parents and carers: how are they choosing with you?");
    const { plan, errors, text } = opened(cwd);
    expect([errors, plan.chosenWith.groups.staff?.how]).toEqual([[], "A staff meeting"]);
    expect(text.split("\n").filter((line) => !before.includes(line))).toEqual([
      expect.stringContaining("A staff meeting"),
    ]);
    const refused = await init([false], [], cwd);
    expect([refused.code, opened(cwd).text]).toEqual([2, text]);
  });

  test("of a time that is chosen later is told at once", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "2027-28.cornerstones.yaml"), "mine\n");
    const answers = ["Oakfield", "", "2027-28", "2026-27", "stop", "discard"];
    const { seen, code } = await init(answers, [], cwd);
    expect(code).toBe(130);
    expect(seen.filter((message) => message === "Which dates does it cover?")).toHaveLength(2);
  });

  test("of last year is offered to carry on from", async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, "2025-26.cornerstones.yaml"),
      readFileSync("examples/oakfield.cornerstones.yaml", "utf8"),
    );
    const { seen, code } = await init(
      (question) =>
        question.message.startsWith("Work in Partnership")
          ? { tick: ["wp-parent-forum"] }
          : question.later
            ? "later"
            : "",
      [],
      cwd,
    );
    expect(seen).toContain("Found your plan for 2025-26. Carry on from it?");
    expect(code).toBe(0);
    const name = readdirSync(cwd).find((each) => each !== "2025-26.cornerstones.yaml") ?? "";
    const { plan, errors } = opened(cwd, name);
    expect(errors).toEqual([]);
    expect(plan.setting).toBe("Oakfield Primary School");
    // Said to be left blank, though last year's plan has one.
    expect(plan.settingId).toBeNull();
    expect(plan.rows.length).toBeGreaterThan(2);
  });
});

describe("a figure", () => {
  const figure = async (said: string, unit: string): Promise<string> => {
    const upToUnit = WHOLE.slice(0, 21);
    const { seen } = await init([...upToUnit, unit, said, "stop"]);
    return seen.find((line) => line.startsWith("! ")) ?? "fine";
  };

  test.each([
    ["1,200", "families", "fine"],
    ["£250", "pounds", '! "£250" is more than a number: write 250, and "£" under `unit`.'],
    ["12/30", "families", "fine"],
    ["12/30", "percent", "fine"],
    ["55%", "percent", "fine"],
    ["55%", "families", '! "55%" is a percentage, and the unit of this figure is not percent.'],
    ["035", "families", "! A number is written in plain digits: 35, not 035."],
    ["120", "percent", "! A percentage is from 0 to 100, as in 55, or 12 of 30."],
    ["0.55", "percent", "! 0.55 % or 55 %? Please write it with its %."],
    ["0.55 %", "percent", "fine"],
    ["11 of 10", "families", "! A part of 10 is at most 10. Please write how many, of how many."],
    ["many", "families", "! Please write a number, as in 12, 4.5, or 12 of 30."],
  ])("%s counted in %s: %s", async (said, unit, reply) => {
    expect(await figure(said, unit)).toBe(reply);
  });
});

describe("whatever people say", () => {
  const words = fc.oneof(
    fc.constantFrom(
      "a: b",
      "one # two",
      "'quoted'",
      '"quoted"',
      "“curly”",
      "@role",
      "* star",
      "! bang",
      "[list]",
      "{map}",
      "% percent",
      "- dash",
      "? ask",
      "| bar",
      "> more",
      "&anchor",
      "`tick`",
      "yes",
      "null",
      "~",
      "2026-11-02",
      "8:30",
      "0x1F",
      "1,200",
      "Ysgol Gymraeg Ŵyn a'r Tŷ",
      "👩‍👩‍👧 a 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
      "x".repeat(2000),
      "long words and more ".repeat(99),
      "TODO",
      "ends with colon:",
      "\\ back \\n slash",
      "العربية and עברית",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  );

  test("the plan passes check without an error and holds what was said", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 60, maxLength: 60 }),
        fc.infiniteStream(fc.nat(5)),
        async (texts, chances) => {
          let count = 0;
          const chance = (): number => chances.next().value ?? 0;
          const tries = new Map<string, number>();
          const { code, cwd, seen } = await init((question) => {
            const { message } = question;
            const tried = (tries.get(message) ?? 0) + 1;
            tries.set(message, tried);
            count += 1;
            // What is refused is said anew, in the end with plain words.
            const text = tried > 6 ? (question.later ? "later" : "Oakfield") : (texts[count % 60] ?? "");
            if (question.items) {
              const own = text.trim().replace(/\s+/gu, " ");
              return {
                tick: ["wc-staff-induction", "cm-website"].slice(chance() % 3),
                own: chance() > 3 && own !== "" ? [own] : [],
              };
            }
            if (question.choices)
              return question.choices[tried > 4 ? 0 : chance() % question.choices.length]?.value ?? "";
            if (message.startsWith("Write ")) return "";
            if (message.startsWith("Which dates") || message.includes("Go through")) return "";
            return text.toLowerCase().trim() === "back" ? "later" : text;
          });
          if (code !== 0) throw new Error(seen.slice(-3).join("\n"));
          expect(opened(cwd).errors).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  test("what is longer than a plan holds, or hides something, is told at once", async () => {
    const { seen } = await init(["x".repeat(201), "a\u202eb", "Oakfield", "stop"]);
    expect(seen.filter((line) => line.startsWith("!"))).toEqual([
      "! Please say it in at most 200 characters; this has 201.",
      "! There are invisible characters in it. Please type it anew.",
    ]);
  });
});

test("the choosing sheet is made by the command that is named, at the terminal where it is read", async () => {
  const headings: string[] = [];
  const { cwd } = await init((question) => {
    headings.push(...(question.heading ?? []));
    if (question.message.startsWith("Parents and carers: how")) return "stop";
    return question.message.startsWith("What is your setting") ? "Oakfield" : "";
  });
  const [, command = ""] = /Not yet\? `cornerstones ([^`]+)`/.exec(headings.join(" ")) ?? [];
  const { code } = await run(command.split(" "), { cwd, isTerminal: true });
  expect([code, readdirSync(cwd)]).toEqual([0, expect.arrayContaining(["choosing-sheet.html"])]);
});

test("nobody at a terminal: the flag that is missing is named", async () => {
  const cwd = folder();
  const { code, stderr } = await run(["init"], { cwd });
  expect([code, existsSync(join(cwd, FILE))]).toEqual([2, false]);
  expect(stderr).toContain("--setting");
});

test("a terminal that cannot draw is asked nothing either", async () => {
  const { ask, seen } = scriptedAsk([]);
  const { code, stderr } = await run(["init"], { cwd: folder(), ask, env: { TERM: "dumb" } });
  expect([code, seen]).toEqual([2, []]);
  expect(stderr).toContain("--setting");
});

test("no sample day of a new plan is a Saturday or a Sunday, whenever it begins", async () => {
  for (let day = 1; day <= 7; day += 1) {
    const cwd = folder();
    const from = `2026-09-0${day}`;
    await run(
      [
        "init",
        "--no-schema",
        "--setting",
        "Oak",
        "--from",
        from,
        "--to",
        "2027-07-21",
        "--measure",
        "cm-website",
      ],
      { cwd, today: TODAY },
    );
    const samples = [...opened(cwd).text.matchAll(/^ *#.*?(\d{4}-\d{2}-\d{2})/gm)].map(
      (match) => match[1] ?? "",
    );
    expect(samples.length).toBeGreaterThan(2);
    const weekend = samples.filter((sample) => [0, 6].includes(new Date(`${sample}T12:00:00Z`).getUTCDay()));
    expect(weekend, from).toEqual([]);
  }
});
