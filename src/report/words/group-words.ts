import type { ByGroup } from "../../progress/participation.ts";
import { GROUPS, type Group } from "../../vocabulary.ts";
import type { SaidReport } from "../said-report.ts";
import { andWords } from "./list-words.ts";

/** A group's name inside a sentence: ours without its capital, the setting's own as it is written. */
export function groupInSentence(group: Group, names: ByGroup<string>): string {
  const name = names[group];
  return name === GROUPS[group] ? name.toLowerCase() : name;
}

/** "children and young people, parents and carers, and staff": names that hold an "and" need the comma. */
export function groupsInSentence(groups: readonly Group[], names: ByGroup<string>): string {
  const said = groups.map((group) => groupInSentence(group, names));
  const holdsAnd = said.some((name) => name.includes(" and "));
  if (!holdsAnd || said.length < 2) return andWords(said);
  return `${said.slice(0, -1).join(", ")}, and ${said.at(-1)}`;
}

/** Who said it: "Year 3, Pupils", or the group alone. */
export function whoWords({ group, who }: Pick<SaidReport, "group" | "who">, names: ByGroup<string>): string {
  return who === null ? groupInSentence(group, names) : `${who}, ${groupInSentence(group, names)}`;
}
