import type { Target } from "../../plan/plan.ts";
import { entry, extraEntries, figureNode, flag, text, token, valueNode } from "../writing/plan-node.ts";
import { movedNode, stepNode } from "../writing/record-nodes.ts";
import { NOTHING, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { CarriedIndicator } from "./carried/carried-indicator.ts";
import { carriedEntry } from "./carried-items.ts";

/** A figure that goes on: where it stood last is where it begins. */
export function continuedIndicator({ indicator, targetReached, isOldBaseline }: CarriedIndicator): YamlNode {
  const { id, what, from, unit, aim, cumulative, ofWhat, ended, baseline, target, extra } = indicator;
  const entries: YamlEntry[] = [
    ...token("id", id),
    ...text("what", what),
    ...token("from", from),
    ...token("unit", unit),
    ...token("aim", aim),
    ...flag("cumulative", cumulative),
    ...text("of-what", ofWhat),
    ...entry("baseline", baseline && figureNode(baseline)).map((each) =>
      isOldBaseline ? each : { ...each, from: null },
    ),
    ...targetEntry(target, targetReached),
    ...entry("ended", ended && endedNode(ended)),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}

/** Without a date of its own, the new period's end holds until another is chosen. */
function targetEntry(target: Target | null, reached: boolean): readonly YamlEntry[] {
  if (!target) return [];
  const value = valueNode(target.value);
  const words = value.kind === "word" ? value.word : "";
  if (reached)
    return [
      { key: "target", value: NOTHING, note: `${words} was reached: choose a new one together`, from: null },
    ];
  const beside = [
    ...token("by", target.by),
    ...carriedEntry("steps", target.steps, stepNode),
    ...carriedEntry("moved", target.moved, movedNode),
    ...extraEntries(target.extra),
  ];
  const note = "as before: is it still the right one?";
  if (beside.length === 0) return [{ key: "target", value, note }];
  const long: YamlNode = { kind: "flow", entries: [{ key: "value", value }, ...beside] };
  return [{ key: "target", value: long, note }];
}

function endedNode({ date, because, extra }: NonNullable<CarriedIndicator["indicator"]["ended"]>): YamlNode {
  const entries = [...token("date", date), ...text("because", because), ...extraEntries(extra)];
  return { kind: "flow", entries };
}
