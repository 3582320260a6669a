import type { CivilDate } from "../../civil-date.ts";
import type { PartsByLevel } from "../../progress/equal-measure.ts";
import type { StatusCounts } from "../../progress/plan-progress.ts";
import type { RowStatus } from "../../progress/row-status.ts";
import type { VoiceCounts } from "../../progress/voice-answer.ts";
import type { CornerstoneId, Group, Stage } from "../../vocabulary.ts";

/**
 * What several plans say together on a day. It tells and never ranks: settings stand from A to Z, measures in the
 * catalogue's order, and nothing is averaged. It holds counts and names of settings, and none of what people said.
 */
export interface RollUp {
  readonly plans: number;
  /** Fewer than the plans where one setting, by its number and its name, has several. */
  readonly settings: number;
  /** Rows of all plans together. */
  readonly measures: number;
  readonly coProduction: CoProduction;
  /** Measures that two or more settings work on, in the catalogue's order. */
  readonly shared: readonly RollUpMeasure[];
  /** Measures of one setting alone, in the same order; ids that no catalogue knows come last. */
  readonly single: readonly RollUpMeasure[];
  /** From A to Z. */
  readonly statuses: readonly SettingStatuses[];
  readonly pages: {
    readonly cornerstones: readonly { readonly id: CornerstoneId; readonly name: string }[];
  };
}

/** How many measures of one setting have each status. */
export interface SettingStatuses extends SettingName {
  readonly byStatus: StatusCounts;
  readonly pages: SettingName["pages"] & {
    /** The plan's position in the report. */
    readonly position: number;
  };
}

export interface SettingName {
  readonly file: string;
  readonly setting: string | null;
  readonly pages: {
    /** The setting's name, else the file; both where several have the name. */
    readonly name: string;
  };
}

export interface CoProduction {
  /** Plans whose measures were chosen with all three groups. */
  readonly chosenWithAll: number;
  /** Plans that have had a review by the day, and those whose last one was with all three groups. */
  readonly reviewed: number;
  readonly reviewedWithAll: number;
  /** Rows in which all three groups take part. */
  readonly withAll: { readonly planned: number; readonly seen: number };
  /** The three groups in the booklet's order. */
  readonly byGroup: readonly RollUpGroup[];
  /** From A to Z. */
  readonly settings: readonly SettingParts[];
}

/** One group over all plans. */
export interface RollUpGroup extends VoiceCounts {
  readonly group: Group;
  /** Plans that it took part in choosing, plans at whose last review it was, plans in which it was heard. */
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

/** Which groups took part in one setting. */
export interface SettingParts extends SettingName {
  readonly chosenWith: readonly Group[];
  readonly lastReview: { readonly date: CivilDate; readonly with: readonly Group[] } | null;
}

export interface RollUpMeasure {
  /** Its id; of own measures that share an id and mean different things, all but the first are `own-club~2` and so on. */
  readonly measure: string;
  /** Null, as statement and short, for an id that no catalogue knows. */
  readonly cornerstone: CornerstoneId | null;
  readonly statement: string | null;
  readonly short: string | null;
  /** From A to Z. */
  readonly settings: readonly SettingStanding[];
}

/** Where one setting stands with a measure. */
export interface SettingStanding extends SettingName {
  readonly status: RowStatus;
  readonly stage: Stage | null;
  readonly pages: SettingName["pages"] & {
    /** The status in kind words. */
    readonly words: string;
  };
}
