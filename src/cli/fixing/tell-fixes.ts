import type { RefusedFix } from "../../check/apply-fixes.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeTerminal } from "../../markup/terminal.ts";

/** The line that says how many findings of a plan were mended; "" for none. */
export function fixedText(name: string, mode: "write" | "dry-run", fixed: readonly Diagnostic[]): string {
  if (fixed.length === 0) return "";
  const counts = new Map<string, number>();
  for (const { rule } of fixed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} ${count} times`)).sort();
  const findings = fixed.length === 1 ? "1 finding" : `${fixed.length} findings`;
  const done = mode === "write" ? "mended" : "would be mended";
  return line(`${name}: ${findings} ${done} (${rules.join(", ")})`);
}

/** More of them than these are only counted. */
const MOST_TOLD = 5;

/** Lines that say which fixes of a plan were left out, and why. */
export function refusedText(name: string, refused: readonly RefusedFix[]): string {
  const told = refused.slice(0, MOST_TOLD).map(({ finding, brings }) => {
    const why =
      brings.length === 0
        ? "its fix would not mend it"
        : `mending it would bring ${[...new Set(brings.map(({ rule }) => rule))].join(", ")}`;
    return line(`${name}:${finding.start.line}: ${finding.rule} is left as it is: ${why}`);
  });
  const more = refused.length - told.length;
  return told.join("") + (more > 0 ? line(`${name}: ${more} more are left as they are`) : "");
}

/** The line that says how many fixes of a plan could not be tried; "" for none. */
export function untriedText(name: string, untried: number): string {
  if (untried === 0) return "";
  const fixes = untried === 1 ? "1 more fix" : `${untried} more fixes`;
  return line(`${name}: ${fixes} could not be tried, since the plan is too large to be read that often`);
}

function line(text: string): string {
  return `cornerstones: ${escapeTerminal(text)}\n`;
}
