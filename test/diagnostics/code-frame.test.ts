import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeFrame } from "../../src/diagnostics/code-frame.ts";
import { makeStyle } from "../../src/markup/style.ts";
import { escapeTerminal } from "../../src/markup/terminal.ts";
import { displayWidth } from "../../src/markup/width.ts";
import { makeSource } from "../../src/source/source.ts";

const style = makeStyle(false);

/** The frame round the first place of a word in a text. */
function frame(text: string, word: string, width = 40): string[] {
  const start = text.indexOf(word);
  return codeFrame(makeSource("x", text), { start, end: start + word.length }, { style, width });
}

/** What stands above the carets: the text of as many cells, from as many cells on. */
function marked(lines: readonly string[]): string {
  const [line = "", carets = ""] = lines.slice(-2);
  const indent = carets.indexOf("^");
  const count = carets.length - indent;
  let cells = 0;
  let found = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line)) {
    if (cells >= indent && cells < indent + count) found += segment;
    cells += displayWidth(segment);
  }
  return found;
}

test("the line before a place and its own, with the carets under it", () => {
  expect(frame("a: 1\nb: wrong # note\n", "wrong")).toEqual([
    "  1 | a: 1",
    "  2 | b: wrong # note",
    "    |    ^^^^^",
  ]);
});

describe("a line that is too long is cut round the place, with the carets still under it", () => {
  const LONG =
    "improve: every word of a long sentence stands here before the wrong one and many behind it, too";

  test("in the middle", () => {
    expect(frame(LONG, "wrong")).toEqual([
      "  1 | …nds here before the wrong one a…",
      "    |                      ^^^^^",
    ]);
  });

  test("at its beginning and at its end", () => {
    expect(frame(LONG, "improve")).toEqual(["  1 | improve: every word of a long s…", "    | ^^^^^^^"]);
    expect(frame(LONG, "too")).toEqual(["  1 | …and many behind it, too", "    |                      ^^^"]);
  });

  test.each([
    ["wide letters", "漢字".repeat(40), "違"],
    ["emoji, also joined ones", "👩‍👩‍👧🏫🎉".repeat(20), "🐉"],
    ["letters with marks of their own", "e\u0301o\u0302".repeat(60), "x\u0323"],
    ["letters from right to left", "السلام عليكم ".repeat(12), "خطأ"],
    ["what is shown as its code point", "\u0007\u202e".repeat(20), "x"],
  ])("of %s", (_, words, wrong) => {
    for (const text of [words + wrong + words, words + wrong, wrong + words]) {
      const lines = frame(text, wrong, 50);
      expect(marked(lines)).toBe(wrong);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(50);
      expect(lines.join("")).not.toMatch(/<U+D[89A-F]/);
    }
  });

  test("however many characters the place itself has", () => {
    const lines = frame(`a: ${"x".repeat(200_000)}`, "x".repeat(200_000));
    expect(lines[1]).toMatch(/^ {4}\| {4}\^+$/);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
  });
});

test("in any line, at any width, the carets stand under the place and no line is too wide", () => {
  const unit = fc.constantFrom(
    "a",
    " ",
    "\t",
    "é",
    "漢",
    "👩‍👧",
    "🎉",
    "e\u0301",
    "ع",
    "\u0007",
    "\u202e",
    "\ud800",
    "…",
  );
  const words = fc.array(unit, { maxLength: 90 }).map((units) => units.join(""));
  fc.assert(
    fc.property(words, words, fc.integer({ min: 30, max: 90 }), (before, behind, width) => {
      const lines = frame(`${before}@${behind}`, "@", width);
      expect(marked(lines)).toBe("@");
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join("")).toBe(lines.map(escapeTerminal).join(""));
    }),
    { numRuns: 400 },
  );
});
