import { describe, expect, test } from "vitest";
import { compareFindings } from "../../src/check/fixes/fresh-findings.ts";
import { examplePlan } from "../../src/check/reference/example.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { findingsOf } from "./plans.ts";

function fresh(before: string, after: string): readonly Diagnostic[] {
  return compareFindings(findingsOf(before), findingsOf(after)).fresh;
}

const VOICES = "    voices:\n";
const NEW_VOICE = `${VOICES}      - { date: 2025-10-01, from: staff, said: Fine, kind: `;

describe("an error is new by its rule, its value and how many there are", () => {
  const odd = `${NEW_VOICE}boast }\n`;

  test("not where it has moved, and its list is another", () => {
    const plan = examplePlan([]);
    const row = "    improve: Letters home speak of what children can do\n";
    const before = plan.replace(row, `    reviewed: x\n${row}`);
    const after = plan.replace("setting: ", "reviewed: x\nsetting: ");
    expect(fresh(before, after).map(({ rule }) => rule)).toEqual([]);
  });

  test("but where one more of its kind stands there, or another value", () => {
    const plan = examplePlan([]);
    const one = plan.replace(VOICES, odd);
    const two = one.replace(VOICES, odd);
    expect(fresh(one, one)).toEqual([]);
    expect(fresh(one, two).map(({ rule }) => rule)).toEqual(["invalid-value"]);
    const other = plan.replace("aim: up", "aim: sideways");
    expect(fresh(one, other).map(({ rule }) => rule)).toEqual(["invalid-value"]);
  });
});
