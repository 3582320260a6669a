import type { KeyTable, PlanKey, ValuesOf } from "../../plan/keys/define-keys.ts";
import type { Extra } from "../../plan/plan.ts";
import { entry, extraEntries, leadNode, textsNode, withNode } from "./value-nodes.ts";
import { prose, word, type YamlEntry, type YamlNode } from "./yaml-node.ts";
import { inlineText } from "./yaml-text.ts";

/** What is to be written of a thing; what is not named is left out. */
type Given<Of extends KeyTable> = Partial<ValuesOf<Of>> & { readonly extra?: Extra };

/** What stands under keys in a way of its own; null leaves the key out. */
type OwnNodes = Readonly<Record<string, YamlNode | YamlEntry | null>>;

/** A thing in a plan by its keys, one a line. */
export function mapOf<Of extends KeyTable>(table: Of, given: Given<Of>, own?: OwnNodes): YamlNode {
  return { kind: "map", entries: keyEntries(table, given, own) };
}

/** The same in one line, where it has room there. */
export function lineOf<Of extends KeyTable>(table: Of, given: Given<Of>, own?: OwnNodes): YamlNode {
  return { kind: "flow", entries: keyEntries(table, given, own) };
}

/** What is given of a thing under its keys, in their order, its id first and its `x-...` keys last. */
export function keyEntries<Of extends KeyTable>(
  table: Of,
  given: Given<Of>,
  own?: OwnNodes,
): readonly YamlEntry[];
export function keyEntries(
  { list }: KeyTable,
  given: Readonly<Record<string, unknown>> & { readonly extra?: Extra },
  own: OwnNodes = {},
): readonly YamlEntry[] {
  const idFirst = list.toSorted((a, b) => Number(b.key === "id") - Number(a.key === "id"));
  const entries = idFirst.flatMap(({ name, key, declared }) => {
    const written = own[key];
    if (written && "value" in written) return [written];
    return entry(key, written === undefined ? keyNode(declared, given[name]) : written);
  });
  return [...entries, ...extraEntries(given.extra ?? {})];
}

/** Kinds whose texts are somebody's words. */
const WORDS: ReadonlySet<PlanKey["is"]> = new Set(["text", "name", "label", "short"]);

function keyNode(declared: PlanKey, value: unknown): YamlNode | null {
  const { is } = declared;
  if (typeof value === "boolean") return yesNoNode(is, value);
  if (typeof value === "number") return word(value);
  if (typeof value === "string") {
    if (is === "kind" && value === "idea") return null;
    return WORDS.has(is) ? prose(value) : word(inlineText(value));
  }
  if (!Array.isArray(value) || value.length === 0) return null;
  if (declared.is === "list")
    return { kind: "list", items: value.map((each) => ({ value: mapOf(declared.of, each) })) };
  const texts = value.map(String);
  if (is === "groups") return withNode(texts);
  return is === "lead" ? leadNode(texts) : textsNode(texts);
}

/** A yes or no that is left out where it says what holds anyway. */
function yesNoNode(is: PlanKey["is"], value: boolean): YamlNode | null {
  if (is !== "value" && value === (is === "yes-unless-no")) return null;
  return word(value ? "yes" : "no");
}
