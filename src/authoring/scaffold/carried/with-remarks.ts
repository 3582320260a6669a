import type { Path } from "../../../diagnostics/finding.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";
import type { YamlFile } from "../../../yaml/yaml-file.ts";
import type { YamlEntry, YamlItem, YamlNode } from "../../writing/yaml-node.ts";
import { remarksAt } from "./remarks.ts";

export interface RemarksSource {
  readonly file: YamlFile;
  /** Leaves out the comments that a new plan is written with. */
  readonly withoutOurs: (comments: readonly string[]) => readonly string[];
}

/** What is carried over, with the comments that people wrote beside it; the questions and hints of last year stay there. */
export function withRemarks(
  entries: readonly YamlEntry[],
  base: Path | null,
  source: RemarksSource,
): readonly YamlEntry[] {
  return entries.map((entry) => {
    const inside = base !== null && entry.key !== null ? [...base, entry.key] : null;
    const path = entry.from === undefined ? inside : entry.from;
    const value = inNode(entry.value, path, source);
    if (path === null || path.length === 0) return { ...entry, value };
    const { above, behind } = ownRemarks(path, source);
    const moved = behind !== null && entry.note !== undefined ? [behind] : [];
    const note = entry.note ?? behind ?? undefined;
    return {
      ...entry,
      value,
      ...(note === undefined ? {} : { note }),
      above: [...(entry.above ?? []), ...above, ...moved],
    };
  });
}

function inNode(node: YamlNode, path: Path | null, source: RemarksSource): YamlNode {
  if (node.kind === "map" || node.kind === "flow") {
    const entries = withRemarks(node.entries, path, source);
    // A comment needs a line to stand behind.
    const hasRemarks = entries.some(({ above = [], note }) => above.length > 0 || note !== undefined);
    return hasRemarks ? { kind: "map", entries } : { ...node, entries };
  }
  if (node.kind !== "list") return node;
  return { ...node, items: node.items.map((item) => inItem(item, source)) };
}

function inItem(item: YamlItem, source: RemarksSource): YamlItem {
  const value = inNode(item.value, item.from ?? null, source);
  if (item.from === undefined) return { ...item, value };
  const { above, behind, below } = ownRemarks(item.from, source);
  const isLine = value.kind === "text" || value.kind === "word" || value.kind === "flow";
  return {
    ...item,
    value: value.kind === "map" && below.length > 0 ? withBelow(value, below) : value,
    above: [...(item.above ?? []), ...above, ...(isLine && behind !== null ? [behind] : [])],
  };
}

function withBelow(map: YamlNode & { kind: "map" }, below: readonly string[]): YamlNode {
  return { ...map, entries: [...map.entries, { key: null, value: { kind: "nothing" }, above: below }] };
}

function ownRemarks(path: Path, { file, withoutOurs }: RemarksSource) {
  const { above, behind, below } = remarksAt(file, path);
  const kept = (lines: readonly string[]): readonly string[] =>
    withoutOurs(lines).map((line) => escapeTerminal(line));
  return {
    above: kept(above),
    below: kept(below),
    behind: behind === null ? null : (kept([behind])[0] ?? null),
  };
}
