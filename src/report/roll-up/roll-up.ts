import type { CivilDate } from "../../civil-date.ts";
import type { PartsByLevel } from "../../progress/equal-measure.ts";
import type { ByGroup } from "../../progress/participation.ts";
import type { StatusCounts } from "../../progress/plan-progress.ts";
import type { RowStatus } from "../../progress/row-status.ts";
import type { VoiceCounts } from "../../progress/voice-answer.ts";
import type { CornerstoneId, Group, Stage } from "../../vocabulary.ts";

/**
 * What several plans say together on a day. It tells and never ranks: settings stand from A to Z, measures in the
 * catalogue's order, and nothing is averaged. It holds counts and names of settings, and none of what people said.
 *
 * Several plans of one setting are its years, and never several settings. What is said of a setting is said of its plan
 * of the day, with its other years beside it; what was said by people is counted over all years, each thing once.
 */
export interface RollUp {
  readonly plans: number;
  /** Fewer than the plans where a setting has several. */
  readonly settings: number;
  /** Rows of the settings' plans of the day. */
  readonly measures: number;
  readonly coProduction: CoProduction;
  /** Measures that two or more settings work on, or have worked on, in the catalogue's order. */
  readonly shared: readonly RollUpMeasure[];
  /** Measures of one setting alone, in the same order; ids that no catalogue knows come last. */
  readonly single: readonly RollUpMeasure[];
  /** From A to Z. */
  readonly statuses: readonly OfSetting<PlanStatuses>[];
  /** Settings that have plans for the same time, from A to Z. */
  readonly sameTime: readonly SameTime[];
  /** The one setting that all plans are of; null where there are several. */
  readonly only: string | null;
  /** What that setting calls the groups; null each where it says nothing, or there are several. */
  readonly groupNames: ByGroup<string | null>;
  /** Under which the measures stand, in order. */
  readonly cornerstones: readonly { readonly id: CornerstoneId; readonly name: string }[];
}

/** Something about one plan of a setting. */
export type OfYear<T> = T & {
  readonly file: string;
  readonly period: { readonly from: CivilDate | null; readonly to: CivilDate | null };
  /** The setting's name, else the file; both where several settings have the name. */
  readonly name: string;
  /** "2025-26", else the file; both where several plans of the setting are for the same years. */
  readonly year: string;
  /** Whether it is the setting's plan of the day. */
  readonly ofDay: boolean;
};

/** Something about a setting: about its plan of the day, and then about each of its other plans, the oldest first. */
export type OfSetting<T> = OfYear<T> & {
  readonly setting: string | null;
  readonly settingId: string | null;
  readonly otherYears: readonly OfYear<T>[];
};

/** How many measures of a plan have each status. */
export interface PlanStatuses {
  readonly byStatus: StatusCounts;
}

export interface CoProduction {
  /** Settings whose measures were chosen with all three groups. */
  readonly chosenWithAll: number;
  /** Settings of whose choosing one text for all three groups tells, so that it is not said of any of them. */
  readonly choosingNotSaid: number;
  /** Settings that have had a review by the day, and those whose last one was with all three groups. */
  readonly reviewed: number;
  readonly reviewedWithAll: number;
  readonly withAll: RowsWithAll;
  /** The three groups in the booklet's order. */
  readonly byGroup: readonly RollUpGroup[];
  /** From A to Z. */
  readonly settings: readonly OfSetting<PlanParts>[];
}

/** Rows in which all three groups take part, and those that plan it in one text for all. */
export interface RowsWithAll {
  readonly planned: number;
  readonly plannedForAll: number;
  readonly seen: number;
}

/** One group over all settings. */
export interface RollUpGroup extends VoiceCounts {
  readonly group: Group;
  /** Settings that it took part in choosing in, at whose last review it was, in which it was heard. */
  readonly choosing: number;
  readonly lastReview: number;
  readonly heardIn: number;
  /** Rows in which it takes part as planned, and how far. */
  readonly planned: number;
  readonly plannedByLevel: PartsByLevel;
  /** Rows in which its part shows, and those where the group's own view says that it was co-producing. */
  readonly seen: number;
  readonly seenCoProducing: number;
}

/** Which groups took part in one plan, and how much came of it. */
export interface PlanParts {
  /** Groups that helped to choose, and those of which one text for all three does not say it. */
  readonly chosenWith: readonly Group[];
  readonly choosingNotSaid: readonly Group[];
  readonly lastReview: { readonly date: CivilDate; readonly with: readonly Group[] } | null;
  readonly measures: number;
  readonly withAll: RowsWithAll;
  /** What stands in several years is counted in the first of them. */
  readonly voices: VoiceCounts;
  /** Groups that said any of it. */
  readonly heard: readonly Group[];
  /** Whether anything at all is written of who chose. */
  readonly choosingWritten: boolean;
}

export interface RollUpMeasure {
  /** Its id; of own measures that share an id and mean different things, all but the first are `own-club~2` and so on. */
  readonly measure: string;
  /** Null, as statement and short, for an id that no catalogue knows. */
  readonly cornerstone: CornerstoneId | null;
  readonly statement: string | null;
  readonly short: string | null;
  /** From A to Z; each as it stands in the plan of the day, else in the last of the other years that has it. */
  readonly settings: readonly OfSetting<PlanStanding>[];
}

/** Where a measure stands in one plan. */
export interface PlanStanding {
  readonly status: RowStatus;
  readonly stage: Stage | null;
  /** The status in kind words. */
  readonly words: string;
}

/** Plans of one setting that share days, so that they can hardly be its years. */
export interface SameTime {
  readonly setting: string | null;
  readonly settingId: string | null;
  readonly files: readonly string[];
}
