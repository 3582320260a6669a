import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { parseCatalogueFile } from "../../src/catalogue/parse-catalogue-file.ts";
import { resolveCatalogue } from "../../src/catalogue/resolve-catalogue.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import { badLines, examplePlan, goodLines } from "../../src/check/reference/example.ts";
import { PAST_THE_MIDDLE, SOUND_DAY, SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import type { Boundary, Rule } from "../../src/check/rule.ts";
import { ruleContext } from "../../src/check/rule-context.ts";
import { RULES } from "../../src/check/rules.ts";
import { addDays, type CivilDate } from "../../src/civil-date.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { OpenPlan } from "../../src/plan/open-parsed.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import { applyEdits, makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

const validate = compileSchema(JSON.parse(assetText("plan.schema.json")));
const validateCatalogue = compileSchema(JSON.parse(assetText("catalogue.schema.json")));
const builtIn = builtInCatalogue();

function opened(text: string): OpenPlan {
  return openPlan("plan.yaml", new TextEncoder().encode(text), validate);
}

function check(
  text: string,
  catalogue: Catalogue = builtIn,
  today: CivilDate = SOUND_DAY,
): readonly Diagnostic[] {
  return checkPlan(opened(text), { catalogue, today }).diagnostics;
}

/** The day before, the day and the day after, each with whether a boundary of that kind finds something on it. */
const FINDS: Readonly<Record<Boundary["found"], readonly [before: boolean, on: boolean, after: boolean]>> = {
  before: [true, false, false],
  until: [true, true, false],
  on: [false, true, false],
  from: [false, true, true],
  after: [false, false, true],
};

/** Whether the rule finds something on each of the three days. */
function foundOnThreeDays(rule: Rule, { day, plan = rule.bad, severity }: Boundary): boolean[] {
  return [addDays(day, -1), day, addDays(day, 1)].map((date) => {
    const [edits, today] = typeof plan === "function" ? [plan(date), SOUND_DAY] : [plan, date];
    return check(examplePlan(edits), catalogueOf(rule), today).some(
      (found) => found.rule === rule.id && (severity === undefined || found.severity === severity),
    );
  });
}

/** Plans in every state of a year, so that each rule comes to where it asks for the day, if it ever does. */
const EXAMPLES = ["oakfield", "exemplar", "broken"].map((name) =>
  opened(readFileSync(`examples/${name}.cornerstones.yaml`, "utf8")),
);

/** Whether a rule asks what day it is, in its own cases or in the examples. */
function asksForTheDay(rule: Rule): boolean {
  let asked = false;
  const own = [rule.bad, rule.good].map((edits) => opened(examplePlan(edits)));
  for (const open of [...own, ...EXAMPLES]) {
    const context = ruleContext(open, { catalogue: catalogueOf(rule), today: rule.day ?? SOUND_DAY });
    const watched = new Proxy(context, {
      get: (target, key) => {
        if (key === "day" || key === "today") asked = true;
        return Reflect.get(target, key);
      },
    });
    for (const _ of rule.check?.(watched) ?? []);
  }
  return asked;
}

function catalogueOf({ overlay }: Rule): Catalogue {
  if (overlay === undefined) return builtIn;
  return resolveCatalogue(
    parseCatalogueFile(readYaml(makeSource("oak-trust.yaml", overlay)), validateCatalogue),
    builtIn,
  );
}

function shown(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

test("nothing is found in the sound plan, on its day and past the middle of its period", () => {
  expect(shown(check(SOUND_PLAN))).toEqual([]);
  expect(shown(check(SOUND_PLAN, builtIn, PAST_THE_MIDDLE))).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const bad = examplePlan(rule.bad);
  const { day = SOUND_DAY } = rule;
  const found = check(bad, catalogueOf(rule), day);

  test("its bad case yields this rule, once, and no other", () => {
    expect(shown(found)).toEqual([expect.stringContaining(` ${id}: `)]);
  });

  test("its good case yields nothing", () => {
    const catalogue = rule.good.length > 0 ? catalogueOf(rule) : builtIn;
    expect(shown(check(examplePlan(rule.good), catalogue, day))).toEqual([]);
  });

  test("its finding stands within the lines that the bad case shows", () => {
    const [line = ""] = bad.slice(found[0]?.span.start).split("\n");
    const whole = bad.split("\n")[(found[0]?.start.line ?? 0) - 1] ?? "";
    expect(whole.endsWith(line)).toBe(true);
    expect(badLines(rule)).not.toBe(goodLines(rule));
  });

  for (const boundary of rule.boundaries ?? []) {
    test(`${boundary.what}: found ${boundary.found} ${boundary.day}`, () => {
      expect(foundOnThreeDays(rule, boundary)).toEqual(FINDS[boundary.found]);
    });
  }

  test("a rule that asks what day it is has a boundary, and one about time says so where no day decides", () => {
    if (asksForTheDay(rule)) expect(rule.boundaries ?? []).not.toEqual([]);
    if (rule.group === "time") expect(rule.boundaries).toBeDefined();
  });

  test("its fix, where there is one, makes the finding go away and brings no new one", () => {
    const fix = found[0]?.fix;
    if (!fix) return;
    expect(shown(check(applyEdits(bad, fix.edits), catalogueOf(rule), day))).toEqual([]);
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
