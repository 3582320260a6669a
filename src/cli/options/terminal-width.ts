import type { Io, Out } from "../io.ts";

/** Cells a line may take: the terminal's, else COLUMNS, else 80; never under 20. */
export function terminalWidth(out: Pick<Out, "columns">, env: Io["env"]): number {
  // A terminal without a size, as build servers have it, says 0.
  const said = [out.columns ?? 0, Number(env.COLUMNS)].find((cells) => Number.isInteger(cells) && cells > 0);
  return Math.max(20, Math.min(said ?? 80, 1000));
}
