import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { parseCatalogueFile } from "../../src/catalogue/parse-catalogue-file.ts";
import { resolveCatalogue } from "../../src/catalogue/resolve-catalogue.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import { badLines, examplePlan, goodLines } from "../../src/check/example.ts";
import type { Rule } from "../../src/check/rule.ts";
import { RULES } from "../../src/check/rules.ts";
import { SOUND_DAY, SOUND_PLAN } from "../../src/check/sound-plan.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import { applyEdits, makeSource } from "../../src/source/source.ts";

const validate = compileSchema(JSON.parse(assetText("plan.schema.json")));
const validateCatalogue = compileSchema(JSON.parse(assetText("catalogue.schema.json")));
const builtIn = builtInCatalogue();

function check(text: string, catalogue: Catalogue = builtIn): readonly Diagnostic[] {
  const open = openPlan("plan.yaml", new TextEncoder().encode(text), validate);
  return checkPlan(open, { catalogue, today: SOUND_DAY }).diagnostics;
}

function catalogueOf({ overlay }: Rule): Catalogue {
  if (overlay === undefined) return builtIn;
  return resolveCatalogue(
    parseCatalogueFile(makeSource("oak-trust.yaml", overlay), validateCatalogue),
    builtIn,
  );
}

function shown(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

test("nothing is found in the sound plan", () => {
  expect(shown(check(SOUND_PLAN))).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const bad = examplePlan(rule.bad);
  const found = check(bad, catalogueOf(rule));

  test("its bad case yields this rule, once, and no other", () => {
    expect(shown(found)).toEqual([expect.stringContaining(` ${id}: `)]);
  });

  test("its good case yields nothing", () => {
    expect(shown(check(examplePlan(rule.good), rule.good.length > 0 ? catalogueOf(rule) : builtIn))).toEqual(
      [],
    );
  });

  test("its finding stands within the lines that the bad case shows", () => {
    const [line = ""] = bad.slice(found[0]?.span.start).split("\n");
    const whole = bad.split("\n")[(found[0]?.start.line ?? 0) - 1] ?? "";
    expect(whole.endsWith(line)).toBe(true);
    expect(badLines(rule)).not.toBe(goodLines(rule));
  });

  test("its fix, where there is one, makes the finding go away and brings no new one", () => {
    const fix = found[0]?.fix;
    if (!fix) return;
    expect(shown(check(applyEdits(bad, fix.edits), catalogueOf(rule)))).toEqual([]);
  });
});

test("every rule says all that its reference page needs", () => {
  for (const rule of RULES) {
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(rule.summary, rule.id).not.toMatch(/[.!]$/);
    expect(rule.why, rule.id).toMatch(/[.]$/);
  }
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
