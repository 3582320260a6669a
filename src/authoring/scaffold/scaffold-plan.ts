import { entryLines } from "../writing/yaml-node.ts";
import { carryOver } from "./carry-over.ts";
import { hintsFor } from "./hints.ts";
import { headEntries } from "./plan-head.ts";
import { preamble } from "./preamble.ts";
import { rowsEntry } from "./rows-entry.ts";
import type { ScaffoldOptions } from "./scaffold-options.ts";

/**
 * The text of a new plan, to be filled in by hand: the questions of the grid in their places, each with how to answer.
 * `check` finds no error in it. It ends with one newline.
 */
export function scaffoldPlan(options: ScaffoldOptions): string {
  const carried = options.from && carryOver(options.from);
  const hints = hintsFor(options.period, options.measures[1]?.id ?? "cm-named-person");
  const entries = [...headEntries(options, hints, carried), rowsEntry(options, hints, carried)];
  return `${[...preamble(options), ...entryLines(entries, 0)].join("\n")}\n`;
}
