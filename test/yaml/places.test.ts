import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../src/source/decode.ts";
import { makeSource, positionAt } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { read, underlined } from "./reading.ts";

const PLAN = `setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: wc-punctuality
    improve: >-
      Every morning
      begins calmly
    success:
      - Fewer are late
      - 'It''s calm'
  - cm-website
`;

describe("a place's span covers", () => {
  test.each([
    ["a key", ["setting"], "key", "setting"],
    ["a plain value", ["setting"], "value", "Oakfield"],
    ["a value between braces", ["period", "to"], "value", "2026-07-21"],
    ["a key between braces", ["period", "to"], "key", "to"],
    ["a mapping between braces", ["period"], "value", "{ from: 2025-09-01, to: 2026-07-21 }"],
    [
      "a text of several lines from its header",
      ["measures", 0, "improve"],
      "value",
      ">-\n      Every morning\n      begins calmly",
    ],
    [
      "a list from its first dash",
      ["measures", 0, "success"],
      "value",
      "- Fewer are late\n      - 'It''s calm'",
    ],
    ["a list item", ["measures", 0, "success", 1], "value", "'It''s calm'"],
    ["a list item asked for its key: the item", ["measures", 1], "key", "cm-website"],
    ["a row asked for its key: its first key", ["measures", 0], "key", "measure"],
    ["the whole: its first key", [], "value", "setting"],
    ["what is absent from a row: the row's first key", ["measures", 0, "lead"], "value", "measure"],
    ["what is absent from a mapping: the mapping's key", ["period", "lead"], "key", "period"],
    ["what is absent from a list: the list's key", ["measures", 9, "lead"], "value", "measures"],
    ["what is absent from the whole: its first key", ["reviews", 0, "date"], "value", "setting"],
  ] as const)("%s", (_, path, part, text) => expect(underlined(PLAN, [...path], part)).toBe(text));

  test("the key of a value that is not there", () => expect(underlined("a:\nb: 1\n", ["a"])).toBe("a"));
  test("nothing in an empty file", () =>
    expect(read("").spanOf({ path: ["a"], part: "key" })).toEqual({ start: 0, end: 0 }));
});

describe("a range inside a text is found in what is written", () => {
  const word = (text: string, wanted: string) => {
    const value = Object(read(text).value).a;
    const start = value.indexOf(wanted);
    return underlined(text, ["a"], { start, end: start + wanted.length });
  };
  test.each([
    ["plain", "a: call Mrs Jones soon\n", "Mrs Jones", "Mrs Jones"],
    ["over a folded line", "a: call Mrs\n  Jones soon\n", "Mrs Jones", "Mrs\n  Jones"],
    ["single quotes", "a: 'it''s Mrs Jones'\n", "Mrs Jones", "Mrs Jones"],
    ["a doubled quote", "a: 'it''s'\n", "'", "''"],
    ["behind an escape", 'a: "caf\\u00e9 Mrs Jones"\n', "Mrs Jones", "Mrs Jones"],
    ["an escape", 'a: "caf\\u00e9"\n', "é", "\\u00e9"],
    ["literal text", "a: |\n  first\n  Mrs Jones\n", "Mrs Jones", "Mrs Jones"],
    ["folded text", "a: >-\n  first\n  Mrs Jones\n\n  third\n", "Mrs Jones", "Mrs Jones"],
    ["folded text after a blank line", "a: >-\n  first\n\n  Mrs Jones\n", "Mrs Jones", "Mrs Jones"],
    ["lines indented further", "a: >-\n  first\n    Mrs Jones\n  last\n", "Mrs Jones", "Mrs Jones"],
    ["CRLF", "a: |-\r\n  first\r\n  Mrs Jones\r\n", "Mrs Jones", "Mrs Jones"],
    ["an emoji before it", "a: 🙂 Mrs Jones\n", "Mrs Jones", "Mrs Jones"],
  ])("%s", (_, text, wanted, written) => expect(word(text, wanted)).toBe(written));
});

test.each([
  ["LF", "\n", ""],
  ["CRLF", "\r\n", ""],
  ["LF after a BOM", "\n", "\ufeff"],
])("lines and columns are right with %s", (_, lineEnd, bom) => {
  const decoded = decodeBytes(new TextEncoder().encode(bom + PLAN.replaceAll("\n", lineEnd)));
  const source = makeSource("plan.yaml", decoded.text, decoded.bom);
  const file = readYaml(source);
  const at = (path: (string | number)[]) => positionAt(source, file.spanOf({ path, part: "value" }).start);
  expect(at(["setting"])).toEqual({ line: 1, column: 10 });
  expect(at(["period", "to"])).toEqual({ line: 2, column: 33 });
  expect(at(["measures", 0, "success", 1])).toEqual({ line: 10, column: 9 });
});
