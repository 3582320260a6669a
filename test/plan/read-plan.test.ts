import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Indicator, Plan, Row } from "../../src/plan/plan.ts";
import { isMapping } from "../../src/plan/value-at.ts";
import { fileOf, findingsOf, indicatorWith, planOf, planWith } from "./sample.ts";

const FOLDER = new URL("./snapshots/", import.meta.url);

/** The only row of a plan with these lines in it. */
function rowWith(text: string): Row | undefined {
  return planOf(planWith({ row: text })).rows[0];
}

function indicatorOf(text: string): Indicator | undefined {
  return planOf(indicatorWith(text)).rows[0]?.indicators[0];
}

describe("a whole plan", () => {
  const text = readFileSync(new URL("whole-plan.cornerstones.yaml", FOLDER), "utf8");

  test("has nothing wrong with its shape", () => {
    expect(findingsOf(text)).toEqual([]);
  });

  test("is read whole: every text, figure, day and `x-` key is in the plan", () => {
    const read = JSON.stringify(planOf(text));
    const lost = leavesOf(fileOf(text).value).filter((leaf) => !read.includes(JSON.stringify(leaf)));
    expect(lost).toEqual(["75%"]);
  });

  test("is read with its short forms written out", async () => {
    await expect(asJson(planOf(text))).toMatchFileSnapshot("./snapshots/whole-plan.json");
  });
});

test("an empty file, a list or a text is read as a plan without anything", () => {
  for (const text of ["", "- a", "text", "~", "[", "{a"]) {
    expect(planOf(text)).toMatchObject({ setting: null, rows: [], reviews: [], extra: {} });
  }
});

