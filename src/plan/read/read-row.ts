import type { Path } from "../../diagnostics/finding.ts";
import { RATINGS, STAGES } from "../../vocabulary.ts";
import type { Accept, Action, Evaluation, Evidence, Link, Row } from "../plan.ts";
import {
  dateAt,
  entriesAt,
  extraAt,
  isMappingAt,
  soundAt,
  textAt,
  textsAt,
  wordAt,
  yesAt,
} from "./fields.ts";
import { type PlanReader, unsoundSet } from "./plan-reader.ts";
import { readMoved } from "./read-figures.ts";
import { readIndicator } from "./read-indicator.ts";
import { groupsAt, readInvolvement, readView } from "./read-involvement.ts";
import { readVoice } from "./read-voice.ts";

/** Reads a row; nothing where its measure cannot be read. */
export function readRow(reader: PlanReader, path: Path): Row | null {
  const measure = textAt(reader, [...path, "measure"]);
  if (measure === null) return null;
  return {
    path,
    measure,
    improve: textAt(reader, [...path, "improve"]),
    ourWords: textAt(reader, [...path, "our-words"]),
    success: textsAt(reader, [...path, "success"]),
    involve: readInvolvement(reader, [...path, "involve"]),
    lead: textsAt(reader, [...path, "lead"]),
    indicators: entriesAt(reader, [...path, "indicators"], readIndicator),
    actions: entriesAt(reader, [...path, "actions"], readAction),
    voices: entriesAt(reader, [...path, "voices"], readVoice),
    evidence: entriesAt(reader, [...path, "evidence"], readEvidence),
    evaluation: readEvaluations(reader, [...path, "evaluation"]),
    links: entriesAt(reader, [...path, "links"], readLink),
    accept: entriesAt(reader, [...path, "accept"], readAccept),
    extra: extraAt(reader, path),
    unsound: unsoundSet(reader, path),
  };
}

export function readAccept(reader: PlanReader, path: Path): Accept | null {
  const rule = textAt(reader, [...path, "rule"]);
  if (rule === null) return null;
  const because = textAt(reader, [...path, "because"]);
  return { path, rule, because, until: dateAt(reader, [...path, "until"]) };
}

function readAction(reader: PlanReader, path: Path): Action | null {
  const what = textAt(reader, [...path, "do"]);
  if (what === null) return null;
  return {
    path,
    do: what,
    id: textAt(reader, [...path, "id"]),
    lead: textsAt(reader, [...path, "lead"]),
    by: dateAt(reader, [...path, "by"]),
    done: dateAt(reader, [...path, "done"]),
    moved: entriesAt(reader, [...path, "moved"], readMoved),
    unsound: unsoundSet(reader, path),
  };
}

function readEvidence(reader: PlanReader, path: Path): Evidence | null {
  const date = dateAt(reader, [...path, "date"]);
  const what = textAt(reader, [...path, "what"]);
  if (date === null || what === null) return null;
  const where = textAt(reader, [...path, "where"]);
  return { path, date, what, where, private: yesAt(reader, [...path, "private"]) };
}

function readEvaluations(reader: PlanReader, path: Path): readonly Evaluation[] {
  if (typeof soundAt(reader, path) !== "string") return entriesAt(reader, path, readEvaluation);
  const note = textAt(reader, path);
  return note === null ? [] : [{ path, date: null, stage: null, rating: null, note, next: null, views: {} }];
}

function readEvaluation(reader: PlanReader, path: Path): Evaluation | null {
  const date = dateAt(reader, [...path, "date"]);
  if (date === null) return null;
  return {
    path,
    date,
    stage: wordAt(reader, [...path, "stage"], STAGES),
    rating: wordAt(reader, [...path, "rating"], RATINGS),
    note: textAt(reader, [...path, "note"]),
    next: textAt(reader, [...path, "next"]),
    views: groupsAt(reader, [...path, "views"], readView),
  };
}

function readLink(reader: PlanReader, path: Path): Link | null {
  const short = soundAt(reader, path);
  if (typeof short === "string") return { path, toPath: path, to: short, because: null };
  if (!isMappingAt(reader, path)) return null;
  const to = textAt(reader, [...path, "to"]);
  if (to === null) return null;
  return { path, toPath: [...path, "to"], to, because: textAt(reader, [...path, "because"]) };
}
