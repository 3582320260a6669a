import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Extra, OwnMeasure, Term, Value } from "../plan/plan.ts";
import type { ActionCounts } from "../progress/action-state.ts";
import type { Choosing, PartsByLevel } from "../progress/equal-measure.ts";
import type { Headline } from "../progress/headline.ts";
import type {
  Figure,
  LatestFigure,
  StepFigure,
  TargetFigure,
  WithheldFigures,
} from "../progress/indicator-figures.ts";
import type { IndicatorStatus, Trend } from "../progress/indicator-progress.ts";
import type { ByGroup, Participation } from "../progress/participation.ts";
import type { StatusCounts } from "../progress/plan-progress.ts";
import type { RowStatus } from "../progress/row-status.ts";
import type { GroupRating } from "../progress/stage.ts";
import type { VoiceAnswer, VoiceCounts } from "../progress/voice-answer.ts";
import type { Aim, CornerstoneId, Group, Level, Rating, Stage } from "../vocabulary.ts";
import type { ChangesReport } from "./changes/changes-report.ts";
import type { CornerstoneChoice } from "./choice.ts";
import type { LeftOut } from "./public/left-out.ts";
import type { RollUp } from "./roll-up/roll-up.ts";
import type { Placed, SaidReport } from "./said-report.ts";
import type { PlanScope } from "./scope.ts";

/**
 * Where plans stand on a day, words and numbers settled: what every renderer shows. Its JSON is described by
 * `schemas/report.schema.json`; what stands under `pages` is for people's pages and not part of it.
 */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: CivilDate;
  /** Whether it is for anybody, or for the people in these plans. */
  readonly public: boolean;
  readonly plans: readonly PlanReport[];
  /** What several plans say together; null for fewer than two. */
  readonly rollUp: RollUp | null;
}

export interface PlanReport {
  readonly file: string;
  readonly setting: string | null;
  readonly settingId: string | null;
  readonly period: { readonly from: CivilDate | null; readonly to: CivilDate | null; readonly x: Extra };
  readonly terms: readonly (Pick<Term, "name" | "from" | "to"> & Extras)[];
  readonly catalogue: Pick<Catalogue, "name" | "edition" | "authors"> & { readonly path: string | null };
  /** What could not be read, and is missing from all of this. */
  readonly unread: Unread;
  readonly summary: SummaryReport;
  readonly headline: Headline;
  readonly equalMeasure: readonly GroupReport[];
  /** Who chose these measures, and how. */
  readonly chosen: ByGroup<ChosenReport> & Extras;
  /** As the plan states them; what pages call the groups stands under `pages`. */
  readonly groupNames: ByGroup<string | null> & Extras;
  readonly roles: readonly { readonly role: string; readonly group: Group }[];
  /** The `x-` keys that stand among the roles. */
  readonly roleExtra: Extra;
  readonly ownMeasures: readonly (Omit<OwnMeasure, "path" | "extra"> & Extras)[];
  readonly ratingKey: Readonly<Record<Rating, string | null>> & Extras;
  readonly celebrate: CelebrateReport;
  /** The plan's own list of what to celebrate, by the day. */
  readonly celebrations: readonly CelebrationReport[];
  readonly reviews: readonly ReviewReport[];
  readonly measures: readonly MeasureReport[];
  readonly embedded: readonly EmbeddedReport[];
  /** What was said by the day about no one measure, oldest first. */
  readonly said: readonly SaidReport[];
  readonly accept: readonly AcceptReport[];
  readonly x: Extra;
  /** What the public is not told; null in a report that is not for the public. */
  readonly leftOut: LeftOut | null;
  readonly pages: PlanPages;
}

/** The `x-` keys of what stands beside them, as they are. */
interface Extras {
  readonly x: Extra;
}

/** How many things in a plan could not be read, and how many of them are dates. */
export interface Unread {
  readonly findings: number;
  readonly dates: number;
}

/** How a group chose; one text for all three stands with each of them, and says of none that it did. */
export interface ChosenReport extends Extras {
  readonly state: Choosing;
  readonly how: string | null;
  readonly level: Level | null;
  readonly date: CivilDate | null;
}

export interface CelebrationReport extends Extras, Placed {
  readonly date: CivilDate;
  readonly what: string;
  readonly who: string | null;
  readonly share: boolean;
}

