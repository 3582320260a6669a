import type { Evaluation, View } from "../../plan/plan.ts";
import { isPartOfView } from "../../progress/participation.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { NOT_FOR_PRINTING } from "../facts/printable.ts";
import type { NoteAt } from "./held-days.ts";
import type { PublicContext } from "./public-rules.ts";

/** How it went, for the public: without the groups' own words, and without ratings unless they are asked for. */
export function publicEvaluation(entry: Evaluation, noteAt: NoteAt, { rules }: PublicContext): Evaluation {
  const { path, date, stage, rating, note, next } = entry;
  const views = GROUP_IDS.flatMap((group) => {
    const view = entry.views[group];
    return view ? [[group, publicView(view, rules.ratings)] as const] : [];
  });
  return {
    path,
    date,
    stage,
    rating: rules.ratings ? rating : null,
    note: noteAt(note, date),
    next: noteAt(next, date),
    views: Object.fromEntries(views),
    extra: {},
    viewsExtra: {},
    isRatingWithheld: rating !== null && !rules.ratings,
  };
}

/**
 * Nobody was asked whether their view may be printed, so its words stay; that it says of the group that it took part, or
 * that it did not, holds all the same.
 */
function publicView(view: View, ratings: boolean): View {
  const { path, says, level, rating } = view;
  const told = ratings ? rating : null;
  if (isPartOfView(view)) {
    const isHidden = says !== null || told !== rating;
    return { path, says: isHidden ? NOT_FOR_PRINTING : null, level, rating: told, extra: {} };
  }
  return { path, says: null, level: level === "not-this-time" ? level : null, rating: told, extra: {} };
}
