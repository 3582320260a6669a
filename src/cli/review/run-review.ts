import type { Edit, EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { planNextReview } from "../../authoring/edits/plan-next-review.ts";
import { reviewPlan } from "../../authoring/edits/review-plan.ts";
import { type RowReview, reviewRow } from "../../authoring/edits/review-row.ts";
import { saidText } from "../../authoring/edits/said.ts";
import { findGroup } from "../../authoring/find/find-group.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { timeContextOf } from "../../plan/shape/time-context.ts";
import { type Group, RATINGS, STAGES } from "../../vocabulary.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { oneSentence } from "../options/one-sentence.ts";
import { canAsk, stderrStyle } from "../options/read-options.ts";
import { keysOf } from "../options/shared-options.ts";
import type { ReviewCommandOptions } from "./review-command.ts";
import { textFromQuestion, undatedText } from "./undated-text.ts";

const FLAGS = "--stage, --rating, --note, --view or --next";

/** Writes down how one row went, who was there and when the next review is; alone on a terminal, walks through all of it. */
export async function runReview(
  [measure, ...words]: readonly (string | undefined)[],
  given: ReviewCommandOptions,
  io: Io,
): Promise<number> {
  const options = {
    ...given,
    ...judgedWords(
      words.filter((word) => word !== undefined),
      given,
    ),
  };
  const { stage, rating, note = [], view = [], next, textFrom } = options;
  const { nextReview, label, with: present = [] } = options;
  const isSaid = [stage, rating, next].some((each) => each !== undefined) || view.length + note.length > 0;
  const isOfDay = nextReview !== undefined || present.length > 0;
  if (label !== undefined && nextReview === undefined)
    throw new UsageError("--label names the review to come: say its day as well, with --next-review DATE");
  if (measure === undefined && !isSaid && !isOfDay && textFrom === undefined)
    return walkThroughPlan(options, io);
  if (measure === undefined && (isSaid || textFrom !== undefined))
    throw new UsageError(`which measure went so? Say cornerstones review MEASURE with ${FLAGS}`);
  if (measure !== undefined && !isSaid) throw new UsageError(`how did it go? Say so with ${FLAGS}`);
  const said = {
    stage: stage ?? null,
    rating: rating ?? null,
    note: saidText("--note", note.length === 0 ? undefined : note.join("\n")),
    next: saidText("--next", next),
  };
  const views = view.map((each) => partedView(each, "--view"));
  const people = present.map((each) => partedView(each, "--with"));
  return runEdit(io, options, async (plan): Promise<MakeEdit> => {
    const edits: MakeEdit[] = [];
    if (people.length > 0) edits.push((now) => presentEdit(now, people));
    if (measure !== undefined) {
      const from =
        textFrom ?? (await askedTextFrom(plan, { measure, hasNote: said.note !== null, options, io }));
      edits.push((now) =>
        reviewRow(now, { measure, review: { ...said, views: viewsOf(views, now) }, textFrom: from }),
      );
    }
    if (nextReview !== undefined) edits.push((now) => planNextReview(now, { on: nextReview, label }));
    return inTurn(edits);
  });
}

type JudgedWords = Pick<ReviewCommandOptions, "stage" | "rating" | "note">;

/** A stage, a rating and a note, as they stand among the arguments. */
function judgedWords(words: readonly string[], options: JudgedWords): JudgedWords {
  return words.reduce<JudgedWords>((judged, word) => withWord(judged, word), {
    stage: options.stage,
    rating: options.rating,
    note: options.note,
  });
}

function withWord(judged: JudgedWords, word: string): JudgedWords {
  const { note = [] } = judged;
  const [stage, rating] = [wordOf(word, STAGES), wordOf(word, RATINGS)];
  if (stage !== undefined && judged.stage === undefined) return { ...judged, stage };
  if (rating !== undefined && judged.rating === undefined) return { ...judged, rating };
  if (!/\s/.test(word.trim()))
    throw new UsageError(
      `"${word}" is no stage (${keysOf(STAGES).join(", ")}) and no rating (${keysOf(RATINGS).join(", ")}) that is still to be said`,
      ["A note of one word is said with --note, and several words stand in quotes."],
    );
  const said = oneSentence(word, note[0], "--note");
  return said === undefined ? judged : { ...judged, note: [said] };
}

function wordOf<R extends object>(word: string, words: R): Extract<keyof R, string> | undefined {
  return keysOf(words).find((key) => key === word.trim().toLowerCase().replace(/\s+/g, "-"));
}

/** Several edits, each of the plan as the one before leaves it. */
function inTurn([first, ...rest]: readonly MakeEdit[]): MakeEdit {
  return (plan) => {
    const edit = first?.(plan) ?? { changes: [], says: "nothing" };
    return rest.length === 0 ? edit : { ...edit, next: inTurn(rest) };
  };
}

/** Who was there on the day. */
function presentEdit(plan: EditedPlan, people: readonly PartedView[]): Edit {
  const present = viewsOf(people, plan);
  const edit = reviewPlan(plan, { day: plan.day, present, rows: new Map() });
  return { ...edit, says: `The review of ${longDate(plan.day)}: ${Object.values(present).join("; ")}` };
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

const EXAMPLES = {
  "--view": "We were asked early this time",
  "--with": "Six families of the forum",
} as const;

interface PartedView {
  readonly group: string;
  readonly says: string;
}

function partedView(said: string, flag: keyof typeof EXAMPLES): PartedView {
  const [, group = "", text = ""] = /^([^=]*)=(.*)$/s.exec(said) ?? [];
  const says = text.trim();
  if (group.trim() === "" || says === "")
    throw new UsageError(`${flag} ${said}: write GROUP=TEXT, as in "parents=${EXAMPLES[flag]}"`);
  return { group: group.trim(), says };
}

function viewsOf(said: readonly PartedView[], { plan }: EditedPlan): RowReview["views"] {
  const views: Partial<Record<Group, string>> = {};
  for (const { group, says } of said) {
    const id = findGroup(group, plan);
    if (views[id] !== undefined) throw new UsageError(`the group ${id} is there twice`);
    views[id] = says;
  }
  return views;
}