/** What earlier years embedded. */
export interface EmbeddedReport extends Extras {
  readonly measure: string;
  readonly cornerstone: CornerstoneId | null;
  readonly short: string | null;
  readonly since: CivilDate | null;
  readonly links: readonly LinkReport[];
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

/** What pages show of a plan beside its JSON. */
export interface PlanPages {
  /** What the groups are called here. */
  readonly groupNames: ByGroup<string>;
  readonly cornerstones: readonly {
    readonly id: CornerstoneId;
    readonly name: string;
    readonly promises: readonly string[];
  }[];
  /** What pages call every measure that the plan may name, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly reviews: { readonly last: ReviewReport | null; readonly next: ReviewReport | null };
  /** Of each group, the idea or worry that has waited longest. */
  readonly waiting: readonly SaidReport[];
  readonly agenda: readonly AgendaItem[];
  /** What the catalogue offers under each Cornerstone, and how much of it is chosen. */
  readonly choice: readonly CornerstoneChoice[];
  /** Reviews held at which no measure was evaluated and of which no note stands. */
  readonly unwritten: readonly ReviewReport[];
  /** What the report is filtered to; null for all of the plan. */
  readonly scope: PlanScope | null;
  /** What changed since a day; null where nobody asked. */
  readonly changes: ChangesReport | null;
}

export interface SummaryReport {
  readonly measures: number;
  readonly indicators: number;
  readonly byStatus: StatusCounts;
  readonly byCornerstone: Readonly<Record<CornerstoneId, StatusCounts>>;
  readonly setAside: number;
}

export interface GroupReport extends VoiceCounts {
  readonly group: Group;
  readonly choosing: Choosing;
  readonly planned: number;
  readonly plannedForAll: number;
  readonly plannedByLevel: PartsByLevel;
  readonly seen: number;
  readonly asked: number;
  readonly lastReview: boolean | null;
}

export interface CelebrateReport {
  readonly since: CivilDate | null;
  readonly items: readonly JoyReport[];
}

/** Something to celebrate; what does not apply to its kind is null. */
export interface JoyReport {
  readonly kind: "met" | "completed" | "embedded" | "answered" | "thanks" | "celebration";
  readonly date: CivilDate;
  readonly measure: string | null;
  /** Id of the indicator that is met. */
  readonly indicator: string | null;
  readonly group: Group | null;
  readonly who: string | null;
  /** What was said or celebrated; of an indicator what it counts; of a stage how a group says it went. */
  readonly text: string | null;
  readonly answer: Pick<VoiceAnswer, "kind" | "text"> | null;
  /** Whether those it is from agree to its being printed; null where nobody was asked. */
  readonly share: boolean | null;
  readonly pages: { readonly name: string | null; readonly indicator: IndicatorReport | null };
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
  readonly evidence: readonly EvidenceReport[];
  readonly evaluation: EvaluationReport | null;
  /** Every one by the day, oldest first; the grid's undated cell before them. */
  readonly evaluations: readonly EvaluationReport[];
  readonly links: readonly LinkReport[];
  readonly accept: readonly AcceptReport[];
  readonly x: Extra;
  readonly pages: MeasurePages;
}

/** What pages show of a measure beside its JSON. */
export interface MeasurePages {
  /** The short name, else the id. */
  readonly name: string;
  readonly groupRatings: readonly GroupRating[];
  readonly openActions: readonly ActionReport[];
  /** Oldest first. */
  readonly doneActions: readonly DoneReport[];
  /** The measures that links lead to, in the links' order. */
  readonly linkNames: readonly string[];
  readonly linkCornerstones: readonly (CornerstoneId | null)[];
  /** Whether anything has happened by the day: a reading, an action done, words, a stage beyond the start. */
  readonly begun: boolean;
  /** Whether a dated voice, evidence or evaluation stands by the day. */
  readonly inWords: boolean;
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
  readonly baseline: (Figure & { readonly source: string | null } & Extras) | null;
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

export interface DoneReport {
  readonly do: string;
  readonly done: CivilDate;
}

/** What is to be done next: voices to answer, actions, the next review. */
export type AgendaItem =
  | { readonly kind: "answer"; readonly said: SaidReport }
  | { readonly kind: "action"; readonly action: ActionReport; readonly name: string }
  | { readonly kind: "review"; readonly review: ReviewReport };
