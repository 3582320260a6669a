import { describe, expect, test } from "vitest";
import { readFigure } from "../../../src/cli/init/wizard/read-figure.ts";

describe("a figure as people say it", () => {
  test.each<[string, string | null, unknown]>([
    ["12", null, { value: 12, of: null }],
    ["-4.5", null, { value: -4.5, of: null }],
    ["4 of 10", null, { value: 4, of: 10 }],
    ["4/10", "percent", { value: 40, of: 10 }],
    ["1 out of 3", "percent", { value: 33.3, of: 3 }],
    ["10 of 10", "percent", { value: 100, of: 10 }],
    ["40 %", "percent", { value: 40, of: null }],
    ["0", "percent", { value: 0, of: null }],
    ["100%", "percent", { value: 100, of: null }],
  ])("%s, counted in %s", (said, unit, figure) => {
    expect(readFigure(said, unit)).toEqual(figure);
  });

  test.each<[string, string | null]>([
    ["11 of 10", null],
    ["11 of 10", "percent"],
    ["0 of 0", null],
    ["101", "percent"],
    ["-1", "percent"],
    ["40%", null],
    ["012", null],
    ["some", null],
  ])("%s, counted in %s, is none", (said, unit) => {
    expect(readFigure(said, unit)).toBeNull();
  });
});
