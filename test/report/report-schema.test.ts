import { expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";

interface Node {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: unknown;
}

const SCHEMA: unknown = JSON.parse(assetText("report.schema.json"));
const DEFINITIONS: Readonly<Record<string, Node>> = Object(SCHEMA).definitions;

/** Every part of the schema, with its place. */
function parts(node: unknown, at: string): readonly (readonly [string, Node])[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, child]) => parts(child, `${at}/${key}`));
  return Array.isArray(node) ? inner : [[at, node], ...inner];
}

test("every key of a report is described, and none other may stand there", () => {
  const objects = parts(SCHEMA, "").filter(([, { properties }]) => typeof properties?.type !== "string");
  const named = objects.filter(([at, { properties }]) => properties && !at.endsWith("/properties"));
  expect(named.filter(([, node]) => node.additionalProperties !== false).map(([at]) => at)).toEqual([]);
  const dumb = named.flatMap(([at, { properties = {} }]) =>
    Object.entries(properties)
      .filter(([, { description, $ref }]) => {
        const shared = $ref && DEFINITIONS[$ref.replace("#/definitions/", "")]?.description;
        return !(description ?? shared);
      })
      .map(([key]) => `${at}/${key}`),
  );
  expect(dumb).toEqual([]);
});
