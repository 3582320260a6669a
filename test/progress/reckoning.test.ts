import { expect, test } from "vitest";
import { addDays } from "../../src/civil-date.ts";
import type { Indicator, Plan } from "../../src/plan/plan.ts";
import { indicatorProgress } from "../../src/progress/indicator-progress.ts";
import { INDICATOR_STATUSES } from "../../src/progress/row-status.ts";
import { baseline, ended, indicator, moved, reading, step, target } from "./build.ts";
import { type Reckoned, reckon } from "./reckoning.ts";

const RUNS = 20_000;

test(`${RUNS} indicators on as many days say the same, reckoned twice`, () => {
  const random = numbersFrom(20_250_901);
  const differing: unknown[] = [];
  const statuses = new Map<string, number>();
  for (let run = 0; run < RUNS; run += 1) {
    const [figure, period, day] = [anIndicator(random), aPeriod(random), aDay(random)];
    const told = indicatorProgress(figure, period, day);
    const reckoned = reckon(figure, period, day);
    statuses.set(told.status, (statuses.get(told.status) ?? 0) + 1);
    if (!isSame(told, reckoned) && differing.length < 3)
      differing.push({ figure, period, day, told, reckoned });
  }
  expect(differing).toEqual([]);
  for (const status of INDICATOR_STATUSES) {
    if (status !== "not-shown")
      expect([status, (statuses.get(status) ?? 0) > RUNS / 400]).toEqual([status, true]);
  }
});

function isSame(told: ReturnType<typeof indicatorProgress>, reckoned: Reckoned): boolean {
  return (
    told.status === reckoned.status &&
    told.trend === reckoned.trend &&
    told.sinceStart === reckoned.better &&
    isNear(told.progress, reckoned.progress) &&
    isNear(told.expected, reckoned.expected)
  );
}

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;
}

/** Chance that is the same in every run. */
interface Random {
  below(count: number): number;
  oneOf<T>(...choices: readonly T[]): T;
  maybe<T>(make: () => T): T | null;
}

function numbersFrom(seed: number): Random {
  let state = seed;
  const below = (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return {
    below,
    oneOf: (...choices) => {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    },
    maybe: (make) => (below(2) === 0 ? null : make()),
  };
}

/** Half of them in a school year or just outside it, in steps of a week, so that days meet. */
function aDay(random: Random): string {
  return addDays("2025-08-15", random.below(56) * 7);
}

function aPeriod(random: Random): Plan["period"] {
  return random.oneOf(
    { from: "2025-09-01", to: "2026-07-21" },
    { from: "2025-08-15", to: "2026-07-31" },
    { from: "2025-09-01", to: null },
    { from: null, to: "2026-07-21" },
    { from: null, to: null },
  );
}

function anIndicator(random: Random): Indicator {
  const isYesNo = random.below(6) === 0;
  const value = () =>
    isYesNo
      ? random.below(2) === 0
      : random.oneOf(random.below(11) * 10, random.below(101), random.below(1001) / 10);
  const people = () => random.maybe(() => random.oneOf(0, 3, 10, 11, 40, 205));
  const by = random.maybe(() => aDay(random));
  const stated = random.maybe(() => {
    const [date, of] = [random.maybe(() => aDay(random)), people()];
    return baseline(value(), { ...(date === null ? {} : { date }), ...(of === null ? {} : { of }) });
  });
  const days = [...new Set(Array.from({ length: random.below(5) }, () => aDay(random)))];
  return indicator({
    aim: random.oneOf("up", "down", null, null),
    unit: random.oneOf("percent", null),
    cumulative: random.below(3) === 0,
    ofWhat: random.oneOf("sessions", null, null),
    ended: random.below(5) === 0 ? ended(aDay(random)) : null,
    baseline: stated,
    target:
      random.oneOf(0, 1, 2, 3, 4, 5) === 0
        ? null
        : target(value(), by, { steps: stepsOf(random, value), moved: movesOf(random) }),
    readings: days.map((date) => reading(date, value(), people())),
  });
}

function stepsOf(random: Random, value: () => number | boolean) {
  const days = random.below(3) === 0 ? [aDay(random), aDay(random)] : [];
  return [...new Set(days)].map((date) => step(date, value()));
}

function movesOf(random: Random) {
  return random.below(4) === 0 ? [moved(aDay(random), aDay(random)), moved(aDay(random), null)] : [];
}
