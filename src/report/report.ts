import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Extra, OwnMeasure, Term } from "../plan/plan.ts";
import type { Unread, UnreadPlan } from "../plan/unread.ts";
import type { GroupChoosing, PartsByLevel } from "../progress/equal-measure.ts";
import type { Headline } from "../progress/headline.ts";
import type { ByGroup } from "../progress/participation.ts";
import type { StatusCounts } from "../progress/plan-progress.ts";
import type { VoiceAnswer, VoiceCounts } from "../progress/voice-answer.ts";
import type { CornerstoneId, Group, Level, Rating } from "../vocabulary.ts";
import type { ChangesReport } from "./changes/changes-report.ts";
import type { CornerstoneChoice } from "./choice.ts";
import type {
  AcceptReport,
  CelebrationReport,
  Extras,
  LinkReport,
  MeasureReport,
  ReviewReport,
} from "./parts.ts";
import type { LeftOut } from "./public/left-out.ts";
import type { RollUp } from "./roll-up/roll-up.ts";
import type { SaidReport } from "./said-report.ts";
import type { PlanScope } from "./scope.ts";

export type * from "./parts.ts";

/**
 * Where plans stand on a day, words and numbers settled: what every renderer shows. Its JSON is described by
 * `schemas/report.schema.json`; a plan's `context` is for people's pages and not part of it.
 */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: CivilDate;
  /** Whether it is for anybody, or for the people in these plans. */
  readonly public: boolean;
  readonly plans: readonly PlanReport[];
  /** Plans that were meant as well, and could not be read at all; absent, none. */
  readonly unreadable?: readonly UnreadPlan[] | undefined;
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
  /** As the plan states them; what pages call the groups stands in the context. */
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
  /** What the report is filtered to; null for all of the plan. */
  readonly filter: PlanScope | null;
  /** What changed since a day; null where nobody asked. */
  readonly changes: ChangesReport | null;
  /** No part of the JSON. */
  readonly context: PlanContext;
}

/** How a group chose; one text for all three stands with each of them, and says of none that it did. */
export interface ChosenReport extends Extras {
  readonly state: GroupChoosing;
  readonly how: string | null;
  readonly level: Level | null;
  readonly date: CivilDate | null;
}

/** What earlier years embedded. */
export interface EmbeddedReport extends Extras {
  readonly measure: string;
  readonly cornerstone: CornerstoneId | null;
  readonly short: string | null;
  readonly since: CivilDate | null;
  readonly links: readonly LinkReport[];
}

/** What holds of the whole plan and of its catalogue, whatever a report is filtered to: what pages say round a report. */
export interface PlanContext {
  /** What the groups are called here, where the plan says nothing as the format calls them. */
  readonly groupNames: ByGroup<string>;
  readonly cornerstones: readonly {
    readonly id: CornerstoneId;
    readonly name: string;
    readonly promises: readonly string[];
  }[];
  /** The measures that the plan has or links to, by id. */
  readonly measures: ReadonlyMap<
    string,
    { readonly name: string; readonly cornerstone: CornerstoneId | null }
  >;
  /** What the catalogue offers under each Cornerstone, and how much of it is chosen. */
  readonly choice: readonly CornerstoneChoice[];
  /** Reviews held at which no measure was evaluated and of which no note stands. */
  readonly unwritten: readonly ReviewReport[];
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
  readonly choosing: GroupChoosing;
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
}
