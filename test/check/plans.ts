import { assetText } from "../../src/assets.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import { SOUND_DAY } from "../../src/check/sound-plan.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";

const validate = compileSchema(JSON.parse(assetText("plan.schema.json")));
const catalogue = builtInCatalogue();

/** What is found in a plan's text on the sound plan's day, with the built-in catalogue. */
export function findingsOf(text: string): readonly Diagnostic[] {
  const open = openPlan("plan.yaml", new TextEncoder().encode(text), validate);
  return checkPlan(open, { catalogue, today: SOUND_DAY }).diagnostics;
}
