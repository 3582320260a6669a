import { describe, expect, test } from "vitest";
import { assetText } from "../../../src/assets.ts";
import { makeStyle } from "../../../src/markup/style.ts";
import type { Indicator, Plan, Row } from "../../../src/plan/plan.ts";
import { buildReport } from "../../../src/report/build-report.ts";
import { groupRatings } from "../../../src/report/facts/measure-facts.ts";
import type { ReportView } from "../../../src/report/formats.ts";
import type { PublicRules } from "../../../src/report/public/public-rules.ts";
import { renderReport } from "../../../src/report/render-report.ts";
import type { Report } from "../../../src/report/report.ts";
import { compileSchema } from "../../../src/schema/compile-schema.ts";
import * as make from "../../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, TOOL } from "../sample.ts";

const RULES: PublicRules = { smallNumber: 5, ratings: false };

const JSON_LOOK = { format: "json", style: makeStyle(false), width: 80 } as const;

function publicReport(plan: Plan, { asOf = DAY, rules = RULES } = {}): Report {
  return buildReport([inputOf(plan)], { asOf, tool: TOOL, public: rules });
}

/** Everything that is printed of a report, in every view and format. */
function printed(report: Report): string {
  const style = makeStyle(false);
  const texts = (["terminal", "markdown", "json"] as const).flatMap((format) =>
    (["summary", "progress"] as const).map((view) =>
      renderReport(report, { view, format, style, width: 1000 }),
    ),
  );
  return texts.join("\n");
}

/** What the public is told of one indicator. */
function told(over: Partial<Indicator>, { asOf = DAY, rules = RULES, row = {} as Partial<Row> } = {}) {
  const plan = make.plan({ rows: [make.row({ indicators: [make.indicator(over)], ...row })] });
  const report = publicReport(plan, { asOf, rules });
  const json = JSON.parse(
    renderReport(report, { view: "summary", format: "json", style: makeStyle(false), width: 80 }),
  );
  return json.plans[0].measures[0].indicators[0];
}

const values = (over: Partial<Indicator>, options = {}): unknown =>
  told(over, options).readings.map(({ value, of }: { value: unknown; of: unknown }) =>
    of === null ? value : [value, of],
  );
const series = (...all: readonly [value: number | boolean, of?: number][]) =>
  all.map(([value, of], position) =>
    make.reading(`2025-1${position % 3}-0${1 + Math.floor(position / 3)}`, value, of),
  );

describe("figures about few people", () => {
  test.each<[string, Partial<Indicator>, unknown]>([
    ["fewer than five were asked", { unit: "percent", readings: series([50, 4]) }, [null]],
    ["all of the four who were asked", { unit: "percent", readings: series([100, 4]) }, [null]],
    ["but all of five", { unit: "percent", readings: series([100, 5]) }, [[100, 5]]],
    ["a yes or no of fewer than five", { readings: series([true, 3]) }, [null]],
    ["an average of fewer than five", { unit: "points", readings: series([4.2, 4]) }, [null]],
    ["five of eleven, and six", { unit: "percent", readings: series([45, 11]) }, [[45, 11]]],
    ["four of eleven", { unit: "percent", readings: series([36, 11]) }, [null]],
    ["all but one of eleven", { unit: "percent", readings: series([91, 11]) }, [null]],
    [
      "nobody, and everybody",
      { unit: "percent", readings: series([0, 40], [100, 40]) },
      [
        [0, 40],
        [100, 40],
      ],
    ],
    ["97% of 150 may be all but four", { unit: "percent", readings: series([97, 150]) }, [null]],
    ["a percentage without a base", { unit: "percent", readings: series([91]) }, [91]],
    [
      "a base told once counts until another is told",
      { unit: "percent", readings: series([50, 10], [90]) },
      [[50, 10], null],
    ],
    ["a count from one to four", { readings: series([0], [4], [5]) }, [0, null, 5]],
    ["a count with an unknown unit", { unit: "families", readings: series([3]) }, [null]],
    ["a count of all but three", { unit: "families", readings: series([17, 20]) }, [null]],
    [
      "points, minutes and meetings count nobody",
      { unit: "meetings a term", readings: series([1], [2]) },
      [1, 2],
    ],
    ["pounds", { unit: "£", readings: series([3]) }, [3]],
    ["a score out of five", { unit: "out of 5", readings: series([3]) }, [3]],
    ["an average without a unit", { readings: series([4.2]) }, [4.2]],
  ])("%s", (_name, over, expected) => {
    expect(values(over)).toEqual(expected);
  });

  test("a percentage of nobody can read how many", () => {
    const over = { unit: "percent", readings: series([67], [50, 30]) } as const;
    expect(values({ ...over, unsound: new Set(["readings"]) })).toEqual([null, [50, 30]]);
  });

  test("how few is few is set", () => {
    const over = { readings: series([3], [8]) };
    expect(values(over, { rules: { ...RULES, smallNumber: 10 } })).toEqual([null, null]);
    expect(values(over, { rules: { ...RULES, smallNumber: 1 } })).toEqual([3, 8]);
  });
});

