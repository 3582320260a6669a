import { describe, expect, test } from "vitest";
import { compactJson, jsonLine, jsonPieces, jsonText } from "../../src/markup/json.ts";

test("a value is indented JSON with a newline at its end", () => {
  expect(jsonText({ a: [1, null], b: "Crèche 👋" })).toBe(
    '{\n  "a": [\n    1,\n    null\n  ],\n  "b": "Crèche 👋"\n}\n',
  );
});

test("nor is anything in it a command to a workflow, wherever it is printed", () => {
  const text = { a: "##[group]", b: "::error::x" };
  expect(jsonText(text)).toBe('{\n  "a": "\\u0023#[group]",\n  "b": "::error::x"\n}\n');
  expect(JSON.parse(jsonText(text))).toEqual(text);
});

test("what could move a cursor, hide or reorder text is written as escapes, and reads back as it was", () => {
  const hidden = "\u001b[31m\u009b\u2028\u202e\u{e0041}\ud800";
  for (const write of [jsonLine, compactJson]) {
    expect(write({ hidden })).not.toContain("\u202e");
    expect(JSON.parse(write({ hidden }))).toEqual({ hidden });
  }
  expect(jsonText(hidden)).toBe('"\\u001b[31m\\u009b\\u2028\\u202e\\udb40\\udc41\\ud800"\n');
  expect(JSON.parse(jsonText(hidden))).toBe(hidden);
});

describe("a value whose lists can only be gone through is written as the same value with all in memory", () => {
  const lazy = function* (items: readonly unknown[]): Generator<unknown> {
    yield* items;
  };
  const items = [{ a: 1, b: [true, { c: "::error::" }] }, "two\nlines", [], null];

  test.each([
    ["at its root", (list: Iterable<unknown>) => list],
    ["in an object", (list: Iterable<unknown>) => ({ before: { x: 1 }, list, after: [] })],
    ["in an array", (list: Iterable<unknown>) => ({ runs: [{ list, more: null }, "x"] })],
  ])("%s", (_, made) => {
    for (const each of [items, []])
      expect([...jsonPieces(made(lazy(each)))].join("")).toBe(jsonText(made(each)));
  });

  test("and so are long arrays, wherever they stand, and what is only known when all before it is written", () => {
    const long = Array.from({ length: 250 }, (_, at) => ({ at, "a b": [at, "two\nlines"] }));
    const value = (plans: Iterable<unknown>) => ({ plans, none: undefined, shared: [{ in: long }], long });
    let seen = 0;
    const counted = function* (): Generator<unknown> {
      for (const item of items) {
        seen += 1;
        yield item;
      }
    };
    const pieces = [...jsonPieces({ ...value(counted()), together: () => ({ seen, long }) })];
    expect(pieces.join("")).toBe(jsonText({ ...value(items), together: { seen: 4, long } }));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200);
  });

  test("an item at a time", () => {
    let taken = 0;
    const counting = function* (): Generator<number> {
      for (;;) {
        taken += 1;
        yield taken;
      }
    };
    const pieces = jsonPieces(counting())[Symbol.iterator]();
    for (let at = 0; at < 10; at += 1) pieces.next();
    expect(taken).toBeLessThanOrEqual(10);
  });
});
