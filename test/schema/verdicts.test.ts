import { readdirSync, readFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { planValidator } from "../../src/schema/plan-validator.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

const ours = planValidator();
const theirs = new Validator(JSON.parse(assetText("plan.schema.json")), "7");

/** The value as another program would hold it: plain objects, as JSON gives them. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const base = {
  cornerstones: 1,
  setting: "Oakfield",
  period: { from: "2025-09-01", to: "2026-07-21" },
  measures: [{ measure: "wc-staff-induction", improve: "Training" }],
};
const row = (more: object): object => ({ ...base, measures: [{ ...base.measures[0], ...more }] });
const indicator = (more: object): object => row({ indicators: [{ id: "a", what: "b", ...more }] });
const voice = (more: object): object =>
  row({ voices: [{ date: "2025-11-02", from: "staff", said: "Hello", ...more }] });

const sound: readonly object[] = [
  base,
  { ...base, measures: [] },
  { ...base, "x-anything": [1, { a: null }], "setting-id": null, reviews: [] },
  { ...base, "chosen-with": "School Council" },
  { ...base, "chosen-with": { staff: { how: "Meeting", level: "consulted", date: "2025-09-24" } } },
  {
    ...base,
    "own-measures": [{ id: "own-walk", cornerstone: "communicate", statement: "A walk", short: null }],
  },
  row({ measure: "zz-nobody-knows-it", success: [], lead: ["Deputy head", "SENCo"], involve: "All of us" }),
  row({ links: ["cm-website", { to: "own-walk", because: null }], evaluation: "Going well" }),
  row({ improve: "🌈".repeat(2000), "our-words": "" }),
  indicator({ baseline: 4, target: "Yes", unit: "children’s days", aim: null, cumulative: "NO" }),
  indicator({
    baseline: { value: "55%" },
    target: { value: true, by: "2028-02-29", moved: [{ from: "2026-01-01" }] },
  }),
  indicator({ readings: [{ date: "2025-12-01", value: -0.5, of: 11, source: null }] }),
  voice({ kind: "thanks", share: "yes", answered: null }),
];

const faulty: readonly unknown[] = [
  null,
  [],
  "text",
  {},
  { ...base, cornerstones: 2 },
  { ...base, cornerstones: "1" },
  { ...base, setting: null },
  { ...base, setting: " " },
  { ...base, setting: "a".repeat(201) },
  { ...base, "setting-id": "“123456”" },
  { ...base, colour: "blue" },
  { ...base, measures: null },
  { ...base, measures: [null] },
  { ...base, period: { from: "2025-09-01" } },
  { ...base, period: { from: "2025-09-31", to: "2026-07-21" } },
  { ...base, period: { from: "0000-01-01", to: "2026-07-21" } },
  { ...base, period: { from: "2025-9-1", to: "2026-07-21" } },
  { ...base, period: { from: "2025-09-01T00:00:00Z", to: "2027-02-29" } },
  { ...base, "group-names": { pupils: "Pupils" } },
  { ...base, "own-measures": [{ id: "Own walk", cornerstone: "talk", statement: "A walk" }] },
  {
    ...base,
    "own-measures": [
      { id: "own-walk", cornerstone: "communicate", statement: "A walk", short: "a".repeat(29) },
    ],
  },
  row({ measure: "WC Staff" }),
  row({ measure: 5 }),
  row({ measure: `${"a-".repeat(100)}a` }),
  row({ improve: "🌈".repeat(2001) }),
  row({ success: [""] }),
  row({ success: { staff: "x" } }),
  row({ links: [null] }),
  row({ links: [{ because: "x" }] }),
  row({ links: ["cm_website"] }),
  row({ evaluation: [{ stage: "completed" }] }),
  row({ evaluation: [{ date: "2025-12-11", rating: "blue" }] }),
  indicator({ baseline: "about 4" }),
  indicator({ baseline: "1,200" }),
  indicator({ baseline: {} }),
  indicator({ target: { value: null } }),
  indicator({ target: 1e16 }),
  indicator({ cumulative: 1 }),
  indicator({ unit: "“percent”" }),
  indicator({ readings: [{ date: "2025-12-01", value: 5, of: "11" }] }),
  indicator({ readings: [{ date: "2025-12-01" }] }),
  indicator({ id: "a--b" }),
  voice({ from: "parents" }),
  voice({ share: "perhaps" }),
  voice({ said: null }),
];

describe("the schema gives one verdict, whichever validator reads it", () => {
  test.each(sound.map((value) => [JSON.stringify(value).slice(0, 150), value] as const))(
    "sound: %s",
    (_, value) => {
      expect([ours(value).length, theirs.validate(plain(value)).valid]).toEqual([0, true]);
    },
  );

  test.each(faulty.map((value) => [JSON.stringify(value).slice(0, 150), value] as const))(
    "not: %s",
    (_, value) => {
      expect([ours(value).length > 0, theirs.validate(plain(value)).valid]).toEqual([true, false]);
    },
  );

  test.each(examples())("%s", (name) => {
    const { value } = readYaml(makeSource(name, readFileSync(name, "utf8")));
    expect(theirs.validate(plain(value)).valid).toBe(ours(value).length === 0);
  });
});

test("every example but the broken one fits the schema", () => {
  const unfit = examples().filter((name) => {
    return ours(readYaml(makeSource(name, readFileSync(name, "utf8"))).value).length > 0;
  });
  expect(unfit).toEqual(["examples/broken.cornerstones.yaml"]);
});

test("every key of the schema is explained, and every word of a list of words", () => {
  const unexplained: string[] = [];
  visit(JSON.parse(assetText("plan.schema.json")), "", (place, node) => {
    const properties = isObject(node.properties) ? Object.entries(node.properties) : [];
    for (const [key, about] of properties) {
      if (!isObject(about) || !about.title || !about.description) unexplained.push(`${place}/${key}`);
    }
    if (Array.isArray(node.enum) && !Array.isArray(node.enumDescriptions)) unexplained.push(place);
    else if (Array.isArray(node.enum)) expect(node.enumDescriptions).toHaveLength(node.enum.length);
  });
  expect(unexplained).toEqual([]);
});

function examples(): string[] {
  return readdirSync("examples", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.cornerstones\.ya?ml$/.test(name))
    .map((name) => `examples/${name}`)
    .sort();
}

function visit(
  node: unknown,
  place: string,
  look: (place: string, node: Record<string, unknown>) => void,
): void {
  if (!isObject(node)) return;
  if (!place.endsWith("/properties")) look(place, node);
  for (const [key, child] of Object.entries(node)) visit(child, `${place}/${key}`, look);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
