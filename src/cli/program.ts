import { Command, InvalidArgumentError, Option, type OutputConfiguration } from "commander";
import { CATALOGUE_FORMATS } from "../catalogue/formats.ts";
import { CHECK_FORMATS, EXPLAIN_FORMATS } from "../check/formats.ts";
import { SEVERITIES } from "../diagnostics/finding.ts";
import { MAP_FORMATS } from "../map/formats.ts";
import { ROW_STATUSES } from "../progress/row-status.ts";
import { REPORT_FORMATS, REPORT_VIEWS } from "../report/formats.ts";
import { SCHEMA_NAMES } from "../schema/schema-names.ts";
import { VERSION } from "../version.ts";
import { CORNERSTONE_IDS } from "../vocabulary.ts";
import { EDIT_COMMANDS } from "./editing/edit-commands.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { HOOK_KINDS } from "./hooks/hook-kinds.ts";
import type { Io } from "./io.ts";
import {
  append,
  asOfOption,
  choice,
  collect,
  command,
  globalOptions,
  handDown,
  maxBytesOption,
  meanings,
  PLANS_ARGUMENT,
  planOptions,
} from "./program-options.ts";
import { terminalWidth } from "./terminal-width.ts";

/** What one run of the program leaves behind. */
export interface Run {
  /** The exit code of the command that ran. */
  code: number;
  /** Help, version and complaints about usage, for the two streams. */
  out: string;
  err: string;
}

/**
 * The command line. Nothing that a command needs is loaded before it is called: each action imports its own module,
 * so that `--help` and `--version` read no plan, no schema and no catalogue.
 */
export function buildProgram(io: Io, run: Run): Command {
  const program = globalOptions(new Command("cornerstones"))
    .description(
      "Keeps a Four Cornerstones co-production plan as plain text: scaffolds it, checks it, reports it and draws how its measures link.",
    )
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .showSuggestionAfterError(true)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride()
    .configureOutput(outputOf(io, run))
    .hook("preSubcommand", handDown)
    .addHelpText(
      "after",
      ({ command }) =>
        `\n${exitCodeHelp(command)}\n\nStart with: cornerstones init, then cornerstones check.`,
    );
  const finish = (code: number): void => {
    run.code = code;
  };
  for (const add of Object.values(ADDERS)) add(program, { io, finish });
  return program;
}

const ADDERS = {
  init: addInit,
  check: addCheck,
  report: addReport,
  map: addMap,
  ...EDIT_COMMANDS,
  catalogue: addCatalogue,
  explain: addExplain,
  schema: addSchema,
} as const satisfies Record<string, (program: Command, running: Running) => void>;

/** The names of the commands, in the order of the help. */
export const COMMANDS: readonly string[] = Object.keys(ADDERS);

interface Running {
  readonly io: Io;
  readonly finish: (code: number) => void;
}

