import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test, vi } from "vitest";
import wrapAnsi from "wrap-ansi";
import { clusters } from "../../src/markup/clusters.ts";
import { makeStyle } from "../../src/markup/style.ts";
import { displayWidth, truncate, wrap } from "../../src/markup/width.ts";

const style = makeStyle(true);
const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
/** Letters of many scripts; `hard` ones are joined of several. */
const easy = units
  .slice(0, 0x700)
  .filter((unit) => [...clusters(`${unit} `)].length === 2 && stringWidth(unit) > 0);
const hard = [
  "e\u0301",
  "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "\u{1f1ec}\u{1f1e7}",
  "1\ufe0f\u20e3",
  "क्षि",
  "\u200b",
  "ﷺ",
];
const text = (...letters: readonly string[]) =>
  fc.string({
    unit: fc.oneof(
      { weight: 1, arbitrary: fc.constant(" ") },
      { weight: 4, arbitrary: fc.constantFrom(...letters) },
    ),
    maxLength: 120,
  });
const plain = units.filter((unit) => /[\x21-\x7e\u00e0-\u00ff]/.test(unit));

test("a character is as wide as the library says, and ends where the runtime says", () => {
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  fc.assert(
    fc.property(text(...easy, "一", "ひ", "ก", ...hard, ...hard), (words) => {
      const found = [...clusters(words)];
      expect(found.map((each) => each.text)).toEqual(
        Array.from(segmenter.segment(words), ({ segment }) => segment),
      );
      expect(displayWidth(words)).toBe(stringWidth(words));
      for (const { text: each, width } of found) expect(width, each).toBe(stringWidth(each));
    }),
    { numRuns: 500 },
  );
});

test("every single character between two others has the width that the library says", () => {
  // Two begin an escape code, of which a text from outside has none when it is measured; of 50,000 ideographs some will do.
  const some = units.filter(
    (unit, at) => unit !== "\u001b" && unit !== "\u009b" && (at < 0x3100 || at % 32 === 0),
  );
  const blocks = Array.from({ length: 64 }, (_, block) => some.slice(block * 256, (block + 1) * 256));
  const wrong = blocks
    .map((block) => `家${block.join("x")}家`)
    .filter((each) => displayWidth(each) !== stringWidth(each));
  expect(wrong).toEqual([]);
});

test("a character may be longer than what is looked at at a time", () => {
  const marked = `a${"\u0301".repeat(1_000)}`;
  expect([...clusters(`${marked}b`)].map((each) => each.text)).toEqual([marked, "b"]);
  const flags = "\u{1f1ec}\u{1f1e7}".repeat(200);
  expect(displayWidth(flags)).toBe(400);
  expect(new Set(wrap(flags, 7))).toEqual(
    new Set(["\u{1f1ec}\u{1f1e7}".repeat(3), "\u{1f1ec}\u{1f1e7}".repeat(2)]),
  );
});

test("texts are broken as the library breaks them, where no word is longer than a line", () => {
  fc.assert(
    fc.property(text(...plain, "我", "们"), fc.integer({ min: 2, max: 40 }), (words, width) => {
      fc.pre(words.split(" ").every((word) => displayWidth(word) <= width));
      expect(wrap(words, width)).toEqual(wrapAnsi(words, width, { hard: true, trim: true }).split("\n"));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["first term (co-producing): seen", ["first term", "(co-", "producing):", "seen"]],
  ["the session (participating): seen", ["the session", "(participating", "): seen"]],
  ["a wp-representative-bodies", ["a wp-", "representative", "-bodies"]],
  ["an antidisestablishmentarian", ["an antidisesta", "blishmentarian"]],
])(
  "a word longer than a line is broken behind a hyphen, and not after a letter or two: %s",
  (words, lines) => {
    expect(wrap(words, 14)).toEqual(lines);
  },
);

test("no line is wider than it may be, and nothing but white space is lost", () => {
  fc.assert(
    fc.property(text(...plain, ...hard, "我"), fc.integer({ min: 2, max: 40 }), (words, width) => {
      const lines = wrap(words, width);
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      expect(lines.join("").replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
    }),
    { numRuns: 500 },
  );
});

test("spaces by the thousand are one gap", () => {
  expect(wrap(`a${" ".repeat(5_000)}b`, 40)).toEqual(["a", "b"]);
});

test("the runtime's segmenter, which takes the square of the time, sees a little at a time", () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, "segment");
  for (const piece of [
    "我们",
    "é",
    "हम जा",
    "\u{1f1ec}\u{1f1e7}",
    "เราอยากรู้",
    "a\u200d",
    "\u001b[1mx\u001b[22m",
  ]) {
    const long = piece.repeat(2_000 / piece.length);
    displayWidth(long);
    wrap(long, 40);
    truncate(long, 40);
  }
  const longest = segment.mock.calls.reduce((most, [each]) => Math.max(most, each.length), 0);
  segment.mockRestore();
  expect(longest).toBeLessThanOrEqual(64);
});

test("wide characters, emoji and colours have their widths", () => {
  expect(displayWidth("\u001b[1m一家人\u001b[22m 👩‍👩‍👧‍👦")).toBe(9);
  expect(wrap("一家人 家", 6)).toEqual(["一家人", "家"]);
});

test("a colour ends with its line and begins again with the next", () => {
  const { bold, red } = style;
  expect(wrap(`${bold("one two")} three`, 5)).toEqual([bold("one"), bold("two"), "three"]);
  expect(wrap(`${bold("one")} ${red("two")}`, 3)).toEqual([bold("one"), red("two")]);
  expect(wrap(bold(`a ${red("b c")} d`), 1)).toEqual([bold("a"), bold(red("b")), bold(red("c")), bold("d")]);
  expect(wrap(red("abcdef"), 3)).toEqual([red("abc"), red("def")]);
});

test("a text with one colour is broken as the library breaks it, where no word is longer than a line", () => {
  fc.assert(
    fc.property(text(...plain), text(...plain), fc.integer({ min: 2, max: 40 }), (before, after, width) => {
      const words = `${before.trim()} ${style.green(`x${after.trim()}`)} end`;
      fc.pre(words.split(" ").every((word) => displayWidth(word) <= width));
      expect(wrap(words, width)).toEqual(wrapAnsi(words, width, { hard: true, trim: true }).split("\n"));
    }),
    { numRuns: 300 },
  );
});

test("a text is cut between two characters, and the ellipsis has room", () => {
  expect(truncate("一家人", 6)).toBe("一家人");
  expect(truncate("一家人", 5)).toBe("一家…");
  expect(truncate("一家人", 4)).toBe("一…");
  expect(truncate("\u{1f468}\u200d\u{1f469}\u200d\u{1f467}abc", 4)).toBe(
    "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}a…",
  );
});
