import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/authoring/splice/change.ts";
import { editPlanText } from "../../../src/authoring/splice/edit-plan-text.ts";
import { prose, word, type YamlEntry, type YamlNode } from "../../../src/authoring/writing/yaml-node.ts";
import type { Path } from "../../../src/diagnostics/finding.ts";
import { InputError } from "../../../src/errors.ts";
import { makeSource } from "../../../src/source/source.ts";

function edited(text: string, ...changes: Change[]): string {
  return editPlanText(makeSource("plan.yaml", text), changes);
}

function set(path: Path, value: YamlNode): Change {
  return { kind: "set", path, value };
}

function insert(path: Path, position: number, value: YamlNode): Change {
  return { kind: "insert", path, position, value };
}

function flow(entries: Readonly<Record<string, string | number>>): YamlNode {
  return { kind: "flow", entries: entriesOf(entries) };
}

function map(entries: Readonly<Record<string, string | number>>): YamlNode {
  return { kind: "map", entries: entriesOf(entries) };
}

function entriesOf(entries: Readonly<Record<string, string | number>>): YamlEntry[] {
  return Object.entries(entries).map(([key, value]) => ({
    key,
    value: typeof value === "number" || /^\d{4}-/.test(value) ? word(value) : prose(value),
  }));
}

const READING = flow({ date: "2026-03-02", value: 60, source: "Survey: spring" });
const READINGS: Path = ["measures", 0, "indicators", 0, "readings"];

/** A plan with one figure, whose readings are written in some way. */
function withReadings(readings: string): string {
  return `measures:
  - measure: wc-attendance
    indicators:
      - id: share   # the figure
${readings}
    links:
`;
}

describe("a new item takes the style of its neighbours", () => {
  test.each([
    [
      "braces",
      "        readings:\n          - { date: 2025-12-01, value: 55 }",
      '          - { date: 2026-03-02, value: 60, source: "Survey: spring" }',
    ],
    [
      "narrow braces and another order",
      "        readings:\n          - {value: 55, date: 2025-12-01}",
      '          - {value: 60, date: 2026-03-02, source: "Survey: spring"}',
    ],
    [
      "lines, and a deeper indentation",
      "        readings:\n            -   date: 2025-12-01\n                value: 55",
      "            -   date: 2026-03-02\n                value: 60\n                source: >-\n                  Survey: spring",
    ],
    [
      "dashes under the key, and quotes",
      "        readings:\n        - date: '2025-12-01'\n          value: 55\n          source: 'Class talks'",
      "        - date: '2026-03-02'\n          value: 60\n          source: 'Survey: spring'",
    ],
    ["a list in brackets", "        readings: [{date: 2025-12-01, value: 55}]", null],
  ])("%s", (_, readings, written) => {
    const before = withReadings(readings);
    const after = edited(before, insert(READINGS, 1, READING));
    if (written === null) {
      expect(after).toBe(
        before.replace("55}]", '55}, {date: 2026-03-02, value: 60, source: "Survey: spring"}]'),
      );
    } else expect(after).toBe(before.replace("    links:", `${written}\n    links:`));
  });

  test("quotes that a text needs are no habit, and are not taken over", () => {
    const before = withReadings(
      '        readings:\n          - date: 2025-12-01\n            source: "Survey: autumn"',
    );
    expect(edited(before, insert(READINGS, 1, map({ date: "2026-03-02", source: "Class talks" })))).toContain(
      "\n            source: Class talks\n",
    );
    const habit = `${before}  - measure: b\n    evidence:\n      - source: 'Register'\n`;
    expect(edited(habit, insert(READINGS, 1, map({ date: "2026-03-02", source: "Class talks" })))).toContain(
      "\n            source: 'Class talks'\n",
    );
  });

  test("a list elsewhere shows how, where this one is empty", () => {
    const before = `measures:
  - measure: wc-attendance
    indicators:
      - id: share
        readings: []   # none yet
      - id: count
        readings: [ ]
      - id: days
        readings:
          - {value: 55, date: 2025-12-01}
`;
    expect(edited(before, insert(READINGS, 0, READING))).toBe(
      before.replace(
        "readings: []   # none yet\n",
        'readings:   # none yet\n          - {value: 60, date: 2026-03-02, source: "Survey: spring"}\n',
      ),
    );
  });
});

