import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import wrapAnsi from "wrap-ansi";
import { displayWidth, wrap } from "../../src/markup/width.ts";

const RANGES = [
  [0x20, 0x7e],
  [0xa1, 0xa8],
  [0xaa, 0xac],
  [0xaf, 0x24f],
  [0x2010, 0x2015],
  [0x2018, 0x201f],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
] as const;
const characters = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
);
const text = fc.string({
  unit: fc.oneof(
    { weight: 1, arbitrary: fc.constant(" ") },
    { weight: 4, arbitrary: fc.constantFrom(...characters) },
  ),
  maxLength: 120,
});

test("every character of the short way takes one cell", () => {
  expect(characters.filter((character) => stringWidth(character) !== 1)).toEqual([]);
});

test("the short way of measuring and wrapping does what the long way does", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (words, width) => {
      expect(displayWidth(words)).toBe(stringWidth(words));
      expect(wrap(words, width)).toEqual(wrapAnsi(words, width, { hard: true, trim: true }).split("\n"));
    }),
    { numRuns: 500 },
  );
});

test("wide characters, emoji and colours go the long way", () => {
  expect(displayWidth("\u001b[1m一家人\u001b[22m 👩‍👩‍👧‍👦")).toBe(9);
  expect(wrap("一家人 家", 6)).toEqual(["一家人", "家"]);
});
