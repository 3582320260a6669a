import { andWords } from "../../document/words.ts";
import type { ByGroup } from "../../progress/participation.ts";
import { GROUPS, type Group } from "../../vocabulary.ts";
import type { SaidReport } from "../said-report.ts";

/** A group's name inside a sentence: ours without its capital, the setting's own as it is written. */
export function groupInSentence(group: Group, names: ByGroup<string>): string {
  const name = names[group];
  return name === GROUPS[group] ? name.toLowerCase() : name;
}

/** "children and young people, parents and carers, and staff". */
export function groupsInSentence(groups: readonly Group[], names: ByGroup<string>): string {
  return andWords(groups.map((group) => groupInSentence(group, names)));
}

/** Who said it: "Year 3, Pupils", or the group alone. */
export function whoWords({ group, who }: Pick<SaidReport, "group" | "who">, names: ByGroup<string>): string {
  return who === null ? groupInSentence(group, names) : `${who}, ${groupInSentence(group, names)}`;
}
