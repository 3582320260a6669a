import { InputError, InterruptedError, OutputError, UsageError } from "../errors.ts";
import { isolateDays } from "../markup/isolated-days.ts";
import { escapeTerminal } from "../markup/terminal.ts";
import { escapeWorkflowCommands } from "../markup/workflow-log.ts";
import { VERSION } from "../version.ts";
import type { Io } from "./io.ts";
import type { Run } from "./program.ts";
import type { Out } from "./standard-streams.ts";

/**
 * Runs the command that the arguments name (without the program's own two) and resolves with its exit code. Never
 * throws: wrong usage and unusable files are one line and 2, anything else is a bug of ours, keeps its stack, and is 3.
 */
export async function main(argv: readonly string[], world: Io): Promise<number> {
  const { io: told, written } = trackWrittenFiles(world);
  const io: Io = { ...told, stderr: escapeCommands(world.stderr) };
  const run: Run = { code: 0, out: "", err: "", command: null };
  try {
    if (isVersionAsked(argv)) run.out = `${VERSION}\n`;
    else {
      const { runProgram } = await import("./run-program.ts");
      await runProgram(argv, { io, run });
    }
    await io.stdout.write(run.out);
    await io.stderr.write(run.err);
    return run.code;
  } catch (error) {
    return printError(withWritten(error, written()), { io, argv, command: run.command });
  }
}

/** The version alone needs nothing that the commands need. */
function isVersionAsked(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V");
}

/** Whoever is told that their output is lost would think the same of what they wrote. */
function withWritten(error: unknown, written: readonly string[]): unknown {
  if (!(error instanceof OutputError) || written.length === 0) return error;
  const files =
    written.length === 1 ? written[0] : `${written.slice(0, -1).join(", ")} and ${written.at(-1)}`;
  return new OutputError(
    `${error.message}; ${files} ${written.length === 1 ? "is" : "are"} saved all the same`,
  );
}

/** Standard error carries words for people, among them names of files: none of its lines may command a workflow. */
function escapeCommands(out: Out): Out {
  return {
    ...out,
    get columns() {
      return out.columns;
    },
    write: (text) => out.write(typeof text === "string" ? escapeWorkflowCommands(text) : text),
  };
}

interface FailedCall {
  readonly io: Io;
  readonly argv: readonly string[];
  readonly command: Run["command"];
}

/** What may be meant, and where the help is. */
async function usageDetails(
  { message, details }: UsageError,
  { argv, command }: FailedCall,
): Promise<readonly string[]> {
  const { unquotedOption } = await import("./usage/missing-quotes.ts");
  const unquoted = command === null || message.includes("quotes") ? null : unquotedOption(argv, command);
  const quotes = unquoted === null ? [] : [`Are quotes missing? ${unquoted}`];
  const name = command === null ? "" : ` ${command.name()}`;
  return [...details, ...quotes, `For help: cornerstones${name} --help`];
}

async function printError(error: unknown, call: FailedCall): Promise<number> {
  const { io } = call;
  if (error instanceof UsageError || error instanceof InputError || error instanceof OutputError) {
    const details = error instanceof UsageError ? await usageDetails(error, call) : [];
    const lines = [`cornerstones: ${error.message}`, ...details].map((line) =>
      isolateDays(escapeTerminal(line)),
    );
    await print(io, `${lines.join("\n")}\n`);
    return 2;
  }
  if (error instanceof InterruptedError) {
    await print(io, `cornerstones: ${error.message}\n`);
    return error.code;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await print(
    io,
    "cornerstones: this is a mistake of this program's own, not yours. Nothing was changed. Please report it with the\n" +
      `lines below to whoever gave you the program:\n${stack}\n`,
  );
  return 3;
}

/** Where even standard error cannot be written to, the exit code has to say it all. */
async function print(io: Io, text: string): Promise<void> {
  await io.stderr.write(text).catch(() => undefined);
}

/** A world that remembers which files were written in it, by their names for people. */
interface TrackedIo {
  readonly io: Io;
  readonly written: () => readonly string[];
}

function trackWrittenFiles(io: Io): TrackedIo {
  const names = new Set<string>();
  return {
    io: {
      ...io,
      writeFile: async (path, shown, text) => {
        await io.writeFile(path, shown, text);
        names.add(shown);
      },
      replaceFile: async (path, shown, content) => {
        await io.replaceFile(path, shown, content);
        names.add(shown);
      },
      createFile: async (path, shown, file) => {
        const isNew = await io.createFile(path, shown, file);
        if (isNew) names.add(shown);
        return isNew;
      },
    },
    written: () => [...names],
  };
}
