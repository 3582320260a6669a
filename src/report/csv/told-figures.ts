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

/** The figures of an indicator in the order of a story: where it begins, each reading, the milestones, where it is to go. */
export function toldFigures({ baseline, readings, target }: IndicatorReport): readonly ToldFigure[] {
  const aims = target ? [...target.steps.map((each) => aim("step", each)), aim("target", target)] : [];
  return [
    ...(baseline?.stated ? [figure("baseline", baseline)] : []),
    ...readings.map((reading) => figure("reading", reading)),
    ...aims,
  ];
}

function figure(
  role: FigureRole,
  { date, value, of, source, x }: Pick<ToldFigure, "date" | "value" | "of" | "source" | "x">,
): ToldFigure {
  return { role, date, value, of, source, masked: value === null, reached: null, x };
}

function aim(
  role: FigureRole,
  {
    by,
    value,
    reached = null,
    x,
  }: Pick<ToldFigure, "value" | "x"> & {
    readonly by: CivilDate | null;
    readonly reached?: boolean | null;
  },
): ToldFigure {
  return { role, date: by, value, of: null, source: null, masked: value === null, reached, x };
}
