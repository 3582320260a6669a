import type { CivilDate } from "../../civil-date.ts";
import type { Plan } from "../plan.ts";

/** What says which days a plan is for. */
type OfTime = Pick<Plan, "period">;

/** Whether a plan's period holds a day, its first and its last included; one that is not known holds none. */
export function holdsDay({ period: { from, to } }: OfTime, day: CivilDate): boolean {
  return from !== null && to !== null && from <= day && day <= to;
}

/**
 * Of one setting's plans the one that is meant on a day: the one whose period holds it, else the latest begun, else the
 * first to come. Where several hold it, the latest begun; of these the first to end. Only plans for the very same time
 * are not told apart by that: then all of them are meant, since none is another year.
 */
export function planOfDay<T extends OfTime>(years: readonly T[], day: CivilDate): readonly T[] {
  const holding = years.filter((plan) => holdsDay(plan, day));
  if (holding.length > 0) return firstOf(holding, [(plan) => backwards(fromOf(plan)), toOf]);
  const begun = years.filter((plan) => plan.period.from !== null && plan.period.from <= day);
  if (begun.length > 0)
    return firstOf(begun, [(plan) => backwards(fromOf(plan)), (plan) => backwards(toOf(plan))]);
  const toCome = years.filter(({ period }) => period.from !== null);
  return toCome.length > 0 ? firstOf(toCome, [fromOf, toOf]) : years;
}

/** Days as numbers, so that they can be turned round. */
function number(day: CivilDate | null): number {
  return day === null ? Number.POSITIVE_INFINITY : Number(day.replaceAll("-", ""));
}

function fromOf({ period }: OfTime): number {
  return number(period.from);
}

function toOf({ period }: OfTime): number {
  return number(period.to);
}

function backwards(day: number): number {
  return -day;
}

/** Those with the least of what is asked first, and among them of what is asked next. */
function firstOf<T>(plans: readonly T[], asked: readonly ((plan: T) => number)[]): readonly T[] {
  return asked.reduce<readonly T[]>((left, of) => {
    const least = Math.min(...left.map(of));
    return left.filter((plan) => of(plan) === least);
  }, plans);
}
