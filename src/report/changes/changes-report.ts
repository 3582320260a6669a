import type { CivilDate } from "../../civil-date.ts";
import type { MeasureIndex } from "../../measures/measure-index.ts";
import type { Plan, Row } from "../../plan/plan.ts";
import type { Since } from "../../progress/celebrate.ts";
import { type Changes, changes, type LateChange } from "../../progress/changes.ts";
import type { Figure } from "../../progress/indicator-figures.ts";
import type { IndicatorStatus, Trend } from "../../progress/indicator-progress.ts";
import type { Stage } from "../../vocabulary.ts";
import { type HeardReport, heardReport } from "../heard-report.ts";
import { printable } from "../public/not-for-printing.ts";

/** What changed since a day, in the form of the JSON; `name` is what a page calls the measure. */
export interface ChangesReport {
  readonly since: CivilDate | null;
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
}

interface Named {
  readonly measure: string;
  readonly name: string;
}

export interface FigureMove extends Named {
  readonly indicator: string | null;
  readonly what: string | null;
  readonly unit: string | null;
  readonly from: Figure | null;
  readonly to: Figure;
  /** For the pages: whether it is the first of all. */
  readonly isFirst: boolean;
  readonly direction: Trend | null;
  readonly statusBefore: IndicatorStatus | null;
  readonly status: IndicatorStatus;
}

export interface LateReport extends Named {
  readonly kind: LateChange["kind"];
  /** What was to be done, or what the indicator counts. */
  readonly text: string | null;
  readonly lead: readonly string[];
  readonly by: CivilDate;
}

/** What changed in a plan since a day, under the names that pages use. */
export function changesReport(
  plan: Plan,
  measures: MeasureIndex,
  { asOf, since }: { readonly asOf: CivilDate; readonly since: Since },
): ChangesReport {
  const found = changes(plan, asOf, since);
  const named = ({ measure }: Row): Named => ({ measure, name: measures.get(measure)?.short ?? measure });
  const heard = ({ row, voice }: Changes["said"][number]) => heardReport(voice, row && named(row), asOf);
  return {
    since: found.since,
    figures: found.figures.map(({ row, indicator, from, to, isFirst, direction, statusBefore, status }) => ({
      ...named(row),
      indicator: indicator.id,
      what: indicator.what,
      unit: indicator.unit,
      from,
      to: { value: to.value, date: to.date, of: to.of },
      isFirst,
      direction,
      statusBefore,
      status,
    })),
    stages: found.stages.map(({ row, from, to, date }) => ({ ...named(row), from, to, date })),
    answered: printable(found.answered.map(heard)),
    said: printable(found.said.map(heard)),
    done: found.done.map(({ row, action, date }) => ({
      ...named(row),
      do: action.do,
      lead: leadOf(action.lead, row),
      done: date,
    })),
    late: found.late.map((late) => lateReport(late, named(late.row))),
  };
}

function lateReport(late: LateChange, named: Named): LateReport {
  const { kind, row, by } = late;
  const { text, lead } =
    kind === "action"
      ? { text: late.action.do, lead: late.action.lead }
      : { text: late.indicator.what, lead: row.lead };
  return { ...named, kind, text, lead: leadOf(lead, row), by };
}

/** An action's own lead, else the row's. */
function leadOf(lead: readonly string[], row: Row): readonly string[] {
  return lead.length > 0 ? lead : row.lead;
}
