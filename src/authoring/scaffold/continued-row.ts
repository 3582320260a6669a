import { longDate } from "../../civil-date.ts";
import { GRID_COLUMNS, TO_DO } from "../../plan/grid.ts";
import { ACTION_KEYS } from "../../plan/keys/action-keys.ts";
import { ACCEPT_KEYS, ROW_KEYS } from "../../plan/keys/row-keys.ts";
import { VOICE_KEYS } from "../../plan/keys/voice-keys.ts";
import type { Evaluation, Row } from "../../plan/plan.ts";
import { mapOf } from "../writing/key-entries.ts";
import {
  datedEvaluationNode,
  evaluationNode,
  involvementNode,
  linkNode,
  movedNode,
} from "../writing/plan-node.ts";
import { textsNode } from "../writing/value-nodes.ts";
import { NOTHING, prose, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { CarriedRow } from "./carried/carried-row.ts";
import { carriedItems } from "./carried-items.ts";
import { continuedIndicator } from "./continued-indicator.ts";
import { emptyEvaluation, emptyIndicators, emptyInvolvement, emptyLinks } from "./new-row.ts";

/** A row that goes on from last year's plan; a column that was empty there asks its question again. */
export function continuedRow({
  row,
  actions,
  voices,
  indicators,
  evaluation,
  links,
  accept,
}: CarriedRow): YamlNode {
  const figures = indicators.map((each) => ({ ...each, path: each.indicator.path }));
  const todo = actions.map((each) => ({ ...each, path: each.action.path }));
  return mapOf(ROW_KEYS, row, {
    improve: prose(row.improve ?? TO_DO),
    success: asked("success", successNode(row)),
    involve: involvementNode(row.involve) ?? emptyInvolvement(null),
    indicators: carriedItems(figures, continuedIndicator) ?? emptyIndicators(null),
    actions: carriedItems(todo, carriedActionNode),
    voices: carriedItems(voices, (voice) => mapOf(VOICE_KEYS, voice)),
    evidence: null,
    evaluation: lastEvaluationNode(evaluation) ?? emptyEvaluation(null),
    links: carriedItems(links, linkNode) ?? emptyLinks(null),
    accept: carriedItems(accept, (each) => mapOf(ACCEPT_KEYS, each)),
  });
}

function successNode({ success, path }: Row): YamlNode | null {
  if (success.length < 2) return textsNode(success);
  const texts = success.map((words, at) => ({ words, path: [...path, "success", at] }));
  return carriedItems(texts, ({ words }) => prose(words));
}

function asked(key: "success", value: YamlNode | null): YamlEntry {
  return value ? { key, value } : { key, value: NOTHING, note: GRID_COLUMNS[key].question };
}

function lastEvaluationNode(evaluation: Evaluation | null): YamlNode | null {
  if (!evaluation) return null;
  return evaluation.date === null
    ? evaluationNode(evaluation)
    : carriedItems([evaluation], datedEvaluationNode);
}

function carriedActionNode({ action, wasBy }: CarriedRow["actions"][number]): YamlNode {
  const note = `was ${wasBy === null ? "" : longDate(wasBy)}: choose a new day`;
  return mapOf(ACTION_KEYS, action, {
    ...(wasBy === null ? {} : { by: { key: "by", value: NOTHING, note } }),
    moved: carriedItems(action.moved, movedNode),
  });
}
