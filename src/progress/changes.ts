import type { CivilDate } from "../civil-date.ts";
import type {
  Action,
  Celebration,
  Evaluation,
  Evidence,
  Happened,
  Indicator,
  Link,
  Moved,
  Plan,
  Reading,
  Review,
  Row,
  Voice,
} from "../plan/plan.ts";
import type { Stage } from "../vocabulary.ts";
import { isDone } from "./action-state.ts";
import { isWithin, type Since, type Start, startOf, type TimeSpan } from "./celebrate.ts";
import { type Dated, existingBy } from "./chronology.ts";
import { dueDate } from "./due-date.ts";
import type { DatedFigure, LatestFigure } from "./indicator-figures.ts";
import {
  type IndicatorProgress,
  type IndicatorStatus,
  indicatorProgress,
  type Trend,
} from "./indicator-progress.ts";
import { type LateChange, lateChanges } from "./late-changes.ts";
import { isSetAside, latestStage } from "./stage.ts";
import { type VoiceAnswer, voiceAnswer } from "./voice-answer.ts";

/** What changed in a plan between two days. `row` is null for what is about no one measure. */
export interface Changes {
  /** The day that readers are told; null where neither review nor period gives one. */
  readonly since: CivilDate | null;
  readonly start: Start;
  /** From when on things are new. */
  readonly span: TimeSpan;
  readonly figures: readonly FigureChange[];
  readonly stages: readonly StageChange[];
  readonly answered: readonly {
    readonly row: Row | null;
    readonly voice: Voice;
    readonly answer: VoiceAnswer;
  }[];
  readonly said: readonly { readonly row: Row | null; readonly voice: Voice }[];
  readonly done: readonly { readonly row: Row; readonly action: Action; readonly date: CivilDate }[];
  readonly late: readonly LateChange[];
  readonly judged: readonly { readonly row: Row; readonly evaluation: Dated<Evaluation> }[];
  readonly evidence: readonly { readonly row: Row; readonly evidence: Evidence }[];
  readonly moved: readonly MovedChange[];
  /** What was seen of links; `from` is the measure that helps. */
  readonly happened: readonly { readonly from: string; readonly link: Link; readonly happened: Happened }[];
  readonly celebrations: readonly Celebration[];
  readonly reviews: readonly Review[];
}

/** A due date that was moved, of an action or of a target. */
export interface MovedChange {
  readonly row: Row;
  readonly text: string | null;
  readonly moved: Dated<Moved>;
  /** The date that it has now. */
  readonly to: CivilDate | null;
}

/** An indicator with a newer reading than it had. */
export interface FigureChange {
  readonly row: Row;
  readonly indicator: Indicator;
  /** Where it stood before: the reading of then, else the baseline; null for the first figure of all. */
  readonly from: DatedFigure | null;
  readonly to: LatestFigure;
  /** Every reading that is new, oldest first; the last of them is `to`. */
  readonly readings: readonly Reading[];
  /** Whether no figure stood before it, not even one that is not told to the public. */
  readonly isFirst: boolean;
  /** By the aim; null without a figure before, and for a running total that should stay low, which can only rise. */
  readonly direction: Trend | null;
  readonly statusBefore: IndicatorStatus | null;
  readonly status: IndicatorStatus;
}

export interface StageChange {
  readonly row: Row;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly date: CivilDate;
}

/** What changed from a day on, or from the last review held; counting begins as for what there is to celebrate. */
export function changes(plan: Plan, asOf: CivilDate, since: Since): Changes {
  const { since: told, after, start } = startOf(plan, asOf, since);
  const span = { after, asOf };
  const active = plan.rows.filter((row) => !isSetAside(row, asOf));
  const voices = [
    ...plan.rows.flatMap((row) => row.voices.map((voice) => ({ row, voice }))),
    ...plan.voices.map((voice) => ({ row: null, voice })),
  ].filter(({ voice }) => voice.date <= asOf);
  return {
    since: told,
    start,
    span,
    figures: plan.rows.flatMap((row) => figureChanges(row, plan.period, span)),
    stages: plan.rows.flatMap((row) => stageChanges(row, span)),
    answered: voices.flatMap(({ row, voice }) => {
      const answer = voiceAnswer(voice, asOf);
      return answer && isWithin(answer.date, span) ? [{ row, voice, answer }] : [];
    }),
    said: voices.filter(({ voice }) => isWithin(voice.date, span)),
    done: plan.rows.flatMap((row) =>
      row.actions.flatMap((action) =>
        isDone(action, asOf) && action.done && isWithin(action.done, span)
          ? [{ row, action, date: action.done }]
          : [],
      ),
    ),
    late: lateChanges(plan, active, span),
    ...otherChanges(plan, span),
  };
}

