import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import type { Group } from "../../vocabulary.ts";
import { groupsNode, text, token } from "../writing/value-nodes.ts";
import { prose } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { placeByDate } from "./place-by-date.ts";
import { dayNotes, saidDay, saidText } from "./said.ts";

/** A review that is to come, as flags give it. */
export interface NextReviewRequest {
  /** Its day, in anybody's words. */
  readonly on: string;
  readonly label?: string | undefined;
  /** Who will be there, of each group that will. */
  readonly with?: Readonly<Partial<Record<Group, string>>> | undefined;
}

/** Writes down when the plan is looked at together next. Throws UsageError where that day has passed. */
export function planNextReview(plan: EditedPlan, request: NextReviewRequest): Edit {
  const day = saidDay(request.on, plan, { flag: "--next-review", key: "by" });
  if (day <= plan.day)
    throw new UsageError(`--next-review ${request.on}: ${longDate(day)} has passed; give a day to come`);
  const says = `The next review is on ${longDate(day)}`;
  const notes = dayNotes(request.on, day);
  const { reviews } = plan.plan;
  if (reviews.some(({ date }) => date === day)) return { changes: [], says, notes };
  const position = placeByDate(plan.open, { path: ["reviews"], items: reviews, day });
  const present = groupsNode(request.with ?? {}, prose);
  const entries = [
    ...token("date", day),
    ...text("label", saidText("--label", request.label)),
    ...(present === null ? [] : [{ key: "with", value: present }]),
  ];
  return {
    changes: [{ kind: "insert", path: ["reviews"], position, value: { kind: "map", entries } }],
    says,
    notes,
  };
}
