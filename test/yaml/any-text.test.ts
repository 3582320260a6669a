import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { decodeBytes } from "../../src/source/decode.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { read } from "./reading.ts";

const PLAN = readFileSync(
  new URL("../../examples/oakfield.cornerstones.yaml", import.meta.url),
  "utf8",
).slice(0, 1500);
const SPICE = fc.constantFrom(
  "\t",
  '"',
  "'",
  ": ",
  "[",
  "]",
  "{",
  "}",
  "*x",
  "&x ",
  "!x ",
  "\n",
  "\n  ",
  "#",
  " #a",
  "- ",
  "? ",
  "|",
  ">",
  "%",
  "@",
  ",",
  "\r",
  "\0",
  "\u00a0",
  "---\n",
  "<<<<<<< a\n",
  "=======\n",
);
const settings = { numRuns: 60, seed: 4 };

/** What must hold of any text at all: it is read or refused, and every finding stands inside it, in order. */
function expectOrder(text: string): void {
  const { findings } = read(text);
  for (const { span, message } of findings) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(message).not.toBe("");
  }
  const starts = findings.map(({ span }) => span.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
}

test("any bytes are decoded and read", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { text, findings } = decodeBytes(bytes);
      for (const { span } of findings) expect(span.end).toBeLessThanOrEqual(text.length + 1);
      readYaml(makeSource("x", text));
    }),
    settings,
  );
});

test("a plan with anything put anywhere is read, and its problems stand inside it", () => {
  const change = fc.tuple(fc.nat(PLAN.length), SPICE, fc.nat(4));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      let text = PLAN;
      for (const [at, spice, cut] of changes) text = text.slice(0, at) + spice + text.slice(at + cut);
      expectOrder(text);
    }),
    settings,
  );
});

test("any words of YAML are read", () => {
  const word = fc.oneof(SPICE, fc.constantFrom("a", "key: ", "b: c", "text", " "));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => expectOrder(words.join(""))),
    settings,
  );
});

test("data written as YAML reads as the library reads it", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "b", " ", ":", "#", "'", '"', "-", "\n", "é", "🙂", "\\", "{", "]"),
    maxLength: 30,
  });
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null)),
    tree: fc.oneof(
      { maxDepth: 4 },
      tie("leaf"),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom("a", "b", "c-d"), tie("tree")),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("x", "y", "z"), tree, { minKeys: 1 }), (data) => {
      const text = stringify(data, { version: "1.2" });
      const file = read(text);
      expect(file.findings.filter((finding) => finding.severity === undefined)).toEqual([]);
      expect(JSON.stringify(file.value)).toBe(JSON.stringify(parse(text)));
    }),
    settings,
  );
});
