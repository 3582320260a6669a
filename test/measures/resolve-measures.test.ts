import { describe, expect, test } from "vitest";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import type { OwnMeasure } from "../../src/plan/plan.ts";
import { ownMeasure } from "../progress/build.ts";
import { catalogueMeasure } from "./sample.ts";

const catalogue = {
  name: "Four Cornerstones",
  edition: null,
  authors: [],
  cornerstones: [],
  measures: [
    catalogueMeasure("website", "communicate"),
    catalogueMeasure("induction", "welcome-and-care", { groups: ["staff"], aliases: ["Staff induction"] }),
    catalogueMeasure("complaints", "welcome-and-care", { retired: true }),
  ],
};

function own(id: string, rest: Partial<OwnMeasure> = {}): OwnMeasure {
  return ownMeasure(id, {
    path: ["own-measures", 0],
    cornerstone: "welcome-and-care",
    statement: "Ours",
    ...rest,
  });
}

describe("resolveMeasures", () => {
  test("orders by Cornerstone, then as the catalogue does, own measures last in their Cornerstone", () => {
    const index = resolveMeasures({ ownMeasures: [own("own-walk"), own("own-club")] }, catalogue);
    expect(index.all.map((measure) => measure.id)).toEqual([
      "induction",
      "complaints",
      "own-walk",
      "own-club",
      "website",
    ]);
    expect(["website", "induction", "own-club"].map((id) => index.order(id))).toEqual([4, 0, 3]);
  });

  test("carries what the catalogue says", () => {
    const index = resolveMeasures({ ownMeasures: [] }, catalogue);
    expect(index.get("induction")).toMatchObject({
      statement: "Statement of induction",
      groups: ["staff"],
      aliases: ["Staff induction"],
      own: false,
    });
    expect(index.get("complaints")?.retired).toBe(true);
  });

  test("an own measure names no groups, and its short name is its own or the statement's first words", () => {
    const ownMeasures = [
      own("own-club", {
        short: "Breakfast club",
        statement: "Every family feels able to use the breakfast club",
      }),
      own("own-walk", { statement: "Every new family has a welcome walk with a pupil" }),
      own("own-word", { statement: "Llanfairpwllgwyngyllgogerychwyrndrobwll" }),
      own("own-tea", { statement: "Tea on Fridays" }),
    ];
    const index = resolveMeasures({ ownMeasures }, catalogue);
    expect(index.get("own-club")).toMatchObject({
      short: "Breakfast club",
      groups: [],
      own: true,
      retired: false,
    });
    expect(index.get("own-walk")?.short).toBe("Every new family has a…");
    expect(index.get("own-word")?.short).toBe("Llanfairpwllgwyngyllgogeryc…");
    expect(index.get("own-tea")?.short).toBe("Tea on Fridays");
  });

  test("the catalogue keeps an id that an own measure takes, and the first own one keeps its id", () => {
    const ownMeasures = [
      own("induction", { statement: "Not this one" }),
      own("own-a", { statement: "First" }),
      own("own-a", { statement: "Second" }),
    ];
    const index = resolveMeasures({ ownMeasures }, catalogue);
    expect(index.get("induction")?.statement).toBe("Statement of induction");
    expect(index.get("own-a")?.statement).toBe("First");
    expect(index.all).toHaveLength(4);
  });

  test("an own measure of no known Cornerstone is left out", () => {
    const index = resolveMeasures({ ownMeasures: [own("own-a", { cornerstone: "constructor" })] }, catalogue);
    expect(index.get("own-a")).toBeUndefined();
  });

  test("an id that nobody knows comes last, whatever word it is", () => {
    const index = resolveMeasures({ ownMeasures: [] }, catalogue);
    for (const id of ["unheard", "__proto__", "toString"]) {
      expect(index.get(id)).toBeUndefined();
      expect(index.order(id)).toBe(3);
    }
  });
});
