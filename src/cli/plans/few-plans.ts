const MOST = 10;

/** The lines of an error that names plans, a line each: no more than ten, of however many. */
export function fewPlans(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST - 1), `  and ${lines.length - MOST + 1} more`];
}
