import { describe, expect, test } from "vitest";
import { InputError, UsageError } from "../../src/errors.ts";
import { buildLinkMap, linkMapOf } from "../../src/map/build-link-map.ts";
import type { LinkMap } from "../../src/map/link-map.ts";
import type { Happened } from "../../src/plan/plan.ts";
import { planOf, row } from "../measures/sample.ts";
import { ownMeasure } from "../progress/build.ts";
import { input, oakfield, oakfieldMap, rowOf } from "./sample.ts";

const asOf = "2026-05-15";

function node(map: LinkMap, id: string) {
  return map.nodes.find((candidate) => candidate.id === id);
}

function ids(map: LinkMap): string[] {
  return map.nodes.map(({ id }) => id);
}

function pairs(map: LinkMap): string[] {
  return map.links.map(({ from, to }) => `${from} > ${to}`);
}

describe("a map of one plan", () => {
  const map = oakfieldMap();

  test("holds the rows and what they link to, in the catalogue's order", () => {
    expect(map.nodes.map(({ id, inPlan }) => [id, inPlan])).toEqual([
      ["wc-attendance", false],
      ["wc-few-complaints", true],
      ["wc-staff-induction", true],
      ["vi-shared-values", true],
      ["cm-feedback-given", true],
      ["cm-named-person", true],
      ["wp-school-council", true],
    ]);
  });

  test("keeps each link with its reason and its plan, in the plan's order", () => {
    expect(map.links.slice(0, 2)).toMatchObject([
      {
        from: "wc-staff-induction",
        to: "cm-named-person",
        because: "New staff learn who each family's named person is",
        plan: "oakfield.cornerstones.yaml",
      },
      {
        from: "wc-staff-induction",
        to: "wc-few-complaints",
        because: null,
        plan: "oakfield.cornerstones.yaml",
      },
    ]);
  });

  test("counts the links in and out of a measure", () => {
    expect(node(map, "wp-school-council")).toMatchObject({ in: 1, out: 2 });
    expect(node(map, "vi-shared-values")).toMatchObject({ in: 0, out: 0 });
  });

  test("finds what a measure could help in one step, in two, and further; circles come to no end and count once", () => {
    const rows = [row("wc-staff-induction", "cm-named-person"), row("cm-named-person", "wc-few-complaints")];
    rows.push(row("wc-few-complaints", "wc-staff-induction", "cm-feedback-given"), row("cm-feedback-given"));
    const circle = buildLinkMap([input(planOf(rows))], { asOf });
    expect(node(circle, "wc-staff-induction")?.helps).toEqual([
      ["cm-named-person"],
      ["wc-few-complaints"],
      ["cm-feedback-given"],
    ]);
    expect(node(circle, "cm-feedback-given")?.helps).toEqual([[], [], []]);
  });

  test("says what could help a measure, and which of those are improving", () => {
    expect(node(map, "wc-few-complaints")).toMatchObject({
      helpedBy: ["wc-staff-induction", "cm-named-person"],
      improving: ["wc-staff-induction", "cm-named-person"],
    });
    expect(node(map, "wp-school-council")).toMatchObject({
      helpedBy: ["cm-feedback-given"],
      improving: ["cm-feedback-given"],
    });
  });

  test("tells a row's stage, and the groups as planned and as seen", () => {
    expect(node(map, "wc-staff-induction")?.rows).toEqual([
      {
        plan: "oakfield.cornerstones.yaml",
        stage: "in-progress",
        planned: ["children-and-young-people", "parent-carers", "staff"],
        seen: ["parent-carers", "staff"],
        improving: true,
      },
    ]);
    expect(node(map, "vi-shared-values")?.rows[0]).toMatchObject({ stage: null, planned: [], seen: [] });
    expect(node(map, "wc-attendance")?.rows).toEqual([]);
  });

  test("an earlier day shows what was known then", () => {
    const earlier = oakfieldMap({ asOf: "2025-09-15" });
    expect(node(earlier, "wc-staff-induction")?.rows[0]).toMatchObject({
      stage: null,
      seen: [],
      improving: false,
    });
  });

  test("finds rows without a link, and counts links from Cornerstone to Cornerstone", () => {
    expect(map.unlinked).toEqual(["vi-shared-values"]);
    expect(map.crossTable).toEqual({
      "welcome-and-care": {
        "welcome-and-care": 1,
        "value-and-include": 0,
        communicate: 1,
        "work-in-partnership": 0,
      },
      "value-and-include": {
        "welcome-and-care": 0,
        "value-and-include": 0,
        communicate: 0,
        "work-in-partnership": 0,
      },
      communicate: {
        "welcome-and-care": 1,
        "value-and-include": 0,
        communicate: 0,
        "work-in-partnership": 1,
      },
      "work-in-partnership": {
        "welcome-and-care": 1,
        "value-and-include": 0,
        communicate: 1,
        "work-in-partnership": 0,
      },
    });
  });

  test("a plan without rows is an empty map", () => {
    const empty = buildLinkMap([input(planOf([]))], { asOf });
    expect(empty).toMatchObject({ nodes: [], links: [], hubs: [], unlinked: [] });
  });

  test("of two rows of one measure the first says how it stands, and both say what it links to", () => {
    const rows = [
      rowOf("wc-attendance", { stage: "completed" }),
      rowOf("wc-attendance", { stage: "paused" }, "vi-shared-values"),
    ];
    const twice = buildLinkMap([input(planOf(rows))], { asOf });
    expect(node(twice, "wc-attendance")).toMatchObject({ out: 1, rows: [{ stage: "completed" }] });
  });

  test("uses the names that the setting has for the groups", () => {
    const named = oakfieldMap({}, { groupNames: { "children-and-young-people": "Pupils" } });
    expect(named.groupNames).toEqual({
      "children-and-young-people": "Pupils",
      "parent-carers": "Parents and carers",
      staff: "Staff",
    });
  });
});

