import type { Catalogue } from "../catalogue/catalogue.ts";
import { jsonText } from "../markup/json.ts";
import type { OwnMeasure } from "../plan/plan.ts";
import { planSchema } from "../schema/plan-schema.ts";
import { resolveMeasures } from "./resolve-measures.ts";

/** The plan's schema as JSON text, offering editors the measures of a catalogue and a plan's own. */
export function offeredSchema(
  base: object,
  catalogue: Catalogue,
  ownMeasures: readonly OwnMeasure[],
): string {
  const names = new Map<string, string>(catalogue.cornerstones.map(({ id, name }) => [id, name]));
  const offered = resolveMeasures({ ownMeasures }, catalogue).all.map(
    ({ id, statement, cornerstone, retired }) => ({
      id,
      statement: retired ? `Retired: ${statement}` : statement,
      cornerstoneName: names.get(cornerstone) ?? cornerstone,
    }),
  );
  return jsonText(planSchema(base, offered));
}
