import type { Path } from "../../diagnostics/finding.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import type { EntryOf, KeyTable } from "../keys/define-keys.ts";
import { readEntry } from "../keys/read-entry.ts";
import { PART_KEYS, VIEW_KEYS } from "../keys/row-keys.ts";
import type { GroupPart, Involvement, View } from "../plan.ts";
import { type Extra, extraOf, isMappingAt, NO_EXTRA, soundAt, textAt } from "./fields.ts";
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
  return readWords(groups, group, VIEW_KEYS, (says, at) => ({ ...at, says, level: null, rating: null }));
}

function readPart(groups: PlanPlace, group: Group): GroupPart | null {
  return readWords(groups, group, PART_KEYS, (how, at) => ({ ...at, how, level: null, date: null }));
}

/** What stands under a group: words alone, of which `short` makes an entry, or an entry. */
function readWords<Of extends KeyTable>(
  groups: PlanPlace,
  group: Group,
  keys: Of,
  short: (words: string, at: { readonly path: Path; readonly extra: Extra }) => EntryOf<Of>,
): EntryOf<Of> | null {
  const place = inside(groups, group);
  if (typeof soundAt(groups, group) === "string") {
    const words = textAt(groups, group);
    return words === null ? null : short(words, { path: place.path, extra: NO_EXTRA });
  }
  return isMappingAt(groups, group) ? readEntry(place, keys) : null;
}
