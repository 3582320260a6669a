import { addDays, type CivilDate } from "../civil-date.ts";
import type { Celebration, Evaluation, Indicator, Plan, Row, Voice } from "../plan/plan.ts";
import { type Dated, existingBy } from "./chronology.ts";
import { type IndicatorProgress, indicatorProgress } from "./indicator-progress.ts";
import { type RowProgress, rowFigures } from "./plan-progress.ts";
import { reviewDays } from "./review-days.ts";
import { latestStage } from "./stage.ts";
import { type VoiceAnswer, voiceAnswer } from "./voice-answer.ts";

/** Something to be glad of together. `row` is null for what is said about no one measure. */
export type Highlight =
  | {
      readonly kind: "met";
      readonly row: Row;
      readonly indicator: Indicator;
      readonly figures: IndicatorProgress;
    }
  | {
      readonly kind: "completed" | "embedded";
      readonly row: Row;
      readonly evaluation: Dated<Evaluation>;
    }
  | {
      readonly kind: "answered";
      readonly row: Row | null;
      readonly voice: Voice;
      readonly answer: VoiceAnswer;
    }
  | { readonly kind: "thanks"; readonly row: Row | null; readonly voice: Voice }
  | { readonly kind: "celebration"; readonly celebration: Celebration };

/** What there is to celebrate, and since when. */
export interface Celebrate {
  /** The day that readers are told; null where neither review nor period gives one. */
  readonly since: CivilDate | null;
  /** Row by row in the plan's order, then what is about no one measure. */
  readonly items: readonly Highlight[];
}

/** A given day, or the last review held; absent, the last review but one. */
export type Since = CivilDate | "last-review" | undefined;

/** A row with where its figures stand on the day. */
type RowFigures = Pick<RowProgress, "row" | "indicators">;

export interface CelebrateOptions {
  readonly since?: Since;
  /** The plan's rows, from whoever knows already where their figures stand. */
  readonly rows?: readonly RowFigures[];
}

/**
 * What is newly met, completed or embedded, answered, thanked for or celebrated up to a day. Counting begins after
 * the last review but one (what that review saw was celebrated there), on a given day, or with the period's first day
 * where there were not two reviews yet.
 */
export function celebrate(
  plan: Plan,
  asOf: CivilDate,
  { since, rows = plan.rows.map((row) => rowFigures(row, plan, asOf)) }: CelebrateOptions = {},
): Celebrate {
  const start = startOf(plan, asOf, since);
  const span = { after: start.after, asOf };
  return {
    since: start.since,
    items: [
      ...rows.flatMap((row) => rowHighlights(row, plan.period, span)),
      ...plan.voices.flatMap((voice) => voiceHighlights(null, voice, span)),
      ...plan.celebrate
        .filter(({ date }) => isWithin(date, span))
        .map((celebration) => ({ kind: "celebration", celebration }) as const),
    ],
  };
}

/** Where counting begins: on a given day, with a review, or, where there was none, with the period's first day; null without one. */
export type Start = "day" | "review" | "period" | null;

/** From the day after `after` (null: from the first) to `asOf`. */
export interface TimeSpan {
  readonly after: CivilDate | null;
  readonly asOf: CivilDate;
}

/**
 * The day that readers are told, and the day after which counting begins. A given day counts itself. What happened on
 * the day of a review belongs to the report of that day: on the review's own day counting begins after the review
 * before, and later on after that day, so that each dated thing stands in exactly one of the reports from review to review.
 */
export function startOf(
  plan: Pick<Plan, "reviews" | "period">,
  asOf: CivilDate,
  since: Since,
): Pick<Celebrate, "since"> & Pick<TimeSpan, "after"> & { readonly start: Start } {
  if (since !== undefined && since !== "last-review") return { ...fromDay(since, asOf), start: "day" };
  const { last, lastButOne } = reviewDays(plan, asOf);
  const review = since === "last-review" && last?.date !== asOf ? last : lastButOne;
  if (review) return { since: review.date, after: review.date, start: "review" };
  const { from } = plan.period;
  if (from === null) return { since: null, after: null, start: null };
  return { ...fromDay(from, asOf), start: "period" };
}

/** From a day on, which counts itself; from one that still lies ahead, nothing is new. */
function fromDay(since: CivilDate, asOf: CivilDate) {
  const after = addDays(since, -1);
  return { since, after: after < asOf ? after : asOf };
}

function rowHighlights({ row, indicators }: RowFigures, period: Plan["period"], span: TimeSpan): Highlight[] {
  return [
    ...stageHighlights(row, span),
    ...indicators.flatMap(({ indicator, figures }) => {
      if (figures.status !== "met") return [];
      const before = span.after && indicatorProgress(indicator, period, span.after).status;
      return before === "met" ? [] : [{ kind: "met", row, indicator, figures } as const];
    }),
    ...row.voices.flatMap((voice) => voiceHighlights(row, voice, span)),
  ];
}

/** A stage reached that was not reached before; going back from embedded to completed is none. */
function stageHighlights(row: Row, { after, asOf }: TimeSpan): Highlight[] {
  const stage = latestStage(row, asOf);
  const before = after && latestStage(row, after);
  if ((stage !== "completed" && stage !== "embedded") || before === stage || before === "embedded") return [];
  const evaluation = existingBy(row.evaluation, asOf).find(
    (entry) => entry.stage === stage && isWithin(entry.date, { after, asOf }),
  );
  return evaluation ? [{ kind: stage, row, evaluation }] : [];
}

function voiceHighlights(row: Row | null, voice: Voice, span: TimeSpan): Highlight[] {
  if (voice.date > span.asOf) return [];
  if (voice.kind === "thanks") return isWithin(voice.date, span) ? [{ kind: "thanks", row, voice }] : [];
  const answer = voiceAnswer(voice, span.asOf);
  // What could not be done, or is only under way, is told elsewhere and is no joy.
  if (answer?.kind !== "did" || !isWithin(answer.date, span)) return [];
  return [{ kind: "answered", row, voice, answer }];
}

/** Whether a day lies in the span. */
export function isWithin(date: CivilDate, { after, asOf }: TimeSpan): boolean {
  return date <= asOf && (after === null || date > after);
}
