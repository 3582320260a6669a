import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { InputError } from "../../src/errors.ts";
import { applyEdits } from "../../src/source/source.ts";
import { findingsOf, fixText } from "./plans.ts";
import { randomTexts } from "./random-texts.ts";

// 300 texts in `npm test`, always the same ones. `CORNERSTONES_PROPERTY_RUNS=5000 npm run properties` tries as many others;
// what it finds becomes a named case below.
const asked = Number(process.env.CORNERSTONES_PROPERTY_RUNS);
const SETTINGS = asked > 0 ? { numRuns: asked, seed: Date.now() } : { numRuns: 300, seed: 2026 };
/** Only so that a hanging run ends. */
const TIMEOUT = Math.max(300_000, 1000 * (asked || 0));

/** What is found in a text; nothing where it is more than any plan could need. Anything else thrown is a mistake of ours. */
function found(text: string): readonly Diagnostic[] {
  try {
    return findingsOf(text);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** What must hold of any text: every finding stands inside it, and its fix can be carried out. */
function expectSound(text: string): void {
  for (const { span, fix, message } of found(text)) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(message).not.toBe("");
    for (const { offset, length } of fix?.edits ?? [])
      expect(offset + length).toBeLessThanOrEqual(text.length);
    if (fix) applyEdits(text, fix.edits);
  }
}

/** What fixes may do to any text: bring no error, and leave nothing that another run would fix. */
function expectSafeFixes(text: string): void {
  const before = found(text);
  if (before.every(({ fix }) => fix === null)) return;
  const result = fixText(text);
  expect(errorsOf(found(result.text)) + result.fixed.filter(isError).length).toBeLessThanOrEqual(
    errorsOf(before),
  );
  if (result.untried > 0) return;
  // Each with a fix of the text as it was, or it could not be counted before.
  expect(result.fixed.filter(({ fix }) => fix === null)).toEqual([]);
  const again = fixText(result.text);
  expect([again.fixed, again.text]).toEqual([[], result.text]);
}

function errorsOf(findings: readonly Diagnostic[]): number {
  return findings.filter(isError).length;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

describe("any text", () => {
  test(
    "is fixed without harm, and then there is nothing left to fix",
    () => {
      fc.assert(fc.property(randomTexts, expectSafeFixes), {
        ...SETTINGS,
        numRuns: Math.ceil(SETTINGS.numRuns / 2),
      });
    },
    TIMEOUT,
  );

  test(
    "is read, and every finding stands inside it with a fix that can be carried out",
    () => {
      fc.assert(fc.property(randomTexts, expectSound), SETTINGS);
    },
    TIMEOUT,
  );

  test.each([
    ["two faults of one line, the second of which takes the whole line", "d: {{}\n a: `"],
    ["a fault inside a lost value", "period: {{ from: 2025-09-01 }\n\n      a: `c`\nb: c, le: d\n"],
  ])("%s", (_, text) => expectSound(text));
});
