import type { Edit, EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { countWords } from "../../document/words.ts";
import { openDraft, settleStop } from "../drafts/draft-file.ts";
import { describeEdit } from "../edit/describe-edit.ts";
import { errorIn, firstError } from "../edit/first-error.ts";
import { type EditWriting, type OpenedForEdit, openForEdit, printEdit, writeEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { renderOptions, stderrStyle } from "../options/read-options.ts";
import type { ReviewCommandOptions } from "./review-command.ts";
import { walkReview } from "./walk-review.ts";

/** Walks through the whole plan on a terminal, writing each row as it is agreed; resolves with the exit code. */
export async function walkThrough(options: ReviewCommandOptions, io: Io): Promise<number> {
  const opened = await openForEdit(io, options);
  const { file, opener } = opened;
  const plan = await opener.fromDisk();
  const ask = await io.ask(stderrStyle(io, options));
  const draft = await openDraft(io, ask, { path: file.path, shown: file.shown, kind: "review" });
  const agreed: MakeEdit[] = [];
  const count = await walkReview(draft.ask, plan, {
    today: io.today(),
    tryOut: (makeEdit) => firstError(plan, makeEdit, { today: io.today(), reopen: opener.reopen }),
    whenStopped: (stopped, canWrite) => settleStop(ask, stopped, { draft, canWrite }),
    write: async (makeEdit) => {
      if (options.dryRun) agreed.push(makeEdit);
      return options.dryRun ? null : writeWrong(io, options, { opened, makeEdit });
    },
  });
  await draft.remove();
  if (options.dryRun && agreed.length > 0) return printAll(io, options, { opened, agreed });
  return describeWalk(io, options, { opened, before: plan, count });
}

/** Writes an edit, and answers with what is wrong with it; null where it is written. */
async function writeWrong(
  io: Io,
  options: ReviewCommandOptions,
  writing: EditWriting,
): Promise<string | null> {
  const edit = await writeEdit(io, options, writing);
  return edit === undefined || options.force ? null : errorIn(() => edit);
}

/** Of a dry run: everything that was agreed, as one diff. */
async function printAll(
  io: Io,
  options: ReviewCommandOptions,
  { opened, agreed }: { readonly opened: OpenedForEdit; readonly agreed: readonly MakeEdit[] },
): Promise<number> {
  const edit = await writeEdit(io, options, { opened, makeEdit: (plan) => oneAfterOther(plan, agreed) });
  return edit === undefined ? 0 : printEdit(io, options, edit);
}

function oneAfterOther(plan: EditedPlan, [first, ...rest]: readonly MakeEdit[]): Edit {
  const edit: Edit = first === undefined ? { changes: [], says: "nothing" } : first(plan);
  return rest.length === 0 ? edit : { ...edit, next: (now) => oneAfterOther(now, rest) };
}

interface Walked {
  readonly opened: OpenedForEdit;
  readonly before: EditedPlan;
  readonly count: number;
}

/** What the walk changed in the plan, however many times it wrote. */
async function describeWalk(
  io: Io,
  options: ReviewCommandOptions,
  { opened, before, count }: Walked,
): Promise<number> {
  const after = (await opened.opener.fromDisk()).open.file.source;
  const { name, text } = before.open.file.source;
  if (after.text === text) {
    await io.stderr.write("cornerstones: nothing was written\n");
    return 0;
  }
  const says = `The review, with ${countWords(count, "measure")} looked at`;
  const described = { name, before: text, after: after.text, says };
  await io.stdout.write(describeEdit(described, renderOptions(io, options)));
  return 0;
}
