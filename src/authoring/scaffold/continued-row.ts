import { longDate } from "../../civil-date.ts";
import { GRID_COLUMNS } from "../../plan/grid.ts";
import type { Action, Target } from "../../plan/plan.ts";
import {
  entry,
  evaluationNode,
  extraEntries,
  figureNode,
  flag,
  involvementNode,
  linkNode,
  text,
  textsNode,
  token,
  valueNode,
  voiceNode,
} from "../writing/plan-node.ts";
import { NOTHING, prose, word, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { CarriedIndicator, CarriedRow } from "./carry-over.ts";
import { emptyEvaluation, emptyIndicators, emptyInvolvement, emptyLinks } from "./new-row.ts";

/** A row that goes on from last year's plan; a column that was empty there asks its question again. */
export function continuedRow(carried: CarriedRow): YamlNode {
  const { row, actions, voices, indicators, evaluation, links } = carried;
  const involvement = involvementNode(row.involve);
  const evaluated = evaluation && evaluationNode(evaluation);
  return {
    kind: "map",
    entries: [
      ...token("measure", row.measure),
      ...text("our-words", row.ourWords),
      ...entry("lead", leadNode(row.lead)),
      { key: "improve", value: row.improve === null ? word("TODO") : prose(row.improve) },
      asked("success", textsNode(row.success)),
      involvement ? { key: "involve", value: involvement } : emptyInvolvement(null),
      indicators.length > 0
        ? { key: "indicators", value: list(indicators.map(indicatorNode)) }
        : emptyIndicators(null),
      ...(actions.length > 0 ? [{ key: "actions", value: list(actions.map(actionNode)) }] : []),
      ...(voices.length > 0 ? [{ key: "voices", value: list(voices.map(voiceNode)) }] : []),
      evaluated ? { key: "evaluation", value: evaluated } : emptyEvaluation(null),
      links.length > 0 ? { key: "links", value: list(links.map(linkNode)) } : emptyLinks(null),
      ...extraEntries(row.extra),
    ],
  };
}

function asked(key: "success", value: YamlNode | null): YamlEntry {
  return value ? { key, value } : { key, value: NOTHING, note: GRID_COLUMNS[key].question };
}

function leadNode(lead: readonly string[]): YamlNode | null {
  return lead.length > 1 ? { kind: "flow-list", texts: lead } : textsNode(lead);
}

function list(nodes: readonly YamlNode[]): YamlNode {
  return { kind: "list", items: nodes.map((value) => ({ value })) };
}

function indicatorNode({ indicator, targetReached }: CarriedIndicator): YamlNode {
  const { id, what, from, unit, aim, cumulative, baseline, target, extra } = indicator;
  const entries = [
    ...token("id", id),
    ...text("what", what),
    ...token("from", from),
    ...token("unit", unit),
    ...token("aim", aim),
    ...flag("cumulative", cumulative),
    ...entry("baseline", baseline && figureNode(baseline)),
    ...targetEntry(target, targetReached),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}

/** Last year's date is over, so the new period's end holds until another is chosen. */
function targetEntry(target: Target | null, reached: boolean): readonly YamlEntry[] {
  if (!target) return [];
  const value = valueNode(target.value);
  if (!reached) return [{ key: "target", value, note: "as before: is it still the right one?" }];
  const words = value.kind === "word" ? value.word : "";
  return [{ key: "target", value: NOTHING, note: `${words} was reached: choose a new one together` }];
}

function actionNode(action: Action): YamlNode {
  const due: YamlEntry | null =
    action.by === null
      ? null
      : { key: "by", value: NOTHING, note: `was ${longDate(action.by)}: choose a new day` };
  const entries = [
    ...token("id", action.id),
    ...text("do", action.do),
    ...entry("lead", leadNode(action.lead)),
    ...(due ? [due] : []),
  ];
  return { kind: "map", entries };
}
