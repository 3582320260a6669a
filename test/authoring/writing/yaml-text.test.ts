import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inlineText, proseText, quoted } from "../../../src/authoring/writing/yaml-text.ts";
import { makeSource } from "../../../src/source/source.ts";
import { readYaml } from "../../../src/yaml/read-yaml.ts";

const place = { column: 9, indent: 6 };

describe("prose behind a key", () => {
  test.each([
    ["Staff feel more confident", "Staff feel more confident"],
    ['It\'s 50% done, "they" said', 'It\'s 50% done, "they" said'],
    ["Mae'n haws dod pan mae ffrind yn dod", "Mae'n haws dod pan mae ffrind yn dod"],
    ["👩‍🦽 first, then us", "👩‍🦽 first, then us"],
  ])("stays plain where it can: %s", (text, written) => {
    expect(proseText(text, place)).toBe(written);
  });

  test.each([
    ["Training: staff learn to talk with families"],
    ["We asked for idea #4 of the Forum"],
    ['"You said, we did" is in the newsletter'],
    ["@home is the name of our reading scheme"],
    ["*All* families, every week of the year"],
    ["!important to the School Council"],
    ["[draft] a charter for the playground"],
    ["% of new staff who feel confident"],
    ["- and then nothing happened for a term"],
  ])("is folded where plain text would mean something else: %s", (text) => {
    expect(proseText(text, place)).toBe(`>-\n      ${text}`);
  });

  test("is folded at 100 columns where it is long", () => {
    const text =
      "Training to support staff in developing the skills to communicate confidently with all parents and carers is included";
    expect(proseText(text, place)).toBe(`>-
      Training to support staff in developing the skills to communicate confidently with all parents
      and carers is included`);
  });

  test("keeps its own lines where it has any", () => {
    expect(proseText("First, listen.\n\nThen do.", place)).toBe("|-\n      First, listen.\n\n      Then do.");
  });

  test.each([
    ["yes", '"yes"'],
    ["No", '"No"'],
    ["2026", '"2026"'],
    ["8:30", '"8:30"'],
    ["~", '"~"'],
    ["...", '"..."'],
    ["", '""'],
    [" by bus", '" by bus"'],
    ["a\tb", '"a\\tb"'],
    ["bell\u0007", '"bell\\x07"'],
    ["next\u0085line", '"next\\x85line"'],
    ['say "hi": ', `'say "hi": '`],
  ])("is quoted where nothing else keeps it: %j", (text, written) => {
    expect(proseText(text, place)).toBe(written);
  });
});

test("inside braces a comma or a bracket needs quotes", () => {
  expect(inlineText("Staff survey")).toBe("Staff survey");
  expect(inlineText("Slides, stories")).toBe('"Slides, stories"');
  expect(inlineText('The "small" box')).toBe('The "small" box');
  expect(inlineText('"Grown-ups welcome"')).toBe(`'"Grown-ups welcome"'`);
});

test("a number of a school stays a text", () => {
  expect(quoted("123456")).toBe('"123456"');
});

describe("whatever is written is read as the same text", () => {
  const words = fc
    .array(
      fc.constantFrom(
        "a",
        "Staff",
        "said:",
        "#4",
        "-",
        ":",
        "%",
        "'",
        '"',
        "\n",
        " ",
        "  ",
        "é",
        "yes",
        "{",
        "]",
      ),
    )
    .map((parts) => parts.join(" "));
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), words);

  test("as prose, wherever it stands", () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 20 }),
        (text, column, indent) => {
          const pad = " ".repeat(indent - 1);
          expect(read(`${pad}k: ${proseText(text, { column, indent })}\n${pad}next: 1\n`)).toEqual({
            k: text,
            next: 1,
          });
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  test("as an item of a list", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(`k:\n  - ${proseText(text, { column: 4, indent: 4 })}\n`)).toEqual({ k: [text] });
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  test("inside braces", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(`k: { a: ${inlineText(text)}, b: ${quoted(text)} }\n`)).toEqual({
          k: { a: text, b: text },
        });
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

function read(text: string): unknown {
  return JSON.parse(JSON.stringify(readYaml(makeSource("a.yaml", text)).value));
}
