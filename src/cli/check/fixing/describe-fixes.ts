import type { FixedText, RefusedFix } from "../../../check/fixes/apply-fixes.ts";
import type { ReadText } from "../../../check/fixes/read-text.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { countWords } from "../../../document/words.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";

/** More of them than these are only counted. */
const MAX_LISTED = 5;

/** The lines that say what became of a plan's fixes; "" where there is nothing to say. */
export function describeFixes(name: string, mode: "write" | "dry-run", result: FixedText<ReadText>): string {
  const { fixed, brought, refused, untried } = result;
  return (
    describeFixed(name, mode, { fixed, brought }) +
    describeRefused(name, refused) +
    describeUntried(name, untried)
  );
}

function describeFixed(
  name: string,
  mode: "write" | "dry-run",
  { fixed, brought }: Pick<FixedText<ReadText>, "fixed" | "brought">,
): string {
  if (fixed.length === 0) return "";
  const findings = countWords(fixed.length, "finding");
  const done = mode === "write" ? "fixed" : "would be fixed";
  const more = brought.length === 0 ? "" : `, and what that brought to light (${rulesOf(brought)})`;
  return line(`${name}: ${findings} ${done} (${rulesOf(fixed)})${more}`);
}

/** "invalid-date 2 times, unknown-key". */
function rulesOf(findings: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} ${count} times`));
  return rules.sort().join(", ");
}

/** Lines that say which fixes of a plan were left out, and why. */
function describeRefused(name: string, refused: readonly RefusedFix[]): string {
  const listed = refused.slice(0, MAX_LISTED).map(({ finding, brings }) => {
    const why =
      brings.length === 0
        ? "fixing it would change something else as well"
        : `fixing it would bring ${[...new Set(brings.map(({ rule }) => rule))].join(", ")}`;
    return line(`${name}:${finding.start.line}: ${finding.rule} is left as it is: ${why}`);
  });
  const more = refused.length - listed.length;
  return listed.join("") + (more > 0 ? line(`${name}: ${more} more are left as they are`) : "");
}

function describeUntried(name: string, untried: number): string {
  if (untried === 0) return "";
  const fixes = countWords(untried, "more fix", "more fixes");
  return line(`${name}: ${fixes} could not be tried, because the plan is too large to be read that often`);
}

function line(text: string): string {
  return `cornerstones: ${escapeTerminal(text)}\n`;
}
