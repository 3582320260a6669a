import type { EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { type RowReview, reviewRow } from "../../authoring/edits/review-row.ts";
import { saidText } from "../../authoring/edits/said-text.ts";
import { findGroup } from "../../authoring/find/find-group.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import { UsageError } from "../../errors.ts";
import { timeContextOf } from "../../plan/shape/time-context.ts";
import type { Group } from "../../vocabulary.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { canAsk, stderrStyle } from "../options/read-options.ts";
import type { ReviewCommandOptions } from "./review-command.ts";
import { textFromQuestion, undatedText } from "./undated-text.ts";

const FLAGS = "--stage, --rating, --note, --view or --next";

/** Writes down how one row went; alone on a terminal, walks through all of them. */
export async function runReview(
  measure: string | undefined,
  options: ReviewCommandOptions,
  io: Io,
): Promise<number> {
  const { stage, rating, note, view = [], next, textFrom } = options;
  const isSaid = [stage, rating, note, next].some((each) => each !== undefined) || view.length > 0;
  if (measure === undefined && !isSaid && textFrom === undefined) return walkThroughPlan(options, io);
  if (measure === undefined)
    throw new UsageError(`which measure went so? Say cornerstones review MEASURE with ${FLAGS}`);
  if (!isSaid) throw new UsageError(`how did it go? Say so with ${FLAGS}`);
  const said = {
    stage: stage ?? null,
    rating: rating ?? null,
    note: saidText("--note", note),
    next: saidText("--next", next),
  };
  const views = view.map(partedView);
  return runEdit(io, options, async (plan): Promise<MakeEdit> => {
    const from =
      textFrom ?? (await askedTextFrom(plan, { measure, hasNote: said.note !== null, options, io }));
    return (latest) =>
      reviewRow(latest, {
        measure,
        review: { ...said, views: viewsOf(views, latest) },
        textFrom: from,
      });
  });
}

interface AskedText {
  readonly measure: string;
  readonly hasNote: boolean;
  readonly options: ReviewCommandOptions;
  readonly io: Io;
}

/** Where a row's evaluation is one text without a day and somebody is there to ask: the day. */
async function askedTextFrom(plan: EditedPlan, { measure, hasNote, options, io }: AskedText) {
  const words = canAsk(io) ? undatedText(findRow(measure, plan)) : null;
  if (words === null) return undefined;
  const ask = await io.ask(stderrStyle(io, options));
  const context = { today: io.today(), around: timeContextOf(plan.open.file, ["date"]) };
  const question = textFromQuestion(words, { day: plan.day, hasNote, context });
  const reply = await ask.text({ ...question, back: false });
  return reply.kind === "said" ? reply.value : undefined;
}

async function walkThroughPlan(options: ReviewCommandOptions, io: Io): Promise<number> {
  if (!canAsk(io))
    throw new UsageError(
      `there is no terminal to walk through the plan on; for one measure say cornerstones review MEASURE with ${FLAGS}`,
    );
  const { walkThrough } = await import("./walk-through.ts");
  return walkThrough(options, io);
}

interface PartedView {
  readonly group: string;
  readonly says: string;
}

function partedView(said: string): PartedView {
  const [, group = "", text = ""] = /^([^=]*)=(.*)$/s.exec(said) ?? [];
  const says = text.trim();
  if (group.trim() === "" || says === "")
    throw new UsageError(`--view ${said}: write GROUP=TEXT, as in "parents=We were asked early this time"`);
  return { group: group.trim(), says };
}

function viewsOf(said: readonly PartedView[], { plan }: EditedPlan): RowReview["views"] {
  const views: Partial<Record<Group, string>> = {};
  for (const { group, says } of said) {
    const id = findGroup(group, plan);
    if (views[id] !== undefined) throw new UsageError(`--view: the group ${id} is there twice`);
    views[id] = says;
  }
  return views;
}
