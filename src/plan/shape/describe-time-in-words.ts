import { type CivilDate, longDate } from "../../civil-date.ts";
import { monthsNamed, resolveTime, type Time } from "./named-times.ts";
import type { TimeContext } from "./time-context.ts";
import { quotedWord } from "./words.ts";

/** What is wrong with a text that should be a date; `right` is the day that is plainly meant. */
export interface DateWording {
  readonly message: string;
  readonly help?: string;
  readonly right?: CivilDate;
}

const TO_COME =
  /^(?:tb[acd]|to be (?:confirmed|agreed|decided|set)|not (?:yet )?(?:known|set|agreed)|unknown|pending|n\/a|\?{1,5})\.?$/i;
const STANDING =
  /^(?:on-?going|continuous(?:ly)?|always|all year(?: round)?|throughout(?: the year)?|every (?:day|week|term)|daily|weekly|monthly|termly)\.?$/i;

/**
 * Says which day a time in words means, by the plan's terms, its period and the calendar; null for no such time. `words` is
 * the text without what stands before it.
 */
export function describeTimeInWords(text: string, words: string, context: TimeContext): DateWording | null {
  if (TO_COME.test(words))
    return { message: `${quotedWord(text)} is not a day: leave the key out until you know` };
  if (STANDING.test(words))
    return {
      message: `${quotedWord(text)} is not a day: what goes on all the time has none`,
      help: "In an action write `ongoing: yes` instead of `by`; elsewhere leave the key out.",
    };
  const { times, side } = resolveTime(words, context);
  const [time, ...others] = times;
  if (time === undefined) return wholeMonth(text, monthsNamed(words, context));
  if (others.length > 0) return severalTimes(text, times);
  return oneTime(text, time, side ?? context.side);
}

function oneTime(text: string, time: Time, side: TimeContext["side"]): DateWording {
  const { first, last, name } = time;
  const day = first === last || side === "first" ? first : side === "last" ? last : null;
  if (day === null) {
    const message = `${quotedWord(text)} is ${longDate(first)} to ${longDate(last)}: write the day that is meant, as in ${last}`;
    return { message };
  }
  const which = name ?? (first === last ? null : day === first ? "its first day" : "its last day");
  const called = which === null ? longDate(day) : `${which}, ${longDate(day)}`;
  return { message: `${quotedWord(text)} is a time in words: write ${day} (${called})`, right: day };
}

function wholeMonth(text: string, [month, ...others]: readonly Time[]): DateWording | null {
  if (month === undefined || others.length > 0) return null;
  return { message: `${quotedWord(text)} is a whole month: write one day of it, as in ${month.last}` };
}

function severalTimes(text: string, times: readonly Time[]): DateWording {
  const each = times.map(({ first, last }) =>
    first === last
      ? `${first} (${longDate(first)})`
      : `a day of ${longDate(last).replace(/^\d+ /, "")}, as in ${last}`,
  );
  return { message: `${quotedWord(text)} can mean more than one day: write ${each.join(" or ")}` };
}
