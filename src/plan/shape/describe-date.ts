import { type CivilDate, civilDate, longDate } from "../../civil-date.ts";
import { type DateWording, describeTimeInWords } from "./describe-time-in-words.ts";
import { isWeekday, weekdayOf, withoutLeadIn } from "./lead-in.ts";
import { lastDay, monthNamed } from "./month-names.ts";
import { type NamedTime, NO_TIME_CONTEXT, type TimeContext } from "./time-context.ts";
import { quotedWord } from "./words.ts";

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A way in which people write a day. */
interface Form {
  readonly pattern: RegExp;
  /** Which of the pattern's groups holds what. */
  readonly order: readonly (keyof Day)[];
  readonly isDayFirst?: boolean;
}

const SEPARATED_DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const FORMS: readonly Form[] = [
  { pattern: /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, order: ["year", "month", "day"] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: ["year", "month", "day"] },
  { pattern: SEPARATED_DAY_FIRST, order: ["day", "month", "year"], isDayFirst: true },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i,
    order: ["day", "month", "year"],
  },
  {
    pattern: /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    order: ["month", "day", "year"],
  },
];

const EXAMPLE = "as in 2026-07-01";

/** Says what is wrong with a text where a date is needed; a time in words is understood by what stands around it. */
export function describeDate(text: string, context: TimeContext = NO_TIME_CONTEXT): DateWording {
  const plain = text
    .trim()
    .slice(0, 60)
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s{1,60}/g, " ");
  const time = /^(\d{4}-\d{1,2}-\d{1,2})[T ]\d/i.exec(plain);
  if (time?.[1]) return withoutTime(time[1]);
  const { words, weekday } = withoutLeadIn(plain);
  const wording =
    describeDay(text, words) ??
    describeTimeInWords(text, words, context) ??
    describePart(plain) ??
    noDate(text, context);
  const { right } = wording;
  return right === undefined || weekday === null || isWeekday(right, weekday)
    ? wording
    : otherWeekday(text, right);
}

function describeDay(text: string, words: string): DateWording | null {
  for (const form of FORMS) {
    const day = dayOf(words, form);
    if (day) return describeWholeDay(text, day, form.isDayFirst === true);
  }
  return null;
}

function otherWeekday(text: string, day: CivilDate): DateWording {
  return { message: `${quotedWord(text)} is no day: ${longDate(day)} is a ${weekdayOf(day)}` };
}

function noDate(text: string, { terms }: TimeContext): DateWording {
  if (TERM.test(text))
    return {
      message: `${quotedWord(text)} is a time in words: write the day that is meant, ${EXAMPLE}`,
      help:
        terms.length === 0
          ? "Where the plan has `terms`, with the days of each, the day can be told."
          : `The plan's terms are ${terms.slice(0, MAX_TERMS).map(describeTerm).join(", ")}${terms.length > MAX_TERMS ? " and more" : ""}.`,
    };
  if (/\d/.test(text)) return { message: `${quotedWord(text)} is not a date: write the day, ${EXAMPLE}` };
  return { message: `${quotedWord(text)} is a time in words: write the day that is meant, ${EXAMPLE}` };
}

/** What sounds like a term, or the end of one. */
const TERM =
  /^(?:the )?(?:(?:very )?(?:end|start|beginning)(?: of)?(?: the)? \S|(?:autumn|winter|spring|summer|lent|easter|trinity|michaelmas|half|term)\b)/i;

/** More terms than these are not listed. */
const MAX_TERMS = 12;

function describeTerm({ name, from, to }: NamedTime): string {
  return `${quotedWord(name)} (${longDate(from)} to ${longDate(to)})`;
}

function withoutTime(day: string): DateWording {
  const wording = describeDate(day);
  const { right } = wording;
  return right === undefined ? wording : { message: `a date has no time of day here: write ${right}`, right };
}

function dayOf(text: string, { pattern, order }: Form): Day | null {
  const groups = pattern.exec(text);
  if (!groups) return null;
  const parts = { year: 0, month: 0, day: 0 };
  for (const [index, part] of order.entries()) {
    parts[part] = numberOf(groups[index + 1] ?? "");
  }
  return parts.month < 0 ? null : parts;
}

/** A number, or the number of the month that is named by its name or the beginning of it; -1 for another word. */
function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (monthNamed(text) ?? -1);
}

function describeWholeDay(text: string, { year, month, day }: Day, isDayFirst: boolean): DateWording {
  const right = civilDate(year, month, day);
  if (right !== null) {
    const how = isDayFirst ? "is read day first" : "is not how a date is written here";
    return { message: `${quotedWord(text)} ${how}: write ${right} (${longDate(right)})`, right };
  }
  const swapped = isDayFirst ? civilDate(year, day, month) : null;
  if (swapped !== null) {
    const message = `${quotedWord(text)} is no day: the day comes first here, and there is no month ${month}`;
    return { message, help: `Write ${swapped} if ${longDate(swapped)} is meant.` };
  }
  return { message: `${quotedWord(text)} is no day: ${whyNoDay(year, month)}` };
}

function whyNoDay(year: number, month: number): string {
  if (year === 0) return "there is no year 0";
  const last = lastDay(year, month);
  if (last === null) return `there is no month ${month}`;
  const [days, ...name] = longDate(last).split(" ");
  return `${name.join(" ")} has ${days} days`;
}

/** A month, a year, or a day whose century is left open. */
function describePart(text: string): DateWording | null {
  if (/^\d{4}$/.test(text))
    return { message: `${quotedWord(text)} is a whole year: write one day of it, ${EXAMPLE}` };
  const month = monthOf(text);
  if (month !== null)
    return { message: `${quotedWord(text)} is a whole month: write one day of it, as in ${month}` };
  const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/.exec(text);
  if (!short) return null;
  const right = civilDate(2000 + Number(short[3]), Number(short[2]), Number(short[1]));
  const example = right === null ? EXAMPLE : `as in ${right} for ${longDate(right)}`;
  return { message: `${quotedWord(text)} leaves the century open: write the year in full, ${example}` };
}

/** The last day of the month that a text names: `2026-09`, `09/2026`, "September 2026". */
function monthOf(text: string): CivilDate | null {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})$/.exec(text);
  if (yearFirst) return lastDay(Number(yearFirst[1]), Number(yearFirst[2]));
  const named = /^([a-z]{3,9}|\d{1,2})[-/. ](\d{4})$/i.exec(text);
  return named ? lastDay(Number(named[2]), numberOf(named[1] ?? "")) : null;
}
