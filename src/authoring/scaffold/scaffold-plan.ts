import { entryLines, type YamlEntry } from "../writing/yaml-node.ts";
import { knownRows, type LastPlan } from "./carried/last-plan.ts";
import { soundEntries } from "./carried/sound-entries.ts";
import { withRemarks } from "./carried/with-remarks.ts";
import { carryOver } from "./carry-over.ts";
import { hintsFor } from "./hints.ts";
import { withoutOurs } from "./our-comments.ts";
import { headEntries } from "./plan-head.ts";
import { preamble } from "./preamble.ts";
import { rowsEntry } from "./rows-entry.ts";
import type { ScaffoldOptions } from "./scaffold-options.ts";

/**
 * The text of a new plan, to be filled in by hand: the questions of the grid in their places, each with how to answer.
 * `check` finds no error in it. It ends with one newline.
 */
export function scaffoldPlan(options: ScaffoldOptions): string {
  const carried = options.from && carryOver(options.from, options.period);
  const hints = hintsFor(options.period, options.measures[1]?.id ?? "cm-named-person");
  const entries = [...headEntries(options, hints, carried), rowsEntry(options, hints, carried)];
  const { from } = options;
  const lines = entryLines(from ? remarked(soundEntries(entries), from, options) : entries, 0);
  return `${[...preamble(options), ...lines].join("\n")}\n`;
}

/** With the comments that people wrote in last year's plan beside what is carried over. */
function remarked(
  entries: readonly YamlEntry[],
  last: LastPlan,
  options: ScaffoldOptions,
): readonly YamlEntry[] {
  if (!last.file) return entries;
  const { from, to } = last.plan.period;
  const period = from !== null && to !== null && to > from ? { from, to } : options.period;
  const rows = knownRows(last);
  const measures = rows.map(({ measure }) => measure);
  const fresh = scaffoldPlan({ ...options, period, measures, from: null, answers: undefined });
  return withRemarks(entries, null, { file: last.file, withoutOurs: withoutOurs(fresh) });
}