describe("improving", () => {
  const improving = (facts: Parameters<typeof rowOf>[1]) => {
    const map = buildLinkMap([input(planOf([rowOf("wc-attendance", facts)]))], { asOf });
    return node(map, "wc-attendance")?.rows[0]?.improving;
  };

  test.each([
    ["better than at its start by the aim", { readings: [1, 2] }, true],
    ["better than at its start, though the last two readings fall", { readings: [5, 2] }, true],
    ["no better than at its start", { readings: [5, 0] }, false],
    ["one reading, and the target met", { readings: [10] }, true],
    ["completed, without a figure", { stage: "completed" }, true],
    ["no figures", {}, false],
    ["better, but set aside", { readings: [1, 2], stage: "paused" }, false],
  ] as const)("%s", (_, facts, expected) => {
    expect(improving(facts)).toBe(expected);
  });
});

describe("did it help?", () => {
  const seen = (date: string, over: Partial<Happened> = {}): Happened => ({
    path: [],
    date,
    what: "Calls got warmer",
    from: "parent-carers",
    helped: true,
    extra: {},
    ...over,
  });
  const linkWith = (happened: readonly Happened[]) => {
    const from = rowOf("wc-staff-induction", { readings: [1, 2] }, "cm-named-person");
    const links = from.links.map((link) => ({ ...link, happened }));
    const rows = [{ ...from, links }, rowOf("cm-named-person", { readings: [0] })];
    return buildLinkMap([input(planOf(rows))], { asOf }).links[0];
  };

  test("how both ends moved is told beside what was seen, and proves nothing by itself", () => {
    expect(linkWith([])).toMatchObject({ movement: "helper-moved", happened: [] });
  });

  test("what each group saw is kept side by side, oldest first, and what lies ahead is not yet seen", () => {
    const happened = [
      seen("2026-04-02", { from: "staff", helped: false, what: "No change at the gate" }),
      seen("2026-03-01"),
      seen("2026-12-01"),
    ];
    expect(linkWith(happened)?.happened).toEqual([
      { date: "2026-03-01", what: "Calls got warmer", from: "parent-carers", helped: true },
      { date: "2026-04-02", what: "No change at the gate", from: "staff", helped: false },
    ]);
  });

  test("what earlier years embedded stays with its links, and is not chosen", () => {
    const embedded = {
      path: [],
      measure: "cm-named-person",
      since: "2025-05-15",
      links: row("cm-named-person", "wc-few-complaints").links,
      extra: {},
    };
    const plan = { ...planOf([rowOf("wc-few-complaints", { readings: [1] })]), embedded: [embedded] };
    const map = buildLinkMap([input(plan)], { asOf });
    expect(node(map, "cm-named-person")).toMatchObject({ inPlan: false, embedded: true, out: 1, rows: [] });
    expect(map.links).toMatchObject([
      { from: "cm-named-person", to: "wc-few-complaints", movement: "both-moved" },
    ]);
    expect(map.unlinked).toEqual([]);
    const again = { ...plan, rows: [...plan.rows, rowOf("cm-named-person", {})] };
    expect(node(buildLinkMap([input(again)], { asOf }), "cm-named-person")).toMatchObject({
      inPlan: true,
      embedded: false,
    });
  });
});

