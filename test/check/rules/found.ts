import { builtInCatalogue } from "../../../src/catalogue/built-in-catalogue.ts";
import { checkPlan } from "../../../src/check/check-plan.ts";
import { examplePlan } from "../../../src/check/reference/example.ts";
import { SOUND_DAY } from "../../../src/check/reference/sound-plan.ts";
import type { PlanEdit } from "../../../src/check/rule.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { openPlan } from "../../../src/plan/open-plan.ts";
import { planValidator } from "../../../src/schema/plan-validator.ts";

const validate = planValidator();
const catalogue = builtInCatalogue();

/** All that a check finds in a plan's text. */
export function check(text: string, today = SOUND_DAY): readonly Diagnostic[] {
  const open = openPlan("plan.yaml", new TextEncoder().encode(text), validate);
  return checkPlan(open, { catalogue, today }).diagnostics;
}

/** What a check of the sound plan with some edits finds: "warning rule 12", in the order of the file. */
export function found(edits: readonly PlanEdit[], today = SOUND_DAY): readonly string[] {
  return foundIn(examplePlan(edits), today);
}

/** The same for any plan's text. */
export function foundIn(text: string, today = SOUND_DAY): readonly string[] {
  return check(text, today).map(({ severity, rule, start }) => `${severity} ${rule} ${start.line}`);
}

/** The sentences of one rule about the sound plan with some edits, without their places. */
export function said(rule: string, edits: readonly PlanEdit[], today = SOUND_DAY): readonly string[] {
  return saidIn(rule, examplePlan(edits), today);
}

/** The same for any plan's text. */
export function saidIn(rule: string, text: string, today = SOUND_DAY): readonly string[] {
  const ofRule = check(text, today).filter((each) => each.rule === rule);
  return ofRule.map(({ message }) => message.replace(/^.*?\(line \d+\): /, ""));
}
