import type { CivilDate } from "../civil-date.ts";
import type { Extra, Value } from "../plan/plan.ts";
import type { ActionCounts } from "../progress/action-state.ts";
import type {
  DatedFigure,
  LatestFigure,
  StepFigure,
  TargetFigure,
  WithheldFigures,
} from "../progress/indicator-figures.ts";
import type { IndicatorStatus, Trend } from "../progress/indicator-progress.ts";
import type { ByGroup, Participation } from "../progress/participation.ts";
import type { RowStatus } from "../progress/row-status.ts";
import type { VoiceCounts } from "../progress/voice-answer.ts";
import type { Aim, CornerstoneId, Group, Level, Rating, Stage } from "../vocabulary.ts";
import type { Placed, SaidReport } from "./said-report.ts";

/** The `x-` keys of what stands beside them, as they are. */
export interface Extras {
  readonly x: Extra;
}

export interface CelebrationReport extends Extras, Placed {
  readonly date: CivilDate;
  readonly what: string;
  readonly who: string | null;
  readonly share: boolean;
}

export interface LinkReport extends Extras {
  readonly to: string;
  readonly because: string | null;
  /** What was seen of it by the day. */
  readonly happened: readonly HappenedReport[];
}

export interface HappenedReport extends Extras, Placed {
  readonly date: CivilDate;
  readonly what: string;
  readonly from: Group | null;
  readonly helped: boolean;
}

export interface AcceptReport extends Extras {
  readonly rule: string;
  readonly because: string | null;
  readonly until: CivilDate | null;
}

export interface ReviewReport {
  readonly date: CivilDate;
  readonly label: string | null;
  /** Whether it was held by the day; the others lie ahead. */
  readonly held: boolean;
  readonly with: ByGroup<string | null> & Extras;
  /** Groups that were there: what says no, or is still to come, is no presence. */
  readonly present: readonly Group[];
  readonly note: string | null;
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
  readonly actions: ActionCounts & { readonly items: readonly ActionReport[] };
  /** Counts, and all that was said by the day, oldest first; whoever prints words asks first whether they may be. */
  readonly voices: VoiceCounts & { readonly items: readonly SaidReport[] };
  /** All of it by the day; whoever prints its words asks first whether they may be. */
  readonly evidence: readonly EvidenceReport[];
  readonly evaluation: EvaluationReport | null;
  /** Every one by the day, oldest first; the grid's undated cell before them. */
  readonly evaluations: readonly EvaluationReport[];
  readonly links: readonly LinkReport[];
  readonly accept: readonly AcceptReport[];
  readonly x: Extra;
}

export interface EvidenceReport extends Extras, Placed {
  readonly date: CivilDate;
  readonly what: string;
  readonly where: string | null;
  readonly private: boolean;
}

/** How people are to be involved: one text for all, or one a group. */
export interface InvolveReport extends Extras {
  readonly all: string | null;
  readonly groups: ByGroup<({ readonly how: string | null; readonly level: Level | null } & Extras) | null>;
}

export interface IndicatorReport {
  readonly id: string | null;
  readonly what: string | null;
  readonly from: Group | null;
  readonly unit: string | null;
  readonly aim: Aim;
  readonly cumulative: boolean;
  readonly ofWhat: string | null;
  readonly ended: ({ readonly date: CivilDate; readonly because: string | null } & Extras) | null;
  readonly baseline: (DatedFigure & { readonly source: string | null } & Extras) | null;
  readonly latest: LatestFigure | null;
  readonly target: TargetReport | null;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly status: IndicatorStatus;
  readonly trend: Trend | null;
  readonly sinceStart: Trend | null;
  /** Those that are told. */
  readonly readings: readonly ReadingReport[];
  /** Figures by the day that are not told to the public. */
  readonly withheld: WithheldFigures;
  readonly x: Extra;
  readonly pages: IndicatorPages;
}

export interface TargetReport extends Omit<TargetFigure, "steps">, Extras {
  readonly steps: readonly (StepFigure & Extras)[];
  readonly moved: readonly MovedReport[];
}

/** A due date that was moved: the date it had, when it was moved, and why. */
export interface MovedReport extends Extras {
  readonly from: CivilDate;
  readonly date: CivilDate | null;
  readonly because: string | null;
}

/** What tables show of an indicator beside its JSON. */
export interface IndicatorPages {
  /** The baseline where the plan states one, and does not leave it to the first reading. */
  readonly stated: (Omit<ReadingReport, "date" | "position"> & { readonly date: CivilDate | null }) | null;
  /** Whether the plan states its start, also where it is not told. */
  readonly isStartStated: boolean;
}

export interface ReadingReport extends Placed {
  readonly date: CivilDate;
  readonly value: Value;
  readonly of: number | null;
  readonly source: string | null;
  readonly x: Extra;
}

export interface EvaluationReport extends Extras, Placed {
  /** Null for the grid's cell, which is one text without a date. */
  readonly date: CivilDate | null;
  readonly stage: Stage | null;
  readonly rating: Rating | null;
  readonly note: string | null;
  readonly next: string | null;
  readonly views: ByGroup<ViewReport | null> & Extras;
}

export interface ViewReport extends Extras {
  readonly says: string | null;
  readonly level: Level | null;
  readonly rating: Rating | null;
}

export interface ActionReport extends Extras {
  readonly do: string;
  readonly id: string | null;
  /** The action's own, else the row's. */
  readonly lead: readonly string[];
  /** The groups that do it together. */
  readonly with: readonly Group[];
  readonly start: CivilDate | null;
  readonly by: CivilDate | null;
  /** Null where it was not done by the day. */
  readonly done: CivilDate | null;
  readonly ongoing: boolean;
  readonly cost: string | null;
  readonly late: boolean;
  /** By the day. */
  readonly moved: readonly MovedReport[];
}