function outputOf(io: Io, run: Run): OutputConfiguration {
  const columns = (): number => terminalWidth(io.stdout, io.env);
  return {
    writeOut: (text) => {
      run.out += text;
    },
    writeErr: (text) => {
      run.err += text;
    },
    outputError: (text, write) => write(text.replace(/^error: /, "cornerstones: ")),
    getOutHelpWidth: columns,
    getErrHelpWidth: columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

function addInit(program: Command, { io, finish }: Running): void {
  command(program, "init")
    .summary("scaffold a plan from chosen measures")
    .description(
      "Writes a plan: a row for each chosen measure, with the grid's questions to answer in place. At a terminal, asks for what the options leave open, and writes nothing until the end.",
    )
    .argument("[file]", "where to write it (default: after its period, as in 2026-27.cornerstones.yaml)")
    .option("--setting <name>", "what the setting is called")
    .option("--setting-id <id>", "its URN or your own number for it")
    .option("--from <date>", "the first day of the period (default: 1 September)")
    .option("--to <date>", "the last day of the period (default: 31 August)")
    .option("--measure <ids>", "a measure to work on; repeat it, or part ids by commas", collect)
    .option(
      "--cornerstone <ids>",
      "every measure of a Cornerstone; repeat it, or part ids by commas",
      collect,
    )
    .option("--all", "every measure of the catalogue")
    .option(
      "--from-plan <file>",
      "carry on from last year's plan: what is unfinished, where figures stand, who waits for an answer",
    )
    .option("--catalogue <file>", "choose from another catalogue")
    .option("--no-schema", "do not write the schema for editors beside the plan")
    .option("--force", "write over a plan that is there")
    .addOption(
      new Option(
        "--hooks <kind>",
        `have git check plans before each commit; alone, only that is set up: ${meanings(HOOK_KINDS)}`,
      ).choices(Object.keys(HOOK_KINDS)),
    )
    .addOption(maxBytesOption())
    .action(async (file: string | undefined, said) => {
      const options = { measure: [], cornerstone: [], ...said };
      if (options.hooks !== undefined) {
        const { runInitHooks } = await import("./commands/run-init-hooks.ts");
        return finish(await runInitHooks(file, options, io));
      }
      const { runInit } = await import("./commands/run-init.ts");
      finish(await runInit(file, options, io));
    });
}

function addCheck(program: Command, { io, finish }: Running): void {
  planOptions(command(program, "check"))
    .summary("find what is wrong or missing in plans")
    .description("Finds what is wrong or missing in plans and says where, why and what would be right.")
    .argument("[plans...]", PLANS_ARGUMENT)
    .option(
      "--format <name[=file]>",
      `how to print the findings, and to which file; repeatable (default: pretty): ${meanings(CHECK_FORMATS)}`,
      append,
    )
    .option("--output <file>", "write them to a file")
    .addOption(
      new Option("--fail-on <severity>", "the least weight that gives exit code 1 (default: error)").choices(
        SEVERITIES,
      ),
    )
    .option("--max-warnings <number>", "more warnings than this give exit code 1 too")
    .option(
      "--rule <id=weight>",
      "weigh a rule as error, warning or info, or turn it off; repeatable",
      append,
    )
    .option("--only <ids>", "run only these rules; repeat it, or part ids by commas", collect)
    .addOption(asOfOption())
    .option("--quiet", "pretty and compact: print only what gives exit code 1, and no summary")
    .addOption(
      new Option(
        "--fix",
        "mend what can be mended safely, and print what remains; of standard input the mended text goes to standard output, and what remains to standard error",
      ).conflicts(["fixDryRun", "updateBaseline"]),
    )
    .addOption(
      new Option(
        "--fix-dry-run",
        "print what --fix would change as a diff, and write nothing; exit code as with --fix",
      ).conflicts(["format", "updateBaseline", "staged"]),
    )
    .option(
      "--baseline <file>",
      "leave out the findings that this file knows; those of the groups Text and Shape are never left out",
    )
    .option("--update-baseline", "have the baseline know all that is found, and end with exit code 0")
    .addOption(
      new Option(
        "--watch",
        "check again whenever a plan, its catalogue or the configuration changes; Ctrl-C ends it",
      ).conflicts(["fix", "fixDryRun", "updateBaseline", "staged"]),
    )
    .addOption(
      new Option(
        "--staged",
        "check what git would commit: the plans staged in the whole repository, or those of them that are named, with catalogue and configuration as staged too",
      ).conflicts(["fix", "watch", "updateBaseline", "stdinFilename"]),
    )
    .action(async (plans: string[], options) => {
      const { runCheck } = await import("./commands/run-check.ts");
      finish(await runCheck(plans, { format: [], rule: [], only: [], ...options }, io));
    });
}

function addReport(program: Command, { io, finish }: Running): void {
  planOptions(command(program, "report"))
    .summary("show where plans stand")
    .description(
      "Shows where plans stand on a day. A plan with findings is reported without what is unsound in it.",
    )
    .argument("[plans...]", PLANS_ARGUMENT)
    .addOption(choice("--view <name>", "what to show", REPORT_VIEWS, "summary"))
    .addOption(choice("--format <name>", "how to print it", REPORT_FORMATS, "terminal"))
    .option("--output <file>", "write it to a file")
    .addOption(asOfOption())
    .option(
      "--public",
      "for anybody to see: without private evidence, words not shared for printing, ratings, and figures about few people",
    )
    .option("--ratings", "with --public: tell red, amber and green all the same")
    .option(
      "--since <date>",
      "tell what changed since a day, or since the last review (last-review), and what to celebrate since then",
    )
    .option("--cornerstone <ids>", "only these Cornerstones; repeat it, or part ids by commas", collect)
    .option(
      "--status <names>",
      `only measures that stand so; repeat it, or part them by commas: ${ROW_STATUSES.join(", ")}`,
      collect,
    )
    .action(async (plans: string[], options) => {
      const { runReport } = await import("./commands/run-report.ts");
      finish(await runReport(plans, options, io));
    });
}

function addMap(program: Command, { io, finish }: Running): void {
  planOptions(command(program, "map"))
    .summary("draw how the measures of plans link")
    .description("Draws how work on one measure could help another.")
    .argument("[plans...]", PLANS_ARGUMENT)
    .addOption(choice("--format <name>", "how to draw it", MAP_FORMATS, "text"))
    .option("--output <file>", "write it to a file")
    .addOption(
      new Option("--cornerstone <id>", "only this Cornerstone, and what it is linked with").choices(
        CORNERSTONE_IDS,
      ),
    )
    .option("--from <id>", "only this measure and what it could help")
    .option("--depth <steps>", "with --from: how many steps to follow", steps)
    .option("--all", "measures that were not chosen too, faint")
    .addOption(asOfOption())
    .action(async (plans: string[], options) => {
      const { runMap } = await import("./commands/run-map.ts");
      finish(await runMap(plans, options, io));
    });
}

function addCatalogue(program: Command, { io, finish }: Running): void {
  const catalogue = command(program, "catalogue")
    .summary("list, search and explain the measures to choose from")
    .description(
      "Lists the measures to choose from, or those whose id, wording or Cornerstone holds all the words of the search.",
    )
    .argument("[search...]", "words to look for; `show ID` tells all about one measure")
    .addOption(choice("--format <name>", "how to print them", CATALOGUE_FORMATS, "terminal"))
    .option("--catalogue <file>", "another catalogue than the built-in one")
    .option("--output <file>", "write it to a file")
    .addOption(maxBytesOption());
  catalogue.action(async (words: string[], options) => {
    const { runCatalogue } = await import("./commands/run-catalogue.ts");
    finish(await runCatalogue(words, options, io));
  });
}

function addExplain(program: Command, { io, finish }: Running): void {
  command(program, "explain")
    .summary("explain a rule of check, or all of them")
    .description(
      "Explains a rule: what must hold, why it matters, a bad case and a good one. Without one: all of them.",
    )
    .argument("[rule]", "the rule's id, as printed behind each finding")
    .addOption(choice("--format <name>", "how to print it", EXPLAIN_FORMATS, "terminal"))
    .action(async (rule: string | undefined, options) => {
      const { runExplain } = await import("./commands/run-explain.ts");
      finish(await runExplain(rule, options, io));
    });
}

function addSchema(program: Command, { io, finish }: Running): void {
  command(program, "schema")
    .summary("print a JSON Schema, for editors and programs")
    .description("Prints a JSON Schema (draft-07).")
    .argument("[name]", `one of: ${Object.keys(SCHEMA_NAMES).join(", ")}`, "plan")
    .option("--plan <file>", "with plan: include this plan's own measures and its catalogue's")
    .option("--catalogue <file>", "with plan: include the measures of another catalogue")
    .option("--output <file>", "write it to a file")
    .addOption(maxBytesOption())
    .action(async (name: string, options) => {
      const { runSchema } = await import("./commands/run-schema.ts");
      finish(await runSchema(name, options, io));
    });
}

function steps(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Write a whole number from 1 to 99.");
}

function exitCodeHelp(program: Command): string {
  const help = program.createHelp();
  help.prepareContext({ helpWidth: program.configureOutput().getOutHelpWidth?.() ?? 80 });
  const lines = Object.entries(EXIT_CODES).map(([code, meaning]) => help.formatItem(code, 3, meaning, help));
  return `Exit codes:\n${lines.join("\n")}`;
}
