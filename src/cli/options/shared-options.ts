import { type Command, InvalidArgumentError, Option } from "commander";
import type { Io } from "../io.ts";

/** What a command needs to run, and where its exit code goes. */
export interface Running {
  readonly io: Io;
  readonly finish: (code: number) => void;
}

export const PLANS_ARGUMENT =
  "files, folders, globs (with ! before one: what is left out), or - for standard input (default: the current folder)";

/** Which plans are taken by the commands that tell where things stand on a day. */
export const PLAN_OF_THE_DAY =
  "Where no plan is named, it takes for each folder and setting (the same setting-id, else the same name) the one plan " +
  "whose period holds the day, else the latest begun, else the first to come, and says which others stand there. " +
  "Files and globs name plans; a folder is searched, as the current one is where nothing is said.";

export function command(program: Command, name: string): Command {
  return globalOptions(program.command(name)).helpOption("-h, --help", "show this help");
}

/** What every command takes, before its name too. */
export function globalOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--color <when>", "use colour").choices(["auto", "always", "never"]).default("auto"),
    )
    .option("--no-progress", "do not say how far a long run has come")
    .option("--config <file>", "the configuration (default: cornerstones.config.yaml, here or above)");
}

/** The program takes what it knows itself from anywhere in the line, and the command is who needs it. */
export function handDown(program: Command, command: Command): void {
  for (const name of ["color", "progress", "config"])
    if (program.getOptionValueSource(name) === "cli")
      command.setOptionValueWithSource(name, program.getOptionValue(name), "cli");
}

export function planOptions(command: Command): Command {
  return command
    .addOption(maxBytesOption())
    .option(
      "--stdin-filename <name>",
      "what to call standard input in messages, and where its catalogue is looked for",
    )
    .option("--allow-empty", "no plan at all is fine");
}

export function asOfOption(): Option {
  return new Option("--as-of <date>", "the day to look from, as 2026-05-15 (default: today)");
}

export function allYearsOption(): Option {
  return new Option(
    "--all-years",
    "take every plan that stands there; several of one setting are told as its years",
  );
}

export function maxBytesOption(): Option {
  return new Option("--max-bytes <number>", "the most bytes a file may have (default: 1 MB)");
}

/** An option whose choices are the keys of a record; what each means goes into the help. */
export function choice(
  flags: string,
  description: string,
  choices: Readonly<Record<string, string>>,
  fallback: string,
): Option {
  const names = Object.keys(choices);
  return new Option(flags, `${description}: ${meanings(choices)}`).choices(names).default(fallback);
}

export function meanings(choices: Readonly<Record<string, string>>): string {
  const told = Object.entries(choices).map(([name, meaning]) => `${name} (${meaning})`);
  return told.join("; ");
}

export function append(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

export function collect(value: string, before: readonly string[] = []): string[] {
  const ids = value
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  // Naming nothing must not come to mean everything, as it does where the option is not there.
  if (ids.length === 0) throw new InvalidArgumentError("Write an id.");
  return [...before, ...ids];
}
