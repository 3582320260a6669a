import { type AppliedEdit, applyEdit } from "../../authoring/edits/apply-edit.ts";
import type { EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { dayNotes, saidDay } from "../../authoring/edits/said.ts";
import { checkResult } from "../../check/check-result.ts";
import { renderCheck } from "../../check/render-check.ts";
import type { CivilDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { readDay } from "../../plan/answers/read-day.ts";
import type { OpenPlan } from "../../plan/open-parsed.ts";
import { encodeText } from "../../source/encode-text.ts";
import { unifiedDiff } from "../../source/unified-diff.ts";
import type { Io } from "../io.ts";
import { readMaxBytes, renderOptions } from "../options/read-options.ts";
import { printDiff } from "../output/print-diff.ts";
import type { PlanFile } from "../plans/discover-plans.ts";
import { loadConfig } from "../plans/load-config.ts";
import { choosePlan } from "./choose-plan.ts";
import { describeEdit, printNotes, printWarnings } from "./describe-edit.ts";
import { editFile } from "./edit-file.ts";
import type { EditOptions } from "./edit-options.ts";
import { keepLastChange, type LastChange } from "./last-change.ts";
import { type PlanOpener, planOpener } from "./plan-opener.ts";
import { makeResolver, type Resolver } from "./resolver.ts";

/**
 * Settles with a plan at hand what is to be changed in it, asking where that is unclear, and answers with what makes the
 * edit. That is called on the plan as it is under the lock: meanwhile somebody else may have changed it. Null where the
 * person decides to leave the plan as it is.
 */
export type Decide = (plan: EditedPlan, resolver: Resolver) => MakeEdit | null | Promise<MakeEdit | null>;

/** Changes one plan and says what was changed: 0, or 1 where that would bring an error, and then nothing is written. */
export async function runEdit(io: Io, options: EditOptions, decide: Decide): Promise<number> {
  const opened = await openForEdit(io, options);
  const makeEdit = await decide(await opened.opener.fromDisk(), makeResolver(io, options));
  if (makeEdit === null) {
    await io.stderr.write("cornerstones: nothing was written\n");
    return 0;
  }
  const edit = await writeEdit(io, options, { opened, makeEdit });
  return edit === undefined ? 0 : printEdit(io, options, edit);
}

export interface EditWriting {
  readonly opened: OpenedForEdit;
  readonly makeEdit: MakeEdit;
}

/** Carries an edit out on the plan as it is under the lock, and writes it where it brings no error and is no dry run. */
export async function writeEdit(
  io: Io,
  options: EditOptions,
  { opened: { file, opener, maxBytes }, makeEdit }: EditWriting,
): Promise<AppliedEdit | undefined> {
  const carriedOut = (plan: EditedPlan): AppliedEdit => {
    const applied = applyEdit(plan, makeEdit(plan), { today: io.today(), reopen: opener.reopen });
    return { ...applied, notes: [...dayNotes(options.date, plan.day), ...applied.notes] };
  };
  if (options.dryRun) return carriedOut(await opener.fromDisk());
  const made: AppliedEdit[] = [];
  const changes: LastChange[] = [];
  await editFile(io, { path: file.path, shown: file.shown, maxBytes }, async (bytes) => {
    const edit = carriedOut(await opener.fromBytes(bytes));
    made.push(edit);
    const { text, bom } = edit.after.file.source;
    if (isRefused(edit, options) || edit.before === edit.after) return null;
    const after = encodeText(text, bom);
    changes.push({ before: bytes, after, says: edit.says });
    return after;
  });
  for (const change of changes) await keepLastChange(io, file.path, change);
  return made[0];
}

/** The plan that an edit is about, and what reads it. */
export interface OpenedForEdit {
  readonly file: PlanFile;
  readonly opener: PlanOpener;
  readonly maxBytes: number;
}

export async function openForEdit(io: Io, options: Omit<EditOptions, "force">): Promise<OpenedForEdit> {
  const maxBytes = readMaxBytes(options.maxBytes);
  const { said, today } = { said: options.date, today: io.today() };
  const first = said === undefined ? today : firstDay(said, today);
  const config = await loadConfig(io, options.config);
  const choice = { said: options.plan, day: first instanceof UsageError ? today : first, config, maxBytes };
  const file = await choosePlan(io, choice).catch((error: unknown) => {
    // Without a plan to understand it by, it is the day that cannot be read.
    throw first instanceof UsageError ? first : error;
  });
  const dayIn = (open: OpenPlan): CivilDate =>
    said === undefined ? today : saidDay(said, { open, day: today }, DATE);
  return { file, opener: planOpener(io, { file, config, maxBytes, dayIn }), maxBytes };
}

const DATE = { flag: "--date", key: "date" } as const;

/** The day of `--date` before a plan is known: the plan's own terms and period may say it more exactly. */
function firstDay(said: string, today: CivilDate): CivilDate | UsageError {
  try {
    return readDay(said, { today });
  } catch (error) {
    if (error instanceof UsageError) return new UsageError(`--date ${said}: ${error.message}`, error.details);
    throw error;
  }
}

function isRefused({ errors }: AppliedEdit, { force }: EditOptions): boolean {
  return errors.length > 0 && force !== true;
}

/** Says what an edit changed, or why nothing is written; resolves with the exit code. */
export async function printEdit(io: Io, options: EditOptions, edit: AppliedEdit): Promise<number> {
  const { before, after, errors, says } = edit;
  const { name, text, bom } = after.file.source;
  const look = renderOptions(io, options);
  if (isRefused(edit, options)) {
    const result = checkResult(
      io.today(),
      [{ source: after.file.source, diagnostics: errors, accepted: 0 }],
      [],
    );
    await io.stdout.write(
      renderCheck(result, { format: "pretty", ...look, summary: false, failOn: "error" }),
    );
    const what = errors.length === 1 ? "the error" : "the errors";
    const isTwice = errors.some(({ rule }) => rule === "duplicate-reading");
    const replacing = isTwice ? "; --replace writes it in the place of that day's" : "";
    await io.stderr.write(
      `cornerstones: nothing was written, because that would put ${what} above into the plan${replacing}; --force writes it all the same\n`,
    );
    return 1;
  }
  if (before === after) {
    await io.stdout.write(describeEdit({ name, before: text, after: text, says }, look));
    await io.stderr.write("cornerstones: already so; nothing changed\n");
  } else if (options.dryRun) {
    const mark = bom ? "\ufeff" : "";
    const diff = unifiedDiff({ name, before: mark + before.file.source.text, after: mark + text });
    await printDiff(io, diff, { options, inputs: [] });
  } else {
    await io.stdout.write(describeEdit({ name, before: before.file.source.text, after: text, says }, look));
  }
  await printNotes(io, edit.notes, look.width);
  await printWarnings(io, edit.warnings, look.width);
  return 0;
}
