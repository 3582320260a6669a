import { type CivilDate, dayAndMonth, longDate } from "../../civil-date.ts";
import type { Voice } from "../../plan/plan.ts";
import type { RuleContext } from "../rule.ts";

/** What people said about the plan as a whole, and in the rows that are not set aside. */
export function activeVoices({ plan, activeRows }: RuleContext): readonly Voice[] {
  return [...plan.voices, ...activeRows.flatMap((row) => row.voices)];
}

/** "9 February", with its year where that is not the day's. */
export function nearDate(date: CivilDate, { day }: Pick<RuleContext, "day">): string {
  return date.slice(0, 4) === day.slice(0, 4) ? dayAndMonth(date) : longDate(date);
}
