import { nearestWord } from "../../plan/nearest-word.ts";
import type { Plan } from "../../plan/plan.ts";
import { GROUP_IDS, GROUPS, type Group } from "../../vocabulary.ts";
import { match, type NamedItem } from "./match.ts";
import { type NameChoice, UnclearName } from "./names.ts";

/**
 * The group that a name means: its id, what it is called in this plan or elsewhere, a part of one of these that is in no
 * other, or what people often say for it ("pupils", "families").
 *
 * @throws UnclearName with the three groups.
 */
export function findGroup(said: string, { groupNames }: Pick<Plan, "groupNames">): Group {
  const candidates = GROUP_IDS.map((group): NamedItem<Group> => {
    const name = groupNames[group];
    return { item: group, names: [group, GROUPS[group], ...(name === undefined ? [] : [name])], texts: [] };
  });
  const found = match(said, candidates);
  if (found.kind === "one") return found.item;
  const choices = GROUP_IDS.map(
    (group): NameChoice => ({ name: group, words: groupNames[group] ?? GROUPS[group] }),
  );
  if (found.kind === "several") throw new UnclearName(`"${said}" could be several groups:`, choices);
  const meant = nearestWord(said, GROUP_IDS);
  const group = GROUP_IDS.find((id) => id === meant?.word);
  if (group) return group;
  throw new UnclearName(`no group is called "${said}"; there are:`, choices);
}
