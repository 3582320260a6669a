import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Ask } from "../src/cli/ask/ask.ts";
import type { Disk } from "../src/cli/files/disk.ts";
import { type Io, nodeIo } from "../src/cli/io.ts";
import { main } from "../src/cli/main.ts";

/** What a command printed, and its exit code. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isWindows?: boolean;
  /** The disk, where it is not the real one. */
  readonly disk?: Disk;
  /** What git answers, where it is not the real one. */
  readonly git?: Io["git"];
  /** How many cores there are; none to spare unless it is said. */
  readonly cores?: number;
  /** Starts what stands in for a thread; without it there is none. */
  readonly startWorker?: Io["startWorker"];
  /** The day on which the command runs. */
  readonly today?: string;
  readonly stdin?: string | Uint8Array;
  /** Milliseconds from some moment on; without it the real ones. */
  readonly clock?: () => number;
  /** Is handed what the command writes on standard output, as it writes it. */
  readonly wrote?: (chunk: string | Uint8Array) => void;
  /** Cells of the terminal; without it the output is no terminal. */
  readonly columns?: number;
  /** Lines of the terminal. */
  readonly rows?: number;
  /** Shows what is long page by page; without it there is no pager. */
  readonly page?: Io["page"];
  /** Whether the streams go to a terminal, also where nobody is there to answer. */
  readonly isTerminal?: boolean;
  /** Who answers questions; with somebody there, standard input and standard error are terminals. */
  readonly ask?: Ask;
}

/** Runs a command in this process, on the real disk, with its streams, clock and surroundings given. */
export async function run(args: readonly string[], world: World = {}): Promise<Outcome> {
  const said = { stdout: "", stderr: "" };
  const out = (stream: "stdout" | "stderr"): Io["stdout"] => ({
    isTerminal: world.isTerminal ?? (stream === "stderr" && world.ask !== undefined),
    columns: world.columns,
    rows: world.rows,
    write: async (text) => {
      if (stream === "stdout") world.wrote?.(text);
      said[stream] +=
        typeof text === "string" ? text : new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
    },
  });
  const io: Io = {
    ...nodeIo(world.disk),
    ...(world.git && { git: world.git }),
    cwd: () => world.cwd ?? process.cwd(),
    env: world.env ?? {},
    isWindows: world.isWindows ?? false,
    stdout: out("stdout"),
    stderr: out("stderr"),
    stdin: { isTerminal: world.ask !== undefined },
    page: world.page ?? (async () => false),
    ask: async () => {
      if (!world.ask) throw new Error("nobody is there to ask");
      return world.ask;
    },
    today: () => world.today ?? "2026-11-23",
    cores: () => world.cores ?? 1,
    startWorker: world.startWorker ?? (async () => null),
    ...(world.clock && { clock: world.clock }),
    readStdin: async () =>
      typeof world.stdin === "string"
        ? new TextEncoder().encode(world.stdin)
        : (world.stdin ?? new Uint8Array()),
  };
  const code = await main(args, io);
  return { ...said, code };
}

/** A transcript's words as arguments: parted at spaces, quotes keep them together. */
export function splitCommand(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
}

/** Stands before a block whose commands share a folder of their own, which may hold a copy of some file at first. */
const OWN_FOLDER = /<!-- in an empty folder(?:, but for (\S+))? -->\s*$/;
const BLOCK = /```console\n([\s\S]*?)```/g;

/**
 * Runs every `console` block of a Markdown text anew and gives the text with what was printed now. A block holds
 * commands after `$ cornerstones`, each followed by its output; what went to standard error stands behind `2> `,
 * and an exit code other than 0 in a last line `[exit 1]`; an empty line before the next command stays. A line of `...` at the end of an output says that it goes on.
 */
export async function rerun(markdown: string, world: World): Promise<string> {
  let result = "";
  let from = 0;
  for (const block of markdown.matchAll(BLOCK)) {
    const before = markdown.slice(from, block.index);
    const there = placeOf(before, world);
    result += `${before}\`\`\`console\n${await rerunBlock(block[1] ?? "", there)}\`\`\``;
    from = block.index + block[0].length;
  }
  return result + markdown.slice(from);
}

function placeOf(before: string, world: World): World {
  const own = OWN_FOLDER.exec(before);
  if (!own) return world;
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-transcript-"));
  if (own[1] !== undefined) copyFileSync(own[1], join(cwd, basename(own[1])));
  return { ...world, cwd };
}

async function rerunBlock(block: string, world: World): Promise<string> {
  const parts = block.split(/^(?=\$ )/m);
  const told: string[] = [];
  for (const part of parts) {
    const [line = "", ...before] = part.trimEnd().split("\n");
    const apart = part.endsWith("\n\n") ? "\n" : "";
    told.push(line.startsWith("$ cornerstones") ? (await rerunCommand(line, before, world)) + apart : part);
  }
  return told.join("");
}

async function rerunCommand(line: string, before: readonly string[], world: World): Promise<string> {
  const outcome = await run(splitCommand(line.slice("$ cornerstones".length)), world);
  const output = [...linesOf(outcome.stdout), ...linesOf(outcome.stderr).map((text) => `2> ${text}`)];
  if (outcome.code !== 0) output.push(`[exit ${outcome.code}]`);
  const cut = before.at(-1) === "...";
  const shown = cut ? [...output.slice(0, before.length - 1), "..."] : output;
  return `${[line, ...shown].join("\n")}\n`;
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
