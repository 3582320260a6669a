import { compareText } from "../../diagnostics/diagnostic.ts";
import { compactJson } from "../../markup/json.ts";
import type { ReportInPieces } from "../build-report.ts";
import type { BaselineReport, IndicatorReport, MeasureReport, PlanReport, SaidReport } from "../report.ts";
import { sameThings, type ToldThing, voiceKeys } from "./same-things.ts";

/**
 * Plans for one table of them all, in which what several years of a setting tell stands once: of something said the last
 * year's telling, or the last that has an answer; of a figure the first, so that a start that repeats last year's
 * reading is told as that reading; of a judgement that was carried over the first.
 */
export function* eachOnce({
  plans,
  years: settings,
}: Pick<ReportInPieces, "plans" | "years">): Generator<PlanReport> {
  const left = new Set<object>();
  for (const years of settings()) {
    const inOrder = years.toSorted((a, b) => compareText(beginning(a), beginning(b)));
    const repeated = [repeatedVoices(inOrder), repeatedFigures(inOrder), repeatedJudgements(inOrder)];
    for (const thing of repeated.flat()) left.add(thing);
  }
  for (const plan of plans) yield left.size === 0 ? plan : without(plan, left);
}

function repeatedVoices(years: readonly PlanReport[]): readonly SaidReport[] {
  const things = sameThings(years.map(voicesOf), (said) => voiceKeys({ ...said, from: said.group }));
  return things.flatMap((tellings) => {
    const kept = tellings.findLast(({ thing }) => thing.answer !== null) ?? tellings.at(-1);
    return others(tellings, kept);
  });
}

function voicesOf({ said, measures }: PlanReport): readonly SaidReport[] {
  return [...said, ...measures.flatMap(({ voices }) => voices.items)];
}

/** A start that is stated, or a reading, with what it is a figure of. */
interface TableFigure {
  readonly figure: Pick<BaselineReport, "date" | "value">;
  readonly of: string;
}

function repeatedFigures(years: readonly PlanReport[]): readonly object[] {
  const things = sameThings(years.map(figuresOf), ({ figure: { date, value }, of }) =>
    // Whose day is not known may be another's.
    date === null ? [] : [compactJson([of, date, value])],
  );
  return things.flatMap((tellings) => others(tellings, tellings[0]).map(({ figure }) => figure));
}

function figuresOf({ measures }: PlanReport): readonly TableFigure[] {
  return measures.flatMap(({ measure, indicators }) =>
    indicators.flatMap(({ id, what, readings, baseline }) => {
      const of = compactJson([measure, id ?? what]);
      return [...(baseline?.stated ? [baseline] : []), ...readings].map((figure) => ({ figure, of }));
    }),
  );
}

function repeatedJudgements(years: readonly PlanReport[]): readonly object[] {
  const judged = years.map(({ measures }) =>
    measures.flatMap(({ measure, evaluations }) =>
      evaluations.map((evaluation) => ({ measure, evaluation })),
    ),
  );
  const things = sameThings(judged, ({ measure, evaluation }) =>
    evaluation.date === null ? [] : [compactJson([measure, evaluation])],
  );
  return things.flatMap((tellings) => others(tellings, tellings[0]).map(({ evaluation }) => evaluation));
}

function others<T>(tellings: readonly ToldThing<T>[], kept: ToldThing<T> | undefined): readonly T[] {
  return tellings.filter((telling) => telling !== kept).map(({ thing }) => thing);
}

function without(plan: PlanReport, left: ReadonlySet<object>): PlanReport {
  const isLeft = (thing: object) => left.has(thing);
  const kept = <T extends object>(things: readonly T[]) => things.filter((thing) => !isLeft(thing));
  const indicator = ({ baseline, readings, ...each }: IndicatorReport): IndicatorReport => ({
    ...each,
    baseline: baseline && isLeft(baseline) ? null : baseline,
    readings: kept(readings),
  });
  const measure = (each: MeasureReport): MeasureReport => ({
    ...each,
    voices: { ...each.voices, items: kept(each.voices.items) },
    indicators: each.indicators.map(indicator),
    evaluations: kept(each.evaluations),
  });
  return { ...plan, said: kept(plan.said), measures: plan.measures.map(measure) };
}

function beginning({ period }: PlanReport): string {
  return period.from ?? "9999";
}
