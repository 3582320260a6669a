import { readFileSync } from "node:fs";
import fc from "fast-check";

const PLANS = ["oakfield", "oak-lane", "exemplar", "broken"].map((name) =>
  readFileSync(new URL(`../../examples/${name}.cornerstones.yaml`, import.meta.url), "utf8").split("\n"),
);

/** What people, editors and programs leave in a text that is not well-formed, and what YAML has besides. */
const SPICE = [
  ..."\t \"'[]{}#?|>%@`,\\\r\n\0~•😀".split(""),
  ...[
    "  ",
    "    ",
    "• ",
    "\n– ",
    ": ",
    ":",
    ", ",
    "- ",
    "-\t",
    "- - ",
    "? ",
    " #a",
    " # b",
    "*x",
    "&x ",
    "!x ",
    "!!str ",
  ],
  ...["\n  ", "\n\n", "|\n", ">-\n", "\r\n", "---\n", "...\n", "%YAML 1.2\n", "<<: *a", "null", '\\"'],
  ...["<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "a: b: c", "key:", "key:value", "- x", "  - x\n"],
  ...[
    "\u00a0",
    "\u3000",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\u2028",
    "\ud800",
    "“x”",
    "'it's'",
    "[a, b",
    "{ a: b",
    "}}",
    "]]",
  ],
] as const;

/** Forms of YAML that its test suite holds and no plan needs, set into plans. */
const SNIPPETS = [
  "? a\n: b",
  "? - a\n: - b",
  "? |\n  a\n: |\n  b",
  "!!map { a: b }",
  "&a b: *a",
  "a: &x\n  - *x",
  "<<: { a: b }",
  "{ x: y }: z",
  "- [a, b]: c",
  "a: |\n  x\n y",
  "a: >2\n  x",
  "a: |+\n  x\n\n",
  "a: 'x\n  y'",
  'a: "x\\\n  y"',
  "{ a: [b, c: d }",
  "[a: b, {c}]",
  "a: [\n# c\n]",
  "k: [a",
  "k: {{}\n j: `a",
  "- - - a",
  "a:\n- b\n - c",
  "a: b #c\n  d",
  "a: *b c",
  "a: @b",
  "a: 'b' c",
  "'a':b",
  "a\nb\nc",
  "\ta: b",
  "a:\tb",
] as const;

/** One thing that happens to the lines of a text. */
type Mishap = (lines: readonly string[]) => string[];

const place = fc.nat(10_000);
const spice = fc.constantFrom(...SPICE);

/** Something typed somewhere, over up to three characters. */
const typed = fc.tuple(place, spice, fc.nat(3)).map(([at, what, cut]): Mishap => {
  return (lines) => {
    const text = lines.join("\n");
    const from = at % (text.length + 1);
    return (text.slice(0, from) + what + text.slice(from + cut)).split("\n");
  };
});

/** Something typed where a value begins. */
const typedInValue = fc.tuple(place, spice).map(([at, what]): Mishap => {
  return changeLine(at, (line) => line.replace(/: +(?=\S)|$/, (before) => before + what));
});

const lost = fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(([at, count]): Mishap => {
  return (lines) =>
    lines.filter((_, index) => index < at % lines.length || index >= (at % lines.length) + count);
});

const copied = fc.tuple(place, place, fc.integer({ min: 1, max: 4 })).map(([from, to, count]): Mishap => {
  return (lines) => {
    const start = from % lines.length;
    return lines.toSpliced(to % lines.length, 0, ...lines.slice(start, start + count));
  };
});

const shifted = fc
  .tuple(place, fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([at, by, count]): Mishap => {
    const shift = (line: string) =>
      by > 0 ? " ".repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), "");
    return (lines) => lines.map((line, index) => (isAmong(lines, { at, count, index }) ? shift(line) : line));
  });

const otherBlanks = fc
  .tuple(place, fc.constantFrom("\t", "\u00a0"), fc.integer({ min: 1, max: 3 }))
  .map(([at, blank, count]): Mishap => {
    const change = (line: string) => line.replace(/^(?: {2})+/, (found) => blank.repeat(found.length / 2));
    return (lines) =>
      lines.map((line, index) => (isAmong(lines, { at, count, index }) ? change(line) : line));
  });

const setIn = fc
  .tuple(place, fc.constantFrom(...SNIPPETS), fc.nat(8))
  .map(([at, snippet, column]): Mishap => {
    const set = snippet.split("\n").map((line) => " ".repeat(column) + line);
    return (lines) => lines.toSpliced(at % lines.length, 0, ...set);
  });

function isAmong(
  lines: readonly string[],
  { at, count, index }: { at: number; count: number; index: number },
): boolean {
  const start = at % lines.length;
  return index >= start && index < start + count;
}

function changeLine(at: number, change: (line: string) => string): Mishap {
  return (lines) => lines.map((line, index) => (index === at % lines.length ? change(line) : line));
}

const mishaps = fc.array(fc.oneof(typed, typedInValue, lost, copied, shifted, otherBlanks, setIn), {
  minLength: 1,
  maxLength: 6,
});

const stretches = fc
  .tuple(fc.constantFrom(...PLANS), fc.nat(12), place, fc.integer({ min: 1, max: 60 }))
  .map(([lines, head, from, count]) => {
    const start = from % lines.length;
    return [...lines.slice(0, head), ...lines.slice(start, start + count)];
  });

/** Stretches of plans with up to six mishaps, and now and then nothing but pieces of YAML, or any bytes as text. */
export const randomTexts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 16,
    arbitrary: fc
      .tuple(stretches, mishaps)
      .map(([lines, many]) => many.reduce((text: readonly string[], one) => one(text), lines).join("\n")),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(spice, fc.constantFrom("a", "key: ", "b", " ", "\n", ...SNIPPETS)), { maxLength: 60 })
      .map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder("latin1").decode(bytes)),
  },
);
