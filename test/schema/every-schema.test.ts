import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { isCivilDate } from "../../src/civil-date.ts";
import { SCHEMA_NAMES } from "../../src/schema/schema-names.ts";

/** What editors show, and JSON Schema does not know. */
const EDITORS_WORDS = ["enumDescriptions", "patternErrorMessage"];

const files = readdirSync("schemas").filter((name) => name.endsWith(".schema.json"));

/** ajv at its strictest: every keyword known and in its place, every required key described. */
function strictAjv(): Ajv {
  const ajv = new Ajv({
    strict: true,
    strictTypes: true,
    strictTuples: true,
    strictRequired: true,
    allowUnionTypes: true,
  });
  ajv.addFormat("date", isCivilDate);
  return ajv.addVocabulary(EDITORS_WORDS);
}

test("every schema file can be printed", () => {
  expect(Object.values(SCHEMA_NAMES).map(({ asset }) => asset)).toEqual(expect.arrayContaining(files));
});

describe.each(files)("%s", (file) => {
  const schema: object & { readonly $id?: string; readonly examples?: readonly unknown[] } = JSON.parse(
    readFileSync(`schemas/${file}`, "utf8"),
  );

  test("has a name of its own that is no address, so that nothing is fetched by it", () => {
    expect(schema.$id).toBe(`urn:cornerstones:schema:${file.replace(".schema.json", "")}`);
  });

  test("is sound to the strictest validator, as are its examples", () => {
    const validate = strictAjv().compile(schema);
    expect(schema.examples).toHaveLength(1);
    for (const example of schema.examples ?? []) expect(validate(example) || validate.errors).toBe(true);
  });

  test("has no example that could not stand in its place", () => {
    const ajv = strictAjv().addSchema(schema);
    const unfit = examplesIn(schema, "#").filter(
      ({ place, example }) => !ajv.validate({ $ref: `${schema.$id}${place}` }, example),
    );
    expect(unfit).toEqual([]);
  });
});

interface PlacedExample {
  /** As a JSON pointer in a fragment. */
  readonly place: string;
  readonly example: unknown;
}

function examplesIn(node: unknown, place: string): readonly PlacedExample[] {
  if (typeof node !== "object" || node === null) return [];
  const entries = Object.entries(node);
  // A key of that name below `properties` would be an object.
  const own = entries.flatMap(([key, value]) =>
    key === "examples" && Array.isArray(value) ? value.map((example: unknown) => ({ place, example })) : [],
  );
  const below = entries.flatMap(([key, value]) =>
    key === "examples" ? [] : examplesIn(value, `${place}/${encodeURIComponent(key)}`),
  );
  return [...own, ...below];
}
