import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { read } from "./reading.ts";

test("a plan is plain data, and its objects inherit nothing", () => {
  const { value } = read(
    "setting: Oakfield\nmeasures:\n  - measure: wc-punctuality\n    links: [cm-website]\n",
  );
  expect(value).toEqual({
    setting: "Oakfield",
    measures: [{ measure: "wc-punctuality", links: ["cm-website"] }],
  });
  for (const inherited of ["toString", "constructor", "__proto__"])
    expect(inherited in Object(value)).toBe(false);
});

describe("a plain value is what the core schema of YAML 1.2 makes of it, and stays as written for those who ask", () => {
  test.each([
    ["yes", "yes"],
    ["no", "no"],
    ["on", "on"],
    ["True", true],
    ["~", null],
    ["010", 10],
    ["0x1F", 31],
    ["0o17", 15],
    ["1_000", "1_000"],
    ["1,200", "1,200"],
    ["12/30", "12/30"],
    ["12:30", "12:30"],
    ["2025-09-01", "2025-09-01"],
    ["1e999", Number.POSITIVE_INFINITY],
    [".inf", Number.POSITIVE_INFINITY],
    [".nan", Number.NaN],
    ["12345678901234567890", Number("12345678901234567890")],
    ['"010"', "010"],
  ])("%s", (written, value) => {
    const file = read(`value: ${written}\n`);
    expect(file.value).toEqual({ value });
    expect(file.writtenAt(["value"])).toBe(written);
    expect(file.findings).toEqual([]);
  });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a key like any other", (key) => {
  const file = read(`${key}: 1\nother: { ${key}: 2 }\n`);
  expect(Object.keys(Object(file.value))).toEqual([key, "other"]);
  expect(file.writtenAt([key])).toBe("1");
  expect(file.writtenAt(["other", key])).toBe("2");
  expect(file.writtenAt(["nothing", key])).toBeNull();
});

test("how a value is written can be asked", () => {
  const file = read("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: { f: [1] }\n");
  expect(["a", "b", "c", "d", "e"].map((key) => file.styleAt([key]))).toEqual([
    "plain",
    "single",
    "double",
    "block",
    null,
  ]);
  expect([["e"], ["e", "f"], ["a"], []].map((path) => file.isFlow(path))).toEqual([true, true, false, false]);
});

/** Empty lines with comments below them, which the parser looks at once for each comment. */
function emptyAndComments(empty: number, comments: number): string {
  return `a: 1\n${"   \n".repeat(empty)}${"# x\n".repeat(comments)}b: 2\n`;
}

describe("a text that no plan could need is refused with a sentence", () => {
  test.each([
    ["100,001 keys", Array.from({ length: 50_001 }, (_, i) => `k${i}: v`).join("\n"), "over 100,000 keys"],
    ["200,001 lines", "\n".repeat(200_001), "over 200,000 lines"],
    ["quotes made to be slow", '- "\\"\n'.repeat(50_000), "take too long"],
    ["comments below empty lines, made to be slow", emptyAndComments(10_000, 20_001), "take too long"],
    ["the same at the end of a file", `${"\n".repeat(10_000)}${"  # x\n".repeat(20_001)}`, "take too long"],
  ])("%s", (_, text, words) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(words);
  });

  test("but as many comments below empty lines as can be read in time are read, and every text begins anew", () => {
    expect(read(emptyAndComments(10_000, 20_000)).value).toEqual({ a: 1, b: 2 });
    const parted = emptyAndComments(10_000, 8_000) + emptyAndComments(10_000, 8_000).replace(/^a: 1/, "c: 1");
    expect(() => read(parted)).not.toThrow();
    const more = emptyAndComments(10_000, 12_000) + emptyAndComments(10_000, 12_000);
    expect(() => read(more)).toThrow("take too long");
  });

  test("but all measures with all that one could measure are read", () => {
    const reading = "          - { date: 2025-12-01, value: 55, of: 11, source: Survey }\n";
    const indicator = `      - id: x\n        what: How many\n        readings:\n${reading.repeat(20)}`;
    const text = `measures:\n${`  - measure: m\n    indicators:\n${indicator.repeat(6)}`.repeat(53)}`;
    expect(read(text).findings).toEqual([]);
  });
});
