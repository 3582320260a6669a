import type { CivilDate } from "../../civil-date.ts";
import type { Extra, Value } from "../../plan/plan.ts";
import type { IndicatorReport } from "../report.ts";

export type FigureRole = "baseline" | "reading" | "step" | "target";

/** One figure of an indicator. */
export interface ToldFigure {
  readonly role: FigureRole;
  /** Of a milestone and a target, when it is due. */
  readonly date: CivilDate | null;
  /** Null where the public is not told it. */
  readonly value: Value | null;
  readonly of: number | null;
  readonly source: string | null;
  readonly masked: boolean;
  /** Of a milestone: whether it is reached; null where that is not told. */
  readonly reached: boolean | null;
  readonly x: Extra;
}

/**
 * The figures of an indicator in the order of a story: where it begins, each reading, the milestones, where it is to go.
 * What the public is not told keeps its place and its day.
 */
export function toldFigures({ readings, target, withheld, pages }: IndicatorReport): readonly ToldFigure[] {
  const { stated } = pages;
  const isStartHeld = withheld.baseline !== null && pages.isStartStated;
  return [
    ...(stated ? [figure("baseline", stated)] : []),
    ...(isStartHeld ? [masked("baseline", withheld.baseline?.date ?? null)] : []),
    ...inPlaces([
      ...readings.map((reading) => ({ position: reading.position, told: figure("reading", reading) })),
      ...withheld.readings.map(({ date, position }) => ({ position, told: masked("reading", date) })),
    ]),
    ...inPlaces([
      ...(target?.steps ?? []).map(({ by, value, position, reached, x }) => {
        const told = figure("step", { date: by, value, of: null, source: null, x });
        return { position, told: { ...told, reached } };
      }),
      ...withheld.steps.map(({ by, position }) => ({ position, told: masked("step", by) })),
    ]),
    ...(target ? [figure("target", { ...target, date: target.by, of: null, source: null })] : []),
    ...(withheld.target ? [masked("target", null)] : []),
  ];
}

function inPlaces(
  figures: readonly { readonly position: number; readonly told: ToldFigure }[],
): readonly ToldFigure[] {
  return figures.toSorted((a, b) => a.position - b.position).map(({ told }) => told);
}

function figure(
  role: FigureRole,
  { date, value, of, source, x }: Pick<ToldFigure, "date" | "value" | "of" | "source" | "x">,
): ToldFigure {
  return { role, date, value, of, source, masked: false, reached: null, x };
}

function masked(role: FigureRole, date: CivilDate | null): ToldFigure {
  return { role, date, value: null, of: null, source: null, masked: true, reached: null, x: {} };
}
