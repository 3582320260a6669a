import type { CheckedFile } from "../../../check/check-result.ts";
import { applyFixes, type FixedText } from "../../../check/fixes/apply-fixes.ts";
import { keepFixes } from "../../../check/fixes/keep-fixes.ts";
import type { ReadText } from "../../../check/fixes/read-text.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { InputError } from "../../../errors.ts";
import type { OpenPlan } from "../../../plan/open-parsed.ts";
import { openPlan } from "../../../plan/open-plan.ts";
import type { Validator } from "../../../schema/compile-schema.ts";
import { planValidator } from "../../../schema/plan-validator.ts";
import { encodeText } from "../../../source/encode-text.ts";
import type { LoadedPlan } from "../../plans/plan-reader.ts";

/** What decides which fixes of a plan are carried out. */
export interface FixChecks {
  /** What is found in a plan by the rules that a fix depends on. */
  readonly checkGravely: (plan: LoadedPlan) => CheckedFile;
  /** Of that, what is shown: without what a baseline knows. */
  readonly shownOf: (file: CheckedFile) => CheckedFile;
  /** The rules whose findings are to be fixed. */
  readonly asked: ReadonlySet<string>;
}

/** A plan as it was read once, with what is found in it. */
export interface ReadForFixes extends ReadText {
  readonly open: OpenPlan;
}

/** What `--fix` makes of a plan; null where there is nothing that it could fix. */
export function tryFixes(plan: LoadedPlan, trying: FixChecks): FixedText<ReadForFixes> | null {
  const { text } = plan.open.file.source;
  const read = readPlan(plan, trying);
  const wanted = (of: ReadForFixes): readonly Diagnostic[] => wantedOf(of, trying);
  if (!canBeWritten(plan) || wanted(read).every(({ fix }) => fix === null)) return null;
  const validate = planValidator();
  return applyFixes(
    { text, read },
    { read: (changed) => reread(plan, changed, { trying, validate }), wanted },
  );
}

/** The findings of a plan without the fixes that `--fix` would not carry out. */
export function keepProvenFixes(checked: CheckedFile, plan: LoadedPlan, trying: FixChecks): CheckedFile {
  if (checked.diagnostics.every(({ fix }) => fix === null)) return checked;
  return { ...checked, diagnostics: keepFixes(checked.diagnostics, tryFixes(plan, trying)?.fixed ?? []) };
}

// A text that does not stand for just these bytes (another encoding, broken characters) is never written, and one in
// which a merge left two versions is for people to settle.
function canBeWritten({ open: { file }, bytes }: LoadedPlan): boolean {
  const { text, bom } = file.source;
  return file.conflict === null && Buffer.compare(encodeText(text, bom), bytes) === 0;
}

function readPlan(plan: LoadedPlan, { checkGravely }: FixChecks): ReadForFixes {
  return { open: plan.open, file: plan.open.file, findings: checkGravely(plan).diagnostics };
}

function reread(
  plan: LoadedPlan,
  text: string,
  { trying, validate }: { readonly trying: FixChecks; readonly validate: Validator },
): ReadForFixes | null {
  try {
    const { source } = plan.open.file;
    const open = openPlan(source.name, encodeText(text, source.bom), validate);
    return readPlan({ ...plan, open }, trying);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function wantedOf({ open, findings }: ReadForFixes, { shownOf, asked }: FixChecks): readonly Diagnostic[] {
  const shown = shownOf({ source: open.file.source, diagnostics: findings, accepted: 0 });
  // Which catalogue a plan is held to is settled before it is fixed.
  return shown.diagnostics.filter(
    ({ rule, path }) => asked.has(rule) && !/^catalogue$/i.test(String(path[0])),
  );
}
