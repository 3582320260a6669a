import type { Meter } from "../page.ts";

const CELLS = 10;

/** A bar of ten cells for the eye: `[======|===]`, the way so far, and a `|` where it was expected to be by then. */
export function bar({ progress, expected }: Meter): string {
  const filled =
    progress > 0 && progress < 1
      ? Math.min(CELLS - 1, Math.max(1, Math.round(progress * CELLS)))
      : progress * CELLS;
  const mark = expected === null ? -1 : Math.min(CELLS - 1, Math.floor(expected * CELLS));
  const cells = Array.from({ length: CELLS }, (_, cell) => (cell === mark ? "|" : cell < filled ? "=" : " "));
  return `[${cells.join("")}]`;
}
