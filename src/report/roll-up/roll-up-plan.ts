import type { CivilDate } from "../../civil-date.ts";
import type { MeasureIndex } from "../../measures/measure-index.ts";
import type { Plan, Voice } from "../../plan/plan.ts";
import type { ByGroup } from "../../progress/participation.ts";
import type { RowStatus } from "../../progress/row-status.ts";
import { isWaiting, voiceAnswer } from "../../progress/voice-answer.ts";
import { type CornerstoneId, GROUP_IDS, type Group, type Stage } from "../../vocabulary.ts";
import { reviewsAround } from "../facts/plan-facts.ts";
import type { GroupReport, MeasureReport, PlanReport, ToldStatuses } from "../report.ts";
import { measureStatusWords } from "../words/figure-words.ts";
import { voiceKeys } from "../years/same-things.ts";
import { type TogetherPlan, togetherPlan } from "./report-together.ts";

/** What a roll-up is made of, plan for plan: little of each, since there may be thousands. */
export interface RollUpPlan extends TogetherPlan, Pick<PlanReport, "setting" | "settingId"> {
  /** Its place in the report. */
  readonly position: number;
  readonly period: { readonly from: CivilDate | null; readonly to: CivilDate | null };
  readonly measures: MeasureIndex;
  readonly byStatus: ToldStatuses;
  readonly equalMeasure: readonly GroupReport[];
  /** The day of the last review that was held. */
  readonly lastReview: CivilDate | null;
  /** Whether anything at all is written of who chose. */
  readonly choosingWritten: boolean;
  readonly rows: readonly RollUpRow[];
  readonly voices: readonly RollUpVoice[];
  readonly groupNames: ByGroup<string | null>;
  readonly cornerstones: readonly { readonly id: CornerstoneId; readonly name: string }[];
}

/** A row of a plan. */
export interface RollUpRow {
  readonly measure: string;
  readonly status: RowStatus;
  readonly stage: Stage | null;
  /** The status in kind words. */
  readonly words: string;
  /** Whether all three groups take part as planned, and as seen. */
  readonly planned: boolean;
  readonly seen: boolean;
  /** The groups whose own view says that they were co-producing. */
  readonly coProducing: readonly Group[];
}

/** Something said by the day. */
export interface RollUpVoice {
  readonly from: Group;
  readonly answered: boolean;
  readonly waiting: boolean;
  /** By what it is known again in other years; nothing where there are none. */
  readonly keys: readonly string[];
}

/** The plan that a report is of, in what it may show, and where it stands. */
export interface RollUpSource {
  readonly position: number;
  /** Whether its setting has no other plan here. */
  readonly isAlone: boolean;
  readonly asOf: CivilDate;
  readonly measures: MeasureIndex;
  /** The plan as it is written. */
  readonly whole: Plan;
  /** The same as this report may show it: with the same voices in the same order, their words perhaps withheld. */
  readonly plan: Plan;
  /** What this report tells of that: perhaps not all rows. */
  readonly told: Plan;
}

/** Takes from a plan's report what a roll-up is made of, so that whatever is left out there is left out here. */
export function rollUpPlan(report: PlanReport, source: RollUpSource): RollUpPlan {
  const { setting, settingId, period, chosen, groupNames, equalMeasure } = report;
  const { position, measures } = source;
  return {
    ...togetherPlan(report),
    setting,
    settingId,
    position,
    period: { from: period.from, to: period.to },
    measures,
    byStatus: report.summary.byStatus,
    equalMeasure,
    lastReview: reviewsAround(report).last?.date ?? null,
    choosingWritten: GROUP_IDS.some((group) => chosen[group].how !== null || chosen[group].level !== null),
    rows: report.measures.map(rollUpRow),
    voices: rollUpVoices(source),
    groupNames,
    cornerstones: report.catalogue.cornerstones.map(({ id, name }) => ({ id, name })),
  };
}

function rollUpRow(row: MeasureReport): RollUpRow {
  const { measure, status, stage, participation } = row;
  return {
    measure,
    status,
    stage,
    words: measureStatusWords(row).words,
    planned: GROUP_IDS.every((group) => participation[group].planned),
    seen: GROUP_IDS.every((group) => participation[group].seen),
    coProducing: GROUP_IDS.filter((group) => participation[group].levelSeen === "co-producing"),
  };
}

function rollUpVoices({ whole, plan, told, asOf, isAlone }: RollUpSource): RollUpVoice[] {
  const written = voicesOf(whole);
  const asWritten = new Map(voicesOf(plan).map((voice, at) => [voice, written[at] ?? voice]));
  return voicesOf(told)
    .filter(({ date }) => date <= asOf)
    .map((voice) => ({
      from: voice.from,
      answered: voiceAnswer(voice, asOf) !== null,
      waiting: isWaiting(voice, asOf),
      keys: isAlone ? NO_KEYS : voiceKeys(asWritten.get(voice) ?? voice),
    }));
}

const NO_KEYS: readonly string[] = [];

function voicesOf({ voices, rows }: Plan): readonly Voice[] {
  return [...voices, ...rows.flatMap((row) => row.voices)];
}
