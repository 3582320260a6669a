import { compareText } from "../../diagnostics/diagnostic.ts";
import { jsonLine } from "../../markup/json.ts";

/** So many equal findings of one plan that are known and hidden. */
export interface BaselineEntry {
  /** The plan, relative to the folder of the baseline, with `/`. */
  readonly file: string;
  readonly rule: string;
  /** What the findings are known by within the plan (`Diagnostic.key`). */
  readonly key: string;
  readonly count: number;
}

/** The entries of a baseline by their plan. */
export type KnownFindings = ReadonlyMap<string, readonly BaselineEntry[]>;

/** Gathers entries by plan; those of one plan with one key become one. */
export function baselineOf(entries: Iterable<BaselineEntry>): KnownFindings {
  const files = new Map<string, Map<string, BaselineEntry>>();
  for (const entry of entries) {
    const keys = files.get(entry.file) ?? new Map<string, BaselineEntry>();
    files.set(entry.file, keys);
    keys.set(entry.key, { ...entry, count: entry.count + (keys.get(entry.key)?.count ?? 0) });
  }
  return new Map([...files].map(([file, keys]) => [file, [...keys.values()]]));
}

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
