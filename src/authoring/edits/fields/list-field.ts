import { UsageError } from "../../../errors.ts";
import { findAnyMeasure } from "../../find/find-any-measure.ts";
import { text, token } from "../../writing/value-nodes.ts";
import type { YamlEntry, YamlNode } from "../../writing/yaml-node.ts";
import type { EditedPlan } from "../edit.ts";
import { saidDay } from "../said.ts";

type ReadItem = (said: string, plan: EditedPlan) => readonly YamlEntry[];

/** The lists whose items are said in a line each, as in "Autumn 1: 1 September to 23 October". */
const LISTS: ReadonlyMap<string, ReadItem> = new Map([
  ["terms", termEntries],
  ["accept", acceptEntries],
  ["embedded", embeddedEntries],
]);

/** Whether a field is a list whose items have parts of their own. */
export function isItemList(key: string): boolean {
  return LISTS.has(key);
}

/**
 * The items of such a list, of a text in which a semicolon stands between two.
 *
 * @throws UsageError with how an item is said.
 */
export function listItems(key: string, said: string, plan: EditedPlan): readonly YamlNode[] {
  const read = LISTS.get(key);
  const items = said.split(";").map((item) => item.trim());
  return items.flatMap((item): YamlNode[] =>
    read && item !== "" ? [{ kind: "flow", entries: read(item, plan) }] : [],
  );
}

function termEntries(said: string, plan: EditedPlan): readonly YamlEntry[] {
  const [, name, from, to] = /^([^:]+?) ?: ?(.+?) (?:to|until|-|–) (.+)$/.exec(said) ?? [];
  if (name === undefined || from === undefined || to === undefined)
    throw new UsageError(
      `terms: "${said}" cannot be read; write it as in "Autumn 1: 1 September to 23 October"`,
    );
  const day = (key: string, words: string) =>
    token(key, saidDay(words, plan, { flag: `terms, ${name}`, key }));
  return [...text("name", name), ...day("from", from), ...day("to", to)];
}

function acceptEntries(said: string, plan: EditedPlan): readonly YamlEntry[] {
  const [, rule, because, until] = /^([\w-]+) ?: ?(.+?)(?: until (.+))?$/.exec(said) ?? [];
  if (rule === undefined || because === undefined)
    throw new UsageError(
      `accept: "${said}" cannot be read; write the rule, and why, as in "no-lead: We agree roles in May"`,
    );
  const day = until === undefined ? null : saidDay(until, plan, { flag: "accept", key: "until" });
  return [...token("rule", rule), ...text("because", because), ...token("until", day)];
}

function embeddedEntries(said: string, plan: EditedPlan): readonly YamlEntry[] {
  return [...token("measure", findAnyMeasure(said, plan).id)];
}
