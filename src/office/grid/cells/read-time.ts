import { type CivilDate, civilDate, isCivilDate } from "../../../civil-date.ts";
import { UsageError } from "../../../errors.ts";
import { readDay } from "../../../plan/answers/read-day.ts";
import { lastDay, monthNamed } from "../../../plan/shape/month-names.ts";
import type { TimeContext } from "../../../plan/shape/time-context.ts";

/** What a time in words means: a day, with whether that is only likely, or a duty that goes on. */
export type ReadTime =
  | { readonly kind: "day"; readonly date: CivilDate; readonly isGuess: boolean }
  | { readonly kind: "ongoing" };

const GOES_ON =
  /^(?:on-?going|continuous(?:ly)?|continual|always|all year(?: round)?|throughout(?: the)?(?: (?:school|academic))?(?: year)?|every (?:day|week|half term|term)|each (?:day|week|half term|term)|daily|weekly|fortnightly|monthly|half-?termly|termly)\.?$/i;

/** Reads a time as people write it into a grid, by the plan's period and terms; null for what cannot be told. */
export function readTime(text: string, around: TimeContext): ReadTime | null {
  const words = text
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.;,]$/, "");
  if (words === "" || words.length > 60) return null;
  if (GOES_ON.test(words)) return { kind: "ongoing" };
  const day = isCivilDate(words) ? words : dayNamed(words, around);
  if (day !== null) return { kind: "day", date: day, isGuess: false };
  const month = monthMeant(words, around);
  return month === null ? null : { kind: "day", date: month, isGuess: true };
}

/** Seen from today, which is another day for whoever wrote it. */
const FROM_TODAY = /^(?:today|now|yesterday|tomorrow|(?:last|next) )/i;

/** A day as the commands read it. */
function dayNamed(words: string, around: TimeContext): CivilDate | null {
  // "Dec 26" is the 26th where somebody says it to a command, and 2026 in a grid.
  if (FROM_TODAY.test(words) || /^[a-z]{3,9}\.?[- ]\d{2}$/i.test(words)) return null;
  try {
    return readDay(words, { today: around.from ?? EARLIEST, around });
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

const EARLIEST = "2000-01-01";

const MONTH_ALONE =
  /^(?:by |in |during )?(?:the )?(?:(start|beginning|end)(?: of)? |(?:mid|early|late)[- ])?([a-z]{3,9})\.?$/i;
const MONTH_AND_YEAR =
  /^(?:by |in |during )?(?:the )?(?:(start|beginning|end)(?: of)? )?([a-z]{3,9})\.?[- ,/]*'?(\d{4}|\d{2})$/i;

/** A month means its last day where a day is needed by which something is to be there, its first where it begins. */
function monthMeant(words: string, around: TimeContext): CivilDate | null {
  const dated = MONTH_AND_YEAR.exec(words);
  if (dated) {
    const year = Number((dated[3] ?? "").padStart(4, "20"));
    return dayOfMonth({ year, name: dated[2] ?? "", end: dated[1] }, around);
  }
  const alone = MONTH_ALONE.exec(words);
  if (!alone || around.from === null || around.to === null) return null;
  const years = [...new Set([around.from, around.to].map((day) => Number(day.slice(0, 4))))];
  const days = years.flatMap(
    (year) => dayOfMonth({ year, name: alone[2] ?? "", end: alone[1] }, around) ?? [],
  );
  const inside = days.filter(
    (day) =>
      day.slice(0, 7) >= (around.from ?? "").slice(0, 7) && day.slice(0, 7) <= (around.to ?? "").slice(0, 7),
  );
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

function dayOfMonth(
  { year, name, end }: { readonly year: number; readonly name: string; readonly end: string | undefined },
  { side }: TimeContext,
): CivilDate | null {
  const month = monthNamed(name);
  if (month === null) return null;
  const isFirst = end === undefined ? side === "first" : !/^end$/i.test(end);
  return isFirst ? civilDate(year, month, 1) : lastDay(year, month);
}

const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^autumn(?: term)? 1$/i, 10],
  [/^autumn(?: term)?(?: 2)?$/i, 12],
  [/^spring(?: term)? 1$/i, 2],
  [/^spring(?: term)?(?: 2)?$/i, 3],
  [/^summer(?: term)? 1$/i, 5],
  [/^summer(?: term)?(?: 2)?$/i, 7],
];

/** The end of a school's term where the plan does not say when its terms are: only for the day of a figure or a judgement. */
export function usualTermEnd(words: string, { from, to }: TimeContext): CivilDate | null {
  const month = SEASONS.find(([pattern]) => pattern.test(words.trim()))?.[1];
  if (month === undefined || from === null || to === null) return null;
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  const days = years.flatMap((year) => lastDay(year, month) ?? []);
  const inside = days.filter((day) => day >= from && day.slice(0, 7) <= to.slice(0, 7));
  const day = inside.length === 1 ? inside[0] : undefined;
  return day === undefined ? null : day > to ? to : day;
}
