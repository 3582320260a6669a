import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CivilDate } from "../civil-date.ts";
import type { OWN_MEASURE_KEYS, TERM_KEYS } from "../plan/keys/plan-keys.ts";
import type { Extra } from "../plan/plan.ts";
import type { Unread, UnreadPlan } from "../plan/unread.ts";
import type { GroupChoosing, PartsByLevel } from "../progress/equal-measure.ts";
import type { Headline } from "../progress/headline.ts";
import type { ByGroup } from "../progress/participation.ts";
import type { StatusCounts } from "../progress/plan-progress.ts";
import type { VoiceAnswer, VoiceCounts } from "../progress/voice-answer.ts";
import type { CornerstoneId, Group, Level, Rating } from "../vocabulary.ts";
import type { ChangesReport } from "./changes/changes-report.ts";
import type { CornerstoneReport } from "./cornerstone-report.ts";
import type {
  AcceptReport,
  CelebrationReport,
  LinkReport,
  MeasureReport,
  ReviewReport,
  SaidReport,
} from "./parts.ts";
import type { LeftOut } from "./public/left-out.ts";
import type { RollUp } from "./roll-up/roll-up.ts";
import type { PlanScope } from "./scope.ts";
import type { Extras, ThingReport } from "./thing-report.ts";

export type * from "./parts.ts";

/**
 * Where plans stand on a day, words and numbers settled: what every renderer shows, in the form of
 * `schemas/report.schema.json`. Every list is in the plan's or the catalogue's order.
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
  readonly terms: readonly ThingReport<typeof TERM_KEYS>[];
  readonly catalogue: CatalogueReport;
  /** What could not be read, and is missing from all of this. */
  readonly unread: Unread;
  readonly summary: SummaryReport;
  readonly headline: HeadlineReport;
  readonly equalMeasure: readonly GroupReport[];
  /** Who chose these measures, and how. */
  readonly chosen: ByGroup<ChosenReport> & Extras;
  /** As the plan states them. */
  readonly groupNames: ByGroup<string | null> & Extras;
  readonly roles: { readonly items: readonly { readonly role: string; readonly group: Group }[] } & Extras;
  readonly ownMeasures: readonly ThingReport<typeof OWN_MEASURE_KEYS>[];
  readonly ratingKey: Readonly<Record<Rating, string | null>> & Extras;
  readonly celebrate: CelebrateReport;
  /** The plan's own list of what to celebrate. */
  readonly celebrations: readonly CelebrationReport[];
  readonly reviews: readonly ReviewReport[];
  readonly measures: readonly MeasureReport[];
  readonly embedded: readonly EmbeddedReport[];
  /** What was said by the day about no one measure. */
  readonly said: readonly SaidReport[];
  readonly accept: readonly AcceptReport[];
  readonly x: Extra;
  /** What the public is not told; only in a report that is for the public. */
  readonly leftOut?: LeftOut | undefined;
  /** What the report is filtered to; absent, all of the plan is in it. */
  readonly filter?: PlanScope | undefined;
  /** What changed since a day; only where somebody asked. */
  readonly changes?: ChangesReport | undefined;
}

/** Whose measures they are, and what the whole plan has chosen of them, whatever the report is filtered to. */
export interface CatalogueReport extends Pick<Catalogue, "name" | "edition" | "authors"> {
  readonly path: string | null;
  readonly cornerstones: readonly CornerstoneReport[];
}

/** How a group chose; one text for all three stands with each of them, and says of none that it did. */
export interface ChosenReport extends Extras {
  readonly state: GroupChoosing;
  readonly how: string | null;
  readonly level: Level | null;
  readonly date: CivilDate | null;
}

/** How many figures are not shown is there for the public alone. */
export interface HeadlineReport extends Omit<Headline, "figures"> {
  readonly figures: Omit<Headline["figures"], "notShown"> & { readonly notShown: number | undefined };
}

/** What earlier years embedded. */
export interface EmbeddedReport extends Extras {
  readonly measure: string;
  readonly cornerstone: CornerstoneId | null;
  readonly short: string | null;
  readonly since: CivilDate | null;
  readonly links: readonly LinkReport[];
}

export interface SummaryReport {
  readonly measures: number;
  readonly indicators: number;
  readonly byStatus: ToldStatuses;
  readonly byCornerstone: Readonly<Record<CornerstoneId, ToldStatuses>>;
  readonly setAside: number;
}

/** Rows by status; the one of what is not shown is there for the public alone. */
export type ToldStatuses = Omit<StatusCounts, "not-shown"> & { readonly "not-shown": number | undefined };

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