describe("hubs", () => {
  test("have three links or more; at most five, most first, then in the catalogue's order", () => {
    const all = [
      "wc-attendance",
      "wc-few-complaints",
      "wc-staff-induction",
      "vi-shared-values",
      "cm-feedback-given",
    ];
    const others = [...all, "cm-named-person"];
    const rows = all.map((id, at) => row(id, ...others.slice(at + 1)));
    const map = buildLinkMap([input(planOf([...rows, row("cm-named-person", "wc-attendance")]))], { asOf });
    expect(map.hubs).toEqual([
      "wc-attendance",
      "cm-named-person",
      "wc-few-complaints",
      "wc-staff-induction",
      "vi-shared-values",
    ]);
  });

  test("three links make one, in whichever direction", () => {
    const rows = [row("wc-attendance", "vi-shared-values", "cm-named-person"), row("wp-school-council")];
    const three = [...rows, row("cm-feedback-given", "wc-attendance")];
    expect(buildLinkMap([input(planOf(three))], { asOf }).hubs).toEqual(["wc-attendance"]);
  });

  test("two links make none", () => {
    expect(
      buildLinkMap([input(planOf([row("wc-attendance", "vi-shared-values", "cm-named-person")]))], { asOf })
        .hubs,
    ).toEqual([]);
  });
});

describe("--cornerstone", () => {
  test("keeps its rows and what they are linked with, and counts only those links", () => {
    const map = oakfieldMap({ cornerstone: "communicate" });
    expect(ids(map)).toEqual([
      "wc-few-complaints",
      "wc-staff-induction",
      "cm-feedback-given",
      "cm-named-person",
      "wp-school-council",
    ]);
    expect(pairs(map)).toEqual([
      "wc-staff-induction > cm-named-person",
      "cm-named-person > wc-few-complaints",
      "cm-feedback-given > wp-school-council",
      "wp-school-council > cm-feedback-given",
    ]);
    expect(node(map, "wc-few-complaints")).toMatchObject({ in: 1, helpedBy: ["cm-named-person"] });
  });

  test("keeps its rows without links", () => {
    expect(oakfieldMap({ cornerstone: "value-and-include" }).unlinked).toEqual(["vi-shared-values"]);
  });

  test("an unknown one is told with the nearest", () => {
    expect(() => oakfieldMap({ cornerstone: "comunicate" })).toThrow(
      new UsageError('--cornerstone: there is no Cornerstone "comunicate"; the nearest is "communicate"'),
    );
  });
});

describe("--from", () => {
  test("keeps what the measure could help, all the way", () => {
    const map = oakfieldMap({ from: "wc-staff-induction" });
    expect(ids(map)).toEqual(["wc-few-complaints", "wc-staff-induction", "cm-named-person"]);
  });

  test("what is linked elsewhere is not called unlinked for being shown alone", () => {
    expect(oakfieldMap({ from: "wc-few-complaints", depth: 1 }).unlinked).toEqual([]);
    expect(oakfieldMap({ from: "vi-shared-values" }).unlinked).toEqual(["vi-shared-values"]);
  });

  test("--depth ends it after so many steps", () => {
    const map = oakfieldMap({ from: "cm-feedback-given", depth: 1 });
    expect(pairs(map)).toEqual(["cm-feedback-given > wp-school-council"]);
    expect(ids(oakfieldMap({ from: "cm-feedback-given", depth: 2 }))).toEqual([
      "wc-attendance",
      "cm-feedback-given",
      "wp-school-council",
    ]);
  });

  test("a measure that helps nothing stands alone", () => {
    expect(ids(oakfieldMap({ from: "vi-shared-values" }))).toEqual(["vi-shared-values"]);
  });

  test.each([
    [
      { from: "wc-staff-inducton" },
      'there is no measure "wc-staff-inducton"; the nearest is "wc-staff-induction" (Staff induction)',
    ],
    [
      { from: "You said we did" },
      'there is no measure "You said we did"; the nearest is "cm-feedback-given" (You said, we did)',
    ],
    [{ from: "__proto__" }, 'there is no measure "__proto__"; `cornerstones catalogue` lists all measures'],
    [{ from: "wc-clubs" }, '"wc-clubs" (Clubs) is not chosen here, and nothing links to it'],
  ])("%j is refused", (options, words) => {
    expect(() => oakfieldMap(options)).toThrow(new UsageError(`--from: ${words}`));
  });

  test.each([
    [{ depth: 2 }, "--depth needs --from ID: steps from where?"],
    [{ from: "wc-attendance", depth: 0 }, "--depth is a number of steps: a whole number from 1"],
    [{ from: "wc-attendance", depth: 1.5 }, "--depth is a number of steps: a whole number from 1"],
  ])("%j is refused", (options, words) => {
    expect(() => oakfieldMap(options)).toThrow(new UsageError(words));
  });
});

