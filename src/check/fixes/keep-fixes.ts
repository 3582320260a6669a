import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** Findings with the fixes of those alone that are carried out: a fix that turned out not to be safe is none. */
export function keepFixes(
  findings: readonly Diagnostic[],
  fixed: readonly Diagnostic[],
): readonly Diagnostic[] {
  const kept = new Map(fixed.map((each) => [nameOf(each), each.fix]));
  return findings.map((each) => {
    const fix = kept.get(nameOf(each)) ?? null;
    return { ...each, fix: fix && (each.fix ?? fix) };
  });
}

/** A finding of a text may have been found twice, by other settings. */
function nameOf({ key, span }: Diagnostic): string {
  return `${span.start} ${span.end} ${key}`;
}
