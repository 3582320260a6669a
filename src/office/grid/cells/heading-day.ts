import type { CivilDate } from "../../../civil-date.ts";
import type { TimeContext } from "../../../plan/shape/time-context.ts";
import { readTime, usualTermEnd } from "./read-time.ts";

/** The day that the time in a heading means, as the last of it; `isGuess` where only a term's usual end is known. */
export function headingDay(
  when: string | null,
  around: TimeContext,
): { readonly date: CivilDate; readonly isGuess: boolean } | null {
  if (when === null) return null;
  const words = /^\d{1,2} \d{1,2} \d{2,4}$/.test(when) ? when.replaceAll(" ", "/") : when;
  const time = readTime(words, { ...around, side: "last" });
  if (time?.kind === "day") return { date: time.date, isGuess: false };
  const end = usualTermEnd(words, around);
  return end === null ? null : { date: end, isGuess: true };
}

/** The same of a figure or a judgement that stands there already: of a month that is not over yet, today. */
export function pastDay(
  when: string | null,
  { around, today }: { readonly around: TimeContext; readonly today: CivilDate },
): ReturnType<typeof headingDay> {
  const day = headingDay(when, around);
  return day !== null && day.date > today && day.date.slice(0, 7) === today.slice(0, 7)
    ? { ...day, date: today }
    : day;
}
