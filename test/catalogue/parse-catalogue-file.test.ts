import { describe, expect, test } from "vitest";
import { parseCatalogueFile } from "../../src/catalogue/parse-catalogue-file.ts";
import { InputError } from "../../src/errors.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { validateCatalogue } from "./sample.ts";

function parse(text: string) {
  return parseCatalogueFile(readYaml(makeSource("oak.yaml", text)), validateCatalogue);
}

function refusal(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "read without a word";
}

/** A catalogue with one sound measure, and these lines under it. */
function withMeasure(...lines: readonly string[]): string {
  return [
    "catalogue: 1",
    "name: Oak",
    "measures:",
    "  - id: oak-walk",
    "    cornerstone: communicate",
    "    statement: A walk",
    ...lines.map((line) => `    ${line}`),
  ].join("\n");
}

describe("a catalogue file", () => {
  test("is read with what it says, and null for what it does not", () => {
    const file = parse(withMeasure("retired: Yes", "groups: [staff]", "x-ours: kept apart", "note:"));
    expect(file).toMatchObject({
      name: "Oak",
      edition: null,
      extends: null,
      authors: [],
      cornerstones: [],
      measures: [
        {
          id: "oak-walk",
          cornerstone: "communicate",
          statement: "A walk",
          short: null,
          groups: ["staff"],
          aliases: null,
          retired: true,
          note: null,
        },
      ],
    });
    expect(file.placeOf(["measures", 0])).toBe("oak.yaml:4:5");
  });

  test.each([
    ["yes", true],
    ["TRUE", true],
    ["true", true],
    ["No", false],
    ["false", false],
    ["", null],
  ])("says whether a measure is retired: `retired: %s` is %s", (written, retired) => {
    expect(parse(withMeasure(`retired: ${written}`)).measures[0]?.retired).toBe(retired);
  });

  test("has words that are names in JavaScript read as the plain words they are", () => {
    const file = parse("catalogue: 1\nname: Oak\nmeasures:\n  - { id: constructor, retired: no }\n");
    expect(file.measures.map(({ id }) => id)).toEqual(["constructor"]);
    expect(refusal("catalogue: 1\nname: Oak\n__proto__: { name: x }\n")).toContain("no key `__proto__` here");
  });
});

describe("a catalogue file that cannot be used is refused in one line, with its place and what would be right", () => {
  test.each([
    [
      "an empty file",
      "",
      "oak.yaml:1:1: this is not a catalogue: one begins with `catalogue: 1` and its `name`",
    ],
    [
      "a list",
      "- a\n",
      "oak.yaml:1:1: this is not a catalogue: one begins with `catalogue: 1` and its `name`",
    ],
    [
      "a plan",
      "cornerstones: 1\nsetting: Oak\n",
      "oak.yaml:1:1: this is a plan, and a catalogue of measures was asked for: one begins with `catalogue: 1` (and 3 more)",
    ],
    [
      "no version",
      "name: Oak\n",
      "oak.yaml:1:1: `catalogue: 1` is missing: it says that this is a catalogue file, in version 1 of the format",
    ],
    [
      "another version",
      "catalogue: 2\nname: Oak\n",
      "oak.yaml:1:12: this tool reads catalogues of version 1: write `catalogue: 1`",
    ],
    [
      "no name",
      "catalogue: 1\n",
      "oak.yaml:1:1: `name` is missing: say what these measures are called, as in `name: Oak Trust measures`",
    ],
    [
      "a year without quotes",
      "catalogue: 1\nname: Oak\nedition: 2026\n",
      'oak.yaml:3:10: `edition` must be text: put it in quotes, `"2026"`',
    ],
    [
      "an unknown catalogue to add to",
      "catalogue: 1\nname: Oak\nextends: five-cornerstones\n",
      "oak.yaml:3:10: only the built-in catalogue can be added to: write `extends: four-cornerstones`, or leave `extends` out to replace it",
    ],
    [
      "a misspelled key, and more",
      withMeasure("statment: x", "gruops: [staff]"),
      "oak.yaml:7:5: a catalogue has no key `statment` here: did you mean `statement`? (and 1 more)",
    ],
    [
      "an id with capitals and spaces",
      "catalogue: 1\nname: Oak\nmeasures:\n  - id: Oak Walk\n",
      "oak.yaml:4:9: `Oak Walk` cannot be the id: write small letters, digits and hyphens, as in `oak-welcome-walk`",
    ],
    [
      "an unknown Cornerstone",
      "catalogue: 1\nname: Oak\nmeasures:\n  - { id: a, cornerstone: Communicat, statement: b }\n",
      "oak.yaml:4:27: `cornerstone` cannot be `Communicat`: did you mean `communicate`?",
    ],
    [
      "a fifth Cornerstone",
      "catalogue: 1\nname: Oak\ncornerstones:\n  - { id: play, name: Play }\n",
      "oak.yaml:4:11: `id` cannot be `play`: write one of welcome-and-care, value-and-include, communicate, work-in-partnership",
    ],
    [
      "an unknown group",
      withMeasure("groups: [governors]"),
      "oak.yaml:7:14: `groups` cannot be `governors`: write one of children-and-young-people, parent-carers, staff",
    ],
    [
      "a group that stands twice",
      withMeasure("groups: [staff, staff]"),
      "oak.yaml:7:13: `groups` says something twice: each may stand once",
    ],
    [
      "a text where a list stands",
      withMeasure("groups: staff"),
      "oak.yaml:7:13: `groups` must be a list, as in `[first, second]`",
    ],
    [
      "a long short name",
      withMeasure("short: A short name that is too long"),
      "oak.yaml:7:12: `short` is too long: at most 28 characters",
    ],
    ["an empty text", withMeasure('short: " "'), "oak.yaml:7:12: `short` has an empty text"],
    [
      "an unknown word for retired",
      withMeasure("retired: soon"),
      "oak.yaml:7:14: `retired` must be `yes` or `no`",
    ],
    [
      "a measure that stands twice",
      `${withMeasure()}\n  - { id: oak-walk, retired: yes }\n`,
      "oak.yaml:7:11: `oak-walk` stands twice: keep one",
    ],
    [
      "a Cornerstone that stands twice",
      "catalogue: 1\nname: Oak\ncornerstones:\n  - { id: communicate }\n  - { id: communicate }\n",
      "oak.yaml:5:11: `communicate` stands twice: keep one",
    ],
  ])("%s", (_, text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test("a text that is not well-formed is not asked what it means", () => {
    expect(refusal("catalogue: 1\nname: [Oak\nnonsense: 1\n")).toMatch(/^oak\.yaml:\d+:\d+: /);
    expect(refusal("catalogue: 1\nname: [Oak\nnonsense: 1\n")).not.toContain("nonsense");
  });
});