describe("what would give them away", () => {
  test("the difference of a count from any that is told before", () => {
    expect(values({ readings: series([55], [57], [58], [60], [63]) })).toEqual([55, null, null, 60, null]);
  });

  test("the difference from the start", () => {
    expect(values({ baseline: make.baseline(31), readings: series([33], [26]) })).toEqual([null, 26]);
  });

  test("how many were asked, where that tells who was new: the percentage stays", () => {
    expect(values({ unit: "percent", readings: series([62, 84], [66, 79], [71, 82]) })).toEqual([
      [62, 84],
      [66, 79],
      71,
    ]);
  });

  test("the percentage too, where so few were asked that it tells how many", () => {
    expect(values({ unit: "percent", readings: series([50, 12], [57, 14]) })).toEqual([[50, 12], null]);
  });

  test("two of the same fifty who changed their minds", () => {
    expect(values({ unit: "percent", readings: series([60, 50], [64, 50], [70, 50]) })).toEqual([
      [60, 50],
      64,
      [70, 50],
    ]);
  });

  test("what is left of a whole: the smallest of the other parts goes with it", () => {
    const part = (id: string, value: number) =>
      make.indicator({ id, unit: "percent", readings: [make.reading("2026-01-10", value, 40)] });
    const plan = make.plan({
      rows: [make.row({ indicators: [part("a", 50), part("b", 42.5), part("c", 7.5)] })],
    });
    const indicators = publicReport(plan).plans[0]?.measures[0]?.indicators;
    expect(indicators?.map(({ latest }) => latest?.value ?? null)).toEqual([50, null, null]);
  });

  test("status, way and trend, where they are read from a figure that is not told", () => {
    const over = {
      target: make.target(3),
      aim: "down",
      cumulative: true,
      readings: series([2], [4]),
    } as const;
    expect(told({ ...over, baseline: make.baseline(6) })).toMatchObject({
      baseline: { value: 6 },
      latest: { value: null, of: null, masked: true, date: "2025-11-01" },
      progress: null,
      expected: null,
      status: "not-shown",
      trend: null,
    });
  });

  test("a start that is not told is no way to an aim; that the aim is met is", () => {
    const over = {
      unit: "percent",
      baseline: make.baseline(40, { of: 10 }),
      target: make.target(80),
    } as const;
    expect(told({ ...over, readings: series([55, 60]) })).toMatchObject({
      baseline: { value: null, of: null, date: null, masked: true },
      latest: { value: 55 },
      progress: null,
      status: "not-shown",
    });
    expect(told({ ...over, readings: series([85, 60]) })).toMatchObject({ status: "met" });
  });

  test("the first reading stands in for a start, and none for it", () => {
    expect(told({ target: make.target(30), readings: series([3], [20]) })).toMatchObject({
      baseline: { value: null, date: "2025-10-01", masked: true },
      latest: { value: 20 },
      progress: null,
    });
  });

  test("a step back of less than a person, where it is not told how many were asked", () => {
    const over = {
      unit: "percent",
      baseline: make.baseline(62, { of: 84 }),
      target: make.target(80),
      readings: series([61, 82]),
    } as const;
    expect(told(over)).toMatchObject({ latest: { value: 61, of: null }, status: "not-shown" });
    expect(told({ ...over, readings: series([61, 98]) })).toMatchObject({
      latest: { of: 98 },
      status: "on-track",
    });
  });

  test("a limit, where a figure that is not told may have gone over it", () => {
    const over = {
      cumulative: true,
      aim: "down",
      baseline: make.baseline(20),
      target: make.target(2),
    } as const;
    expect(told({ ...over, readings: series([3], [0]) })).toMatchObject({
      readings: [{ value: null, masked: true }, { value: 0 }],
      status: "not-shown",
    });
    expect(told({ ...over, readings: series([0]) })).toMatchObject({ status: "within" });
  });

  test("a milestone of few beyond a start of few, in its place; whether others are reached is not told", () => {
    const step = (by: string, value: number) => ({ path: [], by, value, extra: {} });
    const aim = make.target(30);
    const steps = [step("2025-12-01", 4), step("2026-03-01", 20)];
    expect(
      told({ baseline: make.baseline(2), target: aim && { ...aim, steps }, readings: series([3]) }),
    ).toMatchObject({
      target: {
        value: 30,
        steps: [
          { by: "2025-12-01", value: null, masked: true, reached: null },
          { by: "2026-03-01", value: 20, reached: null },
        ],
      },
      expected: null,
      status: "not-shown",
    });
  });

  test("an aim of few beyond a start of few", () => {
    expect(told({ baseline: make.baseline(4), target: make.target(3) })).toMatchObject({
      target: { value: null, masked: true },
      status: "not-shown",
    });
  });

  test("what a later figure says never brings an earlier one back", () => {
    const over = { readings: series([55], [57], [90]) };
    expect(values(over, { asOf: "2025-11-15" })).toEqual([55, null]);
    expect(values(over)).toEqual([55, null, 90]);
  });

  test("a reading of the wrong kind is nowhere", () => {
    expect(
      printed(
        publicReport(
          make.plan({
            rows: [
              make.row({
                indicators: [make.indicator({ target: make.target(true), readings: series([true], [7654]) })],
              }),
            ],
          }),
        ),
      ),
    ).not.toContain("7654");
  });

  test("a note that holds a number, from the day of the figure on", () => {
    const row = make.row({
      indicators: [make.indicator({ readings: [make.reading("2026-01-10", 1)] })],
      evaluation: [
        make.evaluation("2025-12-11", { note: "Two of us looked at it before" }),
        make.evaluation("2026-03-20", { note: "One complaint so far", next: "Ring back the same day" }),
      ],
    });
    const plan = make.plan({ rows: [row] });
    expect(printed(publicReport(plan, { asOf: "2025-12-31" }))).toContain("Two of us looked at it before");
    expect(printed(publicReport(plan))).not.toContain("One complaint");
    expect(printed(publicReport(plan))).toContain("Ring back the same day");
  });

  test("an improvement that tells the start", () => {
    const row = { improve: "Only 4 of 10 feel confident" };
    const few = make.indicator({ unit: "percent", baseline: make.baseline(40, { of: 10 }) });
    expect(
      printed(publicReport(make.plan({ rows: [make.row({ ...row, indicators: [few] })] }))),
    ).not.toContain("4 of 10");
    expect(printed(publicReport(make.plan({ rows: [make.row(row)] })))).toContain("4 of 10");
  });
});

