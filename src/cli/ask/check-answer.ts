import { type CivilDate, longDate } from "../../civil-date.ts";
import { capitalised, countWord } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { type DayContext, readDay } from "../../plan/answers/read-day.ts";
import { readFigure } from "../../plan/answers/read-figure.ts";
import { isPercentUnit } from "../../plan/figures.ts";

/** The most characters of a text, and of a name, in a plan. */
const MAX_TEXT = 2000;
const MAX_NAME = 200;

/** What is wrong with somebody's words, in a sentence; null where nothing is. */
export function checkText(said: string): string | null {
  return checkWords(said, MAX_TEXT);
}

export function checkName(said: string): string | null {
  return checkWords(said, MAX_NAME);
}

export function checkWords(said: string, longest: number): string | null {
  if (said.length > longest)
    return `Please say it in at most ${countWord(longest)} characters; this has ${countWord(said.length)}.`;
  if (escapeTerminal(said) !== said || HIDDEN.test(said))
    return "There are invisible characters in it. Please type it anew.";
  return null;
}

/** What a plan refuses beside what a terminal does: noncharacters and what only hides. */
const HIDDEN = /[\ufffe\uffff\u{1fffe}\u{1ffff}]/u;

/** Where a day may be: after one day, or up to another. */
export interface DayLimits extends DayContext {
  readonly after?: CivilDate;
  readonly upTo?: CivilDate;
}

/** What is wrong with a day, in a sentence; null where nothing is. */
export function checkDay(said: string, limits: DayLimits): string | null {
  return errorOf(() => {
    const day = readDay(said, limits);
    if (limits.after !== undefined && day <= limits.after)
      throw new UsageError("That day has passed. Please give one in the future");
    if (limits.upTo !== undefined && day > limits.upTo)
      throw new UsageError(
        `${longDate(day)} is still to come. Please give a day up to ${longDate(limits.upTo)}`,
      );
  });
}

/** A day as it was understood, in words; the answer itself where it is none. */
export function understoodAsDay(context: DayContext): (said: string) => string {
  return (said) => {
    const day = errorOf(() => readDay(said, context)) === null ? readDay(said, context) : null;
    return day === null ? said : longDate(day);
  };
}

/** What is wrong with a number, in a sentence; null where nothing is. */
export function checkNumber(said: string, unit: string | null): string | null {
  const isPercentage = isPercentUnit(unit?.toLowerCase());
  if (!/\d/.test(said)) return "Please write a number, as in 12, 4.5, or 12 of 30.";
  return errorOf(() => {
    const { value, of, share } = readFigure(said, isPercentage);
    if (typeof value !== "number") return;
    if (share !== undefined) throw new UsageError(`${value} % or ${share} %? Please write it with its %`);
    if (isPercentage && (value < 0 || value > 100))
      throw new UsageError("A percentage is from 0 to 100, as in 55, or 12 of 30");
    if (of !== null && !isPercentage && value > of)
      throw new UsageError(`A part of ${of} is at most ${of}. Please write how many, of how many`);
  });
}

/** What a reader says is wrong, as sentences. */
export function errorOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [error.message, ...error.details].map(sentence).join(" ");
  }
}

function sentence(line: string): string {
  const text = line.trim();
  return `${capitalised(text)}${/[.?!]$/.test(text) ? "" : "."}`;
}
