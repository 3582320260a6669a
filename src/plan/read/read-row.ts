import { jsonPointer } from "../../diagnostics/finding.ts";
import { GROUPS, RATINGS, STAGES } from "../../vocabulary.ts";
import type { Accept, Action, Evaluation, Evidence, Happened, Link, Row } from "../plan.ts";
import { childOf, isMapping } from "../value-at.ts";
import {
  dateAt,
  entriesAt,
  extraOf,
  NO_EXTRA,
  noAt,
  soundAt,
  textAt,
  textsAt,
  wordAt,
  wordsAt,
  yesAt,
  yesOrNo,
} from "./fields.ts";
import { inside, type PlanPlace, unsoundKeys } from "./plan-reader.ts";
import { readMoved } from "./read-figures.ts";
import { readIndicator } from "./read-indicator.ts";
import { groupsAt, readInvolvement, readView } from "./read-involvement.ts";
import { readVoice } from "./read-voice.ts";

/** Reads a row; nothing where its measure cannot be read. */
export function readRow(place: PlanPlace): Row | null {
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
export function readAccept(place: PlanPlace): Accept | null {
  const rule = textAt(place, "rule");
  if (rule === null) return null;
  const [because, until] = [textAt(place, "because"), dateAt(place, "until")];
  return { path: place.path, rule, because, until, extra: extraOf(place) };
}

function readAction(place: PlanPlace): Action | null {
  const what = textAt(place, "do");
  if (what === null) return null;
  return {
    path: place.path,
    do: what,
    id: textAt(place, "id"),
    lead: textsAt(place, "lead"),
    with: wordsAt(place, "with", GROUPS),
    start: dateAt(place, "start"),
    by: dateAt(place, "by"),
    done: dateAt(place, "done"),
    ongoing: yesAt(place, "ongoing"),
    cost: textAt(place, "cost"),
    moved: entriesAt(place, "moved", readMoved),
    extra: extraOf(place),
    unsound: unsoundKeys(place.reader, place.path),
  };
}

function readEvidence(place: PlanPlace): Evidence | null {
  const date = dateAt(place, "date");
  const what = textAt(place, "what");
  if (date === null || what === null) return null;
  const { path } = place;
  return {
    path,
    date,
    what,
    where: textAt(place, "where"),
    private: isPrivate(place),
    extra: extraOf(place),
  };
}

/** Whoever wrote anything there but no meant to keep it private, however it is misspelt. */
function isPrivate(place: PlanPlace): boolean {
  const written = childOf(place.value, "private");
  return yesAt(place, "private") || (written != null && yesOrNo(written) === null);
}

/** The grid's cell holds one text without a date. */
function readEvaluations(row: PlanPlace): readonly Evaluation[] {
  if (typeof soundAt(row, "evaluation") !== "string") return entriesAt(row, "evaluation", readEvaluation);
  const note = textAt(row, "evaluation");
  if (note === null) return [];
  const { path } = inside(row, "evaluation");
  const nothing = { date: null, stage: null, rating: null, next: null, views: {} };
  return [{ path, ...nothing, note, extra: NO_EXTRA, viewsExtra: NO_EXTRA }];
}

function readEvaluation(place: PlanPlace): Evaluation | null {
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
    extra: extraOf(place),
    viewsExtra: extraOf(inside(place, "views")),
  };
}

/** Reads a link; nothing without the measure that it leads to. */
export function readLink(place: PlanPlace): Link | null {
  const { reader, path, value } = place;
  if (!isMapping(value)) {
    const isSound = typeof value === "string" && !reader.unusable.has(jsonPointer(path));
    return isSound ? { path, toPath: path, to: value, because: null, happened: [], extra: NO_EXTRA } : null;
  }
  const to = textAt(place, "to");
  if (to === null) return null;
  return {
    path,
    toPath: [...path, "to"],
    to,
    because: textAt(place, "because"),
    happened: entriesAt(place, "happened", readHappened),
    extra: extraOf(place),
  };
}

function readHappened(place: PlanPlace): Happened | null {
  const date = dateAt(place, "date");
  const what = textAt(place, "what");
  if (date === null || what === null) return null;
  const [from, helped] = [wordAt(place, "from", GROUPS), !noAt(place, "helped")];
  return { path: place.path, date, what, from, helped, extra: extraOf(place) };
}
