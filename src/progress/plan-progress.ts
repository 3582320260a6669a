import type { CivilDate } from "../civil-date.ts";
import type { Measure, MeasureIndex } from "../measures/measure-index.ts";
import type { Indicator, Plan, Row } from "../plan/plan.ts";
import type { CornerstoneId, Rating, Stage } from "../vocabulary.ts";
import { type ActionCounts, actionCounts } from "./action-state.ts";
import { type IndicatorProgress, indicatorProgress, type Trend } from "./indicator-progress.ts";
import { type ByGroup, type Participation, participation } from "./participation.ts";
import { type RowStatus, rowStatus } from "./row-status.ts";
import { type GroupRating, latestGroupRatings, latestRating, latestStage, wordsSinceStart } from "./stage.ts";
import { type VoiceCounts, voiceCounts } from "./voice-answer.ts";

/** Where one row of a plan stands on a day. */
export interface RowProgress {
  readonly row: Row;
  /** Null for an id that no catalogue knows. */
  readonly measure: Measure | null;
  readonly status: RowStatus;
  readonly stage: Stage | null;
  readonly rating: Rating | null;
  /** Where it stands against its start, by what people judged; null with fewer than two judgements. */
  readonly wordsSinceStart: Trend | null;
  readonly groupRatings: readonly GroupRating[];
  readonly indicators: readonly { readonly indicator: Indicator; readonly figures: IndicatorProgress }[];
  readonly actions: ActionCounts;
  readonly voices: VoiceCounts;
  readonly participation: ByGroup<Participation>;
}

export type StatusCounts = Readonly<Record<RowStatus, number>>;

/** Where a plan stands on a day: its rows, and counts of them. Never one number for all. */
export interface PlanProgress {
  /** In the plan's order. */
  readonly rows: readonly RowProgress[];
  readonly byStatus: StatusCounts;
  /** Rows of unknown measures are in no Cornerstone. */
  readonly byCornerstone: Readonly<Record<CornerstoneId, StatusCounts>>;
}

/** What a plan's figures and words say on a day, row by row. */
export function planProgress(plan: Plan, measures: MeasureIndex, asOf: CivilDate): PlanProgress {
  const rows = plan.rows.map((row) => rowProgress(row, plan, { measures, asOf }));
  const of = (id: CornerstoneId) => countStatuses(rows.filter(({ measure }) => measure?.cornerstone === id));
  return {
    rows,
    byStatus: countStatuses(rows),
    byCornerstone: {
      "welcome-and-care": of("welcome-and-care"),
      "value-and-include": of("value-and-include"),
      communicate: of("communicate"),
      "work-in-partnership": of("work-in-partnership"),
    },
  };
}

function rowProgress(
  row: Row,
  plan: Plan,
  { measures, asOf }: { readonly measures: MeasureIndex; readonly asOf: CivilDate },
): RowProgress {
  const { indicators } = rowFigures(row, plan, asOf);
  const statuses = indicators.map(({ figures }) => figures.status);
  return {
    row,
    measure: measures.get(row.measure) ?? null,
    status: rowStatus(row, statuses, asOf),
    stage: latestStage(row, asOf),
    rating: latestRating(row, asOf),
    wordsSinceStart: wordsSinceStart(row, asOf),
    groupRatings: latestGroupRatings(row, asOf),
    indicators,
    actions: actionCounts(row.actions, asOf),
    voices: voiceCounts(row.voices, asOf),
    participation: participation(row, plan, asOf),
  };
}

/** A row with where its figures stand on a day. */
export function rowFigures(
  row: Row,
  { period }: Pick<Plan, "period">,
  asOf: CivilDate,
): Pick<RowProgress, "row" | "indicators"> {
  const figures = (indicator: Indicator) => indicatorProgress(indicator, period, asOf);
  return { row, indicators: row.indicators.map((indicator) => ({ indicator, figures: figures(indicator) })) };
}

function countStatuses(rows: readonly { readonly status: RowStatus }[]): StatusCounts {
  const count = (status: RowStatus) => rows.filter((row) => row.status === status).length;
  return {
    overdue: count("overdue"),
    worse: count("worse"),
    behind: count("behind"),
    "not-yet": count("not-yet"),
    "on-track": count("on-track"),
    within: count("within"),
    met: count("met"),
    "start-only": count("start-only"),
    "no-readings": count("no-readings"),
    "no-target": count("no-target"),
    "not-shown": count("not-shown"),
    "in-words": count("in-words"),
    "not-measured": count("not-measured"),
    "set-aside": count("set-aside"),
  };
}
