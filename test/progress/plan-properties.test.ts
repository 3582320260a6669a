import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/civil-date.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { celebrate } from "../../src/progress/celebrate.ts";
import { equalMeasure } from "../../src/progress/equal-measure.ts";
import { headline } from "../../src/progress/headline.ts";
import { participation } from "../../src/progress/participation.ts";
import { planProgress } from "../../src/progress/plan-progress.ts";
import { GROUP_IDS } from "../../src/vocabulary.ts";
import { indexOf } from "../measures/sample.ts";
import { aDay, aPlan, knownBy } from "./arbitrary-plans.ts";

const MEASURES = indexOf([]);
const progressOf = (on: Plan, asOf: string) => planProgress(on, MEASURES, asOf);

/** Everything that is said of a plan on a day: figures, words, people. What stands in the plan itself is left out. */
function told(on: Plan, asOf: string): unknown {
  const progress = progressOf(on, asOf);
  return {
    ...progress,
    rows: progress.rows.map(({ row: _, indicators, ...rest }) => ({
      ...rest,
      figures: indicators.map(({ figures }) => figures),
    })),
    equalMeasure: equalMeasure(on, asOf),
    headline: headline(on, progress, asOf),
    joys: celebrate(on, asOf).items.map(({ kind }) => kind),
  };
}

/** In which rows and by which groups somebody was seen. */
function seen(on: Plan, asOf: string): string[] {
  return on.rows.flatMap((row, position) => {
    const parts = participation(row, on, asOf);
    return GROUP_IDS.filter((group) => parts[group].seen).map((group) => `${position} ${group}`);
  });
}

test("a plan without voices, views, readings, `with` or leads shows nobody as seen", () => {
  const silent = (on: Plan): Plan => ({
    ...on,
    rows: on.rows.map((row) => ({
      ...row,
      voices: [],
      indicators: row.indicators.map((one) => ({ ...one, readings: [] })),
      evaluation: row.evaluation.map((entry) => ({ ...entry, views: {} })),
      actions: row.actions.map((action) => ({ ...action, with: [], lead: [] })),
    })),
  });
  fc.assert(
    fc.property(aPlan, aDay, (on, asOf) => {
      expect(seen(silent(on), asOf)).toEqual([]);
    }),
  );
});

test("whoever was seen stays seen as time goes on", () => {
  fc.assert(
    fc.property(aPlan, aDay, fc.nat(400), (on, asOf, days) => {
      const later = seen(on, addDays(asOf, days));
      expect(seen(on, asOf).filter((each) => !later.includes(each))).toEqual([]);
    }),
  );
});

test("nobody is seen before the period begins, and nobody more after it has ended", () => {
  fc.assert(
    fc.property(aPlan, fc.integer({ min: 1, max: 300 }), (on, days) => {
      expect(seen(on, addDays("2025-09-01", -days))).toEqual([]);
      expect(seen(on, addDays("2026-07-21", days))).toEqual(seen(on, "2026-07-21"));
    }),
  );
});

test("nothing later than the day changes anything that is said of it", () => {
  fc.assert(
    fc.property(aPlan, aDay, (on, asOf) => {
      expect(told(knownBy(on, asOf), asOf)).toEqual(told(on, asOf));
    }),
  );
});

test("the first two sentences count every figure, every row in words and every row once", () => {
  fc.assert(
    fc.property(aPlan, aDay, (on, asOf) => {
      const progress = progressOf(on, asOf);
      const { figures, words, allThree, missing } = headline(on, progress, asOf);
      const indicators = on.rows.flatMap((row) => row.indicators).length;
      expect(figures.better + figures.same + figures.worse + figures.startOnly + figures.notMeasured).toBe(
        indicators,
      );
      expect(words.better + words.same + words.worse + words.unrated).toBe(progress.byStatus["in-words"]);
      expect(allThree.rows).toBe(on.rows.length);

      const groups = equalMeasure(on, asOf);
      for (const key of ["planned", "seen"] as const)
        expect(allThree[key]).toBeLessThanOrEqual(Math.min(...groups.map((group) => group[key])));
      expect(allThree.chosen).toBe(groups.every(({ choosing }) => choosing === "yes"));

      const fewest = Math.min(...groups.map((group) => group.seen));
      const seenLeast = groups.filter((group) => group.seen === fewest && fewest < on.rows.length);
      expect(missing).toEqual(seenLeast.map(({ group }) => group));
    }),
  );
});

test("rows by status, and what is planned, add up to the rows", () => {
  fc.assert(
    fc.property(aPlan, aDay, (on, asOf) => {
      const { byStatus } = progressOf(on, asOf);
      const sum = (counts: Readonly<Record<string, number>>) =>
        Object.values(counts).reduce((total, count) => total + count, 0);
      expect(sum(byStatus)).toBe(on.rows.length);
      for (const {
        planned,
        plannedForAll,
        plannedByLevel,
        seen: shown,
        heard,
        answered,
        waiting,
      } of equalMeasure(on, asOf)) {
        expect(sum(plannedByLevel) - plannedByLevel["not-this-time"]).toBe(planned);
        expect(planned + plannedForAll).toBeLessThanOrEqual(on.rows.length);
        expect(shown).toBeLessThanOrEqual(on.rows.length);
        expect(answered + waiting).toBeLessThanOrEqual(heard);
      }
    }),
  );
});
