import { describe, expect, test } from "vitest";
import { fixed, read, told } from "./reading.ts";

describe("not-a-plan", () => {
  test.each([
    ["an empty file", "", "1:1 not-a-plan: the file is empty: it holds nothing, or comments alone"],
    [
      "comments alone",
      "# a plan\n# to be\n",
      "1:1 not-a-plan: the file is empty: it holds nothing, or comments alone",
    ],
    ["a list", "- a\n- b\n", "1:1 not-a-plan: the file holds a list, not a plan"],
    ["a single text", "hello\n", "1:1 not-a-plan: the file holds a single text, not a plan"],
    [
      "two documents",
      "a: 1\n---\nb: 2\n",
      "2:1 not-a-plan: a second document begins here; a file holds one plan",
    ],
  ])("%s", (_, text, message) => expect(told(text)).toEqual([message]));

  test("of two documents neither is read", () => expect(read("a: 1\n---\nb: 2\n").value).toBeNull());
  test("one document with its marker is a plan", () => expect(told("---\na: 1\n...\n")).toEqual([]));
});

describe("yaml-feature", () => {
  test.each([
    ["an anchor", "a: &x text\n", "1:4 yaml-feature: `&x` is an anchor; plans need none", { a: "text" }],
    ["an alias", "a: *x\n", "1:4 yaml-feature: `*x` is an alias; plans need none", { a: null }],
    [
      "a tag",
      "a: !!timestamp 2020-01-01\n",
      "1:4 yaml-feature: `!!timestamp` is a tag; plans need none",
      { a: "2020-01-01" },
    ],
    [
      "a tag of its own",
      "a: !include plan.yaml\n",
      "1:4 yaml-feature: `!include` is a tag; plans need none",
      { a: "plan.yaml" },
    ],
    [
      "a merge key",
      "<<: { a: 1 }\nb: 2\n",
      "1:1 yaml-feature: `<<` is a merge key; plans need none",
      { b: 2 },
    ],
    [
      "a directive, which changes nothing",
      "%YAML 1.1\n---\na: yes\n",
      "1:1 yaml-feature: `%YAML 1.1` is a directive; plans need none",
      { a: "yes" },
    ],
    [
      "a mapping as a key",
      "{ a: b }: c\nd: 1\n",
      "1:1 yaml-feature: a key must be a plain word, not a list, a mapping or an alias",
      { d: 1 },
    ],
    [
      "a list as a key",
      "? [a]\n: b\nd: 1\n",
      "1:1 yaml-feature: a key must be a plain word, not one that `?` begins",
      { d: 1 },
    ],
  ])("%s", (_, text, message, value) => {
    expect(told(text)).toEqual([message]);
    expect(read(text).value).toEqual(value);
  });

  test("a billion laughs are nine anchors and their aliases, and nobody laughs", () => {
    const lines = Array.from(
      { length: 9 },
      (_, i) => `l${i}: &l${i} [${i === 0 ? "ha" : `*l${i - 1}, *l${i - 1}`}]`,
    );
    expect(told(`${lines.join("\n")}\n`)).toHaveLength(9 + 16);
  });

  const tooDeep = "lists and mappings nest deeper than 64 levels; plans need about 8";
  test.each([
    ["brackets", `a: ${"[".repeat(70)}${"]".repeat(70)}\n`],
    ["50,000 brackets", "[".repeat(50_000)],
    ["braces", `${"{a: ".repeat(70)}1${"}".repeat(70)}`],
    ["lines", Array.from({ length: 70 }, (_, i) => `${" ".repeat(i)}k:`).join("\n")],
    ["dashes", `${"- ".repeat(70)}x`],
    ["question marks", `${"? ".repeat(70)}x`],
  ])("%s nested too deep are one finding and no value", (_, text) => {
    expect(told(text).map((line) => line.replace(/^\S+ /, ""))).toContainEqual(`yaml-feature: ${tooDeep}`);
    expect(read(text).value).toBeNull();
  });

  test("64 levels are read", () => expect(told(`a: ${"[".repeat(63)}${"]".repeat(63)}\n`)).toEqual([]));
  test("and so are 64 brackets, and no more", () => {
    const nested = (brackets: number) => told(`${"[".repeat(brackets)}${"]".repeat(brackets)}\n`);
    expect(nested(64)).toEqual(["1:1 not-a-plan: the file holds a list, not a plan"]);
    expect(nested(65)).toEqual([`1:65 yaml-feature: ${tooDeep}`]);
  });
});