describe("a new item stands in its place", () => {
  const DATED = withReadings(`        readings:   # from the register
          # the first week
          - { date: 2025-10-01, value: 50 }
          - { date: 2025-12-01, value: 55 }   # snow
          # - { date: 2026-07-01, value: 90 }`);

  test("at the end: above a comment that is about none of them", () => {
    expect(edited(DATED, insert(READINGS, 2, flow({ date: "2026-03-02", value: 60 })))).toBe(
      DATED.replace("# snow\n", "# snow\n          - { date: 2026-03-02, value: 60 }\n"),
    );
  });

  test("in between", () => {
    expect(edited(DATED, insert(READINGS, 1, flow({ date: "2025-11-03", value: 52 })))).toBe(
      DATED.replace("value: 50 }\n", "value: 50 }\n          - { date: 2025-11-03, value: 52 }\n"),
    );
  });

  test("first: above the comment of the item that was first", () => {
    expect(edited(DATED, insert(READINGS, 0, flow({ date: "2025-09-01", value: 40 })))).toBe(
      DATED.replace(
        "          # the first week\n",
        "          - { date: 2025-09-01, value: 40 }\n          # the first week\n",
      ),
    );
  });

  test("a row below what its neighbour has noted, set off by an empty line where rows are", () => {
    const before = `measures:
  # Welcome and Care · Punctuality is good
  - measure: wc-punctuality
    improve: Mornings
    # actions:
    #   - do: Ask families

  # Communicate · The website
  - measure: cm-website
    improve: Pages
`;
    const row: Change = {
      kind: "insert",
      path: ["measures"],
      position: 1,
      value: map({ measure: "vi-shared-values", improve: "Assemblies" }),
      above: ["Value and Include · There are strong shared values"],
    };
    expect(edited(before, row)).toBe(
      before.replace(
        "families\n",
        `families

  # Value and Include · There are strong shared values
  - measure: vi-shared-values
    improve: Assemblies
`,
      ),
    );
  });
});

describe("a key is written", () => {
  const ACTION: Path = ["measures", 0, "actions", 0, "done"];

  test.each([
    [
      "in lines",
      "      - do: Ask\n        by: 2025-10-31   # half-term\n        moved:\n",
      "        by: 2025-10-31   # half-term\n",
      "        done: 2025-11-06\n",
    ],
    ["where it stands empty", "      - do: Ask\n        done:   # when?\n", "        done:", " 2025-11-06"],
  ])("%s", (_, actions, before, written) => {
    const text = `measures:\n  - measure: wc-attendance\n    actions:\n${actions}`;
    expect(edited(text, set(ACTION, word("2025-11-06")))).toBe(text.replace(before, before + written));
  });

  test.each([
    [
      "{ do: Ask, by: 2025-10-31, lead: SENCo }",
      "{ do: Ask, by: 2025-10-31, done: 2025-11-06, lead: SENCo }",
    ],
    ["{do: Ask}", "{do: Ask, done: 2025-11-06}"],
    ["{ do: Ask, done: }", "{ do: Ask, done: 2025-11-06 }"],
    ["{ do: Ask, done }", "{ do: Ask, done: 2025-11-06 }"],
    ["{ do: Ask, done: 2025-11-01 }", "{ do: Ask, done: 2025-11-06 }"],
    ["{ do: Ask, done: '2025-11-01' }", "{ do: Ask, done: '2025-11-06' }"],
    [
      "{ do: Ask, moved: [{ from: 2025-10-01 }] }",
      "{ do: Ask, done: 2025-11-06, moved: [{ from: 2025-10-01 }] }",
    ],
  ])("in braces: %s", (before, after) => {
    const text = (action: string): string =>
      `measures:\n  - measure: wc-attendance\n    actions: [ ${action} ]\n`;
    expect(edited(text(before), set(ACTION, word("2025-11-06")))).toBe(text(after));
  });

  test("behind a list in brackets, and over one", () => {
    const row = (rest: string): string => `{measures: [{measure: wc-attendance, ${rest}}]}\n`;
    const link = insert(["measures", 0, "links"], 0, map({ to: "cm-website" }));
    expect(edited(row("actions: [{do: Ask}]"), link)).toBe(
      row("actions: [{do: Ask}], links: [{to: cm-website}]"),
    );
    const success = set(["measures", 0, "success"], word("Calm"));
    expect(edited(row("success: [Calm mornings, Fewer late]"), success)).toBe(row("success: Calm"));
  });

  test("over a text of several lines; the comment behind its header stays", () => {
    const text = (improve: string): string =>
      `measures:\n  - measure: wc-attendance\n    improve: ${improve}\n    lead: SENCo   # not a name\n`;
    const long = `We listen: ${"and we write down what we hear ".repeat(4).trim()}`;
    const before = text(">-   # to discuss\n      Old words\n      in two lines");
    expect(edited(before, set(["measures", 0, "improve"], prose("New words")))).toBe(
      text("New words   # to discuss"),
    );
    expect(edited(before, set(["measures", 0, "improve"], prose(long)))).toBe(
      text(
        ">-   # to discuss\n      We listen: and we write down what we hear and we write down what we hear and we write down\n      what we hear and we write down what we hear",
      ),
    );
  });

  test("with a comment behind an empty key left where it is, a long text below it", () => {
    const text = "measures:\n  - measure: wc-attendance\n    improve:    # what exactly?\n    links:\n";
    expect(edited(text, set(["measures", 0, "improve"], prose("Mornings: calm")))).toBe(
      "measures:\n  - measure: wc-attendance\n    improve: >-    # what exactly?\n      Mornings: calm\n    links:\n",
    );
  });

  test.each(["\n", "\r\n"])("over a list behind a comment, which keeps its column (%j)", (eol) => {
    const row = (...lines: string[]): string =>
      ["measures:", "  - measure: wc-attendance", ...lines, "    links:", ""].join(eol);
    const [lead, success] = ["    lead: SENCo       # a role", "    success:          # how will we know?"];
    const before = row(lead, success, "      - Calm mornings", "      - Fewer late");
    const path: Path = ["measures", 0, "success"];
    expect(edited(before, set(path, { kind: "nothing" }))).toBe(row(lead, success));
    expect(edited(before, set(path, prose("Calm")))).toBe(
      row(lead, "    success: Calm     # how will we know?"),
    );
    expect(edited(before, set(["measures", 0, "lead"], prose("Deputy head")))).toBe(
      row("    lead: Deputy head # a role", success, "      - Calm mornings", "      - Fewer late"),
    );
  });

  test("at the top of a plan, set off by an empty line where it has lines of its own", () => {
    const text = "cornerstones: 1\nsetting: Oakfield\n\nmeasures:\n  - measure: wc-attendance\n";
    expect(edited(text, insert(["voices"], 0, map({ date: "2026-01-20", said: "Hello" })))).toBe(
      "cornerstones: 1\nsetting: Oakfield\n\nvoices:\n  - date: 2026-01-20\n    said: Hello\n\nmeasures:\n  - measure: wc-attendance\n",
    );
  });

  test("as the long form of a link, in its item's place", () => {
    const text =
      "measures:\n  - measure: a\n    links:\n      - wc-punctuality   # why?\n      - wc-attendance\n";
    expect(
      edited(text, set(["measures", 0, "links", 0], map({ to: "wc-punctuality", because: "Calm" }))),
    ).toBe(
      "measures:\n  - measure: a\n    links:\n      - to: wc-punctuality   # why?\n        because: Calm\n      - wc-attendance\n",
    );
  });
});