describe("the keys of a plan", () => {
  const keys: readonly (readonly [head: string, read: Partial<Plan>])[] = [
    ['setting-id: "123456"', { settingId: "123456" }],
    ["catalogue: ../oak.catalogue.yaml", { catalogue: "../oak.catalogue.yaml" }],
    [
      "chosen-with: Everybody",
      { chosenWith: { path: ["chosen-with"], all: "Everybody", groups: {}, extra: {} } },
    ],
    [
      "chosen-with:\n  staff: { how: A meeting, level: consulted, date: 2025-09-24 }",
      {
        chosenWith: {
          path: ["chosen-with"],
          all: null,
          groups: {
            staff: {
              path: ["chosen-with", "staff"],
              how: "A meeting",
              level: "consulted",
              date: "2025-09-24",
              extra: {},
            },
          },
          extra: {},
        },
      },
    ],
    ["group-names: { staff: Practitioners, parent-carers: }", { groupNames: { staff: "Practitioners" } }],
    [
      "own-measures: [{ id: own-walk, cornerstone: communicate, statement: We walk, short: Walk }]",
      {
        ownMeasures: [
          {
            path: ["own-measures", 0],
            id: "own-walk",
            cornerstone: "communicate",
            statement: "We walk",
            short: "Walk",
            extra: {},
          },
        ],
      },
    ],
    [
      "roles: { ELSA: staff, Digital leaders: children-and-young-people, HLTA: , x-agreed: yes }",
      {
        roles: [
          { role: "ELSA", group: "staff" },
          { role: "Digital leaders", group: "children-and-young-people" },
        ],
        extras: { roles: { "x-agreed": "yes" } },
      },
    ],
    [
      "terms: [{ name: Autumn 1, from: 2025-09-01, to: 2025-10-24, x-days: 38 }]",
      {
        terms: [
          {
            path: ["terms", 0],
            name: "Autumn 1",
            from: "2025-09-01",
            to: "2025-10-24",
            extra: { "x-days": 38 },
          },
        ],
      },
    ],
    [
      "embedded: [{ measure: cm-named-person, since: 2025-05-15, links: [cm-website] }, { measure: cm-website }]",
      {
        embedded: [
          {
            path: ["embedded", 0],
            measure: "cm-named-person",
            since: "2025-05-15",
            links: [
              {
                path: ["embedded", 0, "links", 0],
                toPath: ["embedded", 0, "links", 0],
                to: "cm-website",
                because: null,
                happened: [],
                extra: {},
              },
            ],
            extra: {},
          },
          { path: ["embedded", 1], measure: "cm-website", since: null, links: [], extra: {} },
        ],
      },
    ],
    ["rating-key: { red: Stuck, green: Going }", { ratingKey: { red: "Stuck", green: "Going" } }],
    [
      "reviews: [{ date: 2025-12-11, label: Autumn, with: { staff: SENCo }, note: Cold }]",
      {
        reviews: [
          {
            path: ["reviews", 0],
            date: "2025-12-11",
            label: "Autumn",
            with: { staff: "SENCo" },
            note: "Cold",
            extra: {},
            withExtra: {},
          },
        ],
      },
    ],
    [
      "celebrate: [{ date: 2026-03-20, what: A song, who: Year 5, share: yes }]",
      {
        celebrate: [
          {
            path: ["celebrate", 0],
            date: "2026-03-20",
            what: "A song",
            who: "Year 5",
            share: true,
            extra: {},
          },
        ],
      },
    ],
    [
      "accept: [{ rule: no-baseline, because: New, until: 2026-07-21 }]",
      {
        accept: [
          { path: ["accept", 0], rule: "no-baseline", because: "New", until: "2026-07-21", extra: {} },
        ],
      },
    ],
  ];
  test.each(keys)("%s", (head, read) => {
    expect(findingsOf(planWith({ head }))).toEqual([]);
    expect(planOf(planWith({ head }))).toMatchObject(read);
  });

  test("voices about no one measure stand with the plan", () => {
    const head =
      "voices: [{ date: 2025-11-02, from: staff, said: Hello, could-not: No cover, told: In person }]";
    expect(planOf(planWith({ head })).voices).toMatchObject([
      {
        date: "2025-11-02",
        from: "staff",
        said: "Hello",
        kind: "idea",
        couldNot: ["No cover"],
        told: "In person",
        share: false,
      },
    ]);
  });

  test("x- keys are kept as they stand", () => {
    const plan = planOf(planWith({ head: "x-budget: { total: 250, paid: [1, null] }", row: "x-note: y" }));
    expect({ ...plan.extra }).toEqual({ "x-budget": { total: 250, paid: [1, null] } });
    expect({ ...plan.rows[0]?.extra }).toEqual({ "x-note": "y" });
  });
});

