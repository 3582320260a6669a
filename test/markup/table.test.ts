import { describe, expect, test } from "vitest";
import { cliTableLine } from "../../src/markup/cli-table-line.ts";
import { plainLine, tableLines } from "../../src/markup/table.ts";
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

test("no word of a cell is cut while another column has room to give", () => {
  const rows = [
    [
      "Communicate (3)",
      "3 planned, 2 seen by everybody who was asked",
      "3 planned, 3 seen by all who came",
      "1",
    ],
  ];
  expect(tableLines({ heads: ["Cornerstone", "Pupils", "Families", "Staff"], rows }, 60)).toEqual([
    "Cornerstone      Pupils           Families           Staff",
    "Communicate (3)  3 planned, 2     3 planned, 3       1",
    "                   seen by          seen by all who",
    "                   everybody who    came",
    "                   was asked",
  ]);
});

test("under 80 columns it is a list where words would have to be cut", () => {
  const rows = [["Few", "averyveryverylongword1", "averyveryverylongword2", "averyveryverylongword3"]];
  const short = { heads: ["Measure", "Pupils", "Families", "Staff"], rows };
  expect(tableLines(short, 64)).toEqual([
    "Few",
    "  Pupils: averyveryverylongword1",
    "  Families: averyveryverylongword2",
    "  Staff: averyveryverylongword3",
  ]);
  expect(tableLines(short, 80)[0]).toMatch(/^Measure +Pupils +Families +Staff$/);
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

test("a table of hundreds of rows has the same columns from its first line to its last", () => {
  const rows = Array.from({ length: 300 }, (_, at) => [
    at === 299 ? "the longest of all names" : `row ${at}`,
    "1",
  ]);
  const lines = tableLines({ heads: ["Name", "Count"], rows }, 80);
  expect(lines).toHaveLength(301);
  expect(
    new Set(lines.map((line) => line.length - line.trimEnd().replace(/(?:1|Count)$/, "").length)),
  ).toEqual(new Set([1, 5]));
  expect(new Set(lines.slice(1).map((line) => line.lastIndexOf("1")))).toEqual(new Set([26]));
});

describe("a column is never narrower than what is put into it", () => {
  test.each([
    ["a text that takes no cell", "\u200d"],
    ["a mark alone", "\u0301"],
    ["a colour without a text", "\u001b[1m\u001b[22m"],
  ])("%s", (_, odd) => {
    const lines = tableLines(
      {
        heads: ["Name", "Odd", "Count"],
        rows: [
          ["a", odd, "1"],
          ["b", "x", "2"],
        ],
      },
      80,
    );
    expect(lines.map((line) => displayWidth(line))).toEqual([16, 12, 12]);
  });

  test("a cell that is set in further than its column is wide", () => {
    const cell = `${" ".repeat(30)}far away and long`;
    const rows = [[cell, cell, cell, cell, cell, "end"]];
    const heads = ["a", "b", "c", "d", "e", "f"];
    const lines = tableLines({ heads, rows }, 80);
    expect(lines[1]?.endsWith("end")).toBe(true);
    expect(lines[0]?.indexOf("f")).toBe(lines[1]?.lastIndexOf("end"));
  });
});

test("a cell of a thousand lines is as good as many rows", () => {
  const cell = Array.from({ length: 1_000 }, (_, at) => `line ${at}`).join("\n");
  const lines = tableLines({ heads: ["a", "b"], rows: [[cell, "x"]] }, 80);
  expect(lines.slice(1, 3)).toEqual(["line 0    x", "line 1"]);
  expect(lines).toHaveLength(1_001);
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

test("a line is the same whoever draws it: the terminal's library, or nobody where there is no terminal", () => {
  for (const widths of [[4], [1, 1], [0, 3], [3, 0, 2], [12, 0, 0, 7, 1], [0], []])
    expect(plainLine(widths).trimEnd(), String(widths)).toBe(cliTableLine(widths).trimEnd());
});

test("no word of a head is cut where there is room for all", () => {
  const heads = ["Of 1 measure", "Children and young people", "Parents and carers", "Staff"];
  const rows = [["Figures about their experience (of 1)", "0 of 1", "0 of 1", "0 of 1"]];
  expect(tableLines({ heads, rows }, 80).join("\n")).toMatch(/ Parents +Staff\n.* and\n/);
});
