import { describe, expect, test } from "vitest";
import { linkGraph } from "../../src/measures/link-graph.ts";
import { catalogueMeasure, indexOf, planOf, row } from "./sample.ts";

const measures = indexOf([
  catalogueMeasure("induction", "welcome-and-care"),
  catalogueMeasure("complaints", "welcome-and-care"),
  catalogueMeasure("values", "value-and-include"),
  catalogueMeasure("website", "communicate"),
]);

describe("linkGraph", () => {
  test("keeps the links in the plan's order, each with its reason and its place", () => {
    const plan = planOf([
      row("website", { to: "complaints", because: "Questions are answered before they grow" }),
      row("induction", "values"),
    ]);
    expect(linkGraph(plan, measures).links).toEqual([
      {
        from: "website",
        to: "complaints",
        because: "Questions are answered before they grow",
        happened: [],
        path: ["measures", "website", "links", 0],
      },
      {
        from: "induction",
        to: "values",
        because: null,
        happened: [],
        path: ["measures", "induction", "links", 0],
      },
    ]);
  });

  test("says what a measure could help, and what could help it, in the catalogue's order", () => {
    const plan = planOf([
      row("website", "values", "induction"),
      row("induction", "values"),
      row("complaints", "values"),
    ]);
    const graph = linkGraph(plan, measures);
    expect(graph.helps("website")).toEqual(["induction", "values"]);
    expect(graph.helpedBy("values")).toEqual(["induction", "complaints", "website"]);
  });

  test("a measure without links, and an id that nobody knows, have none", () => {
    const graph = linkGraph(planOf([row("induction")]), measures);
    expect(graph.helps("induction")).toEqual([]);
    expect(graph.helpedBy("no-such-measure")).toEqual([]);
  });

  test("leaves out links to itself, to what nobody knows, and from rows that nobody knows", () => {
    const plan = planOf([row("induction", "induction", "toString", "values"), row("__proto__", "values")]);
    expect(linkGraph(plan, measures).links.map(({ from, to }) => [from, to])).toEqual([
      ["induction", "values"],
    ]);
  });

  test("of a pair told twice the first holds, over two rows of one measure too", () => {
    const plan = planOf([
      row("induction", { to: "values", because: "first" }, { to: "values", because: "second" }),
      row("induction", "values", "website"),
    ]);
    expect(linkGraph(plan, measures).links.map(({ to, because }) => [to, because])).toEqual([
      ["values", "first"],
      ["website", null],
    ]);
  });

  test("a circle of links stands as it is: things strengthen each other", () => {
    const graph = linkGraph(planOf([row("induction", "values"), row("values", "induction")]), measures);
    expect(graph.helps("induction")).toEqual(["values"]);
    expect(graph.helps("values")).toEqual(["induction"]);
  });

  test("ids that are words of the language are ids like others", () => {
    const odd = indexOf([
      catalogueMeasure("__proto__", "communicate"),
      catalogueMeasure("constructor", "communicate"),
    ]);
    const graph = linkGraph(planOf([row("constructor", "__proto__")]), odd);
    expect(graph.helpedBy("__proto__")).toEqual(["constructor"]);
    expect(graph.helps("hasOwnProperty")).toEqual([]);
  });
});
