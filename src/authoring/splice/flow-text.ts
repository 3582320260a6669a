import type { YamlEntry, YamlNode } from "../writing/yaml-node.ts";
import { inlineText } from "../writing/yaml-text.ts";

/** A node in one line, as it stands inside braces or brackets; `space` stands between these and what they hold. */
export function flowText(node: YamlNode, space: string): string {
  switch (node.kind) {
    case "nothing":
      return "";
    case "word":
      return node.word;
    case "text":
    case "written":
      return inlineText(node.text);
    case "flow-list":
      return listText(node.texts.map(inlineText), space);
    case "list":
      return listText(
        node.items.map(({ value }) => flowText(value, space)),
        space,
      );
    case "flow":
    case "map":
      return mapText(node.entries, space);
  }
}

function mapText(entries: readonly YamlEntry[], space: string): string {
  const parts = entries
    .filter(({ key, value }) => key !== null && value.kind !== "nothing")
    .map(({ key, value }) => `${key}: ${flowText(value, space)}`);
  return parts.length === 0 ? "{}" : `{${space}${parts.join(", ")}${space}}`;
}

function listText(parts: readonly string[], space: string): string {
  return parts.length === 0 ? "[]" : `[${space}${parts.join(", ")}${space}]`;
}
