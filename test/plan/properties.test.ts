import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPointer, type Path } from "../../src/diagnostics/finding.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { shapeFindings } from "../../src/plan/shape-findings.ts";
import { isMapping, valueAt } from "../../src/plan/value-at.ts";
import { planValidator } from "../../src/schema/plan-validator.ts";
import { applyEdits } from "../../src/source/source.ts";
import type { YamlFile } from "../../src/yaml/yaml-file.ts";
import { fileOf } from "./sample.ts";

const validate = planValidator();
const SOUND = readFileSync(new URL("./snapshots/whole-plan.cornerstones.yaml", import.meta.url), "utf8");

const scalars = fc.oneof(
  fc.constantFrom(
    1,
    0,
    null,
    true,
    "",
    " ",
    "yes",
    "2025-09-01",
    "1/9/2026",
    "wc-attendance",
    "Parent carers",
  ),
  fc.constantFrom(
    "“55”",
    "55%",
    "12/30",
    "1,200",
    "Easter",
    "co production",
    5.5,
    -1e300,
    "a: b",
    "2026-02-31",
  ),
  fc.string(),
);
const data = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalars, tie("list"), tie("mapping")),
  list: fc.array(tie("value"), { maxLength: 3 }),
  mapping: fc.dictionary(
    fc.constantFrom("how", "level", "date", "value", "__proto__", "colour"),
    tie("value"),
  ),
})).value;
const keys = fc.constantFrom(
  "constructor",
  "toString",
  "x-mine",
  "Improve",
  "our words",
  "“lead”",
  "parents",
  "4",
);

/** A sound plan with a few places changed: another value, another key, or nothing at all. */
const changes = fc.array(
  fc.record({
    at: fc.nat(),
    to: fc.oneof(fc.record({ value: data }), fc.record({ key: keys }), fc.constant("gone")),
  }),
  { minLength: 1, maxLength: 4 },
);
// JSON is YAML too, so that any data can be written as a file.
const files = changes.map((list) => fileOf(JSON.stringify(changed(fileOf(SOUND).value, list))));

type Change = typeof changes extends fc.Arbitrary<infer List> ? (List & readonly unknown[])[number] : never;

test("no data makes reading or judging it fail, and every problem has a place that is there", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        files,
        data.map((value) => fileOf(JSON.stringify(value))),
      ),
      (file) => {
        const findings = validate(file.value);
        readPlan(file, findings);
        for (const { path } of findings) expect(exists(file, path), jsonPointer(path)).toBe(true);
        for (const { at, message } of shapeFindings(file, findings)) {
          expect(exists(file, at.path), jsonPointer(at.path)).toBe(true);
          expect(message).not.toMatch(/\.$|undefined|null|\[object/);
        }
      },
    ),
    { numRuns: 100, seed: 1 },
  );
});

test("a fix leaves a text that can be read, and one finding less", () => {
  fc.assert(
    fc.property(files, (file) => {
      const found = shapeFindings(file, validate(file.value));
      for (const { fix } of found) {
        if (!fix) continue;
        const after = fileOf(applyEdits(file.source.text, fix.edits));
        expect(after.findings).toEqual([]);
        expect(shapeFindings(after, validate(after.value)).length).toBe(found.length - 1);
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});

test("where there is no problem, nothing is left out", () => {
  fc.assert(
    fc.property(files, (file) => {
      const findings = validate(file.value);
      if (shapeFindings(file, findings).length > 0) return;
      const plan = readPlan(file, findings);
      expect([...plan.unsound, ...plan.rows.flatMap((row) => [...row.unsound])]).toEqual([]);
    }),
    { numRuns: 100, seed: 1 },
  );
});

function exists(file: YamlFile, path: Path): boolean {
  return path.length === 0 || valueAt(file.value, path) !== undefined;
}

/** The data with one place after the other changed; the places are counted in the order of the plan. */
function changed(root: unknown, list: readonly Change[]): unknown {
  let value = root;
  for (const { at, to } of list) {
    const places = placesOf(value, []);
    const place = places[at % Math.max(places.length, 1)];
    if (place) value = changedAt(value, place, to);
  }
  return value;
}

function changedAt(value: unknown, [step, ...rest]: Path, to: Change["to"]): unknown {
  if (step === undefined) return typeof to === "object" && "value" in to ? to.value : value;
  if (Array.isArray(value)) {
    if (rest.length === 0 && to === "gone") return value.filter((_, position) => position !== step);
    return value.map((entry, position) => (position === step ? changedAt(entry, rest, to) : entry));
  }
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).flatMap(([key, entry]): [string, unknown][] => {
    if (key !== step) return [[key, entry]];
    if (rest.length > 0 || typeof to !== "object")
      return to === "gone" && rest.length === 0 ? [] : [[key, changedAt(entry, rest, to)]];
    return "key" in to ? [[to.key, entry]] : [[key, to.value]];
  });
  return Object.fromEntries(entries);
}

function placesOf(value: unknown, path: Path): readonly Path[] {
  const entries = Array.isArray(value) ? [...value.entries()] : isMapping(value) ? Object.entries(value) : [];
  return entries.flatMap(([step, entry]) => [[...path, step], ...placesOf(entry, [...path, step])]);
}
