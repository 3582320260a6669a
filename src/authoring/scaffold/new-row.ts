import type { Measure } from "../../measures/measure-index.ts";
import { GRID_COLUMNS, TO_DO } from "../../plan/grid.ts";
import { BASELINE_KEYS, INDICATOR_KEYS, TARGET_KEYS } from "../../plan/keys/figure-keys.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { lineOf, mapOf } from "../writing/key-entries.ts";
import { linkNode } from "../writing/plan-node.ts";
import { slug } from "../writing/slug.ts";
import { leadNode, text, textsNode, token, valueNode } from "../writing/value-nodes.ts";
import { NOTHING, prose, word, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { Hints } from "./hints.ts";
import type { IndicatorAnswers, RowAnswers, TextByGroup } from "./scaffold-answers.ts";

/**
 * The columns of the grid: what was said about each, else its question. `hints` stand in one row of a plan, not in every
 * one, and only where nothing was said.
 */
export function newRow(measure: Measure, answers: RowAnswers | null, hints: Hints | null): YamlNode {
  return {
    kind: "map",
    entries: [
      { key: "measure", value: word(measure.id) },
      said("our-words", answers?.ourWords, "the measure as you, or your School Council, say it"),
      said("lead", answers?.lead, "a role, or a list of roles, never a name"),
      answers?.improve
        ? { key: "improve", value: prose(answers.improve) }
        : { key: "improve", value: word(TO_DO), note: GRID_COLUMNS.improve.question },
      said("success", answers?.success, GRID_COLUMNS.success.question),
      involvement(answers, hints),
      ...measuring(answers, hints),
      ...firstStep(answers),
      ...(hints ? [{ key: null, value: NOTHING, above: hints.actionsAndVoices }] : []),
      emptyEvaluation(hints),
      links(answers, hints),
    ],
  };
}

function said(key: string, text: string | null | undefined, question: string): YamlEntry {
  return text ? { key, value: prose(text) } : { key, value: NOTHING, note: question };
}

function involvement(answers: RowAnswers | null, hints: Hints | null): YamlEntry {
  const involve = answers?.involve ?? {};
  if (!GROUP_IDS.some((group) => involve[group])) return emptyInvolvement(hints);
  return { key: "involve", value: groupTexts(involve) };
}

/** A text for each group; empty for one of which nothing was said, so that it is seen to be missing. */
export function groupTexts(texts: TextByGroup): YamlNode {
  const entries = GROUP_IDS.map((group) => {
    const text = texts[group];
    return { key: group, value: text ? prose(text) : NOTHING };
  });
  return { kind: "map", entries };
}

function measuring(answers: RowAnswers | null, hints: Hints | null): readonly YamlEntry[] {
  const how = answers?.measuring ?? null;
  if (how === null) return [emptyIndicators(hints)];
  if (how.kind === "figure")
    return [{ key: "indicators", value: { kind: "list", items: [{ value: indicatorNode(how) }] } }];
  const note = "What are we measuring? What people say: it stands under voices.";
  return [
    { key: "indicators", value: NOTHING, note },
    ...(hints ? [] : [{ key: null, value: NOTHING, above: VOICES }]),
  ];
}

const VOICES = [
  "voices:                          # what people say, as in:",
  "  - date: the day, as 2026-11-02",
  "    from: parent-carers",
  "    said: We never know whom to ring",
];

function firstStep(answers: RowAnswers | null): readonly YamlEntry[] {
  if (!answers?.action) return [];
  const { what, lead, by } = answers.action;
  const entries = [...text("do", what), ...text("lead", lead), ...token("by", by)];
  return [{ key: "actions", value: { kind: "list", items: [{ value: { kind: "map", entries } }] } }];
}

function indicatorNode({ what, from, unit, baseline, target }: IndicatorAnswers): YamlNode {
  const figures = {
    baseline: baseline && lineOf(BASELINE_KEYS, baseline),
    target: target && targetNode(target),
  };
  return mapOf(INDICATOR_KEYS, { id: indicatorId(what), what, from, unit }, figures);
}

function targetNode({ value, by }: NonNullable<IndicatorAnswers["target"]>): YamlNode {
  return by === null ? valueNode(value) : lineOf(TARGET_KEYS, { value, by });
}

/** A short id out of the first words of what is measured. */
function indicatorId(what: string): string {
  return slug(what) || "what-we-measure";
}

function links(answers: RowAnswers | null, hints: Hints | null): YamlEntry {
  const said = answers?.links ?? [];
  if (said.length === 0) return emptyLinks(hints);
  const items = said.map((link) => ({
    value: linkNode(link),
  }));
  return { key: "links", value: { kind: "list", items } };
}

/** What is known of a new row already; null and empty for what is not. */
export interface RowWords {
  readonly ourWords: string | null;
  readonly lead: readonly string[];
  readonly improve: string | null;
  readonly success: readonly string[];
}

/** A new row with what is known already in the place of its questions. */
export function filledRow(measure: Measure, { ourWords, lead, improve, success }: RowWords): YamlNode {
  const known = new Map<string | null, YamlNode | null>([
    ["our-words", ourWords === null ? null : prose(ourWords)],
    ["lead", leadNode(lead)],
    ["improve", improve === null ? null : prose(improve)],
    ["success", textsNode(success)],
  ]);
  const row = newRow(measure, null, null);
  const entries = row.kind !== "map" ? [] : row.entries;
  return {
    kind: "map",
    entries: entries.map((entry) => {
      const value = known.get(entry.key);
      return value ? { key: entry.key, value } : entry;
    }),
  };
}

/** Only what is known of a new row. */
export function bareRow(measure: Measure, words: RowWords): YamlNode {
  const row = filledRow(measure, words);
  if (row.kind !== "map") return row;
  return {
    kind: "map",
    entries: row.entries.filter(({ value }) => value.kind !== "nothing" && value.kind !== "map"),
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
  return emptyColumn("indicators", GRID_COLUMNS.indicators.question, hints);
}

export function emptyEvaluation(hints: Hints | null): YamlEntry {
  return emptyColumn("evaluation", GRID_COLUMNS.evaluation.question, hints);
}

export function emptyLinks(hints: Hints | null): YamlEntry {
  const question = `${GRID_COLUMNS.links.question}: which other measures could this one help, and why?`;
  return emptyColumn("links", question, hints);
}

function emptyColumn(
  key: "indicators" | "evaluation" | "links",
  question: string,
  hints: Hints | null,
): YamlEntry {
  return { key, value: NOTHING, note: hints ? `${question} As in:` : question, below: hints?.[key] ?? [] };
}
