import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/authoring/splice/change.ts";
import { editPlanText } from "../../../src/authoring/splice/edit-plan-text.ts";
import { prose, word, type YamlNode } from "../../../src/authoring/writing/yaml-node.ts";
import type { Path } from "../../../src/diagnostics/finding.ts";
import { InputError } from "../../../src/errors.ts";
import { makeSource } from "../../../src/source/source.ts";

function edited(text: string, ...changes: Change[]): string {
  return editPlanText(makeSource("plan.yaml", text), changes);
}

function set(path: Path, value: YamlNode): Change {
  return { kind: "set", path, value };
}

const REASON: YamlNode = {
  kind: "map",
  entries: [
    { key: "to", value: word("wc-attendance") },
    { key: "because", value: prose("Calm") },
  ],
};
const LINK: Path = ["measures", 0, "links", 0];

describe("a link in its short form gets its reason, wherever its dash stands", () => {
  const rows = (links: string): string => `measures:\n  - measure: a\n    links:${links}\n    accept: []\n`;

  test.each([
    ["\n      -       wc-attendance", "\n      -       to: wc-attendance\n              because: Calm"],
    [
      "\n      -   # why?\n        wc-attendance",
      "\n      -   # why?\n        to: wc-attendance\n        because: Calm",
    ],
    ["\n      -\n          wc-attendance", "\n      -\n          to: wc-attendance\n          because: Calm"],
    ["\n      -\twc-attendance", "\n      - to: wc-attendance\n        because: Calm"],
    ["\n    - wc-attendance", "\n    - to: wc-attendance\n      because: Calm"],
    [" [ wc-attendance, b ]", " [ { to: wc-attendance, because: Calm }, b ]"],
    [" [wc-attendance]", " [{to: wc-attendance, because: Calm}]"],
  ])("%j", (before, after) => {
    expect(edited(rows(before), set(LINK, REASON))).toBe(rows(after));
  });
});

describe("a style that cannot be copied is not", () => {
  const READING: YamlNode = { kind: "map", entries: [{ key: "said", value: prose("It is: too early") }] };
  const plain = "      - said: >-\n          It is: too early\n";

  test.each([
    [
      "a dash far from its text",
      "          -            said: Hello\n",
      "          - said: >-\n              It is: too early\n",
    ],
    ["a tab behind a dash", "      -\t{ said: Hello }\n", '      - { said: "It is: too early" }\n'],
    ["a dash in a line of its own", "      -   # one\n        said: Hello\n", plain],
    ["dashes under the key", "    - said: Hello\n", "    - said: >-\n        It is: too early\n"],
  ])("%s", (_, voices, added) => {
    const text = `measures:\n  - measure: a\n    voices:\n${voices}    links:\n`;
    const insert: Change = { kind: "insert", path: ["measures", 0, "voices"], position: 1, value: READING };
    expect(edited(text, insert)).toBe(text.replace(voices, voices + added));
  });

  test("a list at column 0 under a key that stands further in", () => {
    const text = "  measures:\n  - measure: a\n    voices: []\n";
    const insert: Change = { kind: "insert", path: ["measures", 0, "voices"], position: 0, value: READING };
    expect(edited(text, insert)).toBe(
      "  measures:\n  - measure: a\n    voices:\n    - said: >-\n        It is: too early\n",
    );
  });
});

