import type { Measure } from "../../measures/measure-index.ts";
import { GRID_COLUMNS } from "../../plan/grid.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { NOTHING, word, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { Hints } from "./hints.ts";

/** The empty columns of the grid, each with its question behind it; `hints` stand in one row of a plan, not in every one. */
export function newRow(measure: Measure, hints: Hints | null): YamlNode {
  return {
    kind: "map",
    entries: [
      { key: "measure", value: word(measure.id) },
      { key: "our-words", value: NOTHING, note: "the measure as you, or your School Council, say it" },
      { key: "lead", value: NOTHING, note: "a role, or a list of roles, never a name" },
      { key: "improve", value: word("TODO"), note: GRID_COLUMNS.improve.question },
      { key: "success", value: NOTHING, note: GRID_COLUMNS.success.question },
      emptyInvolvement(hints),
      emptyIndicators(hints),
      ...(hints ? [{ key: null, value: NOTHING, above: hints.actionsAndVoices }] : []),
      emptyEvaluation(hints),
      emptyLinks(hints),
    ],
  };
}

export function emptyInvolvement(hints: Hints | null): YamlEntry {
  const entries = GROUP_IDS.map((group) => ({
    key: group,
    value: NOTHING,
    ...(hints ? { note: hints.involve[group] } : {}),
  }));
  return { key: "involve", value: { kind: "map", entries }, note: GRID_COLUMNS.involve.question };
}

export function emptyIndicators(hints: Hints | null): YamlEntry {
  return {
    key: "indicators",
    value: NOTHING,
    note: asked(GRID_COLUMNS.indicators.question, hints),
    below: hints?.indicators ?? [],
  };
}

export function emptyEvaluation(hints: Hints | null): YamlEntry {
  return {
    key: "evaluation",
    value: NOTHING,
    note: asked(GRID_COLUMNS.evaluation.question, hints),
    below: hints?.evaluation ?? [],
  };
}

export function emptyLinks(hints: Hints | null): YamlEntry {
  const note = `${GRID_COLUMNS.links.question}: which other measures could this one help, and why?`;
  return { key: "links", value: NOTHING, note: asked(note, hints), below: hints?.links ?? [] };
}

function asked(question: string, hints: Hints | null): string {
  return hints ? `${question} As in:` : question;
}
