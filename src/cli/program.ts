import { Command, type OutputConfiguration } from "commander";
import { VERSION } from "../version.ts";
import { addAdd } from "./add/add-command.ts";
import { addCatalogue } from "./catalogue/catalogue-command.ts";
import { addCheck } from "./check/check-command.ts";
import { addDone } from "./done/done-command.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { addExplain } from "./explain/explain-command.ts";
import { addInit } from "./init/init-command.ts";
import type { Io } from "./io.ts";
import { addLink } from "./link/link-command.ts";
import { addMap } from "./map/map-command.ts";
import { addMove } from "./move/move-command.ts";
import { terminalWidth } from "./options/read-options.ts";
import { globalOptions, handDown, type Running } from "./options/shared-options.ts";
import { addRecord } from "./record/record-command.ts";
import { addReport } from "./report/report-command.ts";
import { addReview } from "./review/review-command.ts";
import { addSchema } from "./schema/schema-command.ts";
import { addSet } from "./set/set-command.ts";
import { addVoice } from "./voice/voice-command.ts";

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
  add: addAdd,
  record: addRecord,
  voice: addVoice,
  review: addReview,
  link: addLink,
  done: addDone,
  move: addMove,
  set: addSet,
  catalogue: addCatalogue,
  explain: addExplain,
  schema: addSchema,
} as const satisfies Record<string, (program: Command, running: Running) => void>;

/** The names of the commands, in the order of the help. */
export const COMMANDS: readonly string[] = Object.keys(ADDERS);

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

function exitCodeHelp(program: Command): string {
  const help = program.createHelp();
  help.prepareContext({ helpWidth: program.configureOutput().getOutHelpWidth?.() ?? 80 });
  const lines = Object.entries(EXIT_CODES).map(([code, meaning]) => help.formatItem(code, 3, meaning, help));
  return `Exit codes:\n${lines.join("\n")}`;
}
