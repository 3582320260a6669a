import { isPercentUnit } from "../../../plan/figures.ts";
import { describeFigure } from "../../../plan/shape/describe-figure.ts";

/** A figure as people say it: a number, and of how many where they say so. */
export interface SaidFigure {
  readonly value: number;
  readonly of: number | null;
}

const NUMBER = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

/**
 * `12`, `4.5`; where it is counted in percent `40%` and `40` alike; `4 of 10` and `4/10`, which in percent are 40 of 10
 * people. Null for anything else.
 */
export function readFigure(said: string, unit: string | null): SaidFigure | null {
  const isPercent = isPercentUnit(unit);
  const text = said.trim();
  const parts = /^(\d{1,6}) ?(?:\/|of|out of) ?(\d{1,6})$/i.exec(text);
  if (parts) {
    const [part, of] = [Number(parts[1]), Number(parts[2])];
    if (of === 0 || part > of) return null;
    return { value: isPercent ? Math.round((part / of) * 1000) / 10 : part, of };
  }
  const number = isPercent ? text.replace(/ ?(?:%|percent|per cent)$/i, "") : text;
  if (!NUMBER.test(number)) return null;
  const value = Number(number);
  return isPercent && (value < 0 || value > 100) ? null : { value, of: null };
}

/** What is wrong with a figure, and how to write what is plainly meant; null where nothing is wrong. */
export function checkFigure(said: string, unit: string | null): string | null {
  if (readFigure(said, unit) !== null) return null;
  const isPercentage = isPercentUnit(unit);
  if (!isPercentage && /^-?[\d.]+ ?(?:%|percent|per cent)$/i.test(said))
    return `This is counted in ${unit ?? "numbers"}. Please write the number alone; or go back, and say that it is counted in percent.`;
  const right = plainFigure(said, isPercentage);
  if (right !== null && readFigure(right, unit) !== null) return `Please write ${right}, in digits alone.`;
  const example = isPercentage ? "55, or 12 of 30" : "12, 4.5, or 12 of 30";
  return isPercentage
    ? `Please write a percentage from 0 to 100, as in ${example}.`
    : `Please write a number, as in ${example}.`;
}

/** The digits that are plainly meant, without thousands' commas, currency and the name of what is counted. */
function plainFigure(said: string, isPercentage: boolean): string | null {
  const number = /^\p{Sc}? ?(-?\d[\d.,]{0,20})(?: ?[\p{Sc}\p{L}][\p{L} ]{0,40})?$/u.exec(said)?.[1];
  if (number === undefined) return null;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(number)) return number;
  const { right } = describeFigure({ text: number, isQuoted: false, of: "value", isPercentage });
  return right ?? null;
}
