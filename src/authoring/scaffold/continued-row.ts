import { longDate } from "../../civil-date.ts";
import { GRID_COLUMNS } from "../../plan/grid.ts";
import type { Evaluation, Row } from "../../plan/plan.ts";
import {
  actionNode,
  datedEvaluationNode,
  entry,
  evaluationNode,
  extraEntries,
  involvementNode,
  leadNode,
  linkNode,
  text,
  textsNode,
  token,
  voiceNode,
} from "../writing/plan-node.ts";
import { acceptNode, movedNode } from "../writing/record-nodes.ts";
import { NOTHING, prose, word, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { CarriedRow } from "./carried/carried-row.ts";
import { carriedEntry, carriedItems } from "./carried-items.ts";
import { continuedIndicator } from "./continued-indicator.ts";
import { emptyEvaluation, emptyIndicators, emptyInvolvement, emptyLinks } from "./new-row.ts";

/** A row that goes on from last year's plan; a column that was empty there asks its question again. */
export function continuedRow(carried: CarriedRow): YamlNode {
  const { row, actions, voices, indicators, evaluation, links, accept } = carried;
  const involvement = involvementNode(row.involve);
  const figures = indicators.map((each) => ({ ...each, path: each.indicator.path }));
  const todo = actions.map((each) => ({ ...each, path: each.action.path }));
  return {
    kind: "map",
    entries: [
      ...token("measure", row.measure),
      ...text("our-words", row.ourWords),
      ...entry("lead", leadNode(row.lead)),
      { key: "improve", value: row.improve === null ? word("TODO") : prose(row.improve) },
      asked("success", successNode(row)),
      involvement ? { key: "involve", value: involvement } : emptyInvolvement(null),
      ...orElse(carriedEntry("indicators", figures, continuedIndicator), emptyIndicators(null)),
      ...carriedEntry("actions", todo, carriedActionNode),
      ...carriedEntry("voices", voices, voiceNode),
      ...orElse(evaluationEntry(evaluation), emptyEvaluation(null)),
      ...orElse(carriedEntry("links", links, linkNode), emptyLinks(null)),
      ...carriedEntry("accept", accept, acceptNode),
      ...extraEntries(row.extra),
    ],
  };
}

function successNode({ success, path }: Row): YamlNode | null {
  if (success.length < 2) return textsNode(success);
  const texts = success.map((words, at) => ({ words, path: [...path, "success", at] }));
  return carriedItems(texts, ({ words }) => prose(words));
}

function orElse(entries: readonly YamlEntry[], empty: YamlEntry): readonly YamlEntry[] {
  return entries.length > 0 ? entries : [empty];
}

function asked(key: "success", value: YamlNode | null): YamlEntry {
  return value ? { key, value } : { key, value: NOTHING, note: GRID_COLUMNS[key].question };
}

function evaluationEntry(evaluation: Evaluation | null): readonly YamlEntry[] {
  if (!evaluation) return [];
  if (evaluation.date === null) return entry("evaluation", evaluationNode(evaluation));
  return carriedEntry("evaluation", [evaluation], datedEvaluationNode);
}

function carriedActionNode({ action, wasBy }: CarriedRow["actions"][number]): YamlNode {
  const due: YamlEntry | undefined =
    wasBy === null
      ? undefined
      : { key: "by", value: NOTHING, note: `was ${longDate(wasBy)}: choose a new day` };
  const { moved } = action;
  return actionNode(action, due, moved.length === 0 ? null : carriedItems(moved, movedNode));
}
