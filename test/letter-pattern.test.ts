import { describe, expect, test } from "vitest";
import { letterPattern } from "../src/letter-pattern.ts";

const CLASSES = ["L", "Lu", "Ll", "Lt", "Lo", "M", "N", "Pd", "Sc", "C"];
const SIMPLE = [...range(0, 0x17f), ...range(0x2010, 0x2027)];
/** Texts of other scripts, of marks that stand by themselves, and of what only looks like a letter. */
const OTHERS = [
  "ẞ",
  "ж",
  "Ж",
  "ع",
  "ữ",
  "w\u0302",
  "\u0301",
  "٣",
  "Ⅳ",
  "₿",
  "\ud800",
  "\u{1f600}",
  "﹘",
  "ǅ",
];

describe.each(CLASSES)("\\p{%s}", (name) => {
  test.each([`\\p{${name}}`, `\\P{${name}}`, `[x\\p{${name}}-]`, `[^'\\p{${name}}]`])(
    "%s finds what Unicode's tables say",
    (source) => {
      const pattern = letterPattern(source, "u");
      const expected = new RegExp(source, "u");
      for (const text of [...SIMPLE, ...OTHERS])
        expect([text, pattern(text).test(text)]).toEqual([text, expected.test(text)]);
    },
  );
});

test.each(["\\p{L}", "[\\p{L}\\p{N}_]", "\\p{Pd}", "[^\\p{L}]"])("%s does, whatever the case", (source) => {
  const pattern = letterPattern(source, "iu");
  const expected = new RegExp(source, "iu");
  for (const text of SIMPLE) expect([text, pattern(text).test(text)]).toEqual([text, expected.test(text)]);
});

test("one character of another script has the whole text searched by Unicode's tables", () => {
  const pattern = letterPattern("^\\p{Lu}+$", "u");
  expect(pattern("ŴÂÉ").test("ŴÂÉ")).toBe(true);
  expect(pattern("ŴÂЖ").test("ŴÂЖ")).toBe(true);
  expect(pattern("ŴÂж").test("ŴÂж")).toBe(false);
});

test("a class whose letters are not known is refused and not passed over", () => {
  expect(() => letterPattern("\\p{Script=Greek}|\\p{Emoji}", "u")("a")).toThrow("\\p{Emoji}");
  expect(() => letterPattern("[\\P{L}]", "u")("a")).toThrow("is not known");
});

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
}
