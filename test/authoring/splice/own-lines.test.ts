import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/authoring/splice/change.ts";
import { editPlanText } from "../../../src/authoring/splice/edit-plan-text.ts";
import { word, type YamlNode } from "../../../src/authoring/writing/yaml-node.ts";
import type { Path } from "../../../src/diagnostics/finding.ts";
import { makeSource } from "../../../src/source/source.ts";

function edited(text: string, change: Change): string {
  return editPlanText(makeSource("plan.yaml", text), [change]);
}

const LINKS: Path = ["measures", 0, "links"];

function withLinks(links: string): string {
  return `measures:\n  - measure: a\n    links: ${links}\n    accept: []\n`;
}

function linked(links: string, position: number): string {
  return edited(withLinks(links), { kind: "insert", path: LINKS, position, value: word("new") });
}

describe("a new item between brackets has a line of its own where the others have one", () => {
  test.each([
    [
      "last, behind a comment",
      "[\n      one,   # first\n      two    # second\n    ]",
      2,
      "[\n      one,   # first\n      two,    # second\n      new\n    ]",
    ],
    [
      "last, behind a comma",
      "[\n      one, # first\n      two, # second\n      # no more\n    ]",
      2,
      "[\n      one, # first\n      two, # second\n      new,\n      # no more\n    ]",
    ],
    [
      "last, before a bracket in the same line",
      "[ one,   # first\n             two ]   # all of them",
      2,
      "[ one,   # first\n             two,\n             new ]   # all of them",
    ],
    [
      "last, between a comma and a bracket",
      "[\n      one,\n      two, ]   # all of them",
      2,
      "[\n      one,\n      two,\n      new, ]   # all of them",
    ],
    [
      "in between",
      "[\n      one,   # first\n      two\n    ]",
      1,
      "[\n      one,   # first\n      new,\n      two\n    ]",
    ],
    [
      "in between, where commas stand in front",
      "[\n      one   # first\n      , two # second\n    ]",
      1,
      "[\n      one,   # first\n      new\n      , two # second\n    ]",
    ],
    [
      "first, above what is said of the one that was first",
      "[\n      # the first\n      one,\n      two\n    ]",
      0,
      "[\n      new,\n      # the first\n      one,\n      two\n    ]",
    ],
    [
      "first, behind the bracket",
      "[ one,\n             two ]",
      0,
      "[ new,\n             one,\n             two ]",
    ],
    ["behind a single one", "[\n      one # first\n    ]", 1, "[\n      one, # first\n      new\n    ]"],
    ["in a list that holds a comment", "[ # none yet\n    ]", 0, "[ # none yet\n      new\n    ]"],
    ["but not where several share one", "[ one, two,\n      three ]", 3, "[ one, two,\n      three, new ]"],
  ])("%s", (_, before, position, after) => {
    expect(linked(before, position)).toBe(withLinks(after));
  });
});

describe("so has a new key between braces", () => {
  const set = (action: string, value: YamlNode): string =>
    edited(`measures:\n  - measure: a\n    actions:\n      - ${action}\n`, {
      kind: "set",
      path: ["measures", 0, "actions", 0, "done"],
      value,
    });
  const plan = (action: string): string => `measures:\n  - measure: a\n    actions:\n      - ${action}\n`;

  test.each([
    [
      "{\n          do: Ask,        # all of them\n          by: 2025-10-31   # half-term\n        }",
      "{\n          do: Ask,        # all of them\n          by: 2025-10-31,   # half-term\n          done: 2025-11-06\n        }",
    ],
    [
      "{ do: Ask, # all\n          moved: [] }",
      "{ do: Ask, # all\n          done: 2025-11-06,\n          moved: [] }",
    ],
    [
      "{ do: Ask, by: 2025-10-31,\n          id: ask }",
      "{ do: Ask, by: 2025-10-31, done: 2025-11-06,\n          id: ask }",
    ],
  ])("%s", (before, after) => {
    expect(set(before, word("2025-11-06"))).toBe(plan(after));
  });
});
