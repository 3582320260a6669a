import type { EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { planNextReview } from "../../authoring/edits/plan-next-review.ts";
import { rowName } from "../../authoring/edits/row-name.ts";
import { type FieldRequest, setFields } from "../../authoring/edits/set-field.ts";
import { isPlaceholder } from "../../check/facts/row-state.ts";
import { countWords } from "../../document/words.ts";
import { GRID_COLUMNS } from "../../plan/grid.ts";
import { openPlan } from "../../plan/open-plan.ts";
import type { Involvement, Row } from "../../plan/plan.ts";
import { timeContextOf } from "../../plan/shape/time-context.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { groupInSentence } from "../../report/words/people-words.ts";
import { planValidator } from "../../schema/plan-validator.ts";
import { GROUP_IDS, GROUPS } from "../../vocabulary.ts";
import type { Ask, TextQuestion } from "../ask/ask.ts";
import { checkText, understoodAsDay } from "../ask/check-answer.ts";
import { type QuestionStep, runSteps } from "../ask/run-steps.ts";
import { firstError } from "../edit/first-error.ts";
import { type OpenedForEdit, openForEdit, writeEdit } from "../edit/run-edit.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import type { InitCommandOptions } from "./init-command.ts";
import { readPeriodOptions } from "./init-request.ts";
import { findInitTarget } from "./init-target.ts";

/** One of the grid's questions that a plan leaves open. */
interface OpenQuestion {
  readonly question: Pick<TextQuestion, "message" | "heading">;
  readonly field: Omit<FieldRequest, "value">;
}

/** A plan that stands where the new one would be written, and can be read; null where there is none. */
export async function findPlanThere(
  file: string | undefined,
  { options, io }: { readonly options: InitCommandOptions; readonly io: Io },
): Promise<string | null> {
  const period = readPeriodOptions(options, { last: null, io });
  const path = await findInitTarget(file, { period, options: { ...options, force: true }, io });
  if ((await io.kindOf(path)) !== "file") return null;
  const bytes = await io.readFile(path, shownPath(path, io.cwd()), readMaxBytes(options.maxBytes));
  return openPlan(path, bytes, planValidator()).readable ? path : null;
}

interface Continuing {
  readonly path: string;
  readonly options: InitCommandOptions;
  readonly io: Io;
}

/**
 * Goes on with a plan that is there: asks only what it leaves open, and writes each answer as it is given. Null where the
 * person does not want that.
 */
export async function continuePlan(ask: Ask, { path, options, io }: Continuing): Promise<number | null> {
  const wish = await ask.yesNo({
    message: `${shownPath(path, io.cwd())} is there already. Go on with it?`,
    hint: "Only what is still open in it is asked, and nothing else in it changes.",
    suggestion: true,
    back: false,
  });
  if (wish.kind !== "said" || !wish.value) return null;
  const { color, progress, pager, config, maxBytes } = options;
  const editing = { color, progress, pager, config, maxBytes, plan: path };
  const opened = await openForEdit(io, editing);
  const plan = await opened.opener.fromDisk();
  const open = [...openQuestions(plan)];
  await ask.say([
    open.length === 0
      ? "None of the grid's questions is open in it."
      : `${countWords(open.length, "question")} of the grid ${open.length === 1 ? "is" : "are"} open. Enter leaves one open, \`back\` goes to the one before; each answer is written at once, and Ctrl-C stops.`,
  ]);
  const asked = { plan, opened, io };
  const write = async (makeEdit: MakeEdit): Promise<void> => {
    await writeEdit(io, editing, { opened, makeEdit });
  };
  const hasReview = plan.plan.reviews.some(({ date }) => date > plan.day);
  const steps = [
    ...open.map((each, position) => fieldStep(position, each, { asked, write })),
    ...(hasReview ? [] : [nextReviewStep(open.length, { asked, write })]),
  ];
  await runSteps(ask, { start: NOTHING_SAID, stepsOf: () => steps });
  await ask.say(["", "That is all. `cornerstones report` shows where things stand."]);
  return 0;
}

interface ContinuedPlan {
  readonly plan: EditedPlan;
  readonly opened: OpenedForEdit;
  readonly io: Io;
}

/** What was answered in this run, by the position of the question, so that `back` finds it again. */
type SaidSoFar = ReadonlyMap<number, string>;

const NOTHING_SAID: SaidSoFar = new Map();

interface AskedStep {
  readonly asked: ContinuedPlan;
  readonly write: (makeEdit: MakeEdit) => Promise<void>;
}

/** One of the grid's questions; its answer is written at once. */
function fieldStep(
  position: number,
  { question, field }: OpenQuestion,
  { asked, write }: AskedStep,
): QuestionStep<SaidSoFar> {
  const edit =
    (value: string): MakeEdit =>
    (plan) =>
      setFields(plan, [{ ...field, value }]);
  return writtenStep(position, {
    question: { ...question, check: (value) => checkText(value) ?? tried(asked, edit(value)) },
    write: (value) => write(edit(value)),
  });
}

function nextReviewStep(position: number, { asked, write }: AskedStep): QuestionStep<SaidSoFar> {
  const edit =
    (on: string): MakeEdit =>
    (plan) =>
      planNextReview(plan, { on });
  const days = { today: asked.io.today(), around: timeContextOf(asked.plan.open.file, ["date"]) };
  return writtenStep(position, {
    question: {
      message: "When will you next look at it together?",
      hint: "A day, as in 11 December 2026",
      check: (on) => tried(asked, edit(on)),
      understood: understoodAsDay(days),
    },
    write: (on) => write(edit(on)),
  });
}

interface WrittenQuestion {
  readonly question: TextQuestion;
  readonly write: (said: string) => Promise<void>;
}

function writtenStep(position: number, { question, write }: WrittenQuestion): QuestionStep<SaidSoFar> {
  return async (ask, said, back) => {
    const reply = await ask.text({ ...question, suggestion: said.get(position) ?? null, later: true, back });
    if (reply.kind !== "said") return reply.kind === "back" ? "back" : said;
    if (reply.value !== said.get(position)) await write(reply.value);
    return new Map([...said, [position, reply.value]]);
  };
}

/** The first error that an edit would bring, in a sentence; null where it brings none. */
function tried({ plan, opened, io }: ContinuedPlan, makeEdit: MakeEdit): string | null {
  return firstError(plan, makeEdit, { today: io.today(), reopen: opened.opener.reopen });
}

function* openQuestions(edited: EditedPlan): Generator<OpenQuestion> {
  const { plan } = edited;
  const names = forEachGroup((group) => plan.groupNames[group] ?? GROUPS[group]);
  for (const group of missingGroups(plan.chosenWith)) {
    const message = `${names[group]}: how are they choosing with you?`;
    yield { question: { message }, field: { key: `chosen-with.${group}` } };
  }
  for (const row of plan.rows) yield* openInRow(row, edited, names);
}

function* openInRow(
  row: Row,
  plan: EditedPlan,
  names: Readonly<Record<keyof typeof GROUPS, string>>,
): Generator<OpenQuestion> {
  const name = rowName(row, plan);
  const ask = (key: string, message: string): OpenQuestion => ({
    question: { message: `${name}: ${message}` },
    field: { measure: row.measure, key },
  });
  if (isOpen(row.improve)) yield ask("improve", GRID_COLUMNS.improve.question);
  if (row.success.every(isOpen)) yield ask("success", GRID_COLUMNS.success.question);
  for (const group of missingGroups(row.involve))
    yield ask(`involve.${group}`, `How will ${groupInSentence(group, names)} be involved?`);
  if (row.lead.every(isOpen)) yield ask("lead", "Who leads on it? A role, never a name.");
}

function missingGroups({ all, groups }: Involvement): readonly (keyof typeof GROUPS)[] {
  if (!isOpen(all)) return [];
  return GROUP_IDS.filter((group) => isOpen(groups[group]?.how ?? null) && !groups[group]?.level);
}

function isOpen(text: string | null): boolean {
  return text === null || text.trim() === "" || isPlaceholder(text);
}
