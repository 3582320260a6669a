import {
  BASELINE_KEYS,
  ENDED_KEYS,
  INDICATOR_KEYS,
  STEP_KEYS,
  TARGET_KEYS,
} from "../../plan/keys/figure-keys.ts";
import type { Target } from "../../plan/plan.ts";
import { keyEntries, lineOf, mapOf } from "../writing/key-entries.ts";
import { movedNode } from "../writing/plan-node.ts";
import { valueNode } from "../writing/value-nodes.ts";
import { NOTHING, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { CarriedIndicator } from "./carried/carried-indicator.ts";
import { carriedItems } from "./carried-items.ts";

/** A figure that goes on: where it stood last is where it begins. */
export function continuedIndicator({ indicator, targetReached, isOldBaseline }: CarriedIndicator): YamlNode {
  const { baseline, target, ended } = indicator;
  const start = baseline && { key: "baseline", value: lineOf(BASELINE_KEYS, baseline) };
  return mapOf(INDICATOR_KEYS, indicator, {
    baseline: start && (isOldBaseline ? start : { ...start, from: null }),
    target: target && targetEntry(target, targetReached),
    readings: null,
    ended: ended && lineOf(ENDED_KEYS, ended),
  });
}

/** Without a date of its own, the new period's end holds until another is chosen. */
function targetEntry(target: Target, reached: boolean): YamlEntry {
  const value = valueNode(target.value);
  if (reached) {
    const words = value.kind === "word" ? value.word : "";
    return {
      key: "target",
      value: NOTHING,
      note: `${words} was reached: choose a new one together`,
      from: null,
    };
  }
  const entries = keyEntries(TARGET_KEYS, target, {
    steps: carriedItems(target.steps, (step) => lineOf(STEP_KEYS, step)),
    moved: carriedItems(target.moved, movedNode),
  });
  const note = "as before: is it still the right one?";
  return { key: "target", value: entries.length === 1 ? value : { kind: "flow", entries }, note };
}
