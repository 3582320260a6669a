import type { Series } from "../page.ts";

const LEVELS = "▁▂▃▄▅▆▇█";
/** So many figures fit beside a text; of more, the last ones are drawn. */
const MAX_DRAWN = 24;

/** A series as a row of bars: the lowest for the least of its numbers, its start and its aim, the highest for the most. */
export function sparkline({ values, start, aim }: Series): string {
  const shown = values.slice(-MAX_DRAWN);
  const scale = [...shown, start, aim].filter((value) => value !== null);
  const [least, most] = [Math.min(...scale), Math.max(...scale)];
  return shown.map((value) => LEVELS.charAt(levelOf(value, least, most))).join("");
}

function levelOf(value: number, least: number, most: number): number {
  if (most === least) return 3;
  // Halved first: the difference of two very large numbers would have no end.
  return Math.round(((value / 2 - least / 2) / (most / 2 - least / 2)) * (LEVELS.length - 1));
}