describe("the keys of a row", () => {
  const at = (...path: (string | number)[]) => ["measures", 0, ...path];
  const linked = { happened: [], extra: {} };
  const keys: readonly (readonly [text: string, read: Partial<Row>])[] = [
    ["our-words: Come in", { ourWords: "Come in" }],
    ["success: Families say so", { success: ["Families say so"] }],
    ["success: [One, Two]", { success: ["One", "Two"] }],
    ["lead: SENCo", { lead: ["SENCo"] }],
    ["lead: [SENCo, Deputy head]", { lead: ["SENCo", "Deputy head"] }],
    ["involve: All of us", { involve: { path: at("involve"), all: "All of us", groups: {}, extra: {} } }],
    [
      "involve: { staff: They plan it }",
      {
        involve: {
          path: at("involve"),
          all: null,
          groups: {
            staff: { path: at("involve", "staff"), how: "They plan it", level: null, date: null, extra: {} },
          },
          extra: {},
        },
      },
    ],
    [
      "evidence: [{ date: 2025-12-01, what: Survey, where: Folder, private: Yes }]",
      {
        evidence: [
          {
            path: at("evidence", 0),
            date: "2025-12-01",
            what: "Survey",
            where: "Folder",
            private: true,
            extra: {},
          },
        ],
      },
    ],
    [
      "evaluation: Going well",
      {
        evaluation: [
          {
            path: at("evaluation"),
            date: null,
            stage: null,
            rating: null,
            note: "Going well",
            next: null,
            views: {},
            extra: {},
            viewsExtra: {},
          },
        ],
      },
    ],
    [
      "evaluation: [{ date: 2025-12-11, stage: paused, rating: red, next: Ask, views: { staff: Fine, parent-carers: { says: Slow, level: informed, rating: amber } } }]",
      {
        evaluation: [
          {
            path: at("evaluation", 0),
            date: "2025-12-11",
            stage: "paused",
            rating: "red",
            note: null,
            next: "Ask",
            views: {
              "parent-carers": {
                path: at("evaluation", 0, "views", "parent-carers"),
                says: "Slow",
                level: "informed",
                rating: "amber",
                extra: {},
              },
              staff: {
                path: at("evaluation", 0, "views", "staff"),
                says: "Fine",
                level: null,
                rating: null,
                extra: {},
              },
            },
            extra: {},
            viewsExtra: {},
          },
        ],
      },
    ],
    [
      "links: [cm-website, { to: own-walk, because: They meet }]",
      {
        links: [
          { path: at("links", 0), toPath: at("links", 0), to: "cm-website", because: null, ...linked },
          {
            path: at("links", 1),
            toPath: at("links", 1, "to"),
            to: "own-walk",
            because: "They meet",
            ...linked,
          },
        ],
      },
    ],
    [
      "links: [{ to: own-walk, happened: [{ date: 2026-03-20, what: Calm, from: staff }, { date: 2026-03-21, what: No, helped: No }] }]",
      {
        links: [
          {
            path: at("links", 0),
            toPath: at("links", 0, "to"),
            to: "own-walk",
            because: null,
            happened: [
              {
                path: at("links", 0, "happened", 0),
                date: "2026-03-20",
                what: "Calm",
                from: "staff",
                helped: true,
                extra: {},
              },
              {
                path: at("links", 0, "happened", 1),
                date: "2026-03-21",
                what: "No",
                from: null,
                helped: false,
                extra: {},
              },
            ],
            extra: {},
          },
        ],
      },
    ],
    [
      "accept: [{ rule: no-baseline }]",
      { accept: [{ path: at("accept", 0), rule: "no-baseline", because: null, until: null, extra: {} }] },
    ],
  ];
  test.each(keys)("%s", (text, read) => {
    expect(findingsOf(planWith({ row: text }))).toEqual([]);
    expect(rowWith(text)).toMatchObject(read);
  });

  test("an action, with the dates that it had before", () => {
    const text = `actions:
  - { do: Ring, id: ring, lead: Office, by: 2025-10-31, done: 2025-11-06, moved: [{ from: 2025-10-01, date: 2025-09-20, because: Ill }] }`;
    expect(rowWith(text)?.actions).toMatchObject([
      {
        path: at("actions", 0),
        do: "Ring",
        id: "ring",
        lead: ["Office"],
        by: "2025-10-31",
        done: "2025-11-06",
        moved: [
          { path: at("actions", 0, "moved", 0), from: "2025-10-01", date: "2025-09-20", because: "Ill" },
        ],
        unsound: new Set(),
      },
    ]);
  });

  test("a text in a block keeps its lines, and not the break at its end", () => {
    expect(rowWith("our-words: |\n  One\n  Two\n")?.ourWords).toBe("One\nTwo");
  });

  test("nothing after a key, or only space, is as if absent", () => {
    expect(rowWith('our-words: " "\nsuccess: ""\ninvolve:\nevaluation: ""\nlead: []')).toMatchObject({
      ourWords: null,
      success: [],
      involve: { all: null, groups: {} },
      evaluation: [],
      lead: [],
      unsound: new Set(),
    });
  });
});

