import type { CivilDate } from "../civil-date.ts";
import type { Plan } from "../plan/plan.ts";
import { GROUP_IDS, type Group } from "../vocabulary.ts";
import { choosing } from "./equal-measure.ts";
import type { Trend } from "./indicator-progress.ts";
import type { PlanProgress, RowProgress } from "./plan-progress.ts";

/** The two things that every report says first: whether things improve, and whether it is done together. */
export interface Headline {
  /** Indicators against their start; those that only have a start, and those that have nothing. */
  readonly figures: TrendCounts & {
    readonly startOnly: number;
    readonly notMeasured: number;
    /** Those of which the public is not told where they stand against their start. */
    readonly notShown: number;
  };
  /** Rows told in words: what people judge now against what they judged first. */
  readonly words: TrendCounts & { readonly unrated: number };
  readonly allThree: {
    /** Whether each group has helped to choose. */
    readonly chosen: boolean;
    /** Rows that plan a part for each of the three groups, and rows in which all three were seen. */
    readonly planned: number;
    readonly seen: number;
    readonly rows: number;
  };
  /** The groups seen in the fewest rows; empty where all three were seen in every row. */
  readonly missing: readonly Group[];
}

type TrendCounts = Readonly<Record<Trend, number>>;

/** Counts with their denominators, and never a score. */
export function headline(plan: Plan, { rows }: Pick<PlanProgress, "rows">, asOf: CivilDate): Headline {
  const figures = rows.flatMap(({ indicators }) => indicators.map((each) => each.figures));
  const compared = figures.map(({ sinceStart }) => sinceStart);
  const notMeasured = figures.filter(
    ({ baseline, latest, withheld }) =>
      baseline === null && latest === null && withheld.baseline === null && withheld.latest === null,
  ).length;
  const notShown = figures.filter(
    ({ sinceStart, withheld }) =>
      sinceStart === null && (withheld.baseline !== null || withheld.latest !== null),
  ).length;
  const words = rows.filter(({ status }) => status === "in-words").map((row) => row.wordsSinceStart);
  return {
    figures: {
      ...trends(compared),
      startOnly: compared.filter((each) => each === null).length - notMeasured - notShown,
      notMeasured,
      notShown,
    },
    words: { ...trends(words), unrated: words.filter((each) => each === null).length },
    allThree: {
      chosen: GROUP_IDS.every((group) => choosing(plan, group, asOf) === "yes"),
      planned: rows.filter((row) => GROUP_IDS.every((group) => row.participation[group].planned)).length,
      seen: rows.filter((row) => GROUP_IDS.every((group) => row.participation[group].seen)).length,
      rows: rows.length,
    },
    missing: missing(rows),
  };
}

function missing(rows: readonly RowProgress[]): readonly Group[] {
  const seen = (group: Group) => rows.filter(({ participation }) => participation[group].seen).length;
  const fewest = Math.min(...GROUP_IDS.map(seen));
  return fewest === rows.length ? [] : GROUP_IDS.filter((group) => seen(group) === fewest);
}

function trends(all: readonly (Trend | null)[]): TrendCounts {
  const count = (trend: Trend) => all.filter((each) => each === trend).length;
  return { better: count("better"), same: count("same"), worse: count("worse") };
}
