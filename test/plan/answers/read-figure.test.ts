import { describe, expect, test } from "vitest";
import { readFigure } from "../../../src/plan/answers/read-figure.ts";

describe("a figure in percent", () => {
  test.each([
    ["55", { value: 55, of: null }],
    ["55%", { value: 55, of: null }],
    ["55 %", { value: 55, of: null }],
    ["55 percent", { value: 55, of: null }],
    ["12 of 30", { value: 40, of: 30, part: 12 }],
    ["12/30", { value: 40, of: 30, part: 12 }],
    ["12 out of 30", { value: 40, of: 30, part: 12 }],
    ["1 of 3", { value: 33.3, of: 3, part: 1 }],
    ["0.55", { value: 0.55, of: null, share: 55 }],
    ["0.55%", { value: 0.55, of: null }],
    ["0", { value: 0, of: null }],
    ["1", { value: 1, of: null }],
  ])("%s", (said, figure) => {
    expect(readFigure(said, true)).toEqual(figure);
  });
});

describe("any other figure", () => {
  test.each([
    ["12 of 30", { value: 12, of: 30 }],
    ["4.5", { value: 4.5, of: null }],
    ["0.55", { value: 0.55, of: null }],
    ["-3", { value: -3, of: null }],
    ["Yes", { value: true, of: null }],
    ["no", { value: false, of: null }],
  ])("%s", (said, figure) => {
    expect(readFigure(said, false)).toEqual(figure);
  });
});

describe("what is no figure is refused in words", () => {
  test.each([
    ["31 of 30", true, "at most 30"],
    ["3 of 0", true, "nobody is counted"],
    ["92,4%", true, "write 92.4, not 92,4"],
    ["lots", false, "lots"],
    ["12,00", false, "12.00"],
  ])("%s", (said, isPercentage, words) => {
    expect(() => readFigure(said, isPercentage)).toThrow(words);
  });
});
