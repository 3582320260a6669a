import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { readShortEntry } from "../keys/read-entry.ts";
import { PART_KEYS, VIEW_KEYS } from "../keys/row-keys.ts";
import type { GroupPart, Involvement, View } from "../plan.ts";
import { extraOf, isMappingAt, NO_EXTRA, soundAt, textAt } from "./fields.ts";
import { inside, type PlanPlace } from "./plan-reader.ts";

/** Reads who takes part and how: one text for all, or one a group. */
export function readInvolvement(place: PlanPlace, key: string): Involvement {
  const { path } = inside(place, key);
  if (typeof soundAt(place, key) === "string")
    return { path, all: textAt(place, key), groups: {}, extra: NO_EXTRA };
  return { path, all: null, groups: groupsAt(place, key, readPart), extra: extraOf(inside(place, key)) };
}

/** What the mapping under a key holds for each group, read by `read`; the groups in their order. */
export function groupsAt<Entry>(
  place: PlanPlace,
  key: string,
  read: (groups: PlanPlace, group: Group) => Entry | null,
): Readonly<Partial<Record<Group, Entry>>> {
  const found: Partial<Record<Group, Entry>> = {};
  if (!isMappingAt(place, key)) return found;
  const groups = inside(place, key);
  for (const group of GROUP_IDS) {
    const entry = read(groups, group);
    if (entry !== null) found[group] = entry;
  }
  return found;
}

/** Reads how a group says that it went: its words, or words with a level and a rating. */
export function readView(groups: PlanPlace, group: Group): View | null {
  return readShortEntry(groups, group, { table: VIEW_KEYS, short: "says" });
}

function readPart(groups: PlanPlace, group: Group): GroupPart | null {
  return readShortEntry(groups, group, { table: PART_KEYS, short: "how" });
}
