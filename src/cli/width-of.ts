import type { Io, Out } from "./io.ts";

/** Cells a line may take: the terminal's, else COLUMNS, else 80; never under 20. */
export function widthOf(out: Out, env: Io["env"]): number {
  const said = Number(env.COLUMNS);
  const width = out.columns ?? (Number.isInteger(said) && said > 0 ? said : 80);
  return Math.max(20, Math.min(width, 1000));
}