describe("what used to be refused has a safe way", () => {
  test.each([
    [
      "keeps an empty line",
      "do: |+\n          Ask\n\n",
      "do: |+\n          Ask\n\n        done: 2025-11-06\n",
    ],
    [
      "keeps two, in the middle",
      "do: |+\n          Ask\n\n\n        id: ask\n",
      "do: |+\n          Ask\n\n\n        id: ask\n        done: 2025-11-06\n",
    ],
    [
      "keeps spaces at its end",
      "do: |\n          Ask  \n",
      "do: |\n          Ask  \n        done: 2025-11-06\n",
    ],
    [
      "has no end at the end of the file",
      "do: |\n          Ask",
      "do: |\n          Ask\n        done: 2025-11-06",
    ],
    [
      "is explained by a key behind a question mark",
      "? do\n        : Ask\n",
      "? do\n        : Ask\n        done: 2025-11-06\n",
    ],
  ])("below a text that %s", (_, action, written) => {
    const text = (of: string): string => `measures:\n  - measure: a\n    actions:\n      - ${of}`;
    const done = set(["measures", 0, "actions", 0, "done"], word("2025-11-06"));
    expect(edited(text(action), done)).toBe(text(written));
  });

  test("a text that would need lines below, where a comment stands behind the one in its place", () => {
    expect(
      edited("setting:\n  Oakfield   # on the sign\nx-b: 1\n", set(["setting"], prose("Oak: the school"))),
    ).toBe('setting: "Oak: the school"   # on the sign\nx-b: 1\n');
  });

  test("a first key at the very top, behind a question mark", () => {
    expect(edited("? measure\n: a\n", set(["improve"], word("x")))).toBe("? measure\n: a\nimprove: x\n");
  });
});

describe("lines that end in several ways", () => {
  const done = set(["measures", 0, "actions", 0, "done"], word("2025-11-06"));
  const plan = (head: string, eol = "\n"): string =>
    `${head}${eol}measures:${eol}  - measure: a${eol}    actions:${eol}      - do: Ask${eol}`;

  test("a new line ends as the lines round it do, never with a lone carriage return", () => {
    const text = plan("# a\r# b\r\nx-note: one", "\r\n");
    expect(edited(text, done)).toBe(`${text}        done: 2025-11-06\r\n`);
    const mixed = text.replace("Ask\r\n", "Ask\n");
    expect(edited(mixed, done)).toBe(`${mixed}        done: 2025-11-06\n`);
  });

  test.each([
    ["ends every line", plan("x-note: one", "\r")],
    ["ends one line", plan("x-note: one\rx-more: two")],
    ["stands in a text", plan('x-note: "one\rtwo"')],
    ["stands before a line end", plan("x-note: |\n  one\r\r\n  two")],
    ["ends the line that is added to", plan("x-note: one").replace("Ask\n", "Ask\r")],
  ])("a carriage return alone that %s means different things to readers: nothing is written", (_, text) => {
    expect(() => edited(text, done)).toThrow(InputError);
    expect(() => edited(text, done)).toThrow(
      /^plan\.yaml:\d+: this line ends with a lone carriage return \(CR\), .* nothing was changed\. Save the file with line ends LF or CRLF first$/,
    );
  });

  test("one in a comment means nothing to anybody, so the plan can be edited", () => {
    const text = plan("x-note: one   # here\r");
    expect(edited(text, done)).toBe(`${text}        done: 2025-11-06\n`);
  });
});

describe("what stands below an item belongs to it as far as it stands further in", () => {
  const insert: Change = { kind: "insert", path: ["measures"], position: 1, value: word("new") };
  const list = (between: string): string => `measures:\n  - one\n${between}  - two\n`;

  test.each([
    ["a comment one column further in", "   # of one\n", "   # of one\n  - new\n"],
    ["the same below empty lines", "\n  \n    # of one\n", "\n  \n    # of one\n  - new\n"],
    ["several, parted by empty lines", "    # a\n\n    # b\n", "    # a\n\n    # b\n  - new\n"],
    ["but not one in the column of the dash", "  # of two\n", "  - new\n  # of two\n"],
    ["nor one less far in", " # of two\n", "  - new\n # of two\n"],
    ["nor what is further in below that", "  # of two\n    # more\n", "  - new\n  # of two\n    # more\n"],
    ["nor empty lines alone", "\n\n", "  - new\n\n\n"],
  ])("%s", (_, between, written) => {
    // An empty line between two items sets off a new one too.
    const after = edited(list(between), insert).replace("\n\n  - new", "\n  - new");
    expect(after).toBe(list(written));
  });

  test("at the end of a file, with and without a line end", () => {
    const last: Change = { ...insert, position: 1 };
    for (const end of ["", "\n"])
      expect(edited(`measures:\n  - one${end}`, last)).toBe(`measures:\n  - one\n  - new${end}`);
  });
});
