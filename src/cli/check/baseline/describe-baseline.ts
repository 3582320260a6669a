import type { BaselineEntry, KnownFindings } from "../../../check/baseline/baseline.ts";
import { isHideable, type KeyedDiagnostic } from "../../../check/baseline/hide-known.ts";
import { RENAMED_RULES } from "../../../check/settings/nearest-rule.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";

/** More entries than these are only counted. */
const MAX_LISTED = 20;

/** The lines that say which entries are no longer needed; "" for none. `shown` is the baseline as people know it. */
export function describeUnneeded(shown: string, left: readonly BaselineEntry[]): string {
  if (left.length === 0) return "";
  const what =
    left.length === 1
      ? "1 entry is no longer needed, and --update-baseline leaves it out:"
      : `${left.length} entries are no longer needed, and --update-baseline leaves them out:`;
  const listed = left.slice(0, MAX_LISTED).map((entry) => `  ${entry.file}: ${entry.key}${noteOn(entry)}`);
  const more = left.length - listed.length;
  return lines([
    `cornerstones: ${shown}: ${what}`,
    ...listed,
    ...(more > 0 ? [`  ... and ${more} more`] : []),
  ]);
}

function noteOn({ rule, count }: BaselineEntry): string {
  const renamed = RENAMED_RULES.get(rule);
  const times = count === 1 ? "" : ` (${count} of them)`;
  return renamed === undefined ? times : `${times}; the rule is now called "${renamed}"`;
}

export interface Renewal {
  readonly shown: string;
  readonly before: KnownFindings;
  readonly after: KnownFindings;
  readonly found: readonly KeyedDiagnostic[];
}

/** The line that says what a baseline knows now. */
export function describeRenewal({ shown, before, after, found }: Renewal): string {
  const [then, now] = [countOf(before), countOf(after)];
  const unhideable = found.filter(({ rule }) => !isHideable(rule)).length;
  const rest =
    unhideable === 0
      ? ""
      : ` ${unhideable} more cannot be hidden: ${unhideable === 1 ? "it keeps its plan" : "they keep their plans"} from being read.`;
  return lines([
    `cornerstones: ${shown}: ${now} ${now === 1 ? "finding" : "findings"} known, ${then} before.${rest}`,
  ]);
}

function countOf(baseline: KnownFindings): number {
  return [...baseline.values()].flat().reduce((sum, { count }) => sum + count, 0);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${escapeTerminal(text)}\n`).join("");
}