describe("duplicate-key", () => {
  test("names both places, and the first value holds", () => {
    const text = "a: 1\nb: 2\na: 3\n";
    expect(told(text)).toEqual(["3:1 duplicate-key: the key `a` stands twice, in line 1 and in line 3"]);
    expect(read(text).value).toEqual({ a: 1, b: 2 });
  });
  test("between braces", () => expect(told("x: { a: 1, a: 2 }\n")).toHaveLength(1));
  test("quoted and plain", () => expect(told("'a': 1\na: 2\n")).toHaveLength(1));
  test("composed and decomposed", () =>
    expect(told("caf\u00e9: 1\ncafe\u0301: 2\n")[0]).toContain(
      "look alike, but are made of different characters",
    ));
  test("each once in two mappings is fine", () => expect(told("x: { a: 1 }\ny: { a: 2 }\n")).toEqual([]));
});

describe("encoding", () => {
  test.each([
    ["NUL", "a: x\0y\n", "1:5 encoding: a control character (U+0000) stands in the text"],
    ["a raw escape", "a: \x1b[31mred\n", "1:4 encoding: a control character (U+001B) stands in the text"],
    ["DEL", "a: x\x7f\n", "1:5 encoding: a control character (U+007F) stands in the text"],
    ["NEL", "a: x\u0085y\n", "1:5 encoding: a control character (U+0085) stands in the text"],
    [
      "an escape code by an escape",
      'a: "\\e[31m"\n',
      "1:5 encoding: a control character (U+001B) stands in the text",
    ],
    [
      "a lone half by an escape",
      'a: "x \\uD800"\n',
      "1:7 encoding: half a character (U+D800) stands in the text",
    ],
    ["a lone half in the text", "a: \ud800\n", "1:4 encoding: half a character (U+D800) stands in the text"],
    [
      "lone carriage returns, said once",
      "a: 1\rb: 2\rc: 3\r",
      "1:5 encoding: 3 lines end with a lone carriage return (CR), as on a Mac before 2001",
    ],
  ])("%s", (_, text, message) => expect(told(text)).toEqual([message]));

  test("a pair of halves by escapes is a character", () => expect(told('a: "\\uD83D\\uDE42"\n')).toEqual([]));
  test("lines that end with CR are read all the same", () =>
    expect(read("a: 1\rb: 2\r").value).toEqual({ a: 1, b: 2 }));
  test("tabs and CRLF are fine", () => expect(told("a: x\ty\r\nb: 2\r\n")).toEqual([]));
});