/** What else has a day: each in the order of the plan. */
function otherChanges(
  plan: Plan,
  span: TimeSpan,
): Pick<Changes, "judged" | "evidence" | "moved" | "happened" | "celebrations" | "reviews"> {
  const isNew = ({ date }: { readonly date: CivilDate }) => isWithin(date, span);
  const links = [...plan.rows, ...plan.embedded].flatMap(({ measure, links: own }) =>
    own.flatMap((link) => link.happened.map((happened) => ({ from: measure, link, happened }))),
  );
  return {
    judged: plan.rows.flatMap((row) =>
      existingBy(row.evaluation, span.asOf)
        .filter(isNew)
        .map((evaluation) => ({ row, evaluation })),
    ),
    evidence: plan.rows.flatMap((row) => row.evidence.filter(isNew).map((evidence) => ({ row, evidence }))),
    moved: plan.rows.flatMap((row) => movedIn(row, span)),
    happened: links.filter(({ happened }) => isNew(happened)),
    celebrations: plan.celebrate.filter(isNew),
    reviews: plan.reviews.filter(isNew),
  };
}

function movedIn(row: Row, span: TimeSpan): MovedChange[] {
  const dues = [
    ...row.actions.map((action) => ({ text: action.do, due: action })),
    ...row.indicators.flatMap(({ what, target }) => (target ? [{ text: what, due: target }] : [])),
  ];
  return dues.flatMap(({ text, due }) =>
    existingBy(due.moved, span.asOf)
      .filter(({ date }) => isWithin(date, span))
      .map((moved) => ({ row, text, moved, to: dueDate(due, moved.date) })),
  );
}

function figureChanges(row: Row, period: Plan["period"], { after, asOf }: TimeSpan): FigureChange[] {
  return row.indicators.flatMap((indicator): FigureChange[] => {
    const now = indicatorProgress(indicator, period, asOf);
    const before = after === null ? null : indicatorProgress(indicator, period, after);
    const { latest: to, status } = now;
    if (!to || (before?.latest && before.latest.date === to.date)) return [];
    const from = before?.latest ? bare(before.latest) : startBefore(now, to);
    const statusBefore = before?.status ?? null;
    const { withheld } = now;
    const isFirst =
      from === null && !withheld.baseline && withheld.readings.every(({ date }) => date > to.date);
    const readings = now.series.filter(({ date }) => after === null || date > after);
    const change = { row, indicator, from, to, readings, isFirst };
    return [{ ...change, direction: direction(from, to, now), statusBefore, status }];
  });
}

export function bare({ value, date, of }: DatedFigure): DatedFigure {
  return { value, date, of };
}

/** The baseline, where it is not the latest reading itself. */
function startBefore({ baseline }: IndicatorProgress, to: LatestFigure): DatedFigure | null {
  return baseline && (baseline.date !== to.date || baseline.value !== to.value) ? baseline : null;
}

function direction(
  from: DatedFigure | null,
  to: LatestFigure,
  { aim, staysLow }: IndicatorProgress,
): Trend | null {
  if (!from || staysLow) return null;
  const gained = (Number(to.value) - Number(from.value)) * (aim === "up" ? 1 : -1);
  return gained > 0 ? "better" : gained < 0 ? "worse" : "same";
}

function stageChanges(row: Row, { after, asOf }: TimeSpan): StageChange[] {
  const to = latestStage(row, asOf);
  const from = after === null ? null : latestStage(row, after);
  if (to === null || to === from) return [];
  const reached = existingBy(row.evaluation, asOf).findLast(
    ({ stage, date }) => stage === to && isWithin(date, { after, asOf }),
  );
  return reached ? [{ row, from, to, date: reached.date }] : [];
}
