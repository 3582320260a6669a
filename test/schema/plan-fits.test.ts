import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import { knownSchema } from "../../src/schema/known-schemas.ts";
import { planFits } from "../../src/schema/plan-fits.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

const validate = compileSchema(knownSchema("plan"));
const fits = planFits();
const dataOf = (text: string): unknown => readYaml(makeSource("plan.yaml", text)).value;
const PLANS: readonly unknown[] = [
  dataOf(SOUND_PLAN),
  ...["oakfield", "oak-lane", "exemplar", "broken"].map((name) =>
    dataOf(readFileSync(`examples/${name}.cornerstones.yaml`, "utf8")),
  ),
];

/** What may stand anywhere in a plan in the place of what belongs there. */
const odd = fc.constantFrom<unknown>(
  ...[
    null,
    true,
    0,
    -1,
    1,
    1.5,
    1e16,
    -1e16,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    " ",
    "x",
    "yes",
    "No",
    "12%",
  ],
  ...[
    "2026-02-30",
    "2026-02-28",
    "0000-01-01",
    "staff",
    "co-producing",
    "wc-attendance",
    "own-x",
    "Wc attendance",
  ],
  ...[
    "“x”",
    "x".repeat(28),
    "x".repeat(29),
    "x".repeat(201),
    "😀".repeat(28),
    "😀".repeat(200),
    "x".repeat(2_001),
  ],
  ...[
    [],
    {},
    [[]],
    [{}],
    ["x"],
    [null],
    { "x-own": 1 },
    { toString: 1 },
    { value: 1 },
    { date: "2026-01-01", how: "x" },
  ],
);

/** A copy of a value in which one part is another, gone, or has a key more; `at` says which, `how` what happens. */
function changed(value: unknown, { at, how, by }: { at: number; how: number; by: unknown }): unknown {
  const copy: unknown = structuredClone(value);
  const places: { holder: object; key: string }[] = [];
  const open: unknown[] = [copy];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    for (const [key, each] of Object.entries(next)) {
      places.push({ holder: next, key });
      open.push(each);
    }
  }
  const place = places[at % places.length];
  if (place === undefined) return copy;
  if (how === 0 && Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
  else if (how === 0) Reflect.deleteProperty(place.holder, place.key);
  else Reflect.set(place.holder, how === 1 ? "unheard-of" : place.key, by);
  return copy;
}

describe("what only says whether a plan fits says what the validator says", () => {
  test("of the sound plan and the examples", () => {
    expect(PLANS.map(fits)).toEqual(PLANS.map((plan) => validate(plan).length === 0));
    expect(PLANS.map(fits)).toEqual([true, true, true, true, false]);
  });

  test("of no plan at all", () => {
    for (const value of [null, [], "x", 1, {}, { measures: [] }]) expect(fits(value)).toBe(false);
  });

  test("of plans in which something is another, more or gone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANS.slice(0, 4)),
        fc.nat(5_000),
        fc.nat(4),
        odd,
        (plan, at, how, by) => {
          const value = changed(plan, { at, how, by });
          expect(fits(value)).toBe(validate(value).length === 0);
        },
      ),
      { numRuns: 3_000, seed: 5 },
    );
  });
});

test("it knows every keyword of the plan's schema", () => {
  const known =
    /^(?:\$schema|\$id|\$ref|definitions|type|required|(?:additionalP|patternP|p)roperties|items|const|enum|pattern|format|maxLength|minimum|maximum|allOf|anyOf|if|then)$/;
  const unknown = new Set<string>();
  const look = (schema: unknown): void => {
    if (Array.isArray(schema)) schema.forEach(look);
    if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
    for (const [key, value] of Object.entries(schema)) {
      if (
        /^(?:title|description|examples|default|\$comment|.*[dD]escriptions?|.*Snippets|.*Message)$/.test(key)
      )
        continue;
      if (!known.test(key)) unknown.add(key);
      if (/^(?:properties|patternProperties|definitions)$/.test(key)) Object.values(value).forEach(look);
      else if (!/^(?:enum|const)$/.test(key)) look(value);
    }
  };
  look(knownSchema("plan"));
  expect([...unknown]).toEqual([]);
});
