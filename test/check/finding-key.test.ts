import { describe, expect, test } from "vitest";
import { examplePlan } from "../../src/check/reference/example.ts";
import type { PlanEdit } from "../../src/check/rule.ts";
import { RULES } from "../../src/check/rules.ts";
import { findingsOf } from "./plans.ts";

function keysOf(text: string): string[] {
  return findingsOf(text).map(({ key }) => key);
}

function keysAfter(...edits: readonly PlanEdit[]): string[] {
  return keysOf(examplePlan(edits));
}

const BAD_TARGET: PlanEdit = ["target: { value: 30, by", "aim: up\n        target: { value: 3, by"];
const BAD_LINK: PlanEdit = [
  "to: wp-parent-forum, because: The reading",
  "to: wp-forum, because: The reading",
];

describe("a key is made of the rule, the ids on the path and the value", () => {
  test.each<[string, PlanEdit, string]>([
    [
      "a figure",
      BAD_TARGET,
      "target-behind-baseline measures/own-breakfast-club/indicators/families/target/value=3",
    ],
    ["a link", BAD_LINK, "unknown-link measures/cm-positive-language/links/wp-forum/to=wp-forum"],
    [
      "a key",
      ["    success: Everyone", "    sucess: Everyone"],
      "unknown-key measures/vi-shared-values/sucess",
    ],
    [
      "a key that is not there",
      ["    improve: Letters home speak of what children can do\n", ""],
      "missing-key measures/cm-positive-language/improve",
    ],
    [
      "a key with nothing behind it",
      ["improve: Letters home speak of what children can do", "improve:"],
      "missing-key measures/cm-positive-language/improve",
    ],
  ])("%s", (_, edit, key) => {
    expect(keysAfter(edit)).toEqual([key]);
  });

  test("an entry without an id goes by its date, else by a digest of its words", () => {
    expect(keysAfter(["        did: Pupils wrote new posters\n        answered: 2025-11-03\n", ""])).toEqual([
      expect.stringMatching(/^voice-unanswered measures\/vi-shared-values\/voices\/2025-10-06\b/),
    ]);
    expect(keysAfter(["lead: SENCo, by: 2026-03-20", "lead: SENCo, by: 2025-12-20"])).toEqual([
      expect.stringMatching(
        /^action-overdue measures\/cm-positive-language\/actions\/~[0-9a-f]{14}\/by=2025-12-20$/,
      ),
    ]);
  });

  test("what identifies a person stands as a digest", () => {
    const [key = ""] = keysAfter(["said: We would like examples", "said: Mrs Jones would like examples"]);
    expect(key).toMatch(
      /^personal-data measures\/cm-positive-language\/voices\/2025-11-13\/said=~[0-9a-f]{14}$/,
    );
  });
});

describe("a key stays when lines move", () => {
  const text = examplePlan([BAD_TARGET, BAD_LINK]);
  const keys = keysOf(text);
  const sorted = (list: readonly string[]): string[] => [...list].sort();

  test.each([
    ["comments above", text.replaceAll("\n  - measure:", "\n\n  # A note\n  # of two lines\n  - measure:")],
    ["other line ends", text.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${text}`],
    ["another name of the setting", text.replace("Oakfield Primary School", "Oakfield School")],
    ["the row moved to the top", movedToTop(text, "  - measure: cm-positive-language\n")],
    ["a value in quotes", text.replace("to: wp-forum", 'to: "wp-forum"')],
  ])("%s", (_, changed) => {
    expect(changed).not.toBe(text);
    expect(sorted(keysOf(changed))).toEqual(sorted(keys));
  });
});

test.each<[string, string, string]>([
  ["the value", "value: 3, by", "value: 4, by"],
  ["an id on its path", "id: families", "id: guests"],
])("a key changes with %s", (_, from, to) => {
  const text = examplePlan([BAD_TARGET]);
  const [key = ""] = keysOf(text.replace(from, to));
  expect(key).toMatch(/^target-behind-baseline /);
  expect(key).not.toBe(keysOf(text)[0]);
});

test("no rule's key holds a line or a column, or anything but words and digests", () => {
  for (const rule of RULES) {
    const text = examplePlan(rule.bad);
    const keys = keysOf(text);
    for (const key of keys) {
      expect(key, rule.id).toMatch(
        /^[a-z-]+(?: (?:~?[\w.+-]+|\?)(?:\/(?:~?[\w.+-]+|\?))*)?(?: ?=~?[\w.+-]+)?$/,
      );
    }
    expect(keysOf(`# One line more\n${text}`), rule.id).toEqual(keys);
  }
});

/** The text with the row that begins so, up to the next one, moved before the first row. */
function movedToTop(text: string, start: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf("\n  - measure:", from) + 1;
  const row = text.slice(from, to);
  return text.replace(row, "").replace("\nmeasures:\n", `\nmeasures:\n${row}`);
}
