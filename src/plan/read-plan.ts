import { jsonPointer, type Path } from "../diagnostics/finding.ts";
import type { ShapeProblem } from "../schema/shape-problems.ts";
import { RATINGS, type Rating } from "../vocabulary.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import { oddFigures } from "./figures.ts";
import { meantKey } from "./meant-key.ts";
import type { Celebration, OwnMeasure, Plan, Review } from "./plan.ts";
import { dateAt, entriesAt, extraAt, isMappingAt, textAt, yesAt } from "./read/fields.ts";
import { markUnsound, type PlanReader, unsoundSet } from "./read/plan-reader.ts";
import { groupsAt, readInvolvement } from "./read/read-involvement.ts";
import { readAccept, readRow } from "./read/read-row.ts";
import { readVoice } from "./read/read-voice.ts";

/**
 * Reads what is sound of a plan, short forms written out; `problems` are the file's by the plan's schema.
 * Never throws: what is not as it should be is left out, and the key that held it noted in the nearest `unsound`.
 */
export function readPlan(file: YamlFile, problems: readonly ShapeProblem[]): Plan {
  const reader = openReader(file, problems);
  return {
    setting: textAt(reader, ["setting"]),
    settingId: textAt(reader, ["setting-id"]),
    period: readPeriod(reader, ["period"]),
    catalogue: textAt(reader, ["catalogue"]),
    chosenWith: readInvolvement(reader, ["chosen-with"]),
    groupNames: groupsAt(reader, ["group-names"], textAt),
    ownMeasures: entriesAt(reader, ["own-measures"], readOwnMeasure),
    ratingKey: readRatingKey(reader, ["rating-key"]),
    reviews: entriesAt(reader, ["reviews"], readReview),
    celebrate: entriesAt(reader, ["celebrate"], readCelebration),
    voices: entriesAt(reader, ["voices"], readVoice),
    accept: entriesAt(reader, ["accept"], readAccept),
    rows: entriesAt(reader, ["measures"], readRow),
    extra: extraAt(reader, []),
    unsound: unsoundSet(reader, []),
  };
}

/** A reader that knows of every place that is not sound; those places are noted at once. */
function openReader(file: YamlFile, problems: readonly ShapeProblem[]): PlanReader {
  const values = problems.filter(({ kind }) => kind !== "missing" && kind !== "unknown");
  const places = [...values, ...oddFigures(file)].map(({ path }) => path);
  const reader = { file, unusable: new Set(places.map(jsonPointer)), unsound: new Map() };
  for (const place of places) markUnsound(reader, place);
  for (const problem of problems) {
    const key = absentKey(file, problem);
    if (key !== null) markUnsound(reader, key);
  }
  return reader;
}

/** The place that is empty because of a missing or a mistyped key. */
function absentKey(file: YamlFile, problem: ShapeProblem): Path | null {
  if (problem.kind === "missing") return [...problem.path, problem.key];
  const meant = problem.kind === "unknown" ? meantKey(file.value, problem) : null;
  return meant && [...problem.path.slice(0, -1), meant.word];
}

function readPeriod(reader: PlanReader, path: Path): Plan["period"] {
  if (!isMappingAt(reader, path)) return { from: null, to: null };
  return { from: dateAt(reader, [...path, "from"]), to: dateAt(reader, [...path, "to"]) };
}

function readOwnMeasure(reader: PlanReader, path: Path): OwnMeasure | null {
  const id = textAt(reader, [...path, "id"]);
  const cornerstone = textAt(reader, [...path, "cornerstone"]);
  const statement = textAt(reader, [...path, "statement"]);
  if (id === null || cornerstone === null || statement === null) return null;
  return { path, id, cornerstone, statement, short: textAt(reader, [...path, "short"]) };
}

function readRatingKey(reader: PlanReader, path: Path): Plan["ratingKey"] {
  const key: Partial<Record<Rating, string>> = {};
  if (!isMappingAt(reader, path)) return key;
  for (const rating of [RATINGS.red, RATINGS.amber, RATINGS.green]) {
    const meaning = textAt(reader, [...path, rating]);
    if (meaning !== null) key[rating] = meaning;
  }
  return key;
}

function readReview(reader: PlanReader, path: Path): Review | null {
  const date = dateAt(reader, [...path, "date"]);
  if (date === null) return null;
  return {
    path,
    date,
    label: textAt(reader, [...path, "label"]),
    with: groupsAt(reader, [...path, "with"], textAt),
    note: textAt(reader, [...path, "note"]),
  };
}

function readCelebration(reader: PlanReader, path: Path): Celebration | null {
  const date = dateAt(reader, [...path, "date"]);
  const what = textAt(reader, [...path, "what"]);
  if (date === null || what === null) return null;
  const who = textAt(reader, [...path, "who"]);
  return { path, date, what, who, share: yesAt(reader, [...path, "share"]) };
}
