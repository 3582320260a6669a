import { expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { RULES } from "../../src/check/rules.ts";
import { SETTABLE_RULES } from "../../src/check/settings/settable-rules.ts";
import { type OfferedMeasure, planSchema, withRules } from "../../src/schema/plan-schema.ts";
import { withKeys } from "./schema-of-keys.ts";

const base: object = JSON.parse(assetText("plan.schema.json"));

function catalogueMeasures(): readonly OfferedMeasure[] {
  const { cornerstones, measures } = builtInCatalogue();
  const names = new Map(cornerstones.map(({ id, name }) => [id, name]));
  return measures.map(({ id, statement, cornerstone }) => ({
    id,
    statement,
    cornerstoneName: names.get(cornerstone) ?? cornerstone,
  }));
}

const RULES_TO_ACCEPT = RULES.filter(({ id }) => SETTABLE_RULES.includes(id));

test("schemas/plan.schema.json has the keys that are declared, and offers the catalogue's measures and the rules that can be accepted; `npm run update:schema` renews it", async () => {
  const schema = withRules(planSchema(withKeys(base), catalogueMeasures()), RULES_TO_ACCEPT);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../schemas/plan.schema.json");
});

test("the measures offered are those given, and any other id may stand all the same", () => {
  const schema = planSchema(base, [
    {
      id: "oak-welcome-walk",
      statement: "Every new family has a welcome walk",
      cornerstoneName: "Welcome and Care",
    },
  ]);
  expect(schema).toMatchObject({
    title: "Four Cornerstones plan",
    definitions: {
      "known-measure": {
        anyOf: [
          {
            const: "oak-welcome-walk",
            title: "Welcome and Care",
            description: "Every new family has a welcome walk",
          },
          {},
        ],
      },
    },
  });
});