describe("an indicator", () => {
  const path = ["measures", 0, "indicators", 0];

  test("its baseline and target in the short form", () => {
    expect(indicatorOf("baseline: 40\ntarget: yes")).toMatchObject({
      baseline: {
        path: [...path, "baseline"],
        valuePath: [...path, "baseline"],
        value: 40,
        date: null,
        of: null,
      },
      target: { path: [...path, "target"], valuePath: [...path, "target"], value: true, by: null, moved: [] },
    });
  });

  test("its baseline and target in the long form", () => {
    const text = `from: staff
aim: down
cumulative: yes
baseline: { value: 40, of: 10, date: 2025-09-15, source: Survey }
target: { value: 30.5, by: 2026-07-01, moved: [{ from: 2026-06-01 }] }
readings:
  - { date: 2025-12-01, value: FALSE, of: 11, source: Talks }`;
    expect(indicatorOf(text)).toMatchObject({
      from: "staff",
      unit: null,
      aim: "down",
      cumulative: true,
      baseline: {
        valuePath: [...path, "baseline", "value"],
        value: 40,
        of: 10,
        date: "2025-09-15",
        source: "Survey",
      },
      target: { value: 30.5, by: "2026-07-01", moved: [{ from: "2026-06-01", date: null, because: null }] },
      readings: [
        { path: [...path, "readings", 0], date: "2025-12-01", value: false, of: 11, source: "Talks" },
      ],
      unsound: new Set(),
    });
  });

  test.each(["percent", '"%"'])("with unit: %s, 55%% is 55", (unit) => {
    expect(indicatorOf(`unit: ${unit}\nbaseline: 40.5%\ntarget: { value: 55% }`)).toMatchObject({
      unit: "percent",
      baseline: { value: 40.5 },
      target: { value: 55 },
    });
  });

  test("without it, 55% is not understood and left out", () => {
    expect(indicatorOf("target: 55%")).toMatchObject({ target: null, unsound: new Set(["target"]) });
  });

  test.each(["010", "0x1F", "1e3", "12345678901234567890", ".inf", "1,200", '"55"'])(
    "a figure written as %s is left out",
    (figure) => {
      expect(indicatorOf(`baseline: ${figure}`)).toMatchObject({
        baseline: null,
        unsound: new Set(["baseline"]),
      });
    },
  );
});

describe("what is not sound is left out, and noted where it stood", () => {
  test("a row stands while its measure can be read", () => {
    const row = rowWith("success: 5\nactions: [{ do: Ring, by: Easter }, { by: 2026-07-01 }]\nlinks: [WC]");
    expect(row).toMatchObject({
      measure: "wc-staff-induction",
      success: [],
      actions: [{ do: "Ring", by: null, unsound: new Set(["by"]) }],
      links: [],
      unsound: new Set(["success", "actions", "links"]),
    });
  });

  test("a row whose measure cannot be read is left out", () => {
    const text = `${planWith({})}  - measure: WC Website\n    improve: x\n  - improve: y\n  -\n`;
    expect(planOf(text)).toMatchObject({
      rows: [{ measure: "wc-staff-induction" }],
      unsound: new Set(["measures"]),
    });
  });

  test("a voice without its words is left out of its row, and the row knows", () => {
    const row = rowWith(
      "voices: [{ date: 2025-11-02, from: staff }, { date: 2025-11-02, from: staff, said: Hi, kind: x }]",
    );
    expect(row).toMatchObject({
      voices: [{ said: "Hi", kind: "idea", unsound: new Set(["kind"]) }],
      unsound: new Set(["voices"]),
    });
  });

  test("a reading with a wrong base stands without it, and its indicator knows", () => {
    const indicator = indicatorOf(
      "readings: [{ date: 2025-12-01, value: 5, of: ten }, { date: soon, value: 6 }]",
    );
    expect(indicator).toMatchObject({
      readings: [{ value: 5, of: null }],
      unsound: new Set(["readings"]),
    });
  });

  test("what a syntax error ate is noted where it stood, and is nothing else's fault", () => {
    const text = planWith({
      head: "chosen-with: @everybody",
      row: "success: Training: how to ring home\nlead: SENCo\nindicators:\n  - { id: a, what: b, target: *x }",
    });
    expect(findingsOf(text)).toEqual([]);
    expect(planOf(text)).toMatchObject({
      chosenWith: { all: null, groups: {} },
      rows: [
        {
          success: [],
          lead: ["SENCo"],
          indicators: [{ id: "a", unsound: new Set(["target"]) }],
          unsound: new Set(["success"]),
        },
      ],
      unsound: new Set(["chosen-with"]),
    });
  });

  test("a required text that a syntax error ate is not missing", () => {
    const text = planWith({}).replace("improve: ", "improve: @");
    expect(findingsOf(text)).toEqual([]);
    expect(planOf(text).rows[0]?.unsound).toEqual(new Set(["improve"]));
  });

  test("a mistyped key is not taken for an empty column", () => {
    expect(rowWith("sucess: Families say so")?.unsound).toEqual(new Set(["success"]));
  });

  test("a missing key is not told twice", () => {
    expect(planOf("cornerstones: 1\nmeasures: []\n").unsound).toEqual(new Set(["setting", "period"]));
  });

  test("names that every object inherits are no fields", () => {
    expect(planOf('__proto__: { setting: X }\nconstructor: { name: Y }\n"toString": z\n')).toMatchObject({
      setting: null,
      rows: [],
    });
  });
});

