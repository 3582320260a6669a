import type { CivilDate } from "../civil-date.ts";
import type { ACTION_KEYS } from "../plan/keys/action-keys.ts";
import type { ValuesOf } from "../plan/keys/define-keys.ts";
import type { MOVED_KEYS } from "../plan/keys/figure-keys.ts";
import type { HAPPENED_KEYS } from "../plan/keys/link-keys.ts";
import type { CELEBRATION_KEYS } from "../plan/keys/plan-keys.ts";
import type { ACCEPT_KEYS, EVALUATION_KEYS, EVIDENCE_KEYS, VIEW_KEYS } from "../plan/keys/row-keys.ts";
import type { Extra, Value } from "../plan/plan.ts";
import type { ActionCounts } from "../progress/action-state.ts";
import type { IndicatorStatus, Trend } from "../progress/indicator-progress.ts";
import type { ByGroup, Participation } from "../progress/participation.ts";
import type { RowStatus } from "../progress/row-status.ts";
import type { VoiceAnswer, VoiceCounts } from "../progress/voice-answer.ts";
import type { Aim, CornerstoneId, Group, Level, Rating, Stage, VoiceKind } from "../vocabulary.ts";
import type { Extras, ThingReport } from "./thing-report.ts";

export interface CelebrationReport extends ThingReport<typeof CELEBRATION_KEYS> {}

export interface LinkReport extends Extras {
  readonly to: string;
  /** What people call the measure that it goes to, and its Cornerstone; null for an id that no catalogue knows. */
  readonly name: string;
  readonly cornerstone: CornerstoneId | null;
  readonly because: string | null;
  /** What was seen of it by the day. */
  readonly happened: readonly HappenedReport[];
}

export interface HappenedReport extends ThingReport<typeof HAPPENED_KEYS> {}

export interface AcceptReport extends ThingReport<typeof ACCEPT_KEYS> {}

export interface ReviewReport {
  readonly date: CivilDate;
  readonly label: string | null;
  /** Whether it was held by the day; the others lie ahead. */
  readonly held: boolean;
  readonly with: ByGroup<string | null> & Extras;
  /** Groups that were there: what says no, or is still to come, is no presence. */
  readonly present: readonly Group[];
  readonly note: string | null;
  /** Whether it was held and something is written of it: a note, or how a measure went within the days that it takes. */
  readonly writtenUp: boolean;
  readonly x: Extra;
}

export interface MeasureReport {
  readonly measure: string;
  /** Null, as statement and short, for an id that no catalogue knows. */
  readonly cornerstone: CornerstoneId | null;
  readonly statement: string | null;
  readonly short: string | null;
  readonly ourWords: string | null;
  readonly status: RowStatus;
  /** Whether the status rests on the figures that may be shown to the public, others being held back. */
  readonly statusOfShown: boolean;
  readonly stage: Stage | null;
  readonly rating: Rating | null;
  readonly lead: readonly string[];
  readonly improve: string | null;
  /** How we will know. */
  readonly success: readonly string[];
  readonly involve: InvolveReport;
  readonly participation: ByGroup<Participation>;
  readonly indicators: readonly IndicatorReport[];
  /** Counts, and each of them in the plan's order. */
  readonly actions: ActionsReport;
  /** Counts, and all that was said by the day; whoever prints words asks first whether they may be. */
  readonly voices: VoiceCounts & { readonly items: readonly SaidReport[] };
  /** All of it by the day; whoever prints its words asks first whether they may be. */
  readonly evidence: readonly EvidenceReport[];
  readonly evaluation: EvaluationReport | null;
  /** Every one by the day, and the grid's undated cell. */
  readonly evaluations: readonly EvaluationReport[];
  readonly links: readonly LinkReport[];
  readonly accept: readonly AcceptReport[];
  readonly x: Extra;
}

export interface ActionsReport extends Omit<ActionCounts, "overdue"> {
  /** Null where the public is not told what is late. */
  readonly overdue: number | null;
  readonly items: readonly ActionReport[];
}

export interface EvidenceReport extends ThingReport<typeof EVIDENCE_KEYS> {}

/** How people are to be involved: one text for all, or one a group. */
export interface InvolveReport extends Extras {
  readonly all: string | null;
  readonly groups: ByGroup<({ readonly how: string | null; readonly level: Level | null } & Extras) | null>;
}

/** A value, or what stands in its place where the public is not told it. */
export type ValueReport = { readonly value: Value } | { readonly value: null; readonly masked: true };
/** A value with how many it is about. */
export type FigureReport = ValueReport & { readonly of: number | null };

export interface IndicatorReport {
  readonly id: string | null;
  readonly what: string | null;
  readonly from: Group | null;
  readonly unit: string | null;
  readonly aim: Aim;
  readonly cumulative: boolean;
  readonly ofWhat: string | null;
  readonly ended: ({ readonly date: CivilDate; readonly because: string | null } & Extras) | null;
  readonly baseline: BaselineReport | null;
  /** With the days from it to the day of the report. */
  readonly latest: (FigureReport & { readonly date: CivilDate; readonly age: number }) | null;
  readonly target: TargetReport | null;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly status: IndicatorStatus;
  readonly trend: Trend | null;
  readonly sinceStart: Trend | null;
  /** By the day. */
  readonly readings: readonly ReadingReport[];
  readonly x: Extra;
}

export type BaselineReport = FigureReport &
  Extras & {
    readonly date: CivilDate | null;
    readonly source: string | null;
    /** Whether the plan states it, and does not leave it to the first reading. */
    readonly stated: boolean;
  };

export type TargetReport = ValueReport &
  Extras & {
    readonly by: CivilDate | null;
    readonly steps: readonly StepReport[];
    readonly moved: readonly MovedReport[];
  };

/** A milestone; null whether it is reached where the public is not told the latest figure. */
export type StepReport = ValueReport & Extras & { readonly by: CivilDate; readonly reached: boolean | null };

/** A due date that was moved: the date it had, when it was moved, and why. */
export interface MovedReport extends ThingReport<typeof MOVED_KEYS> {}

export type ReadingReport = FigureReport &
  Extras & { readonly date: CivilDate; readonly source: string | null };

/** Its `date` is null for the grid's cell, which is one text without a date. */
export interface EvaluationReport extends Omit<ThingReport<typeof EVALUATION_KEYS>, "date"> {
  readonly date: CivilDate | null;
  readonly views: ByGroup<ViewReport | null> & Extras;
}

export interface ViewReport extends ThingReport<typeof VIEW_KEYS> {}

/** Its `lead` is its own, else the row's; `by` and `moved` are as they stood on the day, and `done` null where it was not by then. */
export interface ActionReport extends Omit<ValuesOf<typeof ACTION_KEYS>, "moved">, Extras {
  /** Null where the public is not told what is late. */
  readonly late: boolean | null;
  readonly moved: readonly MovedReport[];
}

/** Something said by the day, with the answer that it had by then. */
export interface SaidReport {
  readonly id: string | null;
  readonly date: CivilDate;
  /** Days from then to the day of the report. */
  readonly age: number;
  readonly group: Group;
  readonly who: string | null;
  readonly said: string;
  readonly kind: VoiceKind;
  readonly answer: VoiceAnswer | null;
  /** How they heard back; null before the answer. */
  readonly told: string | null;
  readonly share: boolean;
  readonly waiting: boolean;
  readonly x: Extra;
}
