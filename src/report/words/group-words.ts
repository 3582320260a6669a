import { andWords } from "../../document/words.ts";
import { type ByGroup, forEachGroup } from "../../progress/participation.ts";
import { GROUPS, type Group } from "../../vocabulary.ts";
import type { SaidReport } from "../said-report.ts";

/** What groups are called: by the setting, else (null) by the format. */
export type GroupNames = ByGroup<string | null>;
/** Of nobody in particular. */
export const FORMAT_NAMES: GroupNames = forEachGroup(() => null);

/** What a group is called. */
export function groupName(group: Group, names: GroupNames): string {
  return names[group] ?? GROUPS[group];
}

/** A group's name inside a sentence: ours without its capital, the setting's own as it is written. */
export function groupInSentence(group: Group, names: GroupNames): string {
  const name = groupName(group, names);
  return name === GROUPS[group] ? name.toLowerCase() : name;
}

/** "children and young people, parents and carers, and staff". */
export function groupsInSentence(groups: readonly Group[], names: GroupNames): string {
  return andWords(groups.map((group) => groupInSentence(group, names)));
}

/** Who said it: "Year 3, Pupils", or the group alone. */
export function whoWords({ group, who }: Pick<SaidReport, "group" | "who">, names: GroupNames): string {
  return who === null ? groupInSentence(group, names) : `${who}, ${groupInSentence(group, names)}`;
}
