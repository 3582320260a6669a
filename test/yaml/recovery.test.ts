import { describe, expect, test } from "vitest";
import { fixed, read, told } from "./reading.ts";

/** A row with a faulty line between sound ones; the fault must cost nothing but itself. */
const row = (line: string) => `setting: S
measures:
  - measure: a
    improve: x
${line}
    lead: Head
  - measure: b
    improve: y
`;
const READ = {
  setting: "S",
  measures: [
    { measure: "a", improve: "x", lead: "Head" },
    { measure: "b", improve: "y" },
  ],
};

/** What is read besides the sound lines, which must all be there. */
function readBeside(text: string): unknown {
  const value = Object(read(text).value);
  const [{ success, ...first }, ...others] = value.measures;
  expect({ ...value, measures: [first, ...others] }).toEqual(READ);
  return success;
}

describe("a faulty value is told at its cause, is lost, and all else is read", () => {
  const leading = (character: string) =>
    `the text begins with \`${character}\`, which means something else to YAML`;
  test.each([
    ["a missing closing quote", '"Staff feel sure', "5:14", 'the closing " is missing', '"Staff feel sure"'],
    [
      "a quote that closes early",
      '"You said" we did',
      "5:25",
      'the text goes on after its closing "',
      `'"You said" we did'`,
    ],
    [
      "an apostrophe between quotes",
      "'It's calm'",
      "5:18",
      "the text goes on after its closing '",
      "'It''s calm'",
    ],
    [
      "quotes inside quotes",
      '"He said "hello" to us"',
      "5:24",
      'the text goes on after its closing "',
      `'He said "hello" to us'`,
    ],
    [
      "a colon",
      "Staff: more training",
      "5:19",
      "`: ` stands inside text that has no quotes",
      "'Staff: more training'",
    ],
    ["a role", "@role asks", "5:14", leading("@"), "'@role asks'"],
    ["stars", "*very important* to us", "5:14", leading("*"), "'*very important* to us'"],
    ["one word between stars", "*important*", "5:14", leading("*"), "'*important*'"],
    ["an exclamation mark", "!important talk to staff", "5:14", leading("!"), "'!important talk to staff'"],
    ["an ampersand", "&co and all of us", "5:14", leading("&"), "'&co and all of us'"],
    ["a percentage", "%5 more", "5:14", leading("%"), "'%5 more'"],
    ["a backtick", "`quoted", "5:14", leading("`"), "'`quoted'"],
    ["a bar", "|text", "5:14", leading("|"), "'|text'"],
    ["a greater-than", "> 50 people", "5:14", leading(">"), "'> 50 people'"],
    [
      "a bracket closed too soon",
      "[laughs] it works",
      "5:23",
      "the text goes on after `]`",
      "'[laughs] it works'",
    ],
    ["a backslash", '"C:\\Users"', "5:17", "\\U means nothing between double quotes", "'C:\\Users'"],
  ])("%s", (_, value, at, message, mended) => {
    const text = row(`    success: ${value}`);
    expect(told(text)).toEqual([`${at} yaml-syntax: ${message}`]);
    expect(readBeside(text)).toBeNull();
    expect(read(text).isLost(["measures", 0, "success"])).toBe(true);
    expect(read(text).isLost(["measures", 0, "lead"])).toBe(false);
    expect(fixed(text)).toBe(row(`    success: ${mended}`));
    expect(told(fixed(text) ?? "")).toEqual([]);
  });

  test.each([
    ["a bracket that is not closed", "[wc-a, wc-b", "5:14", "the `[` is not closed"],
    ["a brace that is not closed", "{ how: x, level: y", "5:14", "the `{` is not closed"],
    ["a list on its key's line", "- one", "5:14", "a list begins on the line of its key"],
    ["brackets of two kinds", "[a, b}", "5:19", "`}` closes a bracket of the other kind"],
  ])("%s, where nobody can know what was meant", (_, value, at, message) => {
    const text = row(`    success: ${value}`);
    expect(told(text)).toEqual([`${at} yaml-syntax: ${message}`]);
    expect(readBeside(text)).toBeNull();
    expect(fixed(text)).toBeNull();
  });
});

