import { type CivilDate, longDate } from "../../civil-date.ts";
import { countWords } from "../../document/words.ts";
import type { Review } from "../../plan/plan.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { findRow } from "../find/find-row.ts";
import type { Change } from "../splice/change.ts";
import { entry, groupsNode, token } from "../writing/value-nodes.ts";
import { prose } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { placeByDate } from "./place-by-date.ts";
import { type RowReviewRequest, reviewChanges } from "./review-row.ts";

/** A review of the whole plan, as people hold it together. */
export interface PlanReviewRequest {
  readonly day: CivilDate;
  /** Who was there, of each group that was. */
  readonly present: Readonly<Partial<Record<Group, string>>>;
  /** By the id of the measure; rows of which nothing was said are left out. */
  readonly rows: ReadonlyMap<string, RowReviewRequest>;
}

/** Writes down a review: when and with whom, and how each row went. */
export function reviewPlan(edited: Omit<EditedPlan, "day">, { day, present, rows }: PlanReviewRequest): Edit {
  const plan = { ...edited, day };
  const rowChanges = [...rows].flatMap(([measure, request]) =>
    reviewChanges(plan, findRow(measure, plan), request),
  );
  return {
    changes: [...presentChanges(plan, present), ...rowChanges],
    says: `The review of ${longDate(day)}, with ${countWords(rows.size, "measure")} looked at`,
  };
}

/** Adds the review of the day, or completes the one that is there: it may have been planned. */
function presentChanges(
  { open, plan, day }: EditedPlan,
  present: PlanReviewRequest["present"],
): readonly Change[] {
  const today = plan.reviews.find(({ date }) => date === day);
  if (!today) {
    const position = placeByDate(open, { path: ["reviews"], items: plan.reviews, day });
    const entries = [...token("date", day), ...entry("with", groupsNode(present, prose))];
    return [{ kind: "insert", path: ["reviews"], position, value: { kind: "map", entries } }];
  }
  return completed(today, present);
}

function completed({ path, with: before }: Review, present: PlanReviewRequest["present"]): readonly Change[] {
  const at = [...path, "with"];
  const said = GROUP_IDS.flatMap((group) => {
    const who = present[group];
    return who === undefined || who === before[group] ? [] : [{ key: group, value: prose(who) }];
  });
  if (said.length === 0) return [];
  if (Object.keys(before).length === 0)
    return [{ kind: "set", path: at, value: { kind: "map", entries: said } }];
  return said.map(({ key, value }): Change => ({ kind: "set", path: [...at, key], value }));
}
