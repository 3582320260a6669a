import { GROUP_IDS, type Group, LEVELS, RATINGS } from "../../vocabulary.ts";
import type { GroupPart, Involvement, View } from "../plan.ts";
import { dateAt, extraOf, isMappingAt, NO_EXTRA, soundAt, textAt, wordAt } from "./fields.ts";
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
  const place = inside(groups, group);
  const { path } = place;
  if (typeof soundAt(groups, group) === "string") {
    const says = textAt(groups, group);
    return says === null ? null : { path, says, level: null, rating: null, extra: NO_EXTRA };
  }
  if (!isMappingAt(groups, group)) return null;
  const [level, rating] = [wordAt(place, "level", LEVELS), wordAt(place, "rating", RATINGS)];
  return { path, says: textAt(place, "says"), level, rating, extra: extraOf(place) };
}

function readPart(groups: PlanPlace, group: Group): GroupPart | null {
  const place = inside(groups, group);
  const { path } = place;
  if (typeof soundAt(groups, group) === "string") {
    const how = textAt(groups, group);
    return how === null ? null : { path, how, level: null, date: null, extra: NO_EXTRA };
  }
  if (!isMappingAt(groups, group)) return null;
  const [how, level] = [textAt(place, "how"), wordAt(place, "level", LEVELS)];
  return { path, how, level, date: dateAt(place, "date"), extra: extraOf(place) };
}
