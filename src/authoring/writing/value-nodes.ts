import type { Extra, Value } from "../../plan/plan.ts";
import { isMapping } from "../../plan/value-at.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { NOTHING, prose, word, type YamlEntry, type YamlNode } from "./yaml-node.ts";
import { inlineText, quoted } from "./yaml-text.ts";

/** One entry, or none where there is nothing to say. */
export function entry(key: string, value: YamlNode | null): readonly YamlEntry[] {
  return value === null ? [] : [{ key, value }];
}

/** An entry of somebody's words. */
export function text(key: string, value: string | null): readonly YamlEntry[] {
  return entry(key, value === null ? null : prose(value));
}

/** An entry of a date, an id, a number or a word of the format. */
export function token(key: string, value: string | number | null): readonly YamlEntry[] {
  if (value === null) return [];
  return entry(key, word(typeof value === "number" ? String(value) : inlineText(value)));
}

/** A yes/no that is left out where it is no. */
export function flag(key: string, value: boolean): readonly YamlEntry[] {
  return entry(key, value ? word("yes") : null);
}

export function valueNode(value: Value): YamlNode {
  return word(typeof value === "boolean" ? (value ? "yes" : "no") : String(value));
}

/** One text, or a list of several; null for none. */
export function textsNode(texts: readonly string[]): YamlNode | null {
  const [first] = texts;
  if (first === undefined) return null;
  return texts.length === 1
    ? prose(first)
    : { kind: "list", items: texts.map((each) => ({ value: prose(each) })) };
}

/** A role, or several in one line; null for none. */
export function leadNode(lead: readonly string[]): YamlNode | null {
  return lead.length > 1 ? { kind: "flow-list", texts: lead } : textsNode(lead);
}

/** A group, or several in one line; null for none. */
export function withNode(groups: readonly string[]): YamlNode | null {
  const [first] = groups;
  if (first === undefined) return null;
  return groups.length === 1 ? word(first) : { kind: "flow-list", texts: groups };
}

/** The `x-...` keys of a place, with all that they hold. */
export function extraEntries(extra: Extra): readonly YamlEntry[] {
  return Object.entries(extra).map(([key, value]) => ({ key: inlineText(key), value: dataNode(value) }));
}

/** Any data, as a setting's own keys may hold it. No deeper than a plan may nest. */
function dataNode(data: unknown): YamlNode {
  if (typeof data === "string") return prose(data);
  if (typeof data === "number" || typeof data === "boolean") return word(dataWord(data));
  if (Array.isArray(data)) {
    const items = data.map((value) => ({ value: dataNode(value) }));
    return items.length === 0 ? word("[]") : { kind: "list", items };
  }
  if (!isMapping(data)) return NOTHING;
  const entries = extraEntries(data);
  return entries.length === 0 ? word("{}") : { kind: "map", entries };
}

function dataWord(value: number | boolean): string {
  if (typeof value === "boolean" || Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
}

/** A text that stays a text, whatever it looks like. */
export function quotedNode(value: string): YamlNode {
  return word(quoted(value));
}

export function groupsNode<T>(
  groups: Readonly<Partial<Record<Group, T>>>,
  node: (part: T) => YamlNode | null,
  extra: Extra = {},
): YamlNode | null {
  const parts = GROUP_IDS.flatMap((group) => {
    const part = groups[group];
    return part === undefined ? [] : entry(group, node(part));
  });
  const entries = [...parts, ...extraEntries(extra)];
  return entries.length === 0 ? null : { kind: "map", entries };
}