describe("every other byte stays", () => {
  const before = "\tx: 1".replace(
    "\tx: 1",
    "measures:\r\n  - measure: wc-attendance\r\n    links: [ wc-punctuality ]",
  );

  test("line endings, and the missing end of the last line", () => {
    expect(edited(before, set(["measures", 0, "improve"], prose("Two words: calm mornings")))).toBe(
      "measures:\r\n  - measure: wc-attendance\r\n    improve: >-\r\n      Two words: calm mornings\r\n    links: [ wc-punctuality ]",
    );
    expect(
      edited(before, insert(["measures", 0, "voices"], 0, map({ date: "2026-01-20", said: "Hi" }))),
    ).toBe(
      "measures:\r\n  - measure: wc-attendance\r\n    voices:\r\n      - date: 2026-01-20\r\n        said: Hi\r\n    links: [ wc-punctuality ]",
    );
  });

  test("what stands where a list is needed is never written over", () => {
    const text = "measures:\n  - measure: a\n    links: wc-punctuality\n";
    expect(() => edited(text, insert(["measures", 0, "links"], 0, word("wc-attendance")))).toThrow(
      InputError,
    );
  });

  test("and no empty line comes where lines end with a carriage return too", () => {
    const text =
      "measures:\r\n  - measure: a\r\n    links:\r\n      - wc-punctuality\r\n      - wc-attendance\r\n";
    expect(edited(text, insert(["measures", 0, "links"], 2, word("cm-website")))).toBe(
      `${text}      - cm-website\r\n`,
    );
  });

  test("what cannot be changed without touching something else is refused, and says where", () => {
    const text =
      "measures:\n  - measure: wc-attendance\n    lead:\n      # ask her first\n      - Deputy head\n";
    expect(() => edited(text, set(["measures", 0, "lead"], prose("SENCo")))).toThrow(
      new InputError(
        "plan.yaml:3: this place is written in a way that cannot be changed without touching something else; nothing was changed. Change it by hand",
      ),
    );
  });
});