describe("figures that count no people", () => {
  // Attendance in Reception: sessions of a register.
  const over = {
    unit: "percent",
    aim: "up",
    ofWhat: "sessions",
    baseline: make.baseline(92.9, { of: 54, date: "2025-07-01" }),
    target: make.target(95),
    readings: [make.reading("2025-11-20", 94.2, 54)],
  } as const;

  test("are shown with what they are of", () => {
    expect(told(over)).toMatchObject({
      baseline: { value: 92.9, of: 54 },
      latest: { value: 94.2, of: 54 },
      readings: [{ value: 94.2, of: 54 }],
      status: "on-track",
    });
    expect(values({ ...over, readings: [make.reading("2025-11-20", 50, 2)] })).toEqual([[50, 2]]);
    expect(values({ ofWhat: "books", readings: series([3]) })).toEqual([3]);
  });

  test("are of people all the same where the words say so", () => {
    expect(
      values({ ...over, ofWhat: "families asked", readings: [make.reading("2025-11-20", 50, 2)] }),
    ).toEqual([null]);
  });
});

describe("a figure that is no longer taken", () => {
  const ended = { path: [], date: "2026-01-15", because: "Only 3 of us were left", extra: {} };

  test("is masked like any other, and so is why it ended where that tells a number beside it", () => {
    const over = { ended, target: make.target(30), readings: series([3], [20]) };
    const few = told({ ...over, readings: series([20], [3]) });
    expect(few).toMatchObject({
      ended: { date: "2026-01-15", because: "in words that are not for printing" },
      latest: { value: null, masked: true },
      status: "not-shown",
    });
    expect(told({ ...over, readings: series([20]) })).toMatchObject({
      ended: { because: "Only 3 of us were left" },
    });
  });
});

