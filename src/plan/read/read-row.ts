import { jsonPointer } from "../../diagnostics/finding.ts";
import { RATINGS, STAGES } from "../../vocabulary.ts";
import type { Accept, Action, Evaluation, Evidence, Link, Row } from "../plan.ts";
import { childOf, isMapping } from "../value-at.ts";
import { dateAt, entriesAt, extraOf, soundAt, textAt, textsAt, wordAt, yesAt, yesOrNo } from "./fields.ts";
import { inside, type Place, unsoundKeys } from "./plan-reader.ts";
import { readMoved } from "./read-figures.ts";
import { readIndicator } from "./read-indicator.ts";
import { groupsAt, readInvolvement, readView } from "./read-involvement.ts";
import { readVoice } from "./read-voice.ts";

/** Reads a row; nothing where its measure cannot be read. */
export function readRow(place: Place): Row | null {
  const measure = textAt(place, "measure");
  if (measure === null) return null;
  return {
    path: place.path,
    measure,
    improve: textAt(place, "improve"),
    ourWords: textAt(place, "our-words"),
    success: textsAt(place, "success"),
    involve: readInvolvement(place, "involve"),
    lead: textsAt(place, "lead"),
    indicators: entriesAt(place, "indicators", readIndicator),
    actions: entriesAt(place, "actions", readAction),
    voices: entriesAt(place, "voices", readVoice),
    evidence: entriesAt(place, "evidence", readEvidence),
    evaluation: readEvaluations(place),
    links: entriesAt(place, "links", readLink),
    accept: entriesAt(place, "accept", readAccept),
    extra: extraOf(place),
    unsound: unsoundKeys(place.reader, place.path),
  };
}

/** Reads a finding that is accepted; nothing where its rule is not named. */
export function readAccept(place: Place): Accept | null {
  const rule = textAt(place, "rule");
  if (rule === null) return null;
  return { path: place.path, rule, because: textAt(place, "because"), until: dateAt(place, "until") };
}

function readAction(place: Place): Action | null {
  const what = textAt(place, "do");
  if (what === null) return null;
  return {
    path: place.path,
    do: what,
    id: textAt(place, "id"),
    lead: textsAt(place, "lead"),
    by: dateAt(place, "by"),
    done: dateAt(place, "done"),
    moved: entriesAt(place, "moved", readMoved),
    unsound: unsoundKeys(place.reader, place.path),
  };
}

function readEvidence(place: Place): Evidence | null {
  const date = dateAt(place, "date");
  const what = textAt(place, "what");
  if (date === null || what === null) return null;
  return { path: place.path, date, what, where: textAt(place, "where"), private: isPrivate(place) };
}

/** Whoever wrote anything there but no meant to keep it private, however it is misspelt. */
function isPrivate(place: Place): boolean {
  const said = childOf(place.value, "private");
  return yesAt(place, "private") || (said != null && yesOrNo(said) === null);
}

/** The grid's cell holds one text without a date. */
function readEvaluations(row: Place): readonly Evaluation[] {
  if (typeof soundAt(row, "evaluation") !== "string") return entriesAt(row, "evaluation", readEvaluation);
  const note = textAt(row, "evaluation");
  const { path } = inside(row, "evaluation");
  return note === null ? [] : [{ path, date: null, stage: null, rating: null, note, next: null, views: {} }];
}

function readEvaluation(place: Place): Evaluation | null {
  const date = dateAt(place, "date");
  if (date === null) return null;
  return {
    path: place.path,
    date,
    stage: wordAt(place, "stage", STAGES),
    rating: wordAt(place, "rating", RATINGS),
    note: textAt(place, "note"),
    next: textAt(place, "next"),
    views: groupsAt(place, "views", readView),
  };
}

function readLink(place: Place): Link | null {
  const { reader, path, value } = place;
  if (isMapping(value)) {
    const to = textAt(place, "to");
    return to === null ? null : { path, toPath: [...path, "to"], to, because: textAt(place, "because") };
  }
  const isSound = typeof value === "string" && !reader.unusable.has(jsonPointer(path));
  return isSound ? { path, toPath: path, to: value, because: null } : null;
}