describe("hidden-characters", () => {
  test.each([
    [
      "an override of direction",
      "a: x \u202e y\n",
      "1:6 hidden-characters: an invisible character (U+202E) stands here",
    ],
    [
      "one in a comment",
      "a: 1 # \u202d\n",
      "1:8 hidden-characters: an invisible character (U+202D) stands here",
    ],
    [
      "one by an escape",
      'a: "\\u202E"\n',
      "1:5 hidden-characters: an invisible character (U+202E) stands here",
    ],
    [
      "an isolate that is not closed",
      "a: \u2066x\nb: y\n",
      "1:4 hidden-characters: an invisible character (U+2066) has no partner",
    ],
    [
      "tags",
      "a: \u{e0041}\u{e0042}\n",
      "1:4 hidden-characters: an invisible character (U+E0041) stands here",
    ],
    [
      "a joiner in an id",
      "measure: wc-\u200dx\n",
      "1:10 hidden-characters: an invisible character (U+200D) makes this differ from what it looks like",
    ],
    [
      "a space of no width in a key",
      "set\u200bting: x\n",
      "1:1 hidden-characters: an invisible character (U+200B) makes this differ from what it looks like",
    ],
    [
      "one in a bare link",
      "links:\n  - cm-\u200bx\n",
      "2:5 hidden-characters: an invisible character (U+200B) makes this differ from what it looks like",
    ],
    [
      "a no-break space in an id",
      "to: cm-\u00a0x\n",
      "1:5 hidden-characters: an invisible character (U+00A0) makes this differ from what it looks like",
    ],
    [
      "a soft hyphen in a text",
      "a: in\u00adclude\n",
      "1:6 warning hidden-characters: an invisible character (U+00AD) stands in the text",
    ],
    [
      "a BOM inside",
      "a: x\ufeffy\n",
      "1:5 warning hidden-characters: an invisible character (U+FEFF) stands in the text",
    ],
    [
      "a line separator",
      "a: x\u2028y\n",
      "1:5 warning hidden-characters: an invisible character (U+2028) stands in the text",
    ],
  ])("%s", (_, text, message) => expect(told(text)).toEqual([message]));

  test.each([
    ["a family of emoji", "a: 👨‍👩‍👧 ❤️\n"],
    ["the flag of England", "a: \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\n"],
    ["Persian with a non-joiner", "a: می\u200cخواهم\n"],
    ["marks of direction", "a: \u200fمرحبا\u200e\n"],
    ["closed isolates", "a: \u2066x\u2069\n"],
    ["a no-break space in a text", "a: 20\u00a0%\n"],
  ])("%s is fine", (_, text) => expect(told(text)).toEqual([]));

  test("its fix takes them away", () => expect(fixed("a: in\u00adclu\u00adde\n")).toBe("a: include\n"));

  test("no-break spaces in indentation are one problem a run, and read as spaces", () => {
    const text = "period:\n\u00a0\u00a0from: 1\n\u00a0\u00a0to: 2\n";
    expect(told(text)).toEqual([
      "2:1 hidden-characters: no-break spaces indent this line and 1 below it; YAML counts ordinary ones",
    ]);
    expect(read(text).value).toEqual({ period: { from: 1, to: 2 } });
    expect(fixed(text)).toBe("period:\n  from: 1\n  to: 2\n");
  });
});

describe("lost-comment", () => {
  const cut =
    "warning lost-comment: YAML reads ` #` and what follows as a comment, which is no part of the text";
  test("may be text cut short where `#` touches a word", () =>
    expect(told("do: Action #4 is done\n")).toEqual([`1:12 ${cut}`]));
  test.each(["do: Action #4 is done\n", "success:\n  - Action #4\n", "said: Words #aside\n"])(
    "has no fix, since it may be written for nobody else: %j",
    (text) => {
      expect(fixed(text)).toBeNull();
      expect(read(text).findings[0]?.help).toBe(
        "Where it belongs to the text, put the whole text in quotes; where it is a comment, put a space behind the `#`.",
      );
    },
  );
  test.each(["a: x # ordinary\n", "a: 'x' #4\n", "a: x#4\n", "a: # TODO\n", "a: x #\n"])("not %j", (text) =>
    expect(told(text)).toEqual([]),
  );
});

describe("conflict markers are one problem a conflict, and the first version is read", () => {
  const message =
    "yaml-syntax: two versions of the file stand here one after the other, as a merge left them";
  test("whatever stands between them", () => {
    const text = "<<<<<<< HEAD\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> theirs\nb: 3\n";
    expect(told(text)).toEqual([`1:1 ${message}`]);
    expect(read(text).value).toEqual({ a: 1, b: 3 });
  });
  test("two of them", () =>
    expect(told("<<<<<<< x\na: 1\n=======\n>>>>>>> y\n<<<<<<< x\nb: 1\n=======\n>>>>>>> y\n")).toHaveLength(
      2,
    ));
  test("one that lost its beginning", () =>
    expect(told("a: 1\n=======\n>>>>>>> y\n")).toEqual([`2:1 ${message}`]));
  test("a line of more signs than seven, as people draw them, is none", () => {
    for (const sign of ["=", "<", ">", "|"])
      expect(told(`a: |\n  x\n${sign.repeat(8)}\n`)).not.toContainEqual(expect.stringContaining(message));
  });
});
