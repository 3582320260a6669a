import type { CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { InputError, UsageError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { Row } from "../../plan/plan.ts";
import { GROUP_IDS, RATINGS, STAGES } from "../../vocabulary.ts";
import type { EditOptions } from "../edit/edit-options.ts";
import type { Io } from "../io.ts";
import { keysOf } from "../options/shared-options.ts";
import type { Shell } from "./completion-command.ts";

/** A word that could come next, and what it means. */
interface Candidate {
  readonly value: string;
  readonly about?: string | null;
}

interface Completing {
  readonly program: CommandUnknownOpts;
  readonly options: EditOptions;
  readonly io: Io;
}

/** Prints a shell's script; with words, what the last of them could be, a line each with what it means behind a tab. */
export async function runCompletion(
  shell: Shell,
  words: readonly string[],
  completing: Completing,
): Promise<number> {
  const { io } = completing;
  if (words.length === 0) {
    const { SHELL_SCRIPTS } = await import("./shell-scripts.ts");
    await io.stdout.write(SHELL_SCRIPTS[shell]);
    return 0;
  }
  const said = (words.at(-1) ?? "").trim().replace(/^["']/, "");
  const found = await candidates(words.slice(0, -1), said, completing);
  const lines = found.filter(({ value }) => value.startsWith(said)).map(lineOf);
  await io.stdout.write([...new Set(lines)].map((line) => `${line}\n`).join(""));
  return 0;
}

function lineOf({ value, about }: Candidate): string {
  const clean = (text: string): string => escapeTerminal(text.replace(/\s+/g, " ").trim());
  return about ? `${clean(value)}\t${clean(about)}` : clean(value);
}

async function candidates(
  before: readonly string[],
  said: string,
  completing: Completing,
): Promise<readonly Candidate[]> {
  const { program } = completing;
  const names = program.commands.map((each) => each.name());
  const at = before.findIndex((word) => names.includes(word));
  const command = program.commands.find((each) => each.name() === before[at]);
  const options = [...program.options, ...(command?.options ?? [])];
  const asking = optionNamed(before.at(-1), options);
  // What an option takes that has no choices is a file or words: the shell's own completion knows more.
  if (asking && (asking.required || asking.optional))
    return (asking.argChoices ?? groupsFor(asking)).map((value) => ({ value }));
  if (said.startsWith("-"))
    return options.map(({ long, short, description }) => ({
      value: long ?? short ?? "",
      about: description,
    }));
  if (!command) return program.commands.map((each) => ({ value: each.name(), about: each.summary() }));
  const rest = argumentsOf(before.slice(at + 1), options);
  const choices = command.registeredArguments[rest.length]?.argChoices;
  if (choices) return choices.map((value) => ({ value }));
  const plan = before[before.indexOf("--plan") + 1];
  const named = before.includes("--plan") && plan !== undefined ? { plan } : {};
  const all = { ...completing.options, ...named };
  return namesFor(command.name(), rest, { ...completing, options: all });
}

/** The groups, where an option takes one. */
function groupsFor({ flags }: Option): readonly string[] {
  return flags.includes("<group>") ? GROUP_IDS : [];
}

function optionNamed(word: string | undefined, options: readonly Option[]): Option | undefined {
  return options.find(({ long, short }) => word !== undefined && (word === long || word === short));
}

/** The words that are neither options nor their values. */
function argumentsOf(words: readonly string[], options: readonly Option[]): readonly string[] {
  return words.filter((word, at) => {
    const before = optionNamed(words[at - 1], options);
    return !word.startsWith("-") && !(before && (before.required || before.optional));
  });
}

/** Names that mean something to a command at the place of its next argument; what knows them is loaded only for these. */
async function namesFor(
  command: string,
  rest: readonly string[],
  { options, io }: Completing,
): Promise<readonly Candidate[]> {
  const isFirst = rest.length === 0;
  if (command === "explain") {
    const { RULES } = await import("../../check/rules.ts");
    return isFirst ? RULES.map(({ id, summary }) => ({ value: id, about: summary })) : [];
  }
  if (command === "catalogue")
    return isFirst
      ? [{ value: "show", about: "one measure in full" }]
      : rest[0] === "show"
        ? catalogueNames()
        : [];
  if (!PLAN_COMMANDS.has(command)) return [];
  const plan = await planAtHand(io, options);
  if (plan === null) return command === "add" ? catalogueNames() : [];
  if (command === "add" || (command === "link" && rest.length === 1))
    return plan.measures.all.map(({ id, short }) => ({ value: id, about: short }));
  if (command === "done" || command === "move") return isFirst ? openActions(plan) : [];
  if (isFirst)
    return plan.plan.rows.map(({ measure }) => ({
      value: measure,
      about: plan.measures.get(measure)?.short ?? null,
    }));
  if (command === "voice") return rest.length === 1 ? GROUP_IDS.map((value) => ({ value })) : [];
  if (command === "review") return JUDGEMENTS;
  return command === "record" && rest.length === 1 ? figures(plan.plan.rows, rest[0] ?? "") : [];
}

/** What may be said of a row in a review without an option. */
const JUDGEMENTS: readonly Candidate[] = [...keysOf(STAGES), ...keysOf(RATINGS)].map((value) => ({ value }));

const PLAN_COMMANDS: ReadonlySet<string> = new Set([
  "add",
  "record",
  "voice",
  "review",
  "link",
  "action",
  "done",
  "move",
  "evidence",
  "set",
]);

async function catalogueNames(): Promise<readonly Candidate[]> {
  const { builtInCatalogue } = await import("../../catalogue/built-in-catalogue.ts");
  return builtInCatalogue().measures.map(({ id, short }) => ({ value: id, about: short }));
}

function openActions({ plan }: EditedPlan): readonly Candidate[] {
  return plan.rows.flatMap(({ actions }) =>
    actions.flatMap(({ id, do: what, done }) =>
      done !== null || (id ?? what) === null
        ? []
        : [{ value: id ?? what ?? "", about: id === null ? null : what }],
    ),
  );
}

function figures(rows: readonly Row[], name: string): readonly Candidate[] {
  const row = rows.find(({ measure }) => measure === name || measure.includes(name));
  return (row?.indicators ?? []).flatMap(({ id, what }) => (id === null ? [] : [{ value: id, about: what }]));
}

/** The plan that an edit would be about; null where there is none, or several: Tab is no place to say so. */
async function planAtHand(io: Io, options: EditOptions): Promise<EditedPlan | null> {
  const { openForEdit } = await import("../edit/run-edit.ts");
  try {
    return await (await openForEdit(io, options)).opener.fromDisk();
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return null;
    throw error;
  }
}
