import { describe, expect, test } from "vitest";
import { tableLines } from "../../src/markup/table.ts";
import { displayWidth } from "../../src/markup/width.ts";

const heads = ["Taking part", "Pupils", "Families", "Staff"];

test("columns are as wide as what they hold", () => {
  const rows = [
    ["  planned", "5 of 7", "7 of 7", "7 of 7"],
    ["  seen so far", "3 of 7", "", "7 of 7"],
  ];
  expect(tableLines({ heads, rows }, 80)).toEqual([
    "Taking part    Pupils  Families  Staff",
    "  planned      5 of 7  7 of 7    7 of 7",
    "  seen so far  3 of 7            7 of 7",
  ]);
});

test("too long cells are wrapped, and lines run through between the rows", () => {
  const rows = [
    [
      "A long name of a measure that cannot stand on one line beside the others",
      "1",
      "2 and more words",
      "3",
    ],
    { through: ["    and a line of its own, as long as the whole table is wide"] },
    ["Short", "4", "5", "6"],
  ];
  expect(tableLines({ heads, rows }, 60)).toEqual([
    "Taking part                 Pupils  Families          Staff",
    "A long name of a measure    1       2 and more words  3",
    "  that cannot stand on one",
    "  line beside the others",
    "    and a line of its own, as long as the whole table is wide",
    "Short                       4       5                 6",
  ]);
});

test("under 60 columns it is a list, and empty cells are left out", () => {
  const rows = [["  planned", "5 of 7", "", "7 of 7"], { through: ["  a line"] }];
  expect(tableLines({ heads, rows }, 59)).toEqual([
    "  planned",
    "    Pupils: 5 of 7",
    "    Staff: 7 of 7",
    "  a line",
  ]);
});

describe("wide characters", () => {
  const rows = [
    ["👩‍👩‍👧‍👦 一家人 a family of four", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "é", "ok"],
    ["Ysgol Gynradd Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "5", "6", "7"],
  ];

  test("keep the columns straight", () => {
    const lines = tableLines({ heads, rows }, 70);
    const columns = lines.slice(0, 2).map((line) => displayWidth(line.slice(0, line.search(/Staff|ok/))));
    expect(columns[0]).toBe(columns[1]);
  });

  test.each([20, 40, 60, 80, 200])("stay within %i columns", (width) => {
    for (const line of tableLines({ heads, rows }, width))
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });
});