/** The plan as JSON: a set as the list of what is in it. */
function asJson(plan: Plan): string {
  const text = JSON.stringify(plan, (_, value: unknown) => (value instanceof Set ? [...value] : value), 2);
  return `${text}\n`;
}

test("evidence is private whatever stands there but no", () => {
  const isPrivate = (said: string) =>
    rowWith(`evidence: [{ date: 2025-12-01, what: Survey, private: ${said} }]`)?.evidence[0]?.private;
  expect(["yes", "TRUE", "very", "[yes]", "5"].map(isPrivate)).toEqual([true, true, true, true, true]);
  expect(["no", "False", ""].map(isPrivate)).toEqual([false, false, false]);
});

describe("what came of a voice", () => {
  const answersOf = (text: string) => {
    const voice = rowWith(`voices:\n  - { date: 2026-01-10, from: staff, said: Hello, ${text} }`)?.voices[0];
    return [voice?.did, voice?.doing, voice?.couldNot, voice?.by];
  };

  test("is one text or a list, and what is done already may stand beside what is promised", () => {
    expect(answersOf("did: A card")).toEqual([["A card"], [], [], null]);
    expect(answersOf("did: [A card, A call]")).toEqual([["A card", "A call"], [], [], null]);
    expect(answersOf("did: [A card], doing: A call, by: 2026-06-30")).toEqual([
      ["A card"],
      ["A call"],
      [],
      "2026-06-30",
    ]);
    expect(answersOf("could-not: [No cover]")).toEqual([[], [], ["No cover"], null]);
    expect(answersOf("did: , doing: []")).toEqual([[], [], [], null]);
  });
});

describe("what a figure's `of` counts, how long it is taken, and its way to the target", () => {
  test("are read", () => {
    const text = `of-what: sessions
ended: { date: 2026-03-20, because: A new survey }
target: { value: 90, steps: [{ by: 2026-03-27, value: 75 }, { by: 2025-12-19, value: 60 }] }`;
    expect(indicatorOf(text)).toMatchObject({
      ofWhat: "sessions",
      ended: { date: "2026-03-20", because: "A new survey" },
      target: {
        value: 90,
        by: null,
        steps: [
          { by: "2026-03-27", value: 75 },
          { by: "2025-12-19", value: 60 },
        ],
      },
    });
  });

  test("are as if absent where nothing stands there", () => {
    expect(indicatorOf("of-what:\nended:\ntarget: { value: 90, steps: }")).toMatchObject({
      ofWhat: null,
      ended: null,
      target: { steps: [] },
      unsound: new Set(),
    });
  });
});

/** Every text, number and yes/no in the data, and every key that begins with x-. */
function leavesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (!isMapping(value)) return value === null || /^(?:yes|no)$/i.test(String(value)) ? [] : [value];
  const extra = Object.keys(value).filter((key) => key.startsWith("x-"));
  return [...extra, ...Object.values(value).flatMap(leavesOf)];
}
