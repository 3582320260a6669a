import { checkPlan } from "../../check/check-plan.ts";
import type { CheckedFile } from "../../check/check-result.ts";
import { settingsForFixes } from "../../check/fixes/settings-for-fixes.ts";
import type { RuleSettings } from "../../check/settings/rule-settings.ts";
import { enabledRules } from "../../check/settings/settable-rules.ts";
import type { CivilDate } from "../../civil-date.ts";
import { sharedMeasures } from "../../measures/shared-measures.ts";
import { makeSource } from "../../source/source.ts";
import type { LoadedPlan } from "../plans/plan-reader.ts";
import { type BaselineTask, hideBaselined } from "./baseline/hide-baselined.ts";
import type { FixChecks } from "./fixing/try-fixes.ts";

/** What decides what is found in a plan, in plain data, so that another thread can be told. */
export interface CheckTask {
  readonly command: "check";
  readonly today: CivilDate;
  readonly settings: RuleSettings;
  readonly baseline: BaselineTask | null;
  /** Whether the texts of plans with findings are needed: where lines are shown, or held to what stands on the disk. */
  readonly keepsText: boolean;
}

/** The same with what the plans of a run share. */
export interface CheckBasis extends CheckTask {
  readonly measuresOf: ReturnType<typeof sharedMeasures>;
}

export function checkBasis(task: CheckTask): CheckBasis {
  return { ...task, measuresOf: sharedMeasures() };
}

/** Everything that is found in a plan. */
export function checkLoaded(
  { open, catalogue }: LoadedPlan,
  { today, settings, measuresOf }: Pick<CheckBasis, "today" | "settings" | "measuresOf">,
): CheckedFile {
  return { source: open.file.source, ...checkPlan(open, { catalogue, today, settings, measuresOf }) };
}

/** What is found in a plan, with the fixes that `--fix` would carry out and no others. */
export async function checkWithFixes(plan: LoadedPlan, task: CheckBasis): Promise<CheckedFile> {
  const checked = checkLoaded(plan, task);
  if (checked.diagnostics.every(({ fix }) => fix === null)) return withoutText(checked, task);
  const { keepProvenFixes } = await import("./fixing/try-fixes.ts");
  return withoutText(keepProvenFixes(checked, plan, fixChecks(task)), task);
}

/** Thousands of texts take hundreds of megabytes. */
export function withoutText(file: CheckedFile, { keepsText }: CheckTask): CheckedFile {
  if (keepsText && file.diagnostics.length > 0) return file;
  return { ...file, source: makeSource(file.source.name, "") };
}

/** What decides which fixes are carried out. */
export function fixChecks(task: CheckBasis): FixChecks {
  const { settings } = task;
  return {
    checkGravely: (plan) => checkLoaded(plan, { ...task, settings: settingsForFixes(settings) }),
    shownOf: (file) => hideBaselined(file, task.baseline),
    asked: enabledRules(settings),
  };
}
