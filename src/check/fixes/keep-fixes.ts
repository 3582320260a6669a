import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** Findings with the fixes of those alone that are carried out: a fix that turned out not to be safe is none. */
export function keepFixes(
  findings: readonly Diagnostic[],
  fixed: readonly Diagnostic[],
): readonly Diagnostic[] {
  const kept = new Set(fixed.map(nameOf));
  return findings.map((each) =>
    each.fix === null || kept.has(nameOf(each)) ? each : { ...each, fix: null },
  );
}

/** A finding of a text may have been found twice, by other settings. */
function nameOf({ key, span }: Diagnostic): string {
  return `${span.start} ${span.end} ${key}`;
}
