import { checkPlan } from "../check/check-plan.ts";
import { type CheckedFile, type CheckResult, checkResult, type Unreadable } from "../check/check-result.ts";
import { applyFixes, type FixedText } from "../check/fixes/apply-fixes.ts";
import { keepFixes } from "../check/fixes/keep-fixes.ts";
import type { ReadText } from "../check/fixes/read-text.ts";
import { settingsForFixes } from "../check/fixes/settings-for-fixes.ts";
import { CHECK_FORMATS, type CheckFormat } from "../check/formats.ts";
import { renderCheck } from "../check/render-check.ts";
import type { CheckOptions } from "../check/rule-context.ts";
import { DEFAULT_SETTINGS, type RuleSettings } from "../check/settings/rule-settings.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SEVERITIES, type Severity } from "../diagnostics/finding.ts";
import { InputError, UsageError } from "../errors.ts";
import { PLAIN_STYLE } from "../markup/plain-style.ts";
import type { OpenPlan } from "../plan/open-parsed.ts";
import { requireDay, requireOneOf } from "./doors.ts";
import {
  type LookUpOptions,
  type NamedText,
  type TextReader,
  textReader,
  withMark,
} from "./read-plan-text.ts";

export interface TextOptions extends LookUpOptions {
  /** What the text is called in findings; `plan.yaml` where nothing is said. */
  readonly name?: string | undefined;
  /** The day of the check. Without it no finding depends on the day: the plan is looked at on its first day. */
  readonly asOf?: CivilDate | undefined;
}

/**
 * Everything that is to be found in a plan's text, in its order, with the fixes that can be carried out together.
 *
 * @throws UsageError where `asOf` is no day, InputError where the text is larger than any plan could be.
 */
export function checkText(text: string, options: TextOptions = {}): readonly Diagnostic[] {
  const { diagnostics, fixed } = checkAndFix(text, options);
  return keepFixes(diagnostics, fixed?.fixed ?? []);
}

/** A text after its fixes. */
export interface TextAfterFixes {
  readonly text: string;
  /** What was found in the text as it was given, and is fixed. */
  readonly fixed: readonly Diagnostic[];
  /** What is found in the text as it is now. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text with all fixes that are safe: none changes anything but what its finding is about, or brings an error. The same
 * text where there is nothing to fix, or where a merge left two versions in it.
 *
 * @throws UsageError and InputError as `checkText` does.
 */
export function fixText(text: string, options: TextOptions = {}): TextAfterFixes {
  const { open, diagnostics, fixed } = checkAndFix(text, options);
  if (fixed === null || fixed.fixed.length === 0)
    return { text, fixed: [], diagnostics: keepFixes(diagnostics, []) };
  const after = withMark(open, fixed.text);
  return { text: after, fixed: fixed.fixed, diagnostics: checkText(after, options) };
}

interface CheckedText {
  readonly open: OpenPlan;
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: number;
  /** What its fixes come to; null where it has none. */
  readonly fixed: FixedText<ReadText> | null;
}

function checkAndFix(text: string, { name, asOf, catalogue }: TextOptions): CheckedText {
  if (asOf !== undefined) requireDay("asOf", asOf);
  return checkAndFixWith(textReader({ catalogue }), { name, text }, asOf);
}

function checkAndFixWith(reader: TextReader, plan: NamedText, asOf: CivilDate | undefined): CheckedText {
  const open = reader.read(plan);
  // Without the mark that may stand before it: places are counted from behind that.
  const { text } = open.file.source;
  const check = checkOptions(open, asOf, reader);
  const { diagnostics, accepted } = checkPlan(open, check);
  const isFixable = open.file.conflict === null && diagnostics.some(({ fix }) => fix !== null);
  if (!isFixable) return { open, diagnostics, accepted, fixed: null };
  const gravely = { ...check, settings: settingsForFixes(check.settings ?? DEFAULT_SETTINGS) };
  const findIn = (of: OpenPlan): ReadText => ({
    file: of.file,
    findings: checkPlan(of, gravely).diagnostics,
  });
  const read = (changed: string): ReadText | null => {
    const again = openUnlessTooLarge(() => reader.read({ ...plan, text: changed }));
    return again && findIn(again);
  };
  return { open, diagnostics, accepted, fixed: applyFixes({ text, read: findIn(open) }, { read }) };
}

function checkOptions(
  { plan }: OpenPlan,
  asOf: CivilDate | undefined,
  { catalogue }: TextReader,
): CheckOptions {
  if (asOf !== undefined) return { catalogue, today: asOf };
  return { catalogue, today: plan.period.from ?? "1970-01-01", settings: WITHOUT_A_DAY };
}

/** Null where fixes made the text more than can be read. */
function openUnlessTooLarge(read: () => OpenPlan): OpenPlan | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** On a plan's first day all of its year is still to come, and none of that is a fault. */
const WITHOUT_A_DAY: RuleSettings = { severities: new Map([["in-the-future", "off"]]), only: null };

export interface CheckTextsOptions extends LookUpOptions {
  /** The day of the check. */
  readonly asOf: CivilDate;
}

/**
 * What is to be found in several plans, for `renderFindings`. A text that is larger than any plan could be is one of the
 * `unreadable` ones.
 *
 * @throws UsageError where `asOf` is no day.
 */
export function checkTexts(plans: readonly NamedText[], options: CheckTextsOptions): CheckResult {
  const asOf = requireDay("asOf", options.asOf);
  const reader = textReader(options);
  const unreadable: Unreadable[] = [];
  const checked = plans.flatMap((plan): readonly CheckedFile[] => {
    try {
      const { open, diagnostics, accepted, fixed } = checkAndFixWith(reader, plan, asOf);
      const kept = keepFixes(diagnostics, fixed?.fixed ?? []);
      return [{ source: open.file.source, diagnostics: kept, accepted }];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unreadable.push({ file: plan.name ?? "plan.yaml", reason: error.message });
      return [];
    }
  });
  return checkResult(asOf, checked, unreadable);
}

export interface FindingsOptions {
  readonly format: CheckFormat;
  /** Cells that a line of `pretty` may take; 80 where nothing is said. */
  readonly width?: number | undefined;
  /** The mildest finding that is a failed test of `junit`; `error` where nothing is said. */
  readonly failOn?: Severity | undefined;
  /** The absolute folder that names in `sarif` start from. */
  readonly root?: string | undefined;
}

/**
 * Findings in one of the formats of `check`; the text ends with a newline unless it is empty.
 *
 * @throws UsageError where there is no such format.
 */
export function renderFindings(result: CheckResult, options: FindingsOptions): string {
  const { width = 80, failOn = "error", root } = options;
  const format = requireOneOf("format", options.format, CHECK_FORMATS);
  if (!SEVERITIES.includes(failOn)) throw new UsageError(`failOn ${failOn}: choose ${SEVERITIES.join(", ")}`);
  const looks = { style: PLAIN_STYLE, width, summary: true, failOn, ...(root !== undefined && { root }) };
  return renderCheck(result, { format, ...looks });
}
