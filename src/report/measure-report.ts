import type { CivilDate } from "../civil-date.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Action, Evaluation, Row, View } from "../plan/plan.ts";
import { isDone, isOverdue } from "../progress/action-state.ts";
import { existingBy } from "../progress/chronology.ts";
import { dueDate } from "../progress/due-date.ts";
import { forEachGroup } from "../progress/participation.ts";
import type { RowProgress } from "../progress/plan-progress.ts";
import { latestDatedEvaluation, latestEvaluation } from "../progress/stage.ts";
import { indicatorReport } from "./indicator-report.ts";
import { isPrintable } from "./public/not-for-printing.ts";
import type { ActionReport, EvaluationReport, MeasurePages, MeasureReport, ViewReport } from "./report.ts";
import { saidReport } from "./said-report.ts";

/** One row of the plan as of a day. */
export function measureReport(progress: RowProgress, measures: MeasureIndex, asOf: CivilDate): MeasureReport {
  const { row, measure, status, stage, rating, actions, voices } = progress;
  const evaluation = latestEvaluation(row, asOf);
  return {
    measure: row.measure,
    cornerstone: measure?.cornerstone ?? null,
    statement: measure?.statement ?? null,
    short: measure?.short ?? null,
    ourWords: row.ourWords,
    status,
    stage,
    rating,
    lead: row.lead,
    indicators: progress.indicators.map(({ indicator, figures }) => indicatorReport(indicator, figures)),
    actions,
    voices,
    evaluation: evaluation && evaluationReport(evaluation),
    links: row.links.map(({ to, because }) => ({ to, because })),
    pages: measurePages(progress, measures, asOf),
  };
}

function measurePages(progress: RowProgress, measures: MeasureIndex, asOf: CivilDate): MeasurePages {
  const { row, measure, groupRatings } = progress;
  const inWords =
    existingBy([...row.voices, ...row.evidence], asOf).length > 0 ||
    latestDatedEvaluation(row, asOf) !== null;
  return {
    name: measure?.short ?? row.measure,
    improve: row.improve,
    groupRatings,
    openActions: row.actions
      .filter((action) => !isDone(action, asOf))
      .map((action) => actionReport(action, row, asOf)),
    doneActions: row.actions
      .flatMap((action) =>
        action.done !== null && isDone(action, asOf) ? [{ do: action.do, done: action.done }] : [],
      )
      .sort((a, b) => (a.done < b.done ? -1 : a.done > b.done ? 1 : 0)),
    said: existingBy(row.voices, asOf).map((voice) => saidReport(voice, asOf)),
    linkNames: row.links.map(({ to }) => measures.get(to)?.short ?? to),
    linkCornerstones: row.links.map(({ to }) => measures.get(to)?.cornerstone ?? null),
    success: row.success,
    involve: {
      all: row.involve.all,
      groups: forEachGroup((group) => {
        const part = row.involve.groups[group];
        return part ? { how: part.how, level: part.level } : null;
      }),
    },
    participation: progress.participation,
    begun: hasBegun(progress, inWords),
    inWords,
    extra: row.extra,
  };
}

/** Whether work shows in anything by the day; a stage that says "not started" is believed. */
function hasBegun({ stage, indicators, actions }: RowProgress, inWords: boolean): boolean {
  if (stage === "not-started") return false;
  // A reading that is not told to the public is one all the same.
  const isRead = indicators.some(
    ({ figures }) => figures.latest !== null || figures.withheld.latest !== null,
  );
  return inWords || actions.done > 0 || isRead;
}

function actionReport(action: Action, row: Row, asOf: CivilDate): ActionReport {
  return {
    do: action.do,
    lead: action.lead.length > 0 ? action.lead : row.lead,
    by: dueDate(action, asOf),
    late: isOverdue(action, asOf),
  };
}

function evaluationReport(evaluation: Evaluation): EvaluationReport {
  const { date, stage, rating, note, next } = evaluation;
  const views = forEachGroup((group) => {
    const view = evaluation.views[group];
    return view ? viewReport(view) : null;
  });
  return { date, stage, rating, note, next, views };
}

/** Null where nothing of it may be printed. */
function viewReport({ says, level, rating }: View): ViewReport | null {
  if (says === null || isPrintable(says)) return { says, level, rating };
  return level === null && rating === null ? null : { says: null, level, rating };
}
