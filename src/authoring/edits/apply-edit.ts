import { checkPlan } from "../../check/check-plan.ts";
import { compareFindings } from "../../check/fixes/fresh-findings.ts";
import type { CivilDate } from "../../civil-date.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { OpenPlan } from "../../plan/open-parsed.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { editPlan } from "../splice/edit-plan-text.ts";
import type { Edit, EditedPlan } from "./edit.ts";

/** A plan's text after an edit, and what that would bring. */
export interface AppliedEdit {
  readonly before: OpenPlan;
  readonly after: OpenPlan;
  readonly says: string;
  /** How something was understood that could have meant something else. */
  readonly notes: readonly string[];
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

/**
 * Carries an edit out on a plan's text, and what comes after it, without writing any of it.
 *
 * @throws InputError where the text leaves no room for it.
 */
export function applyEdit(plan: EditedPlan, edit: Edit, { today, reopen }: ApplyOptions): AppliedEdit {
  const { open, catalogue } = plan;
  const { after, says, notes } = edited(plan, edit, reopen);
  const nothing = { before: open, after: open, says, notes, errors: [], warnings: [] };
  if (after.file.source.text === open.file.source.text) return nothing;
  const found = (each: OpenPlan): readonly Diagnostic[] => checkPlan(each, { catalogue, today }).diagnostics;
  const { fresh } = compareFindings(found(open), found(after));
  const ofSeverity = (severity: Diagnostic["severity"]): readonly Diagnostic[] =>
    fresh.filter((each) => each.severity === severity);
  return { ...nothing, after, errors: ofSeverity("error"), warnings: ofSeverity("warning") };
}

interface Edited {
  readonly after: OpenPlan;
  readonly says: string;
  readonly notes: readonly string[];
}

function edited(
  plan: EditedPlan,
  { changes, says, notes = [], next }: Edit,
  reopen: ApplyOptions["reopen"],
): Edited {
  const file = editPlan(plan.open.file, changes);
  const after = file.source.text === plan.open.file.source.text ? plan.open : reopen(file);
  if (next === undefined) return { after, says, notes };
  const now = { ...plan, open: after, plan: after.plan };
  const rest = edited(now, next(now), reopen);
  return {
    after: rest.after,
    says: [says, rest.says].filter((each) => each !== "").join("; "),
    notes: [...notes, ...rest.notes],
  };
}
