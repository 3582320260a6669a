import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { readFigure } from "../../authoring/answers/read-figure.ts";
import { isRowField } from "../../authoring/edits/fields/field-keys.ts";
import { InterruptedError } from "../../errors.ts";
import { GROUPS, RATINGS } from "../../vocabulary.ts";
import type { Ask, Reply } from "../ask/ask.ts";
import { checkText, errorOf } from "../ask/check-answer.ts";
import type { Io } from "../io.ts";
import { stderrStyle } from "../options/read-options.ts";
import type { EditOptions } from "./edit-options.ts";

/** One thing that a command needs, and how to ask for it. */
export interface NeededAnswer {
  /** The option that says it, or the place among the arguments. */
  readonly fills: string | number;
  readonly message: string;
  readonly hint?: string;
  /** The words that may be said, each as it is shown; absent for any text. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly check?: (said: string) => string | null;
  /** Whether it can be left out. */
  readonly later?: boolean;
  /** Whether it is asked for at all, after what was said; where this is absent, it is. */
  readonly when?: (said: GivenWords) => boolean;
}

/** What was said to a command: its arguments, in a row, and its options. */
export interface GivenWords {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

const isNew = ({ options }: GivenWords): boolean => options.answer === undefined;
const isUnsaid = ({ words, options }: GivenWords): boolean =>
  words.length > 0 &&
  ["stage", "rating", "note", "view", "next", "textFrom", "with", "nextReview", "label"].every(
    (key) => options[key] === undefined || (Array.isArray(options[key]) && options[key].length === 0),
  );

/** What each command that changes a plan needs, in the order in which it is asked for. */
export const NEEDS: Readonly<Record<string, readonly NeededAnswer[]>> = {
  add: [
    {
      fills: 0,
      message: "Which measure?",
      hint: "Its short name, or a part of its words",
      when: ({ options }) => options.own === undefined,
    },
  ],
  record: [
    {
      fills: 1,
      message: "What was measured?",
      hint: "As in 55, 55% or 12 of 30, or yes or no",
      check: (said) => errorOf(() => readFigure(said, true)),
      when: ({ words }) => words.length > 0,
    },
  ],
  voice: [
    { fills: "from", message: "Whose voice is it?", choices: GROUPS, when: isNew },
    { fills: "said", message: "What was said, in their own words?", check: checkText, when: isNew },
  ],
  review: [
    { fills: "rating", message: "How did it go?", choices: RATINGS, later: true, when: isUnsaid },
    {
      fills: "note",
      message: "What has happened, in a sentence or two?",
      check: checkText,
      later: true,
      when: ({ words, options }) => words.length > 0 && options.next === undefined,
    },
  ],
  link: [
    { fills: 0, message: "Work on which measure helps?", hint: "Its short name, or a part of its words" },
    { fills: 1, message: "Which measure does it help?", hint: "Its short name, or a part of its words" },
  ],
  set: [
    { fills: 0, message: "Of which measure?", hint: "Its short name, or a part of its words" },
    { fills: 1, message: "Which field?", hint: "As in improve, success, lead, involve.staff" },
    {
      fills: 2,
      message: "What should it say?",
      check: checkText,
      when: ({ words }) => isRowField(words[1] ?? ""),
    },
  ],
};

/**
 * On a terminal, asks for what a command needs and was not told, and hands it on as if it had been said. The plan is looked
 * for first, so that nobody answers in vain.
 */
export async function askMissing(command: CommandUnknownOpts, io: Io): Promise<void> {
  const needs = (NEEDS[command.name()] ?? []).filter((need) => isMissing(need, saidTo(command)));
  if (needs.length === 0) return;
  const options = editOptions(command);
  const { openForEdit } = await import("./run-edit.ts");
  await openForEdit(io, options);
  const ask = await io.ask(stderrStyle(io, options));
  for (const need of NEEDS[command.name()] ?? []) {
    if (!isMissing(need, saidTo(command))) continue;
    const reply = await replyTo(ask, need);
    if (reply.kind === "back") throw new InterruptedError(130);
    if (reply.kind === "said") fill(command, need, reply.value);
  }
}

function editOptions(command: CommandUnknownOpts): EditOptions {
  const all = command.optsWithGlobals();
  const text = (key: string): string | undefined => (typeof all[key] === "string" ? all[key] : undefined);
  const color = all.color === "always" || all.color === "never" ? all.color : "auto";
  const [plan, date, config, maxBytes] = ["plan", "date", "config", "maxBytes"].map(text);
  const [progress, pager] = [all.progress === true, all.pager === true];
  return { color, progress, pager, plan, date, config, maxBytes };
}

function saidTo(command: CommandUnknownOpts): GivenWords {
  const words = command.processedArgs.flat().filter((word) => typeof word === "string");
  return { words, options: command.opts() };
}

function isMissing({ fills, when }: NeededAnswer, said: GivenWords): boolean {
  const isOpen = typeof fills === "number" ? said.words.length === fills : isEmpty(said.options[fills]);
  return isOpen && (when?.(said) ?? true);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

async function replyTo(
  ask: Ask,
  { message, hint, choices, check, later = false }: NeededAnswer,
): Promise<Reply<string>> {
  const question = { message, later, back: false, ...(hint === undefined ? {} : { hint }) };
  if (!choices) return ask.text({ ...question, ...(check ? { check } : {}) });
  const offered = Object.entries(choices).map(([value, name]) => ({ value, name }));
  return ask.choose({ ...question, choices: offered });
}

function fill(command: CommandUnknownOpts, { fills }: NeededAnswer, value: string): void {
  if (typeof fills === "string") {
    const option = command.options.find((each) => each.attributeName() === fills);
    command.setOptionValue(fills, option?.parseArg ? option.parseArg(value, undefined) : value);
    return;
  }
  const rest =
    fills === 0 && !Array.isArray(command.processedArgs[0])
      ? -1
      : command.processedArgs.findIndex((each) => Array.isArray(each));
  if (rest < 0) command.processedArgs[fills] = value;
  else {
    const words: unknown = command.processedArgs[rest];
    command.processedArgs[rest] = [...(Array.isArray(words) ? words : []), value];
  }
}
