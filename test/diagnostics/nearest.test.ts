import { describe, expect, test } from "vitest";
import { nearest } from "../../src/diagnostics/nearest.ts";

describe("the word that was most likely meant", () => {
  test.each([
    ["a third of the letters may differ", "involv", ["involve", "improve"], "involve"],
    ["and no more", "abcdef", ["abcxyz"], null],
    ["of a short word one letter", "lat", ["let"], "let"],
    ["of one letter none, since nothing of it would be kept", "a", ["b", "c"], null],
    ["capitals are no difference", "IMPROVE", ["improve"], "improve"],
    ["of equals the first", "cat", ["bat", "hat"], "bat"],
    ["nothing means nothing", "", ["a"], null],
  ])("%s", (_, word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });
});
