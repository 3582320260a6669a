import { isMapping } from "../../plan/value-at.ts";
import { flag } from "../writing/value-nodes.ts";
import { NOTHING, prose, word, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import { inlineText } from "../writing/yaml-text.ts";

/** Keys whose mappings are short readings, which stand in one line. */
const IN_ONE_LINE: ReadonlySet<string> = new Set([
  "baseline",
  "target",
  "readings",
  "steps",
  "evidence",
  "moved",
]);

/** Data of a plan as the tool writes it: prose as prose, short readings in one line, yes and no in words. */
export function dataNode(data: unknown, key = ""): YamlNode {
  if (typeof data === "string") return prose(data);
  if (typeof data === "boolean") return word(data ? "yes" : "no");
  if (typeof data === "number") return word(String(data));
  if (Array.isArray(data)) return listNode(data, key);
  if (!isMapping(data)) return NOTHING;
  const entries = dataEntries(data);
  const isFlat = Object.values(data).every((value) => typeof value !== "object");
  return { kind: isFlat && IN_ONE_LINE.has(key) ? "flow" : "map", entries };
}

/** The entries of a mapping of a plan, in their order. */
export function dataEntries(data: Readonly<Record<string, unknown>>): readonly YamlEntry[] {
  return Object.entries(data).flatMap(([key, value]) =>
    value === false && key === "ongoing"
      ? flag(key, false)
      : [{ key: inlineText(key), value: dataNode(value, key) }],
  );
}

function listNode(items: readonly unknown[], key: string): YamlNode {
  const texts = items.flatMap((item) => (typeof item === "string" ? [item] : []));
  if (key === "lead" && texts.length === items.length) return { kind: "flow-list", texts };
  return { kind: "list", items: items.map((item) => ({ value: dataNode(item, key) })) };
}
