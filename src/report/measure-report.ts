import type { CivilDate } from "../civil-date.ts";
import { ACTION_KEYS } from "../plan/keys/action-keys.ts";
import { valuesOf } from "../plan/keys/told-texts.ts";
import type { Action, Evaluation, Evidence, Row, View } from "../plan/plan.ts";
import { isDone, isOverdue } from "../progress/action-state.ts";
import { existingBy } from "../progress/chronology.ts";
import { dueDate } from "../progress/due-date.ts";
import { forEachGroup } from "../progress/participation.ts";
import type { RowProgress } from "../progress/plan-progress.ts";
import { latestEvaluation } from "../progress/stage.ts";
import { indicatorReport, movedReports } from "./indicator-report.ts";
import { acceptReport, linkReport } from "./part-reports.ts";
import type {
  ActionReport,
  EvaluationReport,
  EvidenceReport,
  InvolveReport,
  MeasureReport,
  ViewReport,
} from "./parts.ts";
import { isPrintable } from "./public/not-for-printing.ts";
import { positionOf, saidReport } from "./said-report.ts";

/** One row of the plan as of a day. */
export function measureReport(progress: RowProgress, asOf: CivilDate): MeasureReport {
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
    improve: row.improve,
    success: row.success,
    involve: involveReport(row),
    participation: progress.participation,
    indicators: progress.indicators.map(({ indicator, figures }) => indicatorReport(indicator, figures)),
    actions: { ...actions, items: row.actions.map((action) => actionReport(action, row, asOf)) },
    voices: { ...voices, items: existingBy(row.voices, asOf).map((voice) => saidReport(voice, asOf)) },
    evidence: existingBy(row.evidence, asOf).map(evidenceReport),
    evaluation: evaluation && evaluationReport(evaluation),
    evaluations: [
      ...row.evaluation.filter(({ date }) => date === null),
      ...existingBy(row.evaluation, asOf),
    ].map(evaluationReport),
    links: row.links.map((link) => linkReport(link, asOf)),
    accept: row.accept.map(acceptReport),
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

/** A piece of evidence. */
export function evidenceReport(evidence: Evidence): EvidenceReport {
  const { path, date, what, where, extra } = evidence;
  return { date, what, where, private: evidence.private, x: extra, position: positionOf(path) };
}

function actionReport(action: Action, row: Row, asOf: CivilDate): ActionReport {
  return {
    ...valuesOf(ACTION_KEYS, action),
    lead: action.lead.length > 0 ? action.lead : row.lead,
    by: dueDate(action, asOf),
    done: isDone(action, asOf) ? action.done : null,
    late: isOverdue(action, asOf),
    moved: movedReports(action.moved, asOf),
    x: action.extra,
  };
}

/** One judgement. */
export function evaluationReport(evaluation: Evaluation): EvaluationReport {
  const { date, stage, rating, note, next, extra, viewsExtra } = evaluation;
  const position = positionOf(evaluation.path);
  const groups = forEachGroup((group) => {
    const view = evaluation.views[group];
    return view ? viewReport(view) : null;
  });
  return { date, stage, rating, note, next, views: { ...groups, x: viewsExtra }, x: extra, position };
}

/** Null where nothing of it may be printed. */
function viewReport({ says, level, rating, extra }: View): ViewReport | null {
  if (says === null || isPrintable(says)) return { says, level, rating, x: extra };
  return level === null && rating === null ? null : { says: null, level, rating, x: extra };
}
