import {
  type Command,
  type CommandUnknownOpts,
  InvalidArgumentError,
  Option,
  type OptionValues,
} from "@commander-js/extra-typings";

/** What a command that is declared so tells of its options: the declaration is the one place that says it. */
export type OptionsOf<D extends (...args: never[]) => CommandUnknownOpts> =
  ReturnType<D> extends { opts: () => infer O extends OptionValues } ? Readonly<O> : never;

export const PLANS_ARGUMENT =
  "files, folders, globs (with ! before one: what is left out), or - for standard input (default: the current folder)";

/** Which plans are taken by the commands that tell where things stand on a day. */
export const PLAN_OF_THE_DAY =
  "Where no plan is named, it takes for each folder and setting (the same setting-id, else the same name) the one plan " +
  "whose period holds the day, else the latest begun, else the first to come, and says which others stand there. " +
  "Files and globs name plans; a folder is searched, as the current one is where nothing is said.";

export function baseCommand(program: Command, name: string) {
  return globalOptions(program.command(name)).helpOption("-h, --help", "show this help");
}

/** What every command takes, before its name too. */
export function globalOptions(command: Command) {
  return command
    .addOption(
      new Option("--color <when>", "use colour").choices(["auto", "always", "never"]).default("auto"),
    )
    .option("--no-progress", "do not say how far a long run has come")
    .option("--no-pager", "do not show long results page by page")
    .option("--config <file>", "the configuration (default: cornerstones.config.yaml, here or above)");
}

export type GlobalOptions = OptionsOf<typeof globalOptions>;

/** The program takes what it knows itself from anywhere in the line, and the command is who needs it. */
export function passGlobalOptions(program: CommandUnknownOpts, command: CommandUnknownOpts): void {
  for (const name of ["color", "progress", "pager", "config"])
    if (program.getOptionValueSource(name) === "cli")
      command.setOptionValueWithSource(name, program.getOptionValue(name), "cli");
}

/** A command that reads plans, with the options that say which, and how. */
export function planCommand(program: Command, name: string) {
  return baseCommand(program, name)
    .addOption(maxBytesOption())
    .option(
      "--stdin-filename <name>",
      "what to call standard input in messages, and where its catalogue is looked for",
    )
    .option("--allow-empty", "no plan at all is fine")
    .option(
      "--jobs <number>",
      "how many threads read the plans (default: 1, and more for several hundred plans, as the computer has cores); the result is the same",
    );
}

export type PlanOptions = OptionsOf<typeof planCommand>;

export function asOfOption() {
  return new Option(
    "--as-of <date>",
    "the day to look from, as 2026-05-15, 15 May, last Friday or end of Autumn 1 (default: today)",
  );
}

export function allYearsOption() {
  return new Option(
    "--all-years",
    "take every plan that stands there; several of one setting are told as its years",
  );
}

export function maxBytesOption() {
  return new Option("--max-bytes <number>", "the most bytes a file may have (default: 1 MB)");
}

/** An option whose choices are the keys of a record; what each means goes into the help. */
export function choiceOption<F extends string, C extends string, D extends NoInfer<C>>(
  flags: F,
  description: string,
  choices: Readonly<Record<C, string>>,
  fallback: D,
) {
  return new Option(flags, `${description}: ${describeChoices(choices)}`)
    .choices(keysOf(choices))
    .default(fallback);
}

/** How a result is printed; without it, as the ending of the file of --output says. */
export function formatOption<C extends string>(
  description: string,
  choices: Readonly<Record<C, string>>,
  fallback: NoInfer<C>,
) {
  const words = `${description} (default: by the ending of --output, else ${fallback}): ${describeChoices(choices)}`;
  return new Option("-f, --format <name>", words).choices(keysOf(choices));
}

export function outputOption() {
  return new Option("-o, --output <file>", "write it to a file, in the format of its ending");
}

/** The keys of a record, as its type knows them. */
export function keysOf<R extends object>(record: R): Extract<keyof R, string>[] {
  const keys: Extract<keyof R, string>[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

export function describeChoices(choices: Readonly<Record<string, string>>): string {
  const each = Object.entries(choices).map(([name, meaning]) => `${name} (${meaning})`);
  return each.join("; ");
}

export function appendValue(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function appendIds(value: string, before: readonly string[] = []): readonly string[] {
  const ids = value
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  // Naming nothing must not come to mean everything, as it does where the option is not there.
  if (ids.length === 0) throw new InvalidArgumentError("Write an id.");
  return [...before, ...ids];
}

/** Examples below the help of a command, each with what it is for. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
