import { jsonPointer, type Path } from "../diagnostics/finding.ts";
import type { SchemaFinding } from "../schema/schema-findings.ts";
import { GROUPS, RATINGS, type Rating } from "../vocabulary.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { oddFigures } from "./figures.ts";
import { findMeantKey } from "./find-meant-key.ts";
import { EMBEDDED_KEYS, PLAN_KEYS, REVIEW_KEYS } from "./keys/plan-keys.ts";
import { readEntry, readValues } from "./keys/read-entry.ts";
import type { Embedded, Plan, Review } from "./plan.ts";
import { dateAt, entriesAt, extraOf, isMappingAt, textAt, wordAt } from "./read/fields.ts";
import { inside, markUnsound, type PlanPlace, type PlanReader, unsoundKeys } from "./read/plan-reader.ts";
import { groupsAt, readInvolvement } from "./read/read-involvement.ts";
import { readLink, readRow } from "./read/read-row.ts";
import { readVoice } from "./read/read-voice.ts";
import { isMapping } from "./value-at.ts";

/**
 * Reads what is sound of a plan, short forms written out; `findings` are the file's by the plan's schema.
 * Never throws: what is not as it should be is left out, and the key that held it noted in the nearest `unsound`.
 */
export function readPlan(file: YamlFile, findings: readonly SchemaFinding[]): Plan {
  const place: PlanPlace = {
    reader: openReader(file, findings),
    path: [],
    value: file.value,
    isPercentage: false,
  };
  return Object.assign(readValues(place, PLAN_KEYS), {
    period: readPeriod(place),
    chosenWith: readInvolvement(place, "chosen-with"),
    groupNames: groupsAt(place, "group-names", textAt),
    roles: readRoles(place),
    embedded: entriesAt(place, "embedded", readEmbedded),
    ratingKey: readRatingKey(place),
    reviews: entriesAt(place, "reviews", readReview),
    voices: entriesAt(place, "voices", readVoice),
    rows: entriesAt(place, "measures", readRow),
    extra: extraOf(place),
    extras: extrasOf(place),
    unsound: unsoundKeys(place.reader, []),
  });
}

/** A reader that knows of every place that is not sound; those places are noted at once. */
function openReader(file: YamlFile, findings: readonly SchemaFinding[]): PlanReader {
  const values = findings.filter(({ kind }) => kind !== "missing" && kind !== "unknown");
  const places = [...values, ...oddFigures(file)].map(({ path }) => path);
  const reader = { file, isUnusable: unusableAmong(places), unsound: new Map() };
  for (const place of places) markUnsound(reader, place);
  for (const finding of findings) {
    const key = absentKey(file, finding);
    if (key !== null) markUnsound(reader, key);
  }
  return reader;
}

/** A look at the last step is enough for nearly all that is asked. */
function unusableAmong(places: readonly Path[]): PlanReader["isUnusable"] {
  const pointers = new Set(places.map(jsonPointer));
  const steps = new Set(places.map((path) => path.at(-1)));
  return (holder, step) => steps.has(step) && pointers.has(jsonPointer([...holder, step]));
}

/** The place that is empty because of a missing or a mistyped key. */
function absentKey(file: YamlFile, finding: SchemaFinding): Path | null {
  if (finding.kind === "missing") return [...finding.path, finding.key];
  const meant = finding.kind === "unknown" ? findMeantKey(file.value, finding) : null;
  return meant && [...finding.path.slice(0, -1), meant.word];
}

function readPeriod(plan: PlanPlace): Plan["period"] {
  if (!isMappingAt(plan, "period")) return { from: null, to: null };
  const place = inside(plan, "period");
  return { from: dateAt(place, "from"), to: dateAt(place, "to") };
}

function readRoles(plan: PlanPlace): Plan["roles"] {
  if (!isMappingAt(plan, "roles")) return [];
  const place = inside(plan, "roles");
  const roles = isMapping(place.value) ? Object.keys(place.value).filter((key) => !key.startsWith("x-")) : [];
  return roles.flatMap((role) => {
    const group = wordAt(place, role, GROUPS);
    return group === null ? [] : [{ role, group }];
  });
}

/** The plan's own mappings that hold no entries of their own kind. */
const MAPPINGS = ["period", "group-names", "roles", "rating-key"] as const;

function extrasOf(plan: PlanPlace): Plan["extras"] {
  const found = MAPPINGS.map((key) => [key, extraOf(inside(plan, key))] as const);
  return Object.fromEntries(found.filter(([, extra]) => Object.keys(extra).length > 0));
}

function readRatingKey(plan: PlanPlace): Plan["ratingKey"] {
  const key: Partial<Record<Rating, string>> = {};
  if (!isMappingAt(plan, "rating-key")) return key;
  const place = inside(plan, "rating-key");
  for (const rating of [RATINGS.red, RATINGS.amber, RATINGS.green]) {
    const meaning = textAt(place, rating);
    if (meaning !== null) key[rating] = meaning;
  }
  return key;
}

function readEmbedded(place: PlanPlace): Embedded | null {
  const embedded = readEntry(place, EMBEDDED_KEYS);
  return embedded && Object.assign(embedded, { links: entriesAt(place, "links", readLink) });
}

function readReview(place: PlanPlace): Review | null {
  const review = readEntry(place, REVIEW_KEYS);
  if (review === null) return null;
  const present = groupsAt(place, "with", textAt);
  return Object.assign(review, { with: present, withExtra: extraOf(inside(place, "with")) });
}
