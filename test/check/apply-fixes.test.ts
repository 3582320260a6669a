import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes, type FixedText, type FixRequest } from "../../src/check/fixes/apply-fixes.ts";
import type { ReadText } from "../../src/check/fixes/read-text.ts";
import { examplePlan } from "../../src/check/reference/example.ts";
import { SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import type { PlanEdit } from "../../src/check/rule.ts";
import { RULES } from "../../src/check/rules.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { jsonPointer } from "../../src/diagnostics/finding.ts";
import { applyEdits } from "../../src/source/source.ts";
import { FIXABLE_FAULTS } from "./fixable-faults.ts";
import { findingsOf, fixText } from "./plans.ts";

/** A finding of a made-up language, in which a letter is wrong and the fix writes another text in its place. */
function letter(text: string, offset: number, instead: string): Diagnostic {
  const wrong = text.slice(offset, offset + 1);
  const at = { line: 1, column: offset + 1 };
  return {
    rule: wrong,
    severity: "error",
    message: `${wrong} is wrong`,
    file: "words.txt",
    span: { start: offset, end: offset + 1 },
    start: at,
    end: at,
    path: [],
    help: null,
    fix: instead === "?" ? null : { title: "Write it right", edits: [{ offset, length: 1, text: instead }] },
    key: `${wrong} `,
  };
}

/** Fixes a text of the language that `mends` describes: wrong letters, each with what its fix writes, `?` for no fix. */
function fixLetters(text: string, mends: Readonly<Record<string, string>>): FixedText<ReadText> {
  return fixWords(text, {
    read: (written) =>
      words(
        [...written].flatMap((each, offset) =>
          Object.hasOwn(mends, each) ? [letter(written, offset, mends[each] ?? "?")] : [],
        ),
      ),
  });
}

/** Words have no data that a fix could spoil. */
function words(findings: readonly Diagnostic[]): ReadText {
  return { findings, file: { value: null, pathAt: () => [], isGivenUp: false } };
}

function fixWords(text: string, request: FixRequest<ReadText>): FixedText<ReadText> {
  return applyFixes({ text, read: request.read(text) ?? words([]) }, request);
}

interface Told {
  readonly fixed: readonly string[];
  readonly brought?: readonly string[];
  readonly refused: readonly string[];
}

function told({ fixed, brought, refused }: FixedText<ReadText>): Told {
  return {
    fixed: fixed.map(({ rule }) => rule),
    ...(brought.length > 0 && { brought: brought.map(({ rule }) => rule) }),
    refused: refused.map(({ finding, brings }) => `${finding.rule} for ${brings.map(({ rule }) => rule)}`),
  };
}

describe("fixes are kept", () => {
  test("where their findings go and none comes", () => {
    const result = fixLetters("xaxbx", { a: "A", b: "B" });
    expect(result.text).toBe("xAxBx");
    expect(told(result)).toEqual({ fixed: ["a", "b"], refused: [] });
  });

  test("with the fixes of what they bring to light", () => {
    const result = fixLetters("xax", { a: "b", b: "cc", c: "C" });
    expect(result.text).toBe("xCCx");
    expect(told(result)).toEqual({ fixed: ["a"], brought: ["b", "c", "c"], refused: [] });
  });

  test("and are left out where they bring what cannot be fixed, without harm to the others", () => {
    const result = fixLetters("aaxaxaa", { a: "A", x: "e", e: "?" });
    expect(result.text).toBe("AAxAxAA");
    expect(told(result)).toEqual({ fixed: ["a", "a", "a", "a", "a"], refused: ["x for e", "x for e"] });
  });

  test("only where the text is free of the finding then", () => {
    const result = fixLetters("xax", { a: "a" });
    expect(result.text).toBe("xax");
    expect(told(result)).toEqual({ fixed: [], refused: ["a for "] });
  });

  test("only where they change nothing but what they are about", () => {
    /** Three letters are read as three values; the finding is about the first. */
    const read = (text: string): ReadText => ({
      findings: text.startsWith("a") ? [{ ...letter(text, 0, "A"), path: ["first"], fix: fixOf(text) }] : [],
      file: {
        value: { first: text.slice(0, 1), second: text.slice(1, 2), third: text.slice(2) },
        pathAt: (offset) => [["first", "second", "third"][Math.min(offset, 2)] ?? ""],
        isGivenUp: false,
      },
    });
    const fixOf = (text: string) => ({
      title: "Write it right",
      edits: [{ offset: 0, length: 1, text: text.endsWith("!") ? "AA" : "A" }],
    });
    expect(fixWords("abc", { read }).text).toBe("Abc");
    const spoilt = fixWords("abc!", { read });
    expect(spoilt.text).toBe("abc!");
    expect(told(spoilt)).toEqual({ fixed: [], refused: ["a for "] });
  });

  test("never where two would take turns for ever", () => {
    const result = fixLetters("ab", { a: "b", b: "a" });
    expect(result.text).toBe("ab");
    expect(result.fixed).toEqual([]);
  });

  test("as far as the time for reading goes, and how many were not tried is told", () => {
    const mends = { a: "b", b: "c", c: "d", d: "D" };
    expect(fixLetters("ax", mends)).toMatchObject({ text: "Dx", untried: 0 });
    const large = "x".repeat(2_000_000);
    const result = fixLetters(`a${large}`, mends);
    expect({ text: result.text.slice(0, 2), untried: result.untried, ...told(result) }).toEqual({
      text: "ax",
      fixed: [],
      refused: [],
      untried: 1,
    });
  });

  test("only where they are wanted", () => {
    const read = (text: string) =>
      words([...text].flatMap((_, offset) => (text[offset] === "a" ? [letter(text, offset, "A")] : [])));
    const wanted = ({ findings }: ReadText) => findings.filter(({ span }) => span.start === 1);
    const result = fixWords("aa", { read, wanted });
    expect(result.text).toBe("aA");
  });

  test("for a text that cannot be read anew: not at all", () => {
    const read = (text: string) => (text === "a" ? words([letter(text, 0, "A")]) : null);
    expect(fixWords("a", { read }).text).toBe("a");
  });
});

/** The sound plan with edits, fixed. */
function fixPlan(edits: readonly PlanEdit[]): FixedText<ReadText> {
  return fixText(examplePlan(edits));
}

describe("in a plan", () => {
  test("several are fixed at once, in places that overlap too", () => {
    const result = fixPlan([
      [
        "date: 2025-12-01, value: 21 }",
        "date: 2025-12-1, value: 21 }\n          - { date: 2025-10-15, value: 17 }",
      ],
      ["by: 2026-06-30", "by: 30/06/2026"],
    ]);
    expect(told(result)).toEqual({
      fixed: ["invalid-date", "invalid-date"],
      brought: ["out-of-order"],
      refused: [],
    });
    expect(result.text).toBe(
      examplePlan([
        [
          "date: 2025-12-01, value: 21 }",
          "date: 2025-10-15, value: 17 }\n          - { date: 2025-12-01, value: 21 }",
        ],
      ]),
    );
  });

  test("what merely comes to light is no reason to leave an error as it is", () => {
    const result = fixPlan([["by: 2026-03-20", "by: 2025-9-1"]]);
    expect(told(result)).toEqual({ fixed: ["invalid-date"], refused: [] });
    expect(result.read.findings.map(({ rule }) => rule)).toContain("action-overdue");
  });

  test("a fix that would bring another error is refused, and says which", () => {
    const result = fixPlan([["by: 2026-03-20", "by: 2026-03-20, done: 1/7/2026"]]);
    expect(told(result)).toEqual({ fixed: [], refused: ["invalid-date for in-the-future"] });
  });

  test("a finding that a fixed date only renames is not new", () => {
    const result = fixPlan([
      [
        "date: 2025-12-01, value: 60, of: 30, source: Class talks",
        "date: 2025-12-1, value: 60, of: 30, source: Mrs Jones",
      ],
    ]);
    expect(told(result)).toEqual({ fixed: ["invalid-date"], refused: [] });
    expect(result.text).toContain("date: 2025-12-01, value: 60, of: 30, source: Mrs Jones");
  });
});

describe("every kind of fix mends its fault and nothing else", () => {
  test.each(FIXABLE_FAULTS)("%s: %j as %j becomes %j", (rule, sound, fault, mended) => {
    const bad = examplePlan([[sound, fault]]);
    expect(findingsOf(bad)).toContainEqual(expect.objectContaining({ rule, fix: expect.anything() }));
    expect(fixText(bad).text).toBe(examplePlan([[sound, mended]]));
  });
});

/** The bad cases of rules, most of which no fix may touch, and all that can be fixed. */
const FAULTS: readonly (readonly PlanEdit[])[] = [
  ...RULES.filter(({ overlay, bad }) => overlay === undefined && bad.length > 0).map(({ bad }) => bad),
  ...FIXABLE_FAULTS.map(([, sound, fault]): PlanEdit[] => [[sound, fault]]),
];

/** The edits of those faults that touch no text that an earlier one touches. */
function combined(faults: readonly (readonly PlanEdit[])[]): PlanEdit[] {
  const chosen: { start: number; end: number; edit: PlanEdit }[] = [];
  for (const fault of faults) {
    const places = fault.map((edit) => {
      const start = SOUND_PLAN.indexOf(edit[0]);
      return { start, end: start + edit[0].length, edit };
    });
    if (places.every((place) => chosen.every(({ start, end }) => place.end < start || place.start > end)))
      chosen.push(...places);
  }
  return chosen.map(({ edit }) => edit);
}

const plansWithFaults = fc
  .shuffledSubarray([...FAULTS], { minLength: 1, maxLength: 12 })
  .map((faults) => examplePlan(combined(faults)));

function isOfText(id: string): boolean {
  const { group } = RULES.find((rule) => rule.id === id) ?? {};
  return group === "text" || group === "shape";
}

/** The names by which a finding could be known, without the numbers of lines. */
function namesOf({ rule, key, path }: Diagnostic): string[] {
  return [key, `${rule} ${jsonPointer(path)}`];
}

describe("of plans with the faults of many rules together", () => {
  test("no fix brings an error, or another fault of the text, and fixing again changes nothing", () => {
    fc.assert(
      fc.property(plansWithFaults, (text) => {
        const before = findingsOf(text);
        const result = fixText(text);
        const after = findingsOf(result.text);
        const known = new Set(before.flatMap(namesOf));
        const fresh = after.filter((each) => !namesOf(each).some((name) => known.has(name)));
        expect(fresh.filter(({ rule, severity }) => severity === "error" || isOfText(rule))).toEqual([]);
        expect(result.read.findings).toEqual(after);
        const again = fixText(result.text);
        expect([again.text, again.fixed]).toEqual([result.text, []]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("everything outside the edits stays: line endings and the last line's end too", () => {
    fc.assert(
      fc.property(plansWithFaults, fc.boolean(), (text, ends) => {
        const windows = (written: string): string =>
          written.replaceAll("\n", "\r\n").slice(0, ends ? undefined : -2);
        const unix = fixText(ends ? text : text.slice(0, -1));
        expect(fixText(windows(text)).text).toBe(unix.text.replaceAll("\n", "\r\n"));
        const before = findingsOf(text);
        const same = unix.fixed.map(({ key }) => before.find((finding) => finding.key === key));
        if (!ends || new Set(same).size < same.length || same.includes(undefined)) return;
        const edits = unix.fixed.flatMap(({ fix }) => fix?.edits ?? []);
        const inOneRound = unix.fixed.every(
          (finding, index) => finding.span.start === same[index]?.span.start,
        );
        if (inOneRound) expect(unix.text).toBe(applyEdits(text, edits));
      }),
      { numRuns: 40, seed: 11 },
    );
  });
});
