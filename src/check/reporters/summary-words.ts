import { countOrNothing } from "../../document/words.ts";
import type { CheckFindings, CheckSummary } from "../check-result.ts";

/** What one line says of a whole run, in two parts, since the first can be set off. */
export interface SummaryWords {
  /** "1 plan checked: 2 errors, 1 warning." */
  readonly found: string;
  /** "4 can be fixed with --fix. 3 accepted. 2 in the baseline. 1 plan could not be read.", or nothing. */
  readonly more: string;
}

/** Sums up a run in words. */
export function summaryWords({ summary, unreadable }: CheckFindings): SummaryWords {
  const { files, accepted, baselined, fixable } = summary;
  const more = [
    fixable === 0 ? "" : `${fixable} can be fixed with --fix.`,
    accepted === 0 ? "" : `${accepted} accepted.`,
    baselined === 0 ? "" : `${baselined} in the baseline.`,
    unreadable.length === 0 ? "" : `${countOrNothing(unreadable.length, "plan")} could not be read.`,
  ].filter((sentence) => sentence !== "");
  const nothing = baselined > 0 ? "nothing new" : "nothing to fix";
  const found =
    files === 0
      ? "No plan checked."
      : `${countOrNothing(files, "plan")} checked: ${foundWords(summary) || nothing}.`;
  return { found, more: more.join(" ") };
}

/** From so many findings on a summary counts them by rule. */
const MAX_UNCOUNTED = 20;

/** "12 row-unfinished, 5 unlinked-measure", the most frequent first; null where there are few enough to see. */
export function ruleCounts({ files }: CheckFindings): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { diagnostics } of files) {
    for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    all += diagnostics.length;
  }
  if (all <= MAX_UNCOUNTED) return null;
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `${count} ${rule}`)
    .join(", ");
}

/** "2 errors, 1 warning", and nothing for none. */
export function foundWords({ errors, warnings, infos }: CheckSummary): string {
  return [countOrNothing(errors, "error"), countOrNothing(warnings, "warning"), countOrNothing(infos, "info")]
    .filter((part) => part !== "")
    .join(", ");
}
