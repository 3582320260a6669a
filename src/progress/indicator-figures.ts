import { type CivilDate, daysBetween } from "../civil-date.ts";
import type { Indicator, Plan, Reading, Step, Value, Withheld } from "../plan/plan.ts";
import type { Aim } from "../vocabulary.ts";
import { existingBy } from "./chronology.ts";
import { dueDate } from "./due-date.ts";

/** A value with its day and how many people it is about. */
export interface DatedFigure {
  readonly value: Value;
  /** Null where a stated baseline gives none. */
  readonly date: CivilDate | null;
  readonly of: number | null;
}

/** The last reading, with the days from it to the day of the report. */
export interface LatestFigure extends DatedFigure {
  readonly date: CivilDate;
  readonly age: number;
}

export interface TargetFigure {
  readonly value: Value;
  /** The stated date, else the period's end; null where the period's end is unknown, and then nothing is ever late. */
  readonly by: CivilDate | null;
  /** The milestones on the way, oldest first. */
  readonly steps: readonly StepFigure[];
}

/** A milestone, and whether the latest figure is at or beyond it. */
export interface StepFigure {
  readonly by: CivilDate;
  readonly value: Value;
  /** As the plan has it. */
  readonly step: Step;
  /** Null where the latest figure is not told to the public. */
  readonly reached: boolean | null;
}

/** What is known of one indicator by a day: the facts that its progress and status are read from. */
export interface IndicatorFigures {
  /** The day on which it is judged: of a figure that has ended, no later than its last day. */
  readonly asOf: CivilDate;
  /** Whether it is no longer taken: then it is never late. */
  readonly hasEnded: boolean;
  readonly periodStart: CivilDate | null;
  readonly periodEnd: CivilDate | null;
  /** Whether it is simply so or not so, rather than a number. */
  readonly yesNo: boolean;
  readonly aim: Aim;
  /** A running total that should stay low, as complaints in a year. */
  readonly staysLow: boolean;
  readonly cumulative: boolean;
  /** Whether the plan states its start, and does not leave it to the first reading. */
  readonly isStartStated: boolean;
  readonly percent: boolean;
  /** Whether `of` counts people. */
  readonly ofPeople: boolean;
  /** The stated baseline, else the first reading. */
  readonly baseline: DatedFigure | null;
  readonly latest: LatestFigure | null;
  readonly target: TargetFigure | null;
  /** Those that exist by the day, in the plan's order. */
  readonly readings: readonly Reading[];
  /** The same, oldest first. */
  readonly series: readonly Reading[];
  readonly withheld: WithheldFigures;
}

/** Which of the figures are there by the day and not told to the public; nothing but their days is known of them. */
export interface WithheldFigures {
  readonly baseline: { readonly date: CivilDate | null } | null;
  /** The last reading, where it is the one that is not told. */
  readonly latest: { readonly date: CivilDate; readonly age: number } | null;
  readonly target: boolean;
  readonly steps: Withheld["steps"];
  readonly readings: Withheld["readings"];
  /** Days on which it is not told how many people answered or were counted. */
  readonly asked: Withheld["asked"];
}

/**
 * Gathers an indicator's facts as of a day. An indicator keeps to numbers or to yes/no: the target says which, else
 * the stated baseline, else the first reading; what is of the other kind is ignored (`check` reports it).
 */
export function indicatorFigures(
  indicator: Indicator,
  period: Plan["period"],
  day: CivilDate,
): IndicatorFigures {
  const { target, ended } = indicator;
  const asOf = ended !== null && ended.date < day ? ended.date : day;
  const all = existingBy(indicator.readings, asOf);
  const yesNo = typeof (target ?? indicator.baseline ?? all[0])?.value === "boolean";
  const isOfKind = ({ value }: { readonly value: Value }) => (typeof value === "boolean") === yesNo;
  const series = all.filter(isOfKind);
  const stated = indicator.baseline && isOfKind(indicator.baseline) ? indicator.baseline : null;
  const aim = indicator.aim ?? impliedAim(target?.value, [stated?.value, series[0]?.value]);
  const withheld = withheldFigures(indicator, series, { asOf, day });
  const latest = withheld.latest ? null : latestFigure(series.at(-1), day);
  return {
    asOf,
    // Whoever wrote anything there meant it to have ended, however it is misspelt.
    hasEnded: (ended !== null && ended.date <= day) || indicator.unsound.has("ended"),
    periodStart: period.from,
    periodEnd: period.to,
    yesNo,
    aim,
    staysLow: indicator.cumulative && aim === "down" && !yesNo,
    cumulative: indicator.cumulative,
    isStartStated: stated !== null || withheld.baseline !== null,
    percent: indicator.unit === "percent",
    ofPeople: indicator.ofWhat === null,
    // What stands in for a figure that is not told would pass for it.
    baseline: withheld.baseline ? null : figure(stated ?? series[0]),
    latest,
    target: target && {
      value: target.value,
      by: dueDate(target, asOf) ?? period.to,
      steps: stepFigures(target.steps.filter(isOfKind), withheld.latest ? "not told" : latest, aim),
    },
    readings: indicator.readings.filter((reading) => reading.date <= asOf && isOfKind(reading)),
    series,
    withheld,
  };
}

function withheldFigures(
  { baseline, withheld }: Indicator,
  series: readonly Reading[],
  { asOf, day }: { readonly asOf: CivilDate; readonly day: CivilDate },
): WithheldFigures {
  const readings = (withheld?.readings ?? []).filter(({ date }) => date <= asOf);
  const [first, last] = [readings[0], readings.at(-1)];
  const isFirst = first !== undefined && !baseline && first.date <= (series[0]?.date ?? first.date);
  const isLast = last !== undefined && last.date >= (series.at(-1)?.date ?? last.date);
  return {
    baseline: withheld?.baseline ?? (isFirst ? { date: first.date } : null),
    latest: isLast ? { date: last.date, age: daysBetween(last.date, day) } : null,
    target: withheld?.target ?? false,
    steps: withheld?.steps ?? [],
    readings,
    asked: (withheld?.asked ?? []).filter((date) => date <= asOf),
  };
}

function stepFigures(
  steps: readonly Step[],
  latest: LatestFigure | null | "not told",
  aim: Aim,
): readonly StepFigure[] {
  return steps
    .toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map((step) => {
      const { by, value } = step;
      if (latest === "not told") return { by, value, step, reached: null };
      return { by, value, step, reached: latest !== null && advance(value, latest.value, aim) >= 0 };
    });
}

/** How far `to` is from `from` in the direction of the aim; yes counts as 1, no as 0. */
export function advance(from: Value, to: Value, aim: Aim): number {
  const difference = Number(to) - Number(from);
  return aim === "up" ? difference : -difference;
}

/** A yes/no aims at its target; a number from the first known start that differs from it; else up. */
function impliedAim(target: Value | undefined, starts: readonly (Value | undefined)[]): Aim {
  if (target === undefined || target === true) return "up";
  if (target === false) return "down";
  const start = starts.find((value) => value !== undefined && value !== target);
  return start !== undefined && Number(start) > target ? "down" : "up";
}

function figure(from: DatedFigure | undefined): DatedFigure | null {
  return from ? { value: from.value, date: from.date, of: from.of } : null;
}

function latestFigure(reading: Reading | undefined, asOf: CivilDate): LatestFigure | null {
  if (!reading) return null;
  const { value, date, of } = reading;
  return { value, date, of, age: daysBetween(date, asOf) };
}
