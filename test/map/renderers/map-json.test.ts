import { expect, test } from "vitest";
import { assetText } from "../../../src/assets.ts";
import { buildLinkMap } from "../../../src/map/build-link-map.ts";
import type { LinkMap } from "../../../src/map/link-map.ts";
import { mapPieces } from "../../../src/map/render-link-map.ts";
import { jsonText } from "../../../src/markup/json.ts";
import { compileSchema } from "../../../src/schema/compile-schema.ts";
import { planOf } from "../../measures/sample.ts";
import { hostileMap } from "../hostile.ts";
import { input, oakfieldMap } from "../sample.ts";

const schema: unknown = JSON.parse(assetText("map.schema.json"));
const validate = compileSchema(schema);
const json = (map: LinkMap) => [...mapPieces(map, "json")].join("");

test("the map as JSON", async () => {
  await expect(json(oakfieldMap())).toMatchFileSnapshot("snapshots/map.json");
});

test.each([
  ["a plan", oakfieldMap()],
  ["all measures", oakfieldMap({ all: true })],
  ["a part of it", oakfieldMap({ from: "wc-staff-induction", depth: 1 })],
  ["a plan without rows", buildLinkMap([input(planOf([]))], { asOf: "2026-05-15" })],
  ["a plan without a setting", oakfieldMap({}, { setting: null, period: { from: null, to: null } })],
  ["several plans full of hostile text", hostileMap()],
])("%s fits the schema", (_, map) => {
  expect(validate(JSON.parse(json(map)))).toEqual([]);
});

test("the schema refuses what is not a map", () => {
  const { hubs: _, ...rest } = JSON.parse(json(oakfieldMap()));
  expect(validate(rest)).not.toEqual([]);
  expect(validate({ ...rest, hubs: [], more: 1 })).not.toEqual([]);
  expect(validate({ ...rest, hubs: [], crossTable: {} })).not.toEqual([]);
});

test("every key that a person may wonder about is described", () => {
  const undescribed: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("properties" in value && typeof value.properties === "object") {
      for (const [key, property] of Object.entries(value.properties ?? {})) {
        const reference = /"#\/definitions\/(?:id|cornerstone|counts?)"/.test(JSON.stringify(property));
        if (!("description" in Object(property)) && !reference) undescribed.push(`${path}/${key}`);
      }
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
  };
  visit(schema, "");
  expect(undescribed.filter((path) => !path.endsWith("/from") && !path.endsWith("/to"))).toEqual([]);
});

test("is written piece by piece where plans are many, with the bytes that JSON has", () => {
  const map = oakfieldMap();
  const [first] = map.links;
  if (!first) throw new Error("Oakfield has links");
  const many = { ...map, links: Array.from({ length: 500 }, (_, at) => ({ ...first, plan: `${at}.yaml` })) };
  const pieces = [...mapPieces(many, "json")];
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(10_000);
  expect(pieces.join("")).toBe(jsonText(JSON.parse(pieces.join(""))));
  expect(JSON.parse(pieces.join("")).links).toEqual(many.links);
});
