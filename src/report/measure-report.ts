import type { CivilDate } from "../civil-date.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import { ACTION_KEYS } from "../plan/keys/action-keys.ts";
import { ACCEPT_KEYS, EVIDENCE_KEYS, VIEW_KEYS } from "../plan/keys/row-keys.ts";
import { valuesOf } from "../plan/keys/told-texts.ts";
import type { Action, Evaluation, Row, View } from "../plan/plan.ts";
import { isDone, isOverdue } from "../progress/action-state.ts";
import { knownBy } from "../progress/chronology.ts";
import { dueDate } from "../progress/due-date.ts";
import type { IndicatorStatus } from "../progress/indicator-progress.ts";
import { forEachGroup } from "../progress/participation.ts";
import type { RowProgress } from "../progress/plan-progress.ts";
import { INDICATOR_STATUSES, type RowStatus } from "../progress/row-status.ts";
import { latestEvaluation } from "../progress/stage.ts";
import { isPrintable } from "./facts/printable.ts";
import { indicatorReport, movedReports } from "./indicator-report.ts";
import { linkReport, saidReport } from "./part-reports.ts";
import type { ActionReport, EvaluationReport, InvolveReport, MeasureReport, ViewReport } from "./parts.ts";
import { thingReport } from "./thing-report.ts";

/** What telling of a row needs beside it: what links go to, and whether it may be said what is late. */
export interface RowTelling {
  readonly measures: MeasureIndex;
  readonly isLateTold: boolean;
  readonly asOf: CivilDate;
}

/** One row of the plan as of a day. */
export function measureReport(
  progress: RowProgress,
  { measures, isLateTold, asOf }: RowTelling,
): MeasureReport {
  const { row, measure, status, stage, rating, actions, voices } = progress;
  const evaluation = latestEvaluation(row, asOf);
  const indicators = progress.indicators.map(({ indicator, figures }) => indicatorReport(indicator, figures));
  return {
    measure: row.measure,
    cornerstone: measure?.cornerstone ?? null,
    statement: measure?.statement ?? null,
    short: measure?.short ?? null,
    ourWords: row.ourWords,
    status,
    statusOfShown: restsOnShown(status, indicators),
    stage,
    rating,
    lead: row.lead,
    improve: row.improve,
    success: row.success,
    involve: involveReport(row),
    participation: progress.participation,
    indicators,
    actions: {
      ...actions,
      overdue: isLateTold ? actions.overdue : null,
      items: row.actions.map((action) => actionReport(action, row, { isLateTold, asOf })),
    },
    voices: { ...voices, items: knownBy(row.voices, asOf).map((voice) => saidReport(voice, asOf)) },
    evidence: knownBy(row.evidence, asOf).map((each) => thingReport(EVIDENCE_KEYS, each)),
    evaluation: evaluation && evaluationReport(evaluation),
    evaluations: row.evaluation.filter(({ date }) => date === null || date <= asOf).map(evaluationReport),
    links: row.links.map((link) => linkReport(link, measures, asOf)),
    accept: row.accept.map((each) => thingReport(ACCEPT_KEYS, each)),
    x: row.extra,
  };
}

function involveReport({ involve }: Row): InvolveReport {
  const groups = forEachGroup((group) => {
    const part = involve.groups[group];
    return part ? { how: part.how, level: part.level, x: part.extra } : null;
  });
  return { all: involve.all, groups, x: involve.extra };
}

function actionReport(
  action: Action,
  row: Row,
  { isLateTold, asOf }: Pick<RowTelling, "isLateTold" | "asOf">,
): ActionReport {
  return {
    ...valuesOf(ACTION_KEYS, action),
    lead: action.lead.length > 0 ? action.lead : row.lead,
    by: dueDate(action, asOf),
    done: isDone(action, asOf) ? action.done : null,
    late: isLateTold ? isOverdue(action, asOf) : null,
    moved: movedReports(action.moved, asOf),
    x: action.extra,
  };
}

/** One judgement. */
export function evaluationReport(evaluation: Evaluation): EvaluationReport {
  const { date, stage, rating, note, next, extra, viewsExtra } = evaluation;
  const groups = forEachGroup((group) => {
    const view = evaluation.views[group];
    return view ? viewReport(view) : null;
  });
  return { date, stage, rating, note, next, views: { ...groups, x: viewsExtra }, x: extra };
}

/** Null where nothing of it may be printed. */
function viewReport(view: View): ViewReport | null {
  const report = thingReport(VIEW_KEYS, view);
  if (view.says === null || isPrintable(view.says)) return report;
  return view.level === null && view.rating === null ? null : { ...report, says: null };
}

/** Whether a row's status comes from figures that may be shown, beside others that may not. Never outside a public report. */
export function restsOnShown(
  status: RowStatus,
  indicators: readonly { readonly status: IndicatorStatus }[],
): boolean {
  const isOfFigures = status !== "not-shown" && INDICATOR_STATUSES.some((each) => each === status);
  return isOfFigures && indicators.some((indicator) => indicator.status === "not-shown");
}
