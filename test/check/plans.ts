import { assetText } from "../../src/assets.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { checkPlan } from "../../src/check/check-plan.ts";
import { applyFixes, type FixedText } from "../../src/check/fixes/apply-fixes.ts";
import type { ReadText } from "../../src/check/fixes/read-text.ts";
import { SOUND_DAY } from "../../src/check/reference/sound-plan.ts";
import type { CivilDate } from "../../src/civil-date.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";

const validate = compileSchema(JSON.parse(assetText("plan.schema.json")));
const catalogue = builtInCatalogue();

/** What is found in a plan's text on the sound plan's day, with the built-in catalogue. */
export function findingsOf(text: string): readonly Diagnostic[] {
  return readText(text).findings;
}

/** A plan's text as fixes read it, on the sound plan's day or another. */
export function readText(text: string, today: CivilDate = SOUND_DAY): ReadText {
  const open = openPlan("plan.yaml", new TextEncoder().encode(text), validate);
  return { findings: checkPlan(open, { catalogue, today }).diagnostics, file: open.file };
}

/** What the fixes of a plan's text make of it. */
export function fixText(text: string, today: CivilDate = SOUND_DAY): FixedText<ReadText> {
  const read = (each: string): ReadText => readText(each, today);
  return applyFixes({ text, read: read(text) }, { read });
}
