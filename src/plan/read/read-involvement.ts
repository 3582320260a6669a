import type { Path } from "../../diagnostics/finding.ts";
import { GROUP_IDS, type Group, LEVELS, RATINGS } from "../../vocabulary.ts";
import type { Involvement, Part, View } from "../plan.ts";
import { dateAt, isMappingAt, soundAt, textAt, wordAt } from "./fields.ts";
import type { PlanReader } from "./plan-reader.ts";

/** Reads who takes part and how: one text for all, or one a group. */
export function readInvolvement(reader: PlanReader, path: Path): Involvement {
  if (typeof soundAt(reader, path) === "string") return { path, all: textAt(reader, path), groups: {} };
  return { path, all: null, groups: groupsAt(reader, path, readPart) };
}

/** What a mapping holds for each group, each read by `read`; the groups in their order. */
export function groupsAt<Entry>(
  reader: PlanReader,
  path: Path,
  read: (reader: PlanReader, path: Path) => Entry | null,
): Readonly<Partial<Record<Group, Entry>>> {
  const groups: Partial<Record<Group, Entry>> = {};
  if (!isMappingAt(reader, path)) return groups;
  for (const group of GROUP_IDS) {
    const entry = read(reader, [...path, group]);
    if (entry !== null) groups[group] = entry;
  }
  return groups;
}

/** Reads how a group says that it went: its words, or words with a level and a rating. */
export function readView(reader: PlanReader, path: Path): View | null {
  const says = shortText(reader, path);
  if (says !== undefined) return says === null ? null : { path, says, level: null, rating: null };
  if (!isMappingAt(reader, path)) return null;
  return {
    path,
    says: textAt(reader, [...path, "says"]),
    level: wordAt(reader, [...path, "level"], LEVELS),
    rating: wordAt(reader, [...path, "rating"], RATINGS),
  };
}

function readPart(reader: PlanReader, path: Path): Part | null {
  const how = shortText(reader, path);
  if (how !== undefined) return how === null ? null : { path, how, level: null, date: null };
  if (!isMappingAt(reader, path)) return null;
  return {
    path,
    how: textAt(reader, [...path, "how"]),
    level: wordAt(reader, [...path, "level"], LEVELS),
    date: dateAt(reader, [...path, "date"]),
  };
}

/** The text of the short form; undefined where the place holds no text. */
function shortText(reader: PlanReader, path: Path): string | null | undefined {
  return typeof soundAt(reader, path) === "string" ? textAt(reader, path) : undefined;
}