describe("--all", () => {
  test("adds the measures that nobody chose, save retired ones", () => {
    const map = oakfieldMap({ all: true, cornerstone: "welcome-and-care" });
    expect(
      map.nodes.filter(({ cornerstone }) => cornerstone === "welcome-and-care").map(({ id }) => id),
    ).toEqual(["wc-attendance", "wc-few-complaints", "wc-staff-induction"]);
    expect(buildLinkMap([input(planOf([]))], { asOf, all: true }).nodes).toHaveLength(7);
  });
});

describe("a map of several plans", () => {
  const own = (statement: string) => ownMeasure("own-club", { statement });
  const elm = planOf([rowOf("wc-attendance", { stage: "completed" }, "vi-shared-values")], {
    setting: "Elm",
  });
  const ash = planOf(
    [rowOf("wc-attendance", {}, "vi-shared-values"), rowOf("vi-shared-values", {}, "cm-named-person")],
    {
      setting: "Ash",
    },
  );

  test("unites measures, and every link knows its plan", () => {
    const map = buildLinkMap([input(elm, "elm.yaml"), input(ash, "ash.yaml")], { asOf });
    expect(map.links.map(({ from, to, plan }) => [from, to, plan])).toEqual([
      ["wc-attendance", "vi-shared-values", "elm.yaml"],
      ["wc-attendance", "vi-shared-values", "ash.yaml"],
      ["vi-shared-values", "cm-named-person", "ash.yaml"],
    ]);
    expect(node(map, "wc-attendance")).toMatchObject({
      out: 2,
      rows: [{ plan: "elm.yaml" }, { plan: "ash.yaml" }],
    });
    expect(node(map, "vi-shared-values")?.inPlan).toBe(true);
  });

  test("a chain of links counts only within one setting", () => {
    const first = planOf([row("wc-attendance", "vi-shared-values")], { setting: "Elm" });
    const second = planOf([row("vi-shared-values", "cm-named-person")], { setting: "Ash" });
    const map = buildLinkMap([input(first, "a.yaml"), input(second, "b.yaml")], { asOf });
    expect(node(map, "wc-attendance")?.helps).toEqual([["vi-shared-values"], [], []]);
    expect(
      pairs(buildLinkMap([input(first, "a.yaml"), input(second, "b.yaml")], { asOf, from: "wc-attendance" })),
    ).toEqual(["wc-attendance > vi-shared-values"]);
  });

  test("two settings' own measures with one id stay apart, unless they say the same", () => {
    const club = (statement: string, setting: string) =>
      planOf([row("own-club", "cm-named-person")], { setting, ownMeasures: [own(statement)] });
    const plans = [club("Chess for all", "Elm"), club("Chess for all", "Ash"), club("Tea on Fridays", "Oak")];
    const map = buildLinkMap(
      plans.map((plan, at) => input(plan, `${at}.yaml`)),
      { asOf },
    );
    expect(map.nodes.map(({ id, statement, out }) => [id, statement, out])).toEqual([
      ["cm-named-person", expect.any(String), 0],
      ["own-club", "Chess for all", 2],
      ["own-club~2", "Tea on Fridays", 1],
    ]);
    expect(map.links.at(-1)).toMatchObject({ from: "own-club~2", plan: "2.yaml" });
  });

  test("names the authors of further measures beside those of the booklet", () => {
    const oak = {
      ...input(oakfield()),
      catalogue: { ...input(oakfield()).catalogue, authors: ["Contact", "Oak Trust"] },
    };
    expect(buildLinkMap([oak], { asOf }).credit).toBe(
      "Success measures: Genuine Partnerships and Contact, Four Cornerstones Approach; further measures: Oak Trust",
    );
  });
});

test("a plan made to be large is refused in words, before it fills the memory", () => {
  const ids = Array.from({ length: 600 }, (_, at) => `own-${at}`);
  const ownMeasures = ids.map((id) => ownMeasure(id));
  const rows = ids.map((id, at) => row(id, ids[(at + 1) % ids.length] ?? ""));
  expect(() => buildLinkMap([input(planOf(rows, { ownMeasures }))], { asOf })).toThrow(InputError);
});

test("each plan is opened once, and the map is that of plans in memory", () => {
  let opened = 0;
  const plans = ["a", "b", "c"].map((setting, at) =>
    planOf([row("wc-attendance", "vi-shared-values")], { setting: at === 2 ? "a" : setting }),
  );
  const inputs = plans.map((each, at) => input(each, `${at}.yaml`));
  const sources = inputs.map(({ plan, ...about }) => {
    const { setting, settingId, period } = plan;
    const open = () => {
      opened += 1;
      return structuredClone(plan);
    };
    return { ...about, setting, settingId, period, open };
  });
  expect(linkMapOf(sources, { asOf })).toEqual(buildLinkMap(inputs, { asOf }));
  expect(opened).toBe(3);
});
