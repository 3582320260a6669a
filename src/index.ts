/** The library: read a plan's text, find what is wrong with it, report it and draw its links. */
import { builtInCatalogue } from "./catalogue/built-in-catalogue.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { applyFixes } from "./check/apply-fixes.ts";
import { checkPlan } from "./check/check-plan.ts";
import { keepFixes } from "./check/fixes/keep-fixes.ts";
import type { ReadText } from "./check/fixes/read-text.ts";
import type { CheckOptions } from "./check/rule-context.ts";
import { DEFAULT_SETTINGS, type RuleSettings } from "./check/rule-settings.ts";
import { settingsForFixes } from "./check/settings-for-fixes.ts";
import { type CivilDate, isCivilDate } from "./civil-date.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { InputError, UsageError } from "./errors.ts";
import type { OpenPlan } from "./plan/open-parsed.ts";
import { openPlan } from "./plan/open-plan.ts";
import { planValidator } from "./schema/plan-validator.ts";

export { builtInCatalogue } from "./catalogue/built-in-catalogue.ts";
export type { Catalogue, CatalogueMeasure, Cornerstone } from "./catalogue/catalogue.ts";
export { checkPlan } from "./check/check-plan.ts";
export type { Rule } from "./check/rule.ts";
export { RULES } from "./check/rules.ts";
export type { CivilDate } from "./civil-date.ts";
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { Fix, Severity } from "./diagnostics/finding.ts";
export { InputError, UsageError } from "./errors.ts";
export { buildLinkMap } from "./map/build-link-map.ts";
export { renderLinkMap } from "./map/render-link-map.ts";
export { makeStyle } from "./markup/style.ts";
export { resolveMeasures } from "./measures/resolve-measures.ts";
export type { OpenPlan } from "./plan/open-parsed.ts";
export type { Plan, Row } from "./plan/plan.ts";
export { buildReport } from "./report/build-report.ts";
export { renderReport } from "./report/render-report.ts";
export { VERSION } from "./version.ts";

export interface TextOptions {
  /** What the text is called in findings; `plan.yaml` where nothing is said. */
  readonly name?: string;
  /** Where ids are looked up; the built-in catalogue where nothing is said. */
  readonly catalogue?: Catalogue;
  /** The day of the check. Without it no finding depends on the day: the plan is looked at on its first day. */
  readonly asOf?: CivilDate;
}

/** Reads a text as a plan; whatever is sound in it is read. Throws InputError where it is larger than any plan could be. */
export function readPlanText(text: string, { name = "plan.yaml" }: Pick<TextOptions, "name"> = {}): OpenPlan {
  return openPlan(name, new TextEncoder().encode(text), planValidator());
}

/**
 * Everything that is to be found in a plan's text, in its order, with the fixes that can be carried out together. Throws
 * UsageError where `asOf` is no day.
 */
export function checkText(text: string, options: TextOptions = {}): readonly Diagnostic[] {
  if (options.asOf !== undefined && !isCivilDate(options.asOf))
    throw new UsageError(`asOf ${options.asOf}: this is not a day; write it as 2026-05-15`);
  const open = readPlanText(text, options);
  const check = checkOptions(open, options);
  const { diagnostics } = checkPlan(open, check);
  if (open.file.conflict !== null || diagnostics.every(({ fix }) => fix === null))
    return keepFixes(diagnostics, []);
  const { fixed } = applyFixes(
    { text, read: { file: open.file, findings: checkPlan(open, gravelyOf(check)).diagnostics } },
    { read: (changed) => readAgain(changed, options, gravelyOf(check)) },
  );
  return keepFixes(diagnostics, fixed);
}

function checkOptions(
  { plan }: OpenPlan,
  { asOf, catalogue = builtInCatalogue() }: TextOptions,
): CheckOptions {
  if (asOf !== undefined) return { catalogue, today: asOf };
  return { catalogue, today: plan.period.from ?? "1970-01-01", settings: WITHOUT_A_DAY };
}

function gravelyOf(check: CheckOptions): CheckOptions {
  return { ...check, settings: settingsForFixes(check.settings ?? DEFAULT_SETTINGS) };
}

function readAgain(text: string, options: TextOptions, check: CheckOptions): ReadText | null {
  try {
    const open = readPlanText(text, options);
    return { file: open.file, findings: checkPlan(open, check).diagnostics };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** On a plan's first day all of its year is still to come, and none of that is a fault. */
const WITHOUT_A_DAY: RuleSettings = { severities: new Map([["in-the-future", "off"]]), only: null };
