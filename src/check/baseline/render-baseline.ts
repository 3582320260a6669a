import { compareText } from "../../diagnostics/diagnostic.ts";
import { jsonLine } from "../../markup/json.ts";
import type { BaselineEntry, KnownFindings } from "./baseline.ts";

/** A baseline as JSON, sorted, an entry a line, so that git can merge two people's; the same bytes for the same entries. */
export function renderBaseline(baseline: KnownFindings): string {
  const entries = [...baseline.values()].flat().sort(compareEntries);
  const lines = entries.map(({ file, rule, key, count }) => `    ${jsonLine({ file, rule, key, count })}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": 1,\n  "entries": ${list}\n}\n`;
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return compareText(a.file, b.file) || compareText(a.rule, b.rule) || compareText(a.key, b.key);
}
