import { applyEdit } from "../authoring/edits/apply-edit.ts";
import type { MakeEdit } from "../authoring/edits/edit.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { InputError } from "../errors.ts";
import { resolveMeasures } from "../measures/resolve-measures.ts";
import { openParsed, otherFileOf } from "../plan/open-parsed.ts";
import { refuseConflict } from "../plan/refuse-conflict.ts";
import { planValidator } from "../schema/plan-validator.ts";
import { requireDay } from "./doors.ts";
import { type LookUpOptions, type NamedText, textReader, withMark } from "./read-plan-text.ts";

export interface EditTextOptions extends LookUpOptions, Pick<NamedText, "name"> {
  /** The day that the edit is dated. */
  readonly day: CivilDate;
  /** The day on which it is made: what is dated later than the day after is an error. `day` where nothing is said. */
  readonly today?: CivilDate | undefined;
}

/** A plan's text after an edit. */
export interface TextAfterEdit {
  /** The new text: every byte that the edit is not about is as it was. */
  readonly text: string;
  /** What the plan says then, as a sentence without its full stop. */
  readonly says: string;
  /** How something was understood that could have meant something else. */
  readonly notes: readonly string[];
  /** The errors that were not there before: where there are some, the text is better not kept. */
  readonly errors: readonly Diagnostic[];
  /** The warnings that were not there before. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Makes one change to a plan's text, as `cornerstones record` and its like do:
 * `editText(text, (plan) => recordReading(plan, { measure: "induction", value: "12 of 30" }), { day: "2026-05-15" })`.
 *
 * @throws UsageError for a day that there is not and for a name that means nothing in the plan or several things,
 * InputError for a text that cannot be read as a plan or leaves no room for the change.
 */
export function editText(text: string, makeEdit: MakeEdit, options: EditTextOptions): TextAfterEdit {
  const day = requireDay("day", options.day);
  const today = requireDay("today", options.today ?? day);
  const { catalogue, read } = textReader(options);
  const open = read({ name: options.name, text });
  refuseConflict(open.file);
  const otherFile = otherFileOf(open);
  const { name } = open.file.source;
  if (otherFile !== null) throw new InputError(`${name}: ${otherFile}`);
  if (!open.readable) throw new InputError(`${name}: this cannot be read as a plan; checkText says why`);
  if (withMark(open, open.file.source.text) !== text)
    throw new InputError(`${name}: this text holds half a character, which no file can`);
  const plan = { open, plan: open.plan, catalogue, measures: resolveMeasures(open.plan, catalogue), day };
  const validate = planValidator();
  const reopen = (file: typeof open.file): typeof open => openParsed(file, validate);
  const { after, says, notes, errors, warnings } = applyEdit(plan, makeEdit(plan), { today, reopen });
  return { text: withMark(after, after.file.source.text), says, notes, errors, warnings };
}
