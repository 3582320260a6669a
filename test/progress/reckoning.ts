import type { Indicator, Plan, Value } from "../../src/plan/plan.ts";

/**
 * What one indicator says on a day, reckoned a second time: written from the sentences of "What the figures say" in
 * docs/figures.md alone, with its own days and in whole tenths, so that what is wrong in the one is not wrong in both.
 */
export interface Reckoned {
  readonly status: string;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly trend: string | null;
  /** Against its start. */
  readonly better: string | null;
}

/** Of indicators whose values are all numbers of at most one decimal, or all yes/no. */
export function reckon(indicator: Indicator, period: Plan["period"], today: string): Reckoned {
  const { ended, baseline: stated, unit, ofWhat, cumulative } = indicator;
  // A figure that has ended is judged as it stood then, and is never late.
  const isOver = ended !== null && ended.date <= today;
  const day = isOver ? ended.date : today;
  const readings = [...indicator.readings].filter(({ date }) => date <= day).sort(oldestFirst);
  const [first, latest, before] = [readings[0], readings.at(-1), readings.at(-2)];
  const start = stated ?? first;
  const target = indicator.target;
  const isYesNo = [target, stated, first].some((each) => typeof each?.value === "boolean");
  const up = goesUp(indicator, first?.value);
  const gain = (from: Value, to: Value) => (tenths(to) - tenths(from)) * (up ? 1 : -1);
  const staysLow = cumulative && !up && !isYesNo;

  const due = target && (laterMoves(target.moved, day)[0]?.from ?? target.by ?? period.to);
  const isPast = due !== null && day > due;
  const isMet =
    latest !== undefined &&
    target !== null &&
    (isYesNo ? latest.value === target.value : gain(target.value, latest.value) >= 0);

  const trend = before && latest && !(cumulative && !isYesNo) ? word(gain(before.value, latest.value)) : null;
  const expected = expectedShare();
  const progress = progressShare();
  return { status: status(), progress, expected, trend, better: better() };

  /** The share of the time gone at the latest reading; with milestones, of the line through them. */
  function expectedShare(): number | null {
    if (!latest || !target || !due || !start) return null;
    const from = [start.date, period.from]
      .filter((date) => date !== null)
      .sort()
      .at(-1);
    if (from === undefined) return null;
    if (days(from, due) <= 0) return 1;
    const gone = share(days(from, latest.date) / days(from, due));
    const between = target.steps
      .filter(({ by }) => by > from && by < due)
      .sort((a, b) => (a.by < b.by ? -1 : 1));
    if (target.steps.length === 0) return gone;
    if (start.value === target.value) return 1;
    if (latest.date <= from) return 0;
    let [date, value] = [from, tenths(start.value)];
    for (const next of [...between, { by: due, value: target.value }]) {
      if (latest.date <= next.by) {
        const here = value + ((tenths(next.value) - value) * days(date, latest.date)) / days(date, next.by);
        return share((here - tenths(start.value)) / (tenths(target.value) - tenths(start.value)));
      }
      [date, value] = [next.by, tenths(next.value)];
    }
    return 1;
  }

  function progressShare(): number | null {
    if (!latest || !target || !start || staysLow) return null;
    if (isMet) return 1;
    if (isYesNo) return 0;
    const [done, whole] = [gain(start.value, latest.value), gain(start.value, target.value)];
    return done <= 0 || whole <= 0 ? 0 : Math.min(1, done / whole);
  }

  /** The first that holds. */
  function status(): string {
    if (!target) return "no-target";
    if (!latest) {
      if (isPast && !isOver) return "overdue";
      if (isYesNo) return "not-yet";
      return stated ? "start-only" : "no-readings";
    }
    if (staysLow) {
      if (readings.some(({ value }) => tenths(value) > tenths(target.value))) return "worse";
      return isPast ? "met" : "within";
    }
    if (isMet) return "met";
    if (isPast && !isOver) return "overdue";
    if (isYesNo) return "not-yet";
    if (!stated && readings.length === 1) return "start-only";
    const lost = start ? -gain(start.value, latest.value) : 0;
    const isOfPeople = unit === "percent" && ofWhat === null && latest.of !== null && latest.of > 0;
    if (isOfPeople ? lost * Number(latest.of) > 1000 : lost > 0) return "worse";
    return Number(progress) >= Number(expected) - 0.1 - 1e-9 ? "on-track" : "behind";
  }

  function better(): string | null {
    if (!latest || !start) return null;
    if (!staysLow) {
      // Nothing is judged from its own start; a yes/no that was looked at once stands where it stood.
      const isOwnStart = !stated && readings.length === 1 && !isYesNo;
      return isOwnStart ? null : word(gain(start.value, latest.value));
    }
    if (!stated || !period.from || !period.to) return null;
    const span = days(period.from, period.to);
    const gone = Math.min(span, Math.max(0, days(period.from, latest.date)));
    return span <= 0
      ? word(tenths(stated.value) - tenths(latest.value))
      : word(tenths(stated.value) * gone - tenths(latest.value) * span);
  }
}

/** As stated; else of a yes/no its target; else from the stated baseline, the first reading, up. */
function goesUp({ aim, target, baseline }: Indicator, first: Value | undefined): boolean {
  if (aim !== null) return aim === "up";
  if (!target) return true;
  if (typeof target.value === "boolean") return target.value;
  if (baseline && baseline.value !== target.value) return tenths(target.value) > tenths(baseline.value);
  if (first !== undefined && first !== target.value) return tenths(target.value) > tenths(first);
  return true;
}

/** A move later than the day has not happened yet: the earliest of them says what the date still was. */
function laterMoves<M extends { readonly date: string | null }>(moves: readonly M[], day: string): M[] {
  return moves
    .filter(({ date }) => date !== null && date > day)
    .sort((a, b) => (String(a.date) < String(b.date) ? -1 : 1));
}

function oldestFirst(a: { readonly date: string }, b: { readonly date: string }): number {
  return a.date.localeCompare(b.date, "en");
}

function tenths(value: Value): number {
  return typeof value === "boolean" ? (value ? 10 : 0) : Math.round(value * 10);
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function share(of: number): number {
  return Math.min(1, Math.max(0, of));
}

function word(gained: number): string {
  return gained > 0 ? "better" : gained < 0 ? "worse" : "same";
}