describe("between brackets only the one value is lost", () => {
  test.each([
    ["{ how: a: b, level: y }", "`: ` stands inside text that has no quotes", "{ how: 'a: b', level: y }"],
    [
      '{ how: "You said" we did, level: y }',
      'the text goes on after its closing "',
      `{ how: '"You said" we did', level: y }`,
    ],
    [
      "{ how: @role, level: y }",
      "the text begins with `@`, which means something else to YAML",
      "{ how: '@role', level: y }",
    ],
    [
      "{ how: so [laughs] loud, level: y }",
      "`[` stands inside text between brackets",
      "{ how: 'so [laughs] loud', level: y }",
    ],
    ['{ how: "x, level: y }', 'the closing " is missing', null],
  ])("%s", (value, message, mended) => {
    const text = row(`    success: ${value}`);
    expect(told(text).map((line) => line.replace(/^\S+ /, ""))).toEqual([`yaml-syntax: ${message}`]);
    expect(readBeside(text)).toEqual({ how: null, level: "y" });
    expect(fixed(text)).toBe(mended === null ? null : row(`    success: ${mended}`));
  });
});

describe("a line that stands wrong is read where it belongs", () => {
  const stands = (at: number, right: number) =>
    `this line starts at column ${at}, what it belongs with at column ${right}`;
  test.each([
    ["too far right", "      success: y", "5:7", stands(7, 5)],
    ["too far left", "   success: y", "5:4", stands(4, 5)],
    ["under its dash", "  success: y", "5:3", stands(3, 5)],
    ["after a tab", "\tsuccess: y", "5:1", "a tab indents this line; YAML counts spaces"],
    ["after spaces and a tab", "  \t success: y", "5:1", "a tab indents this line; YAML counts spaces"],
    [
      "with no space after its colon",
      "    success:y",
      "5:5",
      "there is no space after the colon of `success`",
    ],
  ])("%s", (_, line, at, message) => {
    expect(told(row(line))).toEqual([`${at} yaml-syntax: ${message}`]);
    expect(readBeside(row(line))).toBe("y");
  });

  const LONG = "One text that is longer than fifty characters, as prose in a plan mostly is";
  test.each([
    ["   ", stands(4, 5)],
    ["  ", stands(3, 5)],
    ["", stands(1, 5)],
    ["\t", "a tab indents this line; YAML counts spaces"],
  ])("a long text behind %j", (indent, message) => {
    const text = row(`${indent}success: ${LONG}`);
    expect(told(text)).toEqual([
      `5:${message.startsWith("a tab") ? 1 : indent.length + 1} yaml-syntax: ${message}`,
    ]);
    expect(readBeside(text)).toBe(LONG);
  });

  test.each([
    ["    -", "5:5", "a list item stands among keys"],
    ["-", "5:1", "a list item stands among keys"],
    ["    - Something", "5:5", "a list item stands among keys"],
    ["Typed here by mistake", "5:1", "there is no `key: ` in this line"],
    ["]", "5:1", "there is no `key: ` in this line"],
  ])("a stray line costs nothing but itself: %s", (line, at, message) => {
    expect(told(row(line))).toEqual([`${at} yaml-syntax: ${message}`]);
    expect(readBeside(row(line))).toBeUndefined();
  });

  test("a file indented with tabs is one problem, with a fix", () => {
    const text = "measures:\n\t- measure: a\n\t  improve: x\n\t- measure: b\n";
    expect(told(text)).toEqual([
      "2:1 yaml-syntax: a tab indents this line and the 2 below it; YAML counts spaces",
    ]);
    expect(read(text).value).toEqual({ measures: [{ measure: "a", improve: "x" }, { measure: "b" }] });
    expect(fixed(text)).toBe(text.replaceAll("\t", "  "));
  });

  test("a tab that stands with others of its kind whatever its width has no fix", () => {
    const text = "measures:\n  - measure: a\n    actions:\n    - do: x\n\t- do: y\n";
    expect(told(text)).toEqual(["5:1 yaml-syntax: a tab indents this line; YAML counts spaces"]);
    expect(fixed(text)).toBeNull();
    expect(fixed(text.replace("    - do: x\n", ""))).not.toBeNull();
  });

  test("a quote behind a backslash would close nothing, so it is not added", () => {
    expect(fixed(row('    success: "Staff feel sure'))).toBe(row('    success: "Staff feel sure"'));
    expect(fixed(row('    success: "Staff feel sure\\'))).toBeNull();
  });
});

