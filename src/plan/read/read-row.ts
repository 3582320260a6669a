import { ACTION_KEYS } from "../keys/action-keys.ts";
import { LINK_KEYS } from "../keys/link-keys.ts";
import { readEntry } from "../keys/read-entry.ts";
import { EVALUATION_KEYS, ROW_KEYS } from "../keys/row-keys.ts";
import type { Action, Evaluation, Link, Row } from "../plan.ts";
import { isMapping } from "../value-at.ts";
import { entriesAt, extraOf, NO_EXTRA, soundAt, textAt } from "./fields.ts";
import { inside, type PlanPlace, unsoundKeys } from "./plan-reader.ts";
import { readIndicator } from "./read-indicator.ts";
import { groupsAt, readInvolvement, readView } from "./read-involvement.ts";
import { readVoice } from "./read-voice.ts";

/** Reads a row; nothing where its measure cannot be read. */
export function readRow(place: PlanPlace): Row | null {
  const row = readEntry(place, ROW_KEYS);
  return (
    row &&
    Object.assign(row, {
      involve: readInvolvement(place, "involve"),
      indicators: entriesAt(place, "indicators", readIndicator),
      actions: entriesAt(place, "actions", readAction),
      voices: entriesAt(place, "voices", readVoice),
      evaluation: readEvaluations(place),
      links: entriesAt(place, "links", readLink),
      unsound: unsoundKeys(place.reader, place.path),
    })
  );
}

function readAction(place: PlanPlace): Action | null {
  const action = readEntry(place, ACTION_KEYS);
  return action && Object.assign(action, { unsound: unsoundKeys(place.reader, place.path) });
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
  const evaluation = readEntry(place, EVALUATION_KEYS);
  if (evaluation === null) return null;
  const views = groupsAt(place, "views", readView);
  return Object.assign(evaluation, { views, viewsExtra: extraOf(inside(place, "views")) });
}

/** Reads a link; nothing without the measure that it leads to. */
export function readLink(place: PlanPlace): Link | null {
  const { reader, path, value } = place;
  if (!isMapping(value)) {
    const isSound = typeof value === "string" && !reader.isUnusable(path.slice(0, -1), path.at(-1) ?? "");
    return isSound ? { path, toPath: path, to: value, because: null, happened: [], extra: NO_EXTRA } : null;
  }
  const link = readEntry(place, LINK_KEYS);
  return link && Object.assign(link, { toPath: [...path, "to"] });
}
