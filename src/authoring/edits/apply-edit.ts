import { checkPlan } from "../../check/check-plan.ts";
import { compareFindings } from "../../check/fixes/fresh-findings.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { OpenPlan } from "../../plan/open-plan.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { editPlan } from "../splice/edit-plan-text.ts";
import type { Edit, EditedPlan } from "./edit.ts";

/** A plan's text after an edit, and what that would bring. */
export interface AppliedEdit {
  readonly before: OpenPlan;
  readonly after: OpenPlan;
  readonly says: string;
  /** The errors that were not there before. */
  readonly errors: readonly Diagnostic[];
  /** The warnings that were not there before. */
  readonly warnings: readonly Diagnostic[];
}

export interface ApplyOptions {
  /** The day of the check: what is dated later than tomorrow is an error. */
  readonly today: CivilDate;
  /** Takes the new text for a plan, as the old one was. */
  readonly reopen: (file: YamlFile) => OpenPlan;
}

/** Carries an edit out on a plan's text, without writing it. Throws InputError where the text leaves no room for it. */
export function applyEdit(plan: EditedPlan, edit: Edit, { today, reopen }: ApplyOptions): AppliedEdit {
  const { open, catalogue } = plan;
  const file = editPlan(open.file, edit.changes);
  if (file.source.text === open.file.source.text)
    return { before: open, after: open, says: edit.says, errors: [], warnings: [] };
  const after = reopen(file);
  const found = (each: OpenPlan): readonly Diagnostic[] => checkPlan(each, { catalogue, today }).diagnostics;
  const { fresh } = compareFindings(found(open), found(after));
  const ofSeverity = (wanted: Diagnostic["severity"]): readonly Diagnostic[] =>
    fresh.filter(({ severity }) => severity === wanted);
  return {
    before: open,
    after,
    says: edit.says,
    errors: ofSeverity("error"),
    warnings: ofSeverity("warning"),
  };
}
