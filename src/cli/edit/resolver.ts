import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { findAction } from "../../authoring/find/find-action.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import { UnclearName } from "../../authoring/find/names.ts";
import { capitalised } from "../../document/words.ts";
import { InterruptedError, UsageError } from "../../errors.ts";
import type { Ask, Reply } from "../ask/ask.ts";
import type { Io } from "../io.ts";
import { canAsk, stderrStyle } from "../options/read-options.ts";
import type { GlobalOptions } from "../options/shared-options.ts";

/** How an edit comes to what its words leave open: by asking where somebody is there, else by saying what is missing. */
export interface Resolver {
  /**
   * The name that means one thing: what was said, or what is chosen where that is unclear. `find` finds the thing in the
   * plan at hand.
   *
   * @throws UnclearName where nobody is there to choose, or nothing is there to be chosen.
   */
  readonly name: <S extends string | undefined>(
    said: S,
    find: (said: S | string) => unknown,
  ) => Promise<S | string>;
  /** The text of a flag that must be there. Throws UsageError that names the flag where nobody is there to ask. */
  readonly text: (said: string | undefined, question: FlagQuestion) => Promise<string>;
  /** Which of several was meant; null where nobody is there to ask. */
  readonly choice: (message: string, choices: readonly string[]) => Promise<string | null>;
}

export interface FlagQuestion {
  /** As in the help: "--because TEXT". */
  readonly flag: string;
  /** The question, in one sentence. */
  readonly message: string;
  /** What is wrong with an answer, in one sentence; null where nothing is. */
  readonly check?: (said: string) => string | null;
}

export function makeResolver(io: Io, options: GlobalOptions): Resolver {
  const ask = canAsk(io) ? () => io.ask(stderrStyle(io, options)) : null;
  return {
    name: (said, find) => resolveName(ask, said, find),
    text: async (said, question) => {
      if (said !== undefined && said.trim() !== "") return said;
      if (!ask) throw new UsageError(`${question.flag} is missing: ${lowerFirst(question.message)}`);
      const reply = await (await ask()).text(textQuestion(question));
      return answered(reply);
    },
    choice: async (message, choices) => {
      if (!ask) return null;
      const items = choices.map((value) => ({ value, name: value }));
      return answered(await (await ask()).choose({ message, choices: items, back: false }));
    },
  };
}

async function resolveName<S extends string | undefined>(
  ask: (() => Promise<Ask>) | null,
  said: S,
  find: (said: S | string) => unknown,
): Promise<S | string> {
  const unclear = unclearNameIn(() => find(said));
  if (!unclear) return said;
  if (!ask || unclear.choices.length === 0) throw unclear;
  const reply = await (await ask()).choose({
    message: sentence(unclear.message),
    choices: unclear.choices.map(({ name, words }) => ({
      value: name,
      name: words === "" ? name : `${name}  ${words}`,
    })),
    back: false,
  });
  const chosen = answered(reply);
  find(chosen);
  return chosen;
}

function unclearNameIn(find: () => unknown): UnclearName | null {
  try {
    find();
    return null;
  } catch (error) {
    if (error instanceof UnclearName) return error;
    throw error;
  }
}

function textQuestion({ message, check }: FlagQuestion) {
  return { message, back: false, ...(check ? { check } : {}) };
}

/** Neither question can be gone back from or left open, so that nothing but an answer comes. */
function answered<T>(reply: Reply<T>): T {
  if (reply.kind === "said") return reply.value;
  throw new InterruptedError(130);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A message with a capital, and without the colon before what can be chosen. */
function sentence(message: string): string {
  return capitalised(message.replace(/:$/, ""));
}

/** An action, and the row it is looked for in, as they were said. */
interface SaidAction {
  readonly action: string | undefined;
  readonly measure: string | undefined;
}

/** The names that mean one action. */
export async function resolveAction(
  plan: EditedPlan,
  resolver: Resolver,
  said: SaidAction,
): Promise<SaidAction> {
  const measure = await resolveRow(plan, resolver, said.measure);
  const row = measure === undefined ? null : findRow(measure, plan);
  return { measure, action: await resolver.name(said.action, (name) => findAction(name, { ...plan, row })) };
}

/** The name that means one row, where a row is named at all. */
export async function resolveRow<S extends string | undefined>(
  plan: EditedPlan,
  resolver: Resolver,
  said: S,
): Promise<S | string> {
  return resolver.name(said, (name) => (name === undefined ? null : findRow(name, plan)));
}

/** The name that means one row, which is asked for where none is named. Throws UnclearName with all where nobody is there. */
export async function resolveNamedRow(
  plan: EditedPlan,
  resolver: Resolver,
  said: string | undefined,
): Promise<string> {
  const rows = plan.plan.rows.map(({ measure }) => ({
    name: measure,
    words: plan.measures.get(measure)?.short ?? "",
  }));
  const missing = new UnclearName("[measure] is missing: which measure is it about? This plan has:", rows);
  const name = await resolver.name(said, (each) => {
    if (each === undefined) throw missing;
    return findRow(each, plan);
  });
  if (name === undefined) throw missing;
  return name;
}
