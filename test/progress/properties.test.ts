import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/civil-date.ts";
import { indicatorProgress } from "../../src/progress/indicator-progress.ts";
import { baseline, indicator, reading, target } from "./build.ts";

const day = fc.integer({ min: -60, max: 400 }).map((days) => addDays("2025-09-01", days));
const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: 0, max: 100 }),
  fc.boolean(),
);
const of = fc.option(fc.integer({ min: -1, max: 40 }));
const anIndicator = fc.record({
  aim: fc.option(fc.constantFrom("up", "down")),
  unit: fc.constantFrom("percent", null),
  cumulative: fc.boolean(),
  baseline: fc.option(
    fc.tuple(value, fc.option(day, { nil: undefined })).map(([v, date]) => baseline(v, date ? { date } : {})),
  ),
  target: fc.option(fc.tuple(value, fc.option(day)).map(([v, by]) => target(v, by))),
  readings: fc.array(fc.tuple(day, value, of).map(([date, v, people]) => reading(date, v, people))),
});
const PERIOD = { from: "2025-09-01", to: "2026-07-21" };

test("progress and expected are shares or unknown, and every indicator has a status", () => {
  fc.assert(
    fc.property(anIndicator, day, (over, asOf) => {
      const { progress, expected, status } = indicatorProgress(indicator(over), PERIOD, asOf);
      for (const share of [progress, expected]) {
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      }
      expect(status).toMatch(/^[a-z-]+$/);
    }),
  );
});

test("what is later than the day has no part in it", () => {
  fc.assert(
    fc.property(anIndicator, day, (over, asOf) => {
      const known = over.readings.filter(({ date }) => date <= asOf);
      const result = indicatorProgress(indicator(over), PERIOD, asOf);
      expect(indicatorProgress(indicator({ ...over, readings: known }), PERIOD, asOf)).toEqual(result);
    }),
  );
});

test("the order of readings on different days changes nothing but their listing", () => {
  fc.assert(
    fc.property(anIndicator, day, (over, asOf) => {
      const readings = [...new Map(over.readings.map((entry) => [entry.date, entry])).values()];
      const { readings: _, ...result } = indicatorProgress(indicator({ ...over, readings }), PERIOD, asOf);
      const turned = indicator({ ...over, readings: readings.toReversed() });
      expect(indicatorProgress(turned, PERIOD, asOf)).toMatchObject(result);
    }),
  );
});
