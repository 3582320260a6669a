import { describe, expect, test } from "vitest";
import { compileSchema } from "../../src/schema/compile-schema.ts";

const find = compileSchema({
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  required: ["setting"],
  additionalProperties: false,
  patternProperties: { "^x-": true },
  properties: {
    setting: { type: "string", title: "Setting", description: "What the setting is called", maxLength: 5 },
    from: { $ref: "#/definitions/date", title: "From" },
    size: { type: "number", minimum: 0 },
    rows: {
      type: "array",
      items: {
        type: ["string", "object"],
        pattern: "^[a-z]+$",
        properties: { stage: { enum: ["begun", "done", null] } },
      },
    },
  },
  definitions: { date: { type: "string", format: "date", description: "A day" } },
});

/** The findings without what the schema says of their places. */
function findings(value: unknown): readonly unknown[] {
  return find(value).map(({ notes, ...finding }) => finding);
}

describe("what does not fit is told with its place", () => {
  test.each([
    [{}, { path: [], kind: "missing", key: "setting" }],
    [{ setting: 1 }, { path: ["setting"], kind: "type", expected: ["string"] }],
    [{ setting: "Oakfield" }, { path: ["setting"], kind: "length", limit: 5 }],
    [
      { setting: "Oak", seting: 1 },
      { path: ["seting"], kind: "unknown", key: "seting", known: ["setting", "from", "size", "rows"] },
    ],
    [
      { setting: "Oak", from: "2026-02-30" },
      { path: ["from"], kind: "date" },
    ],
    [
      { setting: "Oak", size: -1 },
      { path: ["size"], kind: "range", limit: 0 },
    ],
    [
      { setting: "Oak", rows: ["ok", "A"] },
      { path: ["rows", 1], kind: "pattern", pattern: "^[a-z]+$" },
    ],
    [
      { setting: "Oak", rows: [true] },
      { path: ["rows", 0], kind: "type", expected: ["string", "object"] },
    ],
    [
      { setting: "Oak", rows: [{ stage: "don" }] },
      { path: ["rows", 0, "stage"], kind: "choice", allowed: ["begun", "done", null] },
    ],
    [[], { path: [], kind: "type", expected: ["object"] }],
  ])("%j", (value, finding) => {
    expect(findings(value)).toEqual([finding]);
  });
});

test("a value that fits has no problem, and x- keys always fit", () => {
  expect(findings({ setting: "Oak", "x-note": { any: ["thing"] } })).toEqual([]);
});

test("the schema's words for a place come with the problem, from beside a $ref before those behind it", () => {
  expect(
    find({ setting: "Oak", from: "soon", rows: [{ stage: 1 }] }).map((finding) => finding.notes),
  ).toEqual([
    { title: "From", description: "A day", form: "date", keys: [], required: [], words: [] },
    { title: null, description: null, form: null, keys: [], required: [], words: ["begun", "done"] },
  ]);
  expect(find({})[0]?.notes).toMatchObject({ title: "Setting", description: "What the setting is called" });
});

test("names that every object inherits are no keys of the data", () => {
  const needsToString = compileSchema({
    type: "object",
    required: ["toString"],
    properties: { toString: { type: "string" } },
  });
  expect(needsToString({})).toMatchObject([{ path: [], kind: "missing", key: "toString" }]);
  const value: unknown = JSON.parse('{"setting": "Oak", "__proto__": 1, "constructor": 2}');
  expect(find(value).map((finding) => finding.path)).toEqual([["__proto__"], ["constructor"]]);
});

test("a key that looks like a pointer leads to its own place", () => {
  expect(findings({ setting: "Oak", "a/b~1c": 1 })).toMatchObject([{ path: ["a/b~1c"] }]);
  const keys = ["a/b", "~", "~1", "a/b~1c~0"];
  const texts = compileSchema({ type: "object", additionalProperties: { type: "string" } });
  const found = texts(Object.fromEntries(keys.map((key) => [key, 1])));
  expect(found.map(({ path }) => path)).toEqual(keys.map((key) => [key]));
});

test("of very many faults one more than ten thousand are told, and gathering them takes no longer for each", () => {
  const rows = Array.from({ length: 100_000 }, () => 7);
  const findInRows = compileSchema({
    type: "array",
    items: { $ref: "#/definitions/row" },
    // A definition that refers to another is a function of its own, whose errors the validator used to copy.
    definitions: {
      row: { type: "object", properties: { name: { $ref: "#/definitions/name" } } },
      name: { type: "string" },
    },
  });
  expect(findInRows(rows)).toHaveLength(10_001);
});

test("a schema that is not sound is a bug, told at once", () => {
  expect(() => compileSchema({ type: "sting" })).toThrow(/schema is invalid/);
  expect(() => compileSchema("sting")).toThrow(TypeError);
});
