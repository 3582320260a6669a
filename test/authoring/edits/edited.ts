import { type AppliedEdit, applyEdit } from "../../../src/authoring/edits/apply-edit.ts";
import type { EditedPlan, MakeEdit } from "../../../src/authoring/edits/edit.ts";
import { builtInCatalogue } from "../../../src/catalogue/built-in-catalogue.ts";
import { resolveMeasures } from "../../../src/measures/resolve-measures.ts";
import { type OpenPlan, openParsed } from "../../../src/plan/open-parsed.ts";
import { openPlan } from "../../../src/plan/open-plan.ts";
import { planValidator } from "../../../src/schema/plan-validator.ts";

export const DAY = "2026-05-15";

const validate = planValidator();
const catalogue = builtInCatalogue();

export function opened(text: string): OpenPlan {
  return openPlan("plan.yaml", new TextEncoder().encode(text), validate);
}

export function editable(text: string, day = DAY): EditedPlan {
  const open = opened(text);
  return { open, plan: open.plan, catalogue, measures: resolveMeasures(open.plan, catalogue), day };
}

/** What an edit makes of a plan's text. */
export function carriedOut(text: string, makeEdit: MakeEdit, day = DAY): AppliedEdit {
  const plan = editable(text, day);
  return applyEdit(plan, makeEdit(plan), { today: DAY, reopen: (file) => openParsed(file, validate) });
}

export function edited(text: string, makeEdit: MakeEdit, day = DAY): string {
  return carriedOut(text, makeEdit, day).after.file.source.text;
}
