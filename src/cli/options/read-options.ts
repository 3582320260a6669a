import { MAX_PLAN_BYTES } from "../../domain-numbers.ts";
import { UsageError } from "../../errors.ts";
import { makeStyle, type Style } from "../../markup/style.ts";
import type { Io } from "../io.ts";
import type { Out } from "../standard-streams.ts";
import type { GlobalOptions } from "./shared-options.ts";

/** How a result looks: `--color` beats NO_COLOR (non-empty) beats FORCE_COLOR beats whether it goes to a terminal. */
export interface TextLayout {
  readonly style: Style;
  readonly width: number;
}

/** The look of what is printed on standard output, or, with `--output`, written to a file. */
export function renderOptions(
  io: Io,
  options: GlobalOptions & { readonly output?: string | undefined },
): TextLayout {
  const toTerminal = options.output === undefined && io.stdout.isTerminal;
  const out = { ...io.stdout, isTerminal: toTerminal };
  return { style: makeStyle(hasColour(out, options.color, io.env)), width: terminalWidth(io.stdout, io.env) };
}

/** The style of what is printed on standard error: questions and notes. */
export function stderrStyle(io: Io, { color }: GlobalOptions): Style {
  return makeStyle(hasColour(io.stderr, color, io.env));
}

/** Whether there is a person to ask: questions need a terminal on both sides, and one that can draw. */
export function canAsk(io: Pick<Io, "stdin" | "stderr" | "env">): boolean {
  return io.stdin.isTerminal && io.stderr.isTerminal && io.env.TERM !== "dumb";
}

function hasColour(out: Out, color: GlobalOptions["color"], env: Io["env"]): boolean {
  if (color !== "auto") return color === "always";
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return out.isTerminal && TERM !== "dumb";
}

/** The most bytes a file may have: `--max-bytes`, else 1 MB. */
export function readMaxBytes(said: string | undefined): number {
  if (said === undefined) return MAX_PLAN_BYTES;
  if (/^[1-9]\d{0,11}$/.test(said)) return Number(said);
  throw new UsageError(`--max-bytes ${said}: write a whole number of bytes`);
}

/** Cells a line may take: the terminal's, else COLUMNS, else 80; never under 20. */
export function terminalWidth(out: Pick<Out, "columns">, env: Io["env"]): number {
  // A terminal without a size, as build servers have it, says 0.
  const said = [out.columns ?? 0, Number(env.COLUMNS)].find((cells) => Number.isInteger(cells) && cells > 0);
  return Math.max(20, Math.min(said ?? 80, 1000));
}
