import type { CivilDate } from "../../civil-date.ts";
import type { MeasureIndex } from "../../measures/measure-index.ts";
import { HAPPENED_KEYS } from "../../plan/keys/link-keys.ts";
import { CELEBRATION_KEYS } from "../../plan/keys/plan-keys.ts";
import { EVIDENCE_KEYS } from "../../plan/keys/row-keys.ts";
import type { Plan, Row } from "../../plan/plan.ts";
import type { Since, Start } from "../../progress/celebrate.ts";
import { bare, type Changes, changes } from "../../progress/changes.ts";
import type { DatedFigure } from "../../progress/indicator-figures.ts";
import type { IndicatorStatus, Trend } from "../../progress/indicator-progress.ts";
import type { LateChange } from "../../progress/late-changes.ts";
import type { Stage } from "../../vocabulary.ts";
import { type HeardReport, heardReport } from "../facts/heard-report.ts";
import { isPrintable, printable } from "../facts/printable.ts";
import { movedReports } from "../indicator-report.ts";
import { evaluationReport } from "../measure-report.ts";
import { reviewReports } from "../part-reports.ts";
import type {
  CelebrationReport,
  EvaluationReport,
  EvidenceReport,
  HappenedReport,
  MovedReport,
  ReviewReport,
} from "../parts.ts";
import { thingReport } from "../thing-report.ts";

/** What changed since a day; `name` is what people call the measure. */
export interface ChangesReport {
  readonly since: CivilDate | null;
  /** What it is compared with: a day, a review or, where there was none, the period's first day. */
  readonly start: Start;
  /** The day after which things are new; null where everything is. */
  readonly after: CivilDate | null;
  readonly figures: readonly FigureMove[];
  readonly stages: readonly (Named & {
    readonly from: Stage | null;
    readonly to: Stage;
    readonly date: CivilDate;
  })[];
  readonly answered: readonly HeardReport[];
  readonly said: readonly HeardReport[];
  readonly done: readonly (Named & {
    readonly do: string;
    readonly lead: readonly string[];
    readonly done: CivilDate;
  })[];
  readonly late: readonly LateReport[];
  /** How measures were judged. */
  readonly judged: readonly (Named & EvaluationReport)[];
  readonly evidence: readonly (Named & EvidenceReport)[];
  readonly moved: readonly (Named &
    MovedReport & { readonly text: string | null; readonly to: CivilDate | null })[];
  /** What was seen of links. */
  readonly happened: readonly HappenedChange[];
  readonly celebrations: readonly CelebrationReport[];
  readonly reviews: readonly ReviewReport[];
}

/** What was seen of a link: from which measure to which. */
export interface HappenedChange extends HappenedReport {
  readonly measure: string;
  readonly to: string;
  /** What people call both ends. */
  readonly name: string;
  readonly toName: string;
}

interface Named {
  readonly measure: string;
  readonly name: string;
}

export interface FigureMove extends Named {
  readonly indicator: string | null;
  readonly what: string | null;
  readonly unit: string | null;
  readonly ofWhat: string | null;
  readonly from: DatedFigure | null;
  readonly to: DatedFigure;
  /** Every new reading, oldest first. */
  readonly readings: readonly DatedFigure[];
  /** Whether it is the first of all. */
  readonly isFirst: boolean;
  readonly direction: Trend | null;
  readonly statusBefore: IndicatorStatus | null;
  readonly status: IndicatorStatus;
}

export interface LateReport {
  readonly kind: LateChange["kind"];
  /** Null for a promise about no one measure. */
  readonly measure: string | null;
  readonly name: string | null;
  /** What was to be done, or promised, or what the indicator counts. */
  readonly text: string | null;
  readonly lead: readonly string[];
  /** Null for a promise without a day, which is late after 90 days. */
  readonly by: CivilDate | null;
}

interface ChangesTelling {
  /** The plan before it was filtered. */
  readonly whole: Plan;
  readonly asOf: CivilDate;
  readonly since: Since;
  readonly isLateTold: boolean;
}

/** What changed in a plan since a day. */
export function changesReport(
  plan: Plan,
  measures: MeasureIndex,
  { whole, asOf, since, isLateTold }: ChangesTelling,
): ChangesReport {
  const found = changes(plan, asOf, since);
  const named = ({ measure }: Row): Named => ({ measure, name: measures.get(measure)?.short ?? measure });
  const heard = ({ row, voice }: Changes["said"][number]) => heardReport(voice, row && named(row), asOf);
  return {
    since: found.since,
    start: found.start,
    after: found.span.after,
    figures: found.figures.map(
      ({ row, indicator, from, to, readings, isFirst, direction, statusBefore, status }) => ({
        ...named(row),
        indicator: indicator.id,
        what: indicator.what,
        unit: indicator.unit,
        ofWhat: indicator.ofWhat,
        from,
        to: bare(to),
        readings: readings.map(bare),
        isFirst,
        direction,
        statusBefore,
        status,
      }),
    ),
    stages: found.stages.map(({ row, from, to, date }) => ({ ...named(row), from, to, date })),
    answered: printable(found.answered.map(heard)),
    said: printable(found.said.map(heard)),
    done: found.done.map(({ row, action, date }) => ({
      ...named(row),
      do: action.do,
      lead: leadOf(action.lead, row),
      done: date,
    })),
    late: found.late
      .filter((late) => late.kind !== "promise" || (isLateTold && isPrintable(late.voice.said)))
      .map((late) => lateReport(late, late.row && named(late.row))),
    judged: found.judged.map(({ row, evaluation }) => ({ ...named(row), ...evaluationReport(evaluation) })),
    evidence: found.evidence
      .filter(({ evidence }) => isPrintable(evidence.what))
      .map(({ row, evidence }) => ({ ...named(row), ...thingReport(EVIDENCE_KEYS, evidence) })),
    moved: found.moved.flatMap(({ row, text, moved, to }) =>
      movedReports([moved], asOf).map((report) => ({ ...named(row), text, to, ...report })),
    ),
    happened: found.happened.map(({ from, link, happened }) => ({
      measure: from,
      to: link.to,
      name: measures.get(from)?.short ?? from,
      toName: measures.get(link.to)?.short ?? link.to,
      ...thingReport(HAPPENED_KEYS, happened),
    })),
    celebrations: found.celebrations.map((each) => thingReport(CELEBRATION_KEYS, each)),
    reviews: reviewReports(found.reviews, whole, asOf),
  };
}

/** Whether a day that is over is told: all are, where nobody asked since when. */
export function isNew(date: CivilDate, changes: ChangesReport | undefined): boolean {
  return !changes || changes.after === null || date > changes.after;
}

function lateReport(late: LateChange, named: Named | null): LateReport {
  const { kind, row, by } = late;
  const [text, lead] =
    kind === "action"
      ? [late.action.do, leadOf(late.action.lead, row)]
      : [kind === "promise" ? late.answer.text : late.indicator.what, row?.lead ?? []];
  return { measure: named?.measure ?? null, name: named?.name ?? null, kind, text, lead, by };
}

/** An action's own lead, else the row's. */
function leadOf(lead: readonly string[], row: Row): readonly string[] {
  return lead.length > 0 ? lead : row.lead;
}