describe("a status that rests on the figures that may be shown", () => {
  const shown = make.indicator({
    id: "shown",
    baseline: make.baseline(10),
    target: make.target(40),
    readings: series([30]),
  });
  const hidden = (reading: number) =>
    make.indicator({
      id: "hidden",
      unit: "percent",
      baseline: make.baseline(50, { of: 4 }),
      target: make.target(100),
      readings: series([reading, 4]),
    });
  const report = (reading: number) =>
    publicReport(make.plan({ rows: [make.row({ indicators: [shown, hidden(reading)] })] }));
  const json = (reading: number) =>
    JSON.parse(renderReport(report(reading), { ...JSON_LOOK, view: "summary" })).plans[0].measures[0];

  test("says so", () => {
    expect(json(100)).toMatchObject({ status: "on-track", statusOfShown: true });
    expect(printed(report(100))).toContain("on track, of the figures that may be shown");
  });

  test("is not shown where it would look better than it is", () => {
    expect(json(0)).toMatchObject({ status: "not-shown", statusOfShown: false });
    expect(report(0).plans[0]?.summary.byStatus).toMatchObject({ "on-track": 0, "not-shown": 1 });
    expect(report(0).plans[0]?.headline.figures).toMatchObject({ better: 1, worse: 0, notShown: 1 });
    expect(printed(report(0))).toContain("1 is not shown");
  });
});

test("the day by which something is to be done is told until it has passed", () => {
  const days = ["2026-05-14", "2026-05-15", "2026-05-16"];
  const actions = days.map((by) => make.action(`By ${by}`, { by }));
  const report = publicReport(make.plan({ rows: [make.row({ actions })] }), { asOf: "2026-05-15" });
  const told = report.plans.flatMap(({ measures }) => measures.flatMap((each) => each.actions.items));
  expect(told.map(({ by }) => by)).toEqual([null, "2026-05-15", "2026-05-16"]);
});

describe("who leads, and who is late", () => {
  const plan = make.plan({
    roles: [{ role: "LEADROLE", group: "parent-carers" }],
    rows: [
      make.row({
        lead: ["LEADROLE"],
        actions: [
          make.action("Past its day", {
            by: "2026-05-01",
            moved: [{ path: [], from: "2026-04-01", date: null, because: "Illness", extra: {} }],
          }),
          make.action("Ahead", { by: "2026-06-01", lead: ["LEADROLE"], cost: "Two mornings" }),
          make.action("Done late", { by: "2025-10-01", done: "2025-10-20", lead: ["LEADROLE"] }),
        ],
      }),
    ],
  });
  const one = (leads: boolean) => {
    const report = publicReport(plan, { rules: { ...RULES, leads } });
    return { report, measure: JSON.parse(renderReport(report, { ...JSON_LOOK, view: "due" })).plans[0] };
  };

  test("are left out of every view and format", () => {
    const { report, measure } = one(false);
    expect(printed(report)).not.toContain("LEADROLE");
    for (const view of ["due", "grid", "gaps", "involvement", "evidence", "voices"] as const)
      for (const format of ["terminal", "markdown", "json", "csv"] as const)
        expect(renderReport(report, { ...JSON_LOOK, view, format })).not.toMatch(
          /LEADROLE|Illness|1 May|2026-05-01/,
        );
    expect(measure.measures[0]).toMatchObject({
      lead: [],
      actions: {
        total: 3,
        done: 1,
        overdue: null,
        items: [
          { do: "Past its day", lead: [], by: null, late: null, moved: [] },
          { do: "Ahead", lead: [], by: "2026-06-01", cost: "Two mornings", late: null },
          { do: "Done late", lead: [], by: null, done: "2025-10-20", late: null },
        ],
      },
      participation: { "parent-carers": { seen: true, seenIn: ["action"] } },
    });
    expect(measure.roles).toEqual({ items: [], x: {} });
    expect(measure.due.late).toEqual([]);
    const due = renderReport(report, { ...JSON_LOOK, view: "due", format: "terminal" });
    expect(due).not.toMatch(/nothing is late|no date/i);
    expect(due).toContain("Who is late is not shown here.");
  });

  test("are told with --leads", () => {
    const { report, measure } = one(true);
    expect(printed(report)).toContain("LEADROLE");
    expect(measure.measures[0]).toMatchObject({
      lead: ["LEADROLE"],
      actions: {
        overdue: 1,
        items: [{ by: "2026-05-01", late: true, moved: [{ from: "2026-04-01" }] }, {}, {}],
      },
    });
    expect(measure.due.late).toHaveLength(1);
  });
});

