import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Ask, Reply } from "../ask/ask.ts";
import { keepingAsk, openDraft } from "../drafts/draft-file.ts";
import type { Io } from "../io.ts";
import { stderrStyle } from "../options/read-options.ts";
import type { EditOptions } from "./edit-options.ts";
import { firstError } from "./first-error.ts";
import type { AskedPlan, AskedWords, GivenWords, NeededAnswer, NeededQuestion } from "./needed-answer.ts";
import { NEEDS } from "./needs.ts";
import { openForEdit } from "./run-edit.ts";

/** Who asks what a command asks from now on, and keeps what was answered where the person stops. */
export interface AskedCommand {
  readonly ask: Ask;
  /** Takes the answers away; to be called when what they were for is written. */
  readonly forget: () => Promise<void>;
}

/**
 * On a terminal, asks for what a command needs and was not told, and hands it on as if it had been said. The plan is looked
 * for first, so that nobody answers in vain. Null where nothing is missing.
 */
export async function askMissing(command: CommandUnknownOpts, io: Io): Promise<AskedCommand | null> {
  const needs = NEEDS[command.name()] ?? [];
  const first = givenWords(command);
  if (!needs.some(({ when }) => when({ ...first, first }))) return null;
  const options = editOptions(command);
  const { file, opener } = await openForEdit(io, options);
  const plan = await opener.fromDisk();
  const asked: AskedPlan = {
    plan,
    errorOf: (makeEdit) => firstError(plan, makeEdit, { today: io.today(), reopen: opener.reopen }),
  };
  const place = { path: file.path, shown: file.shown, kind: `${command.name()}-answers` };
  const draft = await openDraft(io, await io.ask(stderrStyle(io, options)), place);
  const ask = keepingAsk(draft);
  await askNeeds(ask, { command, needs, first, asked });
  return { ask, forget: draft.remove };
}

interface AskedNeeds {
  readonly command: CommandUnknownOpts;
  readonly needs: readonly NeededAnswer[];
  readonly first: GivenWords;
  readonly asked: AskedPlan;
}

/** Puts the questions one after the other; `back` takes the answer before away, and asks that again. */
async function askNeeds(ask: Ask, { command, needs, first, asked }: AskedNeeds): Promise<void> {
  const answered: Answered[] = [];
  for (let at = 0; at < needs.length; ) {
    const need = needs[at];
    const said = { ...givenWords(command), first };
    const question = need?.when(said) ? need.question(said, asked) : null;
    if (!need || question === null) {
      at += 1;
      continue;
    }
    const before = answered.at(-1);
    const reply = await replyTo(ask, question, before !== undefined);
    if (reply.kind === "back" && before) {
      answered.pop();
      before.takeBack();
      at = before.at;
      continue;
    }
    const takeBack =
      reply.kind === "said" && reply.value !== ""
        ? fill(command, { need, said }, reply.value)
        : () => undefined;
    answered.push({ at, takeBack });
    at += 1;
  }
}

interface Answered {
  /** Position of the question. */
  readonly at: number;
  readonly takeBack: () => void;
}

function editOptions(command: CommandUnknownOpts): EditOptions {
  const all = command.optsWithGlobals();
  const text = (key: string): string | undefined => (typeof all[key] === "string" ? all[key] : undefined);
  const color = all.color === "always" || all.color === "never" ? all.color : "auto";
  const [plan, date, config, maxBytes] = ["plan", "date", "config", "maxBytes"].map(text);
  const [progress, pager] = [all.progress === true, all.pager === true];
  return { color, progress, pager, plan, date, config, maxBytes };
}

function givenWords(command: CommandUnknownOpts): GivenWords {
  const words = command.processedArgs.flat().filter((word) => typeof word === "string");
  return { words, options: { ...command.opts() } };
}

async function replyTo(
  ask: Ask,
  { choices, later = false, ...question }: NeededQuestion,
  back: boolean,
): Promise<Reply<string>> {
  return choices ? ask.choose({ ...question, choices, later, back }) : ask.text({ ...question, later, back });
}

/** Hands an answer to the command; what comes back takes it away again. */
function fill(
  command: CommandUnknownOpts,
  { need: { option }, said }: { readonly need: NeededAnswer; readonly said: AskedWords },
  value: string,
): () => void {
  if (option === undefined) return fillArgument(command, value);
  const key = typeof option === "string" ? option : option(said);
  const declared = command.options.find((each) => each.attributeName() === key);
  const before: unknown = command.getOptionValue(key);
  command.setOptionValue(key, declared?.parseArg ? declared.parseArg(value, undefined) : value);
  return () => command.setOptionValue(key, before);
}

/** The first argument that is not there yet takes it, or the one that takes any number. */
function fillArgument({ processedArgs, registeredArguments }: CommandUnknownOpts, value: string): () => void {
  const at = registeredArguments.findIndex(
    ({ variadic }, position) => variadic || processedArgs[position] === undefined,
  );
  const before: unknown = processedArgs[at];
  const isList = registeredArguments[at]?.variadic === true;
  processedArgs[at] = isList ? [...(Array.isArray(before) ? before : []), value] : value;
  return () => {
    processedArgs[at] = before;
  };
}
