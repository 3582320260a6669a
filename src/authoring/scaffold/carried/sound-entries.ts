import { applyEdits } from "../../../source/source.ts";
import { findControls } from "../../../yaml/rules/control-characters.ts";
import { findOverrides } from "../../../yaml/rules/hidden-characters.ts";
import type { YamlEntry, YamlNode } from "../../writing/yaml-node.ts";

/** What is carried over, without the characters that nobody sees and that the check of a plan calls errors. */
export function soundEntries(entries: readonly YamlEntry[]): readonly YamlEntry[] {
  return entries.map((entry) => ({
    ...entry,
    key: entry.key === null ? null : soundWords(entry.key),
    value: soundNode(entry.value),
  }));
}

function soundNode(node: YamlNode): YamlNode {
  switch (node.kind) {
    case "text":
      return { ...node, text: soundWords(node.text) };
    case "flow-list":
      return { ...node, texts: node.texts.map(soundWords) };
    case "list":
      return { ...node, items: node.items.map((item) => ({ ...item, value: soundNode(item.value) })) };
    case "map":
    case "flow":
      return { ...node, entries: soundEntries(node.entries) };
    default:
      return node;
  }
}

function soundWords(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  const [overrides, controls] = [findOverrides(lines), findControls(lines)];
  const edits = [...overrides, ...controls].map(({ span }) => ({
    offset: span.start,
    length: span.end - span.start,
    text: "",
  }));
  return edits.length === 0 ? lines : applyEdits(lines, edits);
}
