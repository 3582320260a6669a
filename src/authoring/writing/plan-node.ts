import { MOVED_KEYS } from "../../plan/keys/figure-keys.ts";
import { LINK_KEYS } from "../../plan/keys/link-keys.ts";
import { REVIEW_KEYS } from "../../plan/keys/plan-keys.ts";
import { EVALUATION_KEYS } from "../../plan/keys/row-keys.ts";
import type {
  Evaluation,
  Extra,
  GroupPart,
  Involvement,
  Link,
  Moved,
  Review,
  View,
} from "../../plan/plan.ts";
import { keyEntries, lineOf, mapOf } from "./key-entries.ts";
import { extraEntries, groupsNode, text, token } from "./value-nodes.ts";
import { prose, word, type YamlEntry, type YamlNode } from "./yaml-node.ts";

/** The parts of a plan that have short forms, or parts of their own, as YAML; of others their keys say all. */

/** Who takes part and how; null where nothing is said. */
export function involvementNode({ all, groups, extra }: Involvement): YamlNode | null {
  if (all !== null) return prose(all);
  return groupsNode(groups, partNode, extra);
}

function partNode({ how, level, date, extra }: GroupPart): YamlNode | null {
  const beside = [...token("date", date), ...token("level", level)];
  return withWords("how", how, beside, extra);
}

/** The words alone where nothing stands beside them; null where there is nothing at all. */
function withWords(
  key: string,
  words: string | null,
  beside: readonly YamlEntry[],
  extra: Extra,
): YamlNode | null {
  const entries = [...beside, ...text(key, words), ...extraEntries(extra)];
  if (entries.length === 0) return null;
  return words !== null && entries.length === 1 ? prose(words) : { kind: "flow", entries };
}

export function evaluationNode(evaluation: Evaluation): YamlNode | null {
  const { date, note } = evaluation;
  if (date === null) return note === null ? null : prose(note);
  return { kind: "list", items: [{ value: datedEvaluationNode(evaluation) }] };
}

function viewNode({ says, level, rating, extra }: View): YamlNode | null {
  const beside = [...token("level", level), ...token("rating", rating), ...extraEntries(extra)];
  if (beside.length === 0) return says === null ? null : prose(says);
  return { kind: "flow", entries: [...text("says", says), ...beside] };
}

/** One entry of an evaluation that goes on over time. */
export function datedEvaluationNode(evaluation: Omit<Evaluation, "path">): YamlNode {
  const views = groupsNode(evaluation.views, viewNode, evaluation.viewsExtra);
  return mapOf(EVALUATION_KEYS, { ...evaluation, date: evaluation.date ?? undefined }, { views });
}

/** A link: its id alone where nothing more is said of it. */
export function linkNode(link: Pick<Link, "to" | "because"> & Partial<Link>): YamlNode {
  const entries = keyEntries(LINK_KEYS, link);
  return entries.length === 1 ? word(link.to) : { kind: "map", entries };
}

/** A review of the plan. */
export function reviewNode(review: Review): YamlNode {
  return mapOf(REVIEW_KEYS, review, { with: groupsNode(review.with, prose, review.withExtra) });
}

/** A due date that was moved. */
export function movedNode(moved: Omit<Moved, "path" | "extra"> & Partial<Moved>): YamlNode {
  return lineOf(MOVED_KEYS, moved);
}
