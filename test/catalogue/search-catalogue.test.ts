import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { searchCatalogue } from "../../src/catalogue/search-catalogue.ts";
import { sampleCatalogue, sampleMeasure } from "./sample.ts";

const catalogue = builtInCatalogue();

function found(query: string): readonly string[] {
  return searchCatalogue(catalogue, query).measures.map(({ id }) => id);
}

describe("a search finds", () => {
  test.each([
    ["an id", "wc-staff-induction", ["wc-staff-induction"]],
    ["words of a statement, in any order and case", "ROBUST staff", ["wc-staff-induction"]],
    ["the beginnings of words", "grad resp", ["vi-graduated-response"]],
    ["the wording of the booklet's exemplar grid", "staff induction processes", ["wc-staff-induction"]],
    ["everyday words", "PTA", ["wc-parent-volunteers", "wp-representative-bodies"]],
    [
      "what an abbreviation stands for",
      "education health care plan",
      ["vi-review-involvement", "wp-codesigned-reviews"],
    ],
    ["words whatever their accents", "creche", ["vi-accessible-events"]],
    ["words whatever their apostrophes", "parents evening", ["cm-two-way"]],
    ["short names", "you said we did", ["cm-feedback-given"]],
    ["attendance", "attendance", ["wc-attendance", "wc-staff-absence"]],
    ["newsletters", "newsletter", ["cm-range-of-ways"]],
    ["nothing inside words", "eal", ["cm-eal-routes"]],
  ])("%s", (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test("all measures of a Cornerstone that is named or whose id is given", () => {
    expect(found("Welcome and Care")).toHaveLength(14);
    expect(found("communicate")).toHaveLength(10);
    expect(found("work-in-partnership")).toHaveLength(14);
  });

  test("by a promise all measures of its Cornerstone, where no measure has the words itself", () => {
    const search = searchCatalogue(catalogue, "respond promptly");
    expect(search.measures.every(({ cornerstone }) => cornerstone === "communicate")).toBe(true);
    expect(search.measures).toHaveLength(10);
    expect(search.promises.map(({ promise }) => promise)).toEqual(["Respond promptly"]);
  });

  test("the measures that have the words themselves, and names the promises that have them too", () => {
    const search = searchCatalogue(catalogue, "listen");
    expect(search.measures.map(({ id }) => id)).toEqual(["wp-listened-to"]);
    expect(search.promises.map(({ cornerstone, promise }) => `${cornerstone.name}: ${promise}`)).toEqual([
      "Communicate: Listen calmly and respectfully",
    ]);
  });

  test("a measure by the wording that it had before", () => {
    const reworded = sampleMeasure({ statement: "We answer", originalStatement: "Feedback is given" });
    expect(searchCatalogue({ ...sampleCatalogue(), measures: [reworded] }, "feedback").measures).toEqual([
      reworded,
    ]);
  });
});

describe("a search that finds nothing", () => {
  test.each([
    ["inducton", "induction"],
    ["Staff atendance", "staff attendance"],
    ["govenor roles", "governor roles"],
    ["zzzqqqxxx", null],
    ["?!", null],
  ])("of %j suggests %j", (query, suggestion) => {
    expect(searchCatalogue(catalogue, query)).toEqual({ query, measures: [], promises: [], suggestion });
  });

  test("is quick to say so of a very long text", () => {
    expect(searchCatalogue(catalogue, "xyzzy ".repeat(10_000)).suggestion).toBeNull();
  });
});