describe("a list whose first item lacks its dash is one problem, with a fix", () => {
  const NO_DASH = "the first item of this list has no dash before it";
  test.each([
    [
      "further right than the dashes below",
      "measures:\n    measure: a\n    improve: x\n  - measure: b\n",
      "2:5",
      "measures:\n  - measure: a\n    improve: x\n  - measure: b\n",
    ],
    [
      "in line with them",
      "measures:\n  measure: a\n  improve: x\n  - measure: b\n",
      "2:3",
      "measures:\n  - measure: a\n    improve: x\n  - measure: b\n",
    ],
    [
      "deep inside, before items between brackets",
      "a:\n  - b:\n        date: 1\n        value: 2\n      - { date: 2 }\n    c: y\n",
      "3:9",
      "a:\n  - b:\n      - date: 1\n        value: 2\n      - { date: 2 }\n    c: y\n",
    ],
    ["with wide dashes", "a:\n    b: x\n-   b: y\n", "2:5", "a:\n-   b: x\n-   b: y\n"],
  ])("%s", (_, text, at, mended) => {
    expect(told(text)).toEqual([`${at} yaml-syntax: ${NO_DASH}`]);
    expect(fixed(text)).toBe(mended);
    expect(read(text).value).toEqual(read(mended).value);
  });

  test.each([
    ["an item among other keys", "with:\n  staff: x\n  - parents: y\n"],
    ["an item under a key with a text", "a: x\n  b: y\n- c: z\n"],
    ["an item that is a text", "a:\n    b: x\n  - y\n"],
  ])("which nobody can say of %s", (_, text) =>
    expect(told(text).filter((line) => line.includes(NO_DASH))).toEqual([]),
  );
});

test.each([
  ["2025-12-12 value", "2025-12-12", "value"],
  ["yes value", "yes", "value"],
  ["19 of", "19", "of"],
])(
  "a comma that is missing between a value and a key is told, and no quotes are offered: %s",
  (words, value, key) => {
    const text = row(`    success: { date: ${words}: 19, note: z }`);
    expect(told(text)).toEqual([`5:22 yaml-syntax: a comma is missing between \`${value}\` and \`${key}\``]);
    expect(fixed(text)).toBeNull();
    expect(readBeside(text)).toEqual({ date: null, note: "z" });
  },
);

test("a line without a colon is left out, and nobody is to call its first word missing", () => {
  const text = row("    success more training");
  expect(told(text)).toEqual(["5:5 yaml-syntax: there is no `key: ` in this line"]);
  expect(readBeside(text)).toBeUndefined();
  expect(read(text).isLost(["measures", 0, "success"])).toBe(true);
});

test("a key behind a forgotten comma or bracket is not called missing, and others of its name are", () => {
  for (const reading of ["{ date: 2025-12-01 value: 5 }", "date: 2025-12-01, value: 5 }"]) {
    const file = read(row(`    readings:\n      - ${reading}\n      - { date: 2025-12-02 }`));
    expect(file.findings.map(({ rule }) => rule)).toEqual(["yaml-syntax"]);
    expect(file.isLost(["measures", 0, "readings", 0, "value"])).toBe(true);
    expect(file.isLost(["measures", 0, "readings", 1, "value"])).toBe(false);
  }
});

test.each(["---", "..."])("nothing is said of what stands behind %s but that it is there", (mark) => {
  const text = row(`    lead: Head\n${mark}`);
  expect(told(text)).toEqual([
    `${mark === "---" ? "6:1" : "7:1"} not-a-plan: a second document begins here; a file holds one plan`,
  ]);
});

test("a text that goes on after a comment", () =>
  expect(told(row("    success: one # note\n      two"))).toEqual([
    "5:18 yaml-syntax: the text goes on after a comment",
  ]));

test("a quote forgotten at the end of the file swallows nothing", () =>
  expect(read('a: "x\nb: y\nc: z\n').value).toEqual({ a: null, b: "y", c: "z" }));

test("a bracket forgotten in every row costs each row that one value", () => {
  const text = `measures:\n${"  - measure: a\n    links: [wc-b\n    lead: x\n".repeat(100)}`;
  expect(told(text)).toHaveLength(100);
  expect(Object(read(text).value).measures).toEqual(
    Array(100).fill({ measure: "a", links: null, lead: "x" }),
  );
});

test("several faults are told in one run", () =>
  expect(told('a: @x\nb: "y\nc: d: e\nf: ok\n')).toEqual([
    "1:4 yaml-syntax: the text begins with `@`, which means something else to YAML",
    '2:4 yaml-syntax: the closing " is missing',
    "3:5 yaml-syntax: `: ` stands inside text that has no quotes",
  ]));

test("what only looks odd is sound", () =>
  expect(
    told(
      'a: it\'s *bold* & "quoted" [x] {y} @z 50% !\nb: http://x.org/#y\nc: >-\n  see: this "and" that\nd: [a b, \'c: d\']\n',
    ),
  ).toEqual([]));

test("Windows line ends keep columns and fixes right", () => {
  const text = row("    success: a: b").replaceAll("\n", "\r\n");
  expect(told(text)).toEqual(["5:15 yaml-syntax: `: ` stands inside text that has no quotes"]);
  expect(fixed(text)).toBe(row("    success: 'a: b'").replaceAll("\n", "\r\n"));
});
