import { describe, expect, test } from "vitest";
import type { GroupPart, Voice } from "../../src/plan/plan.ts";
import { equalMeasure, wasPresent } from "../../src/progress/equal-measure.ts";
import type { Group } from "../../src/vocabulary.ts";
import { indicator, involvement, part, plan, reading, review, row, voice } from "./build.ts";

const DAY = "2026-05-15";
const families = (on: ReturnType<typeof plan>, asOf = DAY) => equalMeasure(on, asOf)[1];

test("the groups stand in the booklet's order, and an empty plan counts nothing", () => {
  const none = {
    choosing: "no",
    planned: 0,
    plannedForAll: 0,
    plannedByLevel: {
      "not-this-time": 0,
      informed: 0,
      consulted: 0,
      participating: 0,
      "co-producing": 0,
      unstated: 0,
    },
    seen: 0,
    asked: 0,
    heard: 0,
    answered: 0,
    waiting: 0,
    lastReview: null,
  };
  expect(equalMeasure(plan(), DAY)).toEqual([
    { group: "children-and-young-people", ...none },
    { group: "parent-carers", ...none },
    { group: "staff", ...none },
  ]);
});

describe("choosing", () => {
  const chosenBy = (over: Partial<GroupPart>) =>
    families(plan({ chosenWith: involvement({ "parent-carers": part(over) }) }), "2025-09-24")?.choosing;

  test.each<[string, Partial<GroupPart>, string]>([
    ["a text of its own", { how: "From a shortlist" }, "yes"],
    ["a level of consulted or above", { how: "From a shortlist", level: "consulted" }, "yes"],
    ["informed only", { how: "From a shortlist", level: "informed" }, "no"],
    ["not this time", { how: "Forum starts in spring", level: "not-this-time" }, "no"],
    ["a text that says no", { how: "Not asked", level: "co-producing" }, "no"],
    ["a text that is still to come", { how: "Will choose from a shortlist" }, "no"],
    ["on the day", { how: "From a shortlist", date: "2025-09-24" }, "yes"],
    ["the day after it", { how: "From a shortlist", date: "2025-09-25" }, "no"],
    ["a day and no word of how", { date: "2025-09-24" }, "no"],
  ])("%s", (_name, over, expected) => {
    expect(chosenBy(over)).toBe(expected);
  });

  test("one text for all says of no single group that it chose; one that says no says so of all three", () => {
    const states = (text: string) =>
      equalMeasure(plan({ chosenWith: involvement(text) }), DAY).map(({ choosing }) => choosing);
    expect(states("At a picnic")).toEqual(["not-said", "not-said", "not-said"]);
    expect(states("To be confirmed")).toEqual(["no", "no", "no"]);
    expect(states("We will choose in May")).toEqual(["no", "no", "no"]);
  });

  test("a group that is not named did not choose", () => {
    const on = plan({ chosenWith: involvement({ staff: part({ how: "Meeting" }) }) });
    expect(equalMeasure(on, DAY).map(({ choosing }) => choosing)).toEqual(["no", "no", "yes"]);
  });
});

describe("planned", () => {
  const involving = (...parts: Partial<GroupPart>[]) =>
    parts.map((over) => row({ involve: involvement({ "parent-carers": part(over) }) }));

  test("parts are counted by row and by level", () => {
    const rows = involving({ level: "consulted" }, { how: "They help" }, { level: "not-this-time" });
    expect(families(plan({ rows: [...rows, row()] }))).toMatchObject({
      planned: 2,
      plannedByLevel: {
        "not-this-time": 1,
        informed: 0,
        consulted: 1,
        participating: 0,
        "co-producing": 0,
        unstated: 1,
      },
    });
  });

  test("a level counts for nothing where the text beside it says no", () => {
    const rows = involving({ level: "co-producing", how: "Nobody" });
    expect(families(plan({ rows }))).toMatchObject({ planned: 0, plannedByLevel: { "co-producing": 0 } });
  });

  test("one text for all is counted in a line of its own", () => {
    const rows = [row({ involve: involvement("All of us") }), row({ involve: involvement("TBC") })];
    expect(families(plan({ rows }))).toMatchObject({ planned: 0, plannedForAll: 1 });
  });
});

test("asked counts indicators with a reading by the day, in whichever row", () => {
  const asks = indicator({ from: "parent-carers", readings: [reading(DAY, 5)] });
  const others = [indicator({ from: "staff", readings: asks.readings }), { ...asks, readings: [] }];
  const rows = [row({ indicators: [asks, ...others, asks] }), row({ indicators: [asks] })];
  expect(families(plan({ rows }))?.asked).toBe(3);
  expect(families(plan({ rows }), "2026-05-14")?.asked).toBe(0);
});

describe("voices", () => {
  test("of rows and of the plan are heard, answered or waiting as of the day", () => {
    const on = plan({
      voices: [voice("2026-03-01", { kind: "thanks" })],
      rows: [
        row({
          voices: [
            voice("2026-02-09"),
            voice("2026-01-12", { doing: "Trying new hours", answered: "2026-04-01" }),
            voice("2026-01-01", { couldNot: "No cover this year" }),
            voice("2026-06-01"),
          ],
        }),
      ],
    });
    expect(families(on)).toMatchObject({
      heard: 4,
      answered: 2,
      waiting: 1,
    });
    expect(families(on, "2026-03-31")).toMatchObject({
      heard: 4,
      answered: 1,
      waiting: 2,
    });
  });

  test("an answer that cannot be read is not called missing", () => {
    const hidden: Partial<Pick<Voice, "unsound">> = { unsound: new Set(["did"]) };
    expect(families(plan({ voices: [voice("2026-02-09", hidden)] }))).toMatchObject({
      heard: 1,
      answered: 0,
      waiting: 0,
    });
  });
});

describe("the last review", () => {
  const withFamilies = (date: string, how?: string) =>
    review(date, { with: how === undefined ? {} : { "parent-carers": how } });

  test("is the last held by the day, by date", () => {
    const reviews = [
      withFamilies("2026-07-03", "Forum"),
      withFamilies("2026-03-20"),
      withFamilies("2025-12-11", "Forum"),
    ];
    const wasThere = (asOf: string) => families(plan({ reviews }), asOf)?.lastReview;
    expect(wasThere("2025-12-10")).toBeNull();
    expect(wasThere("2025-12-11")).toBe(true);
    expect(wasThere("2026-03-19")).toBe(true);
    expect(wasThere("2026-03-20")).toBe(false);
  });

  test("may have had several meetings on one day", () => {
    const reviews = [withFamilies("2026-03-20", "In the morning"), withFamilies("2026-03-20")];
    expect(families(plan({ reviews }))?.lastReview).toBe(true);
  });

  test.each<[string, boolean]>([
    ["4 Forum members", true],
    ["None", false],
    ["None came in the end", false],
    ["Going to ask them", false],
    ["Will be asked", false],
  ])("with %s", (how, expected) => {
    const group: Group = "parent-carers";
    expect(wasPresent(withFamilies("2026-03-20", how), group)).toBe(expected);
  });
});
