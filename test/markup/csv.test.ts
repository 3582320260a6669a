import { expect, test } from "vitest";
import { type CsvCell, csvPieces, csvText } from "../../src/markup/csv.ts";

test("a head, a record a line, empty cells empty", () => {
  expect(csvText(["a", "b"], [[1, null]])).toBe("a,b\n1,\n");
  expect(csvText(["a", "b"], [])).toBe("a,b\n");
});

test("numbers stay numbers, yes and no are true and false", () => {
  expect(csvText(["a"], [[-5], [0.5], [0], [true], [false], [1e-7]])).toBe(
    "a\n-5\n0.5\n0\ntrue\nfalse\n0.0000001\n",
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["+44", "'+44"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'=1"],
  ["a,b", '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ["two\nlines", "two lines"],
  ["a\u001b[31mred\u202e", "a<U+001B>[31mred<U+202E>"],
  ["::error::x", '"::error::x"'],
  ["##[group]x", "<U+0023>#[group]x"],
  ["Tŷ 🐉", "Tŷ 🐉"],
])("text from outside stays text: %j", (text, cell) => {
  expect(csvText(["a"], [[text]])).toBe(`a\n${cell}\n`);
});

test("rows that can only be gone through come out piece by piece, with the same bytes as all together", () => {
  let taken = 0;
  const rows = function* (): Generator<CsvCell[]> {
    for (let at = 0; at < 1_000; at += 1) {
      taken += 1;
      yield [at, at % 3 === 0 ? "=1" : "a,b", null];
    }
  };
  const [first = "", ...more] = csvPieces(["n", "text", "none"], rows());
  expect([first, ...more].join("")).toBe(csvText(["n", "text", "none"], [...rows()]));
  expect(first.split("\n").slice(0, 3)).toEqual(["n,text,none", "0,'=1,", '1,"a,b",']);
  taken = 0;
  csvPieces(["n"], rows()).next();
  expect(taken).toBeLessThan(200);
});
