import {
  Command,
  type CommandUnknownOpts,
  type Help,
  type OutputConfiguration,
} from "@commander-js/extra-typings";
import { VERSION } from "../version.ts";
import { actionCommand } from "./action/action-command.ts";
import { addCommand } from "./add/add-command.ts";
import { catalogueCommand } from "./catalogue/catalogue-command.ts";
import { celebrateCommand } from "./celebrate/celebrate-command.ts";
import { checkCommand } from "./check/check-command.ts";
import { completionCommand } from "./completion/completion-command.ts";
import { doneCommand } from "./done/done-command.ts";
import type { AskedCommand } from "./edit/ask-missing.ts";
import { evidenceCommand } from "./evidence/evidence-command.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { explainCommand } from "./explain/explain-command.ts";
import { importCommand } from "./import/import-command.ts";
import { initCommand } from "./init/init-command.ts";
import type { Io } from "./io.ts";
import { linkCommand } from "./link/link-command.ts";
import { mapCommand } from "./map/map-command.ts";
import { moveCommand } from "./move/move-command.ts";
import { canAsk, terminalWidth } from "./options/read-options.ts";
import { globalOptions, keysOf, passGlobalOptions } from "./options/shared-options.ts";
import { recordCommand } from "./record/record-command.ts";
import { reportCommand } from "./report/report-command.ts";
import { reviewCommand } from "./review/review-command.ts";
import { schemaCommand } from "./schema/schema-command.ts";
import { setCommand } from "./set/set-command.ts";
import { undoCommand } from "./undo/undo-command.ts";
import { refuseTwice } from "./usage/refuse-twice.ts";
import { voiceCommand } from "./voice/voice-command.ts";

/** What one run of the program leaves behind. */
export interface Run {
  /** The exit code of the command that ran. */
  code: number;
  /** Help, version and errors of usage, for the two streams. */
  out: string;
  err: string;
  /** The command that was called, once it is known. */
  command: CommandUnknownOpts | null;
}

/**
 * The command line. Nothing that a command needs is loaded before it is called: each action imports its own module,
 * so that `--help` and `--version` read no plan, no schema and no catalogue. With `called` it knows that command alone, which
 * is enough to run it; null where there is none of that name.
 */
export function buildProgram(world: Io, run: Run, called: CommandName | null = null): CommandUnknownOpts {
  let asked: AskedCommand | null = null;
  const io: Io = { ...world, ask: async (style) => asked?.ask ?? world.ask(style) };
  const program = globalOptions(new Command("cornerstones"))
    .description(
      "Keeps a Four Cornerstones co-production plan as plain text: starts it, checks it, reports on it and draws how its measures link.",
    )
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .configureHelp({ subcommandTerm: (command) => command.name(), minWidthToWrap: 14, formatItem })
    .exitOverride()
    .configureOutput(outputOf(io, run))
    .hook("preSubcommand", (parent, command) => {
      run.command = command;
      passGlobalOptions(parent, command);
    })
    .hook("preAction", async (_, command) => {
      if (!canAsk(io)) return;
      const { askMissing } = await import("./edit/ask-missing.ts");
      asked = await askMissing(command, io);
    })
    .hook("postAction", async () => {
      if (run.code === 0) await asked?.forget();
    })
    .addHelpText(
      "after",
      ({ command }) =>
        `\n${exitCodeHelp(command)}\n\nStart with: cornerstones init, then cornerstones check.`,
    );
  const finish = (code: number): void => {
    run.code = code;
  };
  for (const name of called === null ? COMMANDS : [called]) DECLARED[name]({ program, io, finish });
  for (const command of [program, ...program.commands]) refuseTwice(command);
  return program;
}

/** What a command needs to run, and where its exit code goes. */
interface Running {
  readonly program: Command;
  readonly io: Io;
  readonly finish: (code: number) => void;
}

