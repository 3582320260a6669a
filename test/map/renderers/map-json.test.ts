import { expect, test } from "vitest";
import { assetText } from "../../../src/assets.ts";
import { buildLinkMap } from "../../../src/map/build-link-map.ts";
import { mapJson } from "../../../src/map/render-link-map.ts";
import { compileSchema } from "../../../src/schema/compile-schema.ts";
import { planOf } from "../../measures/sample.ts";
import { hostileMap } from "../hostile.ts";
import { input, oakfieldMap } from "../sample.ts";

const schema: unknown = JSON.parse(assetText("map.schema.json"));
const validate = compileSchema(schema);

test("the map as JSON", async () => {
  await expect(mapJson(oakfieldMap())).toMatchFileSnapshot("snapshots/map.json");
});

test.each([
  ["a plan", oakfieldMap()],
  ["all measures", oakfieldMap({ all: true })],
  ["a part of it", oakfieldMap({ from: "wc-staff-induction", depth: 1 })],
  ["a plan without rows", buildLinkMap([input(planOf([]))], { asOf: "2026-05-15" })],
  ["a plan without a setting", oakfieldMap({}, { setting: null, period: { from: null, to: null } })],
  ["several plans full of hostile text", hostileMap()],
])("%s fits the schema", (_, map) => {
  expect(validate(JSON.parse(mapJson(map)))).toEqual([]);
});

test("the schema refuses what is not a map", () => {
  const { hubs: _, ...rest } = JSON.parse(mapJson(oakfieldMap()));
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
