import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type BaselineEntry, baselineOf, renderBaseline } from "../../../src/check/baseline/baseline.ts";
import { hideKnown } from "../../../src/check/baseline/hide-known.ts";
import { parseBaseline } from "../../../src/check/baseline/parse-baseline.ts";
import { leftOver, renewBaseline } from "../../../src/check/baseline/renew-baseline.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { compileSchema } from "../../../src/schema/compile-schema.ts";
import { makeSource } from "../../../src/source/source.ts";

const validate = compileSchema(JSON.parse(readFileSync("schemas/baseline.schema.json", "utf8")));

function finding(rule: string, place: string, line = 1): Diagnostic {
  const at = { line, column: 1 };
  return {
    rule,
    severity: "warning",
    message: `Something (line ${line}) is not as it should be.`,
    file: "oakfield.yaml",
    span: { start: 0, end: 1 },
    start: at,
    end: at,
    path: [],
    help: null,
    fix: null,
    key: `${rule} ${place}`,
  };
}

function entry(rule: string, place: string, count = 1, file = "oakfield.yaml"): BaselineEntry {
  return { file, rule, key: `${rule} ${place}`, count };
}

const QUIET = finding("no-recent-activity", "measures/wc-attendance", 7);
const VOICE = finding("voice-unanswered", "measures/wc-attendance/voices/2026-02-09", 9);

describe("hiding what is known", () => {
  test("goes by the key, whatever the line", () => {
    const known = [entry("no-recent-activity", "measures/wc-attendance")];
    expect(hideKnown([QUIET, VOICE], known)).toEqual({ kept: [VOICE], hidden: 1, left: [] });
  });

  test("hides as many equal findings as are known, and shows the rest", () => {
    const known = [entry("voice-unanswered", "measures/wc-attendance/voices/2026-02-09", 2)];
    const third = { ...VOICE, message: "the third" };
    expect(hideKnown([VOICE, VOICE, third], known)).toEqual({ kept: [third], hidden: 2, left: [] });
  });

  test("tells what is left over", () => {
    const known = [entry("voice-unanswered", "measures/wc-attendance/voices/2026-02-09", 3)];
    expect(hideKnown([VOICE], known).left).toEqual([{ ...known[0], count: 2 }]);
  });

  test("never hides what keeps a plan from being read, whatever the baseline says", () => {
    const unknownKey = finding("unknown-key", "measures/wc-attendance/sucess");
    const known = [entry("unknown-key", "measures/wc-attendance/sucess")];
    expect(hideKnown([unknownKey], known)).toEqual({ kept: [unknownKey], hidden: 0, left: known });
  });
});

describe("a renewed baseline", () => {
  const all = { ran: () => true, stands: () => true };

  test("knows what was found, and nothing else of the plans that were checked", () => {
    const old = baselineOf([
      entry("missing-sample-size", "measures/gone"),
      entry("no-recent-activity", "measures/wc-attendance"),
    ]);
    const run = { ...all, found: new Map([["oakfield.yaml", [QUIET, VOICE, VOICE]]]) };
    expect(renewBaseline(old, run)).toEqual(
      baselineOf([
        entry("no-recent-activity", "measures/wc-attendance"),
        entry("voice-unanswered", "measures/wc-attendance/voices/2026-02-09", 2),
      ]),
    );
    expect(leftOver(old, run)).toEqual([entry("missing-sample-size", "measures/gone")]);
  });

  test("keeps what this run could not know of: rules that did not run, plans that were not looked at", () => {
    const old = baselineOf([
      entry("missing-sample-size", "measures/a"),
      entry("missing-sample-size", "measures/a", 1, "elm.yaml"),
    ]);
    const run = {
      ...all,
      ran: (rule: string) => rule !== "missing-sample-size",
      found: new Map([["oakfield.yaml", []]]),
    };
    expect(renewBaseline(old, run)).toEqual(old);
    expect(leftOver(old, run)).toEqual([]);
  });

  test("drops plans that are gone, and rules that are", () => {
    const old = baselineOf([
      entry("missing-sample-size", "measures/a", 1, "elm.yaml"),
      entry("no-more", "measures/a"),
    ]);
    const run = { ran: () => false, stands: () => false, found: new Map([["oakfield.yaml", []]]) };
    expect(renewBaseline(old, run)).toEqual(baselineOf([]));
    expect(leftOver(old, run)).toHaveLength(2);
  });

  test("has no place for what keeps a plan from being read", () => {
    const found = new Map([["oakfield.yaml", [finding("unknown-key", "sucess"), QUIET]]]);
    expect([...renewBaseline(baselineOf([]), { ...all, found }).values()].flat()).toEqual([
      entry("no-recent-activity", "measures/wc-attendance"),
    ]);
  });
});

describe("a baseline as text", () => {
  const text = renderBaseline(
    baselineOf([
      entry("no-recent-activity", "measures/wc-attendance"),
      entry("missing-sample-size", "measures/\u202e", 2),
      entry("no-recent-activity", "measures/wc-punctuality", 1, "elm.yaml"),
      entry("missing-sample-size", "measures/\u202e"),
    ]),
  );

  test("is sorted, has an entry a line, and hides nothing", () => {
    expect(text).toBe(`{
  "version": 1,
  "entries": [
    { "file": "elm.yaml", "rule": "no-recent-activity", "key": "no-recent-activity measures/wc-punctuality", "count": 1 },
    { "file": "oakfield.yaml", "rule": "missing-sample-size", "key": "missing-sample-size measures/\\u202e", "count": 3 },
    { "file": "oakfield.yaml", "rule": "no-recent-activity", "key": "no-recent-activity measures/wc-attendance", "count": 1 }
  ]
}
`);
    expect(renderBaseline(baselineOf([]))).toBe('{\n  "version": 1,\n  "entries": []\n}\n');
  });

  test("reads back as what it was, and fits its schema", () => {
    expect(renderBaseline(parseBaseline(makeSource("b.json", text)))).toBe(text);
    expect(validate(JSON.parse(text))).toEqual([]);
  });

  test.each([
    ["", "it has no version 1"],
    ["not json", "it has no version 1"],
    ["[]", "it has no version 1"],
    ["null", "it has no version 1"],
    ['{ "version": 1 }', "it has no version 1 with entries"],
    ['{ "version": 2, "entries": [] }', "of version 2, and this program reads version 1"],
    ['{ "version": 1, "entries": [null] }', "entry 1 is not one"],
    [
      '{ "version": 1, "entries": [{ "file": "a", "rule": "b", "key": "c", "count": 0 }] }',
      "entry 1 is not one",
    ],
    [
      '{ "version": 1, "entries": [{ "file": "a", "rule": "b", "key": "c", "count": 1.5 }] }',
      "entry 1 is not one",
    ],
    [
      '{ "version": 1, "entries": [{ "file": 1, "rule": "b", "key": "c", "count": 1 }] }',
      "entry 1 is not one",
    ],
    [
      '{ "version": 1, "entries": [{ "__proto__": { "file": "a" }, "rule": "b", "key": "c", "count": 1 }] }',
      "entry 1",
    ],
  ])("%s is none", (broken, words) => {
    expect(() => parseBaseline(makeSource("b.json", broken))).toThrow(words);
  });
});