/** Every command, in the order of the help: its declaration, and its run, which is loaded only when it is called. */
const DECLARED = {
  init: ({ program, io, finish }) =>
    initCommand(program).action(async (file, options) => {
      const { runInit } = await import("./init/run-init.ts");
      // A grid that stands there already may be read instead of asking everything.
      const importGrid = async (grid: string, output: string): Promise<number> => {
        const { runImport } = await import("./import/run-import.ts");
        return runImport(grid, { ...options, output, onConflict: "stop", map: [] }, io);
      };
      finish(await runInit(file, options, { io, importGrid }));
    }),
  check: ({ program, io, finish }) =>
    checkCommand(program).action(async (plans, options) => {
      const { runCheck } = await import("./check/run-check.ts");
      finish(await runCheck(plans, options, io));
    }),
  report: ({ program, io, finish }) =>
    reportCommand(program).action(async (plans, options) => {
      const { runReport } = await import("./report/run-report.ts");
      finish(await runReport(plans, options, io));
    }),
  map: ({ program, io, finish }) =>
    mapCommand(program).action(async (plans, options) => {
      const { runMap } = await import("./map/run-map.ts");
      finish(await runMap(plans, options, io));
    }),
  add: ({ program, io, finish }) =>
    addCommand(program).action(async (measures, options) => {
      const { runAdd } = await import("./add/run-add.ts");
      finish(await runAdd(measures, options, io));
    }),
  record: ({ program, io, finish }) =>
    recordCommand(program).action(async (measure, indicator, value, options) => {
      const { runRecord } = await import("./record/run-record.ts");
      finish(await runRecord([measure, indicator, ...value], options, io));
    }),
  voice: ({ program, io, finish }) =>
    voiceCommand(program).action(async (measure, from, said, options) => {
      const { runVoice } = await import("./voice/run-voice.ts");
      finish(await runVoice([measure, from, said], options, io));
    }),
  review: ({ program, io, finish }) =>
    reviewCommand(program).action(async (measure, first, second, third, options) => {
      const { runReview } = await import("./review/run-review.ts");
      finish(await runReview([measure, first, second, third], options, io));
    }),
  link: ({ program, io, finish }) =>
    linkCommand(program).action(async (measure, helped, because, options) => {
      const { runLink } = await import("./link/run-link.ts");
      finish(await runLink([measure, helped, because], options, io));
    }),
  action: ({ program, io, finish }) =>
    actionCommand(program).action(async (measure, what, role, day, options) => {
      const { runAction } = await import("./action/run-action.ts");
      finish(await runAction([measure, what, role, day], options, io));
    }),
  done: ({ program, io, finish }) =>
    doneCommand(program).action(async (action, options) => {
      const { runDone } = await import("./done/run-done.ts");
      finish(await runDone(action, options, io));
    }),
  move: ({ program, io, finish }) =>
    moveCommand(program).action(async (action, to, because, options) => {
      const { runMove } = await import("./move/run-move.ts");
      finish(await runMove([action, to, because], options, io));
    }),
  celebrate: ({ program, io, finish }) =>
    celebrateCommand(program).action(async (what, options) => {
      const { runCelebrate } = await import("./celebrate/run-celebrate.ts");
      finish(await runCelebrate(what, options, io));
    }),
  evidence: ({ program, io, finish }) =>
    evidenceCommand(program).action(async (measure, what, place, options) => {
      const { runEvidence } = await import("./evidence/run-evidence.ts");
      finish(await runEvidence([measure, what, place], options, io));
    }),
  set: ({ program, io, finish }) =>
    setCommand(program).action(async (words, options) => {
      const { runSet } = await import("./set/run-set.ts");
      finish(await runSet(words, options, io));
    }),
  undo: ({ program, io, finish }) =>
    undoCommand(program).action(async (options) => {
      const { runUndo } = await import("./undo/run-undo.ts");
      finish(await runUndo(options, io));
    }),
  import: ({ program, io, finish }) =>
    importCommand(program).action(async (file, options) => {
      const { runImport } = await import("./import/run-import.ts");
      finish(await runImport(file, options, io));
    }),
  catalogue: ({ program, io, finish }) =>
    catalogueCommand(program).action(async (words, options) => {
      const { runCatalogue } = await import("./catalogue/run-catalogue.ts");
      finish(await runCatalogue(words, options, io));
    }),
  explain: ({ program, io, finish }) =>
    explainCommand(program).action(async (rule, options) => {
      const { runExplain } = await import("./explain/run-explain.ts");
      finish(await runExplain(rule, options, io));
    }),
  schema: ({ program, io, finish }) =>
    schemaCommand(program).action(async (name, options) => {
      const { runSchema } = await import("./schema/run-schema.ts");
      finish(await runSchema(name, options, io));
    }),
  completion: ({ program, io, finish }) =>
    completionCommand(program).action(async (shell, words, options) => {
      const { runCompletion } = await import("./completion/run-completion.ts");
      finish(await runCompletion(shell, words, { program, options, io }));
    }),
} as const satisfies Record<string, (running: Running) => void>;

type CommandName = keyof typeof DECLARED;

/** The names of the commands, in the order of the help. */
export const COMMANDS: readonly CommandName[] = keysOf(DECLARED);

/** The command that a line begins with, where the others need not be known: completion tells of all. */
export function calledCommand([first]: readonly string[]): CommandName | null {
  return COMMANDS.find((name) => name === first && name !== "completion") ?? null;
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
    // Errors of usage are told by whoever catches them.
    outputError: () => undefined,
    getOutHelpWidth: columns,
    getErrHelpWidth: columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

/** Where little room is left behind the terms, each stands in a line of its own, with its words below it. */
function formatItem(term: string, termWidth: number, description: string, helper: Help): string {
  const width = helper.helpWidth ?? 80;
  if (description === "") return `  ${term}`;
  if (width - termWidth - 4 >= 40) {
    const words = helper.boxWrap(description, width - termWidth - 4);
    return `  ${term.padEnd(termWidth)}  ${words.replaceAll("\n", `\n${" ".repeat(termWidth + 4)}`)}`;
  }
  return `  ${term}\n      ${helper.boxWrap(description, width - 6).replaceAll("\n", "\n      ")}`;
}

function exitCodeHelp(program: CommandUnknownOpts): string {
  const help = program.createHelp();
  help.prepareContext({ helpWidth: program.configureOutput().getOutHelpWidth?.() ?? 80 });
  const lines = Object.entries(EXIT_CODES).map(([code, meaning]) => help.formatItem(code, 3, meaning, help));
  return `Exit codes:\n${lines.join("\n")}`;
}