describe("words", () => {
  const rows = [
    make.row({
      voices: [
        make.voice("2026-04-01", {
          said: "PRIVATEWORDS",
          who: "PRIVATEWHO",
          did: ["PRIVATEANSWER"],
          told: "PRIVATETOLD",
        }),
        make.voice("2026-04-02", { said: "PRIVATEWAIT", from: "staff" }),
        make.voice("2026-04-03", { said: "PRIVATETHANKS", kind: "thanks" }),
        make.voice("2026-04-04", { said: "Sharedwords", did: ["Sharedanswer"], share: true }),
      ],
      evidence: [
        {
          path: [],
          date: "2026-04-01",
          what: "PRIVATEEVIDENCE",
          where: "PRIVATEWHERE",
          private: true,
          extra: {},
        },
      ],
      evaluation: [
        make.evaluation("2026-04-10", {
          stage: "embedded",
          rating: "amber",
          note: "Ournote",
          next: "Ournext",
          views: {
            staff: { path: [], says: "PRIVATEVIEW", level: "co-producing", rating: "red", extra: {} },
            "parent-carers": { path: [], says: "PRIVATEVIEW", level: null, rating: null, extra: {} },
          },
        }),
      ],
      extra: { "x-own": "PRIVATEEXTRA" },
    }),
  ];
  const plan = make.plan({
    rows,
    celebrate: [
      { path: [], date: "2026-04-01", what: "PRIVATEJOY", who: "PRIVATEWHO", share: false, extra: {} },
      { path: [], date: "2026-04-02", what: "Sharedjoy", who: "Sharedwho", share: true, extra: {} },
    ],
  });

  test("nothing that was not shared is printed, and how much that is", () => {
    const text = printed(publicReport(plan));
    expect(text).not.toContain("PRIVATE");
    expect(text).not.toContain("shared with us, not for printing");
    for (const kept of ["Sharedwords", "Sharedanswer", "Sharedjoy", "Sharedwho", "Ournote", "Ournext"])
      expect(text).toContain(kept);
    expect(text).toContain("3 of the things said were shared with us but not for printing.");
    expect(publicReport(plan).plans[0]?.leftOut).toMatchObject({ voices: 3, celebrations: 1, figures: 0 });
  });

  test("what was said counts all the same", () => {
    const whole = buildReport([inputOf(plan)], { asOf: DAY, tool: TOOL }).plans[0];
    const shown = publicReport(plan).plans[0];
    expect(shown?.equalMeasure).toEqual(whole?.equalMeasure);
    expect(shown?.measures[0]?.voices).toMatchObject({ heard: 4, answered: 2, waiting: 1 });
  });

  test("a note that repeats them goes with them", () => {
    const said = "I would talk more if we were outside";
    const evaluation = [
      make.evaluation("2026-04-10", { note: `One said: "i would talk more, if we were OUTSIDE."` }),
    ];
    const about = (share: boolean) =>
      printed(
        publicReport(
          make.plan({
            rows: [make.row({ evaluation, voices: [make.voice("2026-04-01", { said, share })] })],
          }),
        ),
      );
    expect(about(false)).not.toMatch(/outside/i);
    expect(about(true)).toContain("OUTSIDE");
  });

  test("ratings only where they are asked for", () => {
    // The key of what each would mean stands empty in the JSON.
    const colours = /\b(?:red|amber)\b(?!": null)/;
    expect(printed(publicReport(plan))).not.toMatch(colours);
    const rated = publicReport(plan, { rules: { ...RULES, ratings: true } });
    const [measure] = rated.plans[0]?.measures ?? [];
    expect(measure?.rating).toBe("amber");
    expect(measure && groupRatings(measure)).toMatchObject([{ rating: "red" }]);
    expect(printed(rated)).not.toContain("PRIVATE");
  });
});

describe("the page", () => {
  test("says whom it is for", () => {
    expect(printed(publicReport(LIVELY))).toContain(
      "This page is public. It leaves out words that were not shared for printing, ratings, who leads and who is late, and figures about fewer than 5 people or that would give these away.",
    );
    expect(printed(buildReport([inputOf(LIVELY)], { asOf: DAY, tool: TOOL }))).toContain(
      "For the people in this plan, not for publishing.",
    );
  });

  test("masks each of several plans", () => {
    const few = make.plan({ rows: [make.row({ indicators: [make.indicator({ readings: series([3]) })] })] });
    const { plans } = buildReport([inputOf(few, "a.yaml"), inputOf(few, "b.yaml")], {
      asOf: DAY,
      tool: TOOL,
      public: RULES,
    });
    expect(plans.map(({ leftOut }) => leftOut?.figures)).toEqual([1, 1]);
  });

  test("is JSON that holds to its schema", () => {
    const validate = compileSchema(JSON.parse(assetText("report.schema.json")));
    for (const plan of [LIVELY, HOSTILE, make.plan({ setting: null, period: { from: null, to: null } })]) {
      for (const asOf of ["1999-01-01", "2025-12-11", DAY]) {
        const report = publicReport(plan, { asOf });
        const json = renderReport(report, {
          view: "summary",
          format: "json",
          style: makeStyle(false),
          width: 80,
        });
        expect(validate(JSON.parse(json))).toEqual([]);
        expect(JSON.parse(json)).toMatchObject({ public: true });
      }
    }
  });
});

describe("a figure that is not shown is there all the same", () => {
  const read = make.indicator({
    what: "Families who came",
    unit: "families",
    target: make.target(30, "2026-03-31"),
    readings: [make.reading("2026-01-10", 3), make.reading("2026-02-10", 4)],
  });
  const plan = make.plan({ rows: [make.row({ indicators: [read] })] });
  const view = (name: ReportView, own = plan): string =>
    renderReport(buildReport([inputOf(own)], { asOf: DAY, tool: TOOL, public: RULES, since: "2026-01-01" }), {
      view: name,
      format: "terminal",
      style: makeStyle(false),
      width: 1000,
    });

  test("nobody is told that it is late or has yet to come: whether it is met is not told", () => {
    expect(view("due")).not.toContain("Families who came");
  });

  test("it is no gap, and its measure has begun", () => {
    expect(view("gaps")).not.toMatch(/not begun yet|without a reading|no figure and no words/i);
  });

  test("the next that is shown is not called the first", () => {
    const later = { ...read, readings: [...read.readings, make.reading("2026-03-10", 20)] };
    const own = make.plan({ rows: [make.row({ indicators: [later] })] });
    expect(view("summary", own)).toMatch(/Families who came: 20/);
    expect(view("summary", own)).not.toContain("the first figure");
  });
});

describe("texts that repeat what was not shared", () => {
  const SECRET = "The toilets by the hall are scary";
  const row = make.row({
    ourWords: SECRET,
    improve: SECRET,
    success: [SECRET],
    indicators: [
      make.indicator({ what: SECRET, readings: [{ ...make.reading("2026-01-10", 40), source: SECRET }] }),
    ],
    actions: [make.action(`Answer: ${SECRET}`, { by: "2026-02-01" })],
    voices: [
      make.voice("2026-01-20", { said: SECRET }),
      make.voice("2026-02-20", { said: `My son said: ${SECRET.toLowerCase()}!`, share: true }),
      make.voice("2026-02-21", { said: "Is anybody listening?", did: [`We read "${SECRET}"`], share: true }),
    ],
  });

  test("are left out wherever they stand, and the voices among them count as not shared", () => {
    const report = publicReport(make.plan({ rows: [row] }));
    expect(printed(report).toLowerCase()).not.toContain("the toilets by the hall");
    expect(report.plans[0]?.leftOut).toMatchObject({ voices: 3 });
    expect(report.plans[0]?.measures[0]?.actions.items[0]?.do).toBe("in words that are not for printing");
  });

  test("so do texts that repeat a view, which nobody was asked to have printed", () => {
    const view = { path: [], says: SECRET, level: null, rating: null, extra: {} };
    const evaluation = make.evaluation("2026-02-01", { next: SECRET, views: { staff: view } });
    const report = publicReport(make.plan({ rows: [make.row({ evaluation: [evaluation] })] }));
    expect(printed(report)).not.toContain(SECRET);
  });
});
