import type { Accept, Moved, Review, Step, Term } from "../../plan/plan.ts";
import { entry, extraEntries, groupsNode, text, token, valueNode } from "./plan-node.ts";
import { prose, type YamlNode } from "./yaml-node.ts";

/** The small dated parts of a plan as YAML, each in one line where it has room there. */

/** A due date that was moved. */
export function movedNode({ from, date, because, extra = {} }: MovedWords): YamlNode {
  const entries = [...token("from", from), ...token("date", date), ...text("because", because)];
  return { kind: "flow", entries: [...entries, ...extraEntries(extra)] };
}

type MovedWords = Omit<Moved, "path" | "extra"> & Partial<Pick<Moved, "extra">>;

/** A milestone on the way to a target. */
export function stepNode({ by, value, extra }: Step): YamlNode {
  const entries = [...token("by", by), { key: "value", value: valueNode(value) }, ...extraEntries(extra)];
  return { kind: "flow", entries };
}

/** A finding that is accepted. */
export function acceptNode({ rule, because, until, extra }: Accept): YamlNode {
  const entries = [
    ...token("rule", rule),
    ...text("because", because),
    ...token("until", until),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}

/** A term or half term. */
export function termNode({ name, from, to, extra }: Term): YamlNode {
  const entries = [...text("name", name), ...token("from", from), ...token("to", to), ...extraEntries(extra)];
  return { kind: "flow", entries };
}

/** A review of the plan. */
export function reviewNode({ date, label, with: present, note, extra, withExtra }: Review): YamlNode {
  const entries = [
    ...token("date", date),
    ...text("label", label),
    ...entry("with", groupsNode(present, prose, withExtra)),
    ...text("note", note),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}
