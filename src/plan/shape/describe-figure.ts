import { letterPattern } from "../../letter-pattern.ts";
import { digitsOf, type FigurePlace, MAX_DIGITS, PLAIN_NUMBER } from "../figures.ts";
import { insideCurlyQuotes } from "./curly-quotes.ts";
import { describeBound, describeUnknownFigure } from "./describe-figure-words.ts";
import type { ShapeRule } from "./wording.ts";
import { quotedWord } from "./words.ts";

/** What is wrong with a figure; `right` is how to write what is plainly meant. */
export interface FigureWording {
  readonly rule: ShapeRule;
  readonly message: string;
  readonly help?: string;
  readonly right?: string;
}

/** A figure as the file has it: its text without quotes, and whether it stands in quotes. */
export interface WrittenFigure extends Pick<FigurePlace, "of" | "isPercentage"> {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Whether it is what is aimed at, or a step on the way, and not what was counted. */
  readonly isTarget?: boolean;
}

/** Says what is wrong with what is written where a figure is needed. */
export function describeFigure(figure: WrittenFigure): FigureWording {
  return (
    inQuotes(figure) ??
    tooLong(figure.text) ??
    otherNotation(figure.text) ??
    percentage(figure) ??
    severalNumbers(figure) ??
    inWords(figure) ??
    withUnit(figure) ??
    noFigure(figure)
  );
}

function inQuotes({ text, isQuoted, of }: WrittenFigure): FigureWording | null {
  if (isQuoted && isFine(text, of)) {
    const message = `quotes turn the number ${text} into text: write it without them`;
    return { rule: "wrong-type", message, right: text };
  }
  const inside = insideCurlyQuotes(text);
  if (inside === null || !isFine(inside, of)) return null;
  const message = `typographic quotes stand round the figure: write ${inside} without them`;
  return { rule: "curly-quotes", message, right: inside };
}

function tooLong(text: string): FigureWording | null {
  if (!/^[-+]?[0-9.]+$/.test(text) || digitsOf(text) <= MAX_DIGITS) return null;
  return invalid(
    `${quotedWord(text)} has ${digitsOf(text)} digits, and a number here has at most ${MAX_DIGITS}`,
  );
}

/** Numbers as programs write them, and numbers with something at the thousands. */
function otherNotation(text: string): FigureWording | null {
  const right = plainly(text);
  if (right !== null)
    return { ...invalid(`a number is written in plain digits: ${right}, not ${text}`), right };
  if (/^-?\d{1,9},\d{1,9}$/.test(text)) {
    return invalid(`a number has a point and no comma: write ${text.replace(",", ".")}, not ${text}`);
  }
  const isBeyond = /^[-+]?\.(?:inf|nan)$|^[-+]?[\d.]{1,40}e[-+]?\d{1,40}$/i.test(text);
  return isBeyond ? invalid(`${quotedWord(text)} is no number that anybody could count or measure`) : null;
}

/** The plain digits of a number in another notation; null for everything else. */
function plainly(text: string): string | null {
  if (text.length > 40) return null;
  const isOther =
    /^[-+]?\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?$/.test(text) ||
    /^[-+]?\d{1,3}(?:[ '_\u00a0\u202f]\d{3}){1,4}(?:\.\d+)?$/.test(text) ||
    /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ||
    /^0x[0-9a-f]+$/i.test(text) ||
    /^0o[0-7]+$/.test(text);
  const right = isOther ? String(Number(text.replace(/[,_ '\u00a0\u202f]/g, ""))) : "";
  return PLAIN_NUMBER.test(right) && digitsOf(right) <= MAX_DIGITS ? right : null;
}

function percentage({ text, of, isPercentage }: WrittenFigure): FigureWording | null {
  const number = /^(-?\d{1,9}(?:\.\d{1,6})?) ?(?:%|percent|per cent)$/i.exec(text)?.[1];
  const right = number === undefined ? undefined : plainly(number);
  if (right === undefined || right === null) return null;
  if (of === "people") return invalid(`\`of\` is how many people it is about, and not a percentage`);
  if (isPercentage)
    return { ...invalid(`${quotedWord(text)} is written ${right}: the unit is percent already`), right };
  const message = `${quotedWord(text)} is a percentage, and the unit of this figure is not percent`;
  return { ...invalid(message), help: `Write \`unit: percent\`, or ${right} alone.` };
}

/** `12/30`, `12 of 30`. */
function severalNumbers({ text, of, isPercentage, isTarget = false }: WrittenFigure): FigureWording | null {
  const parts = /^(\d{1,6}) ?(?:\/|of|out of) ?(\d{1,6})$/i.exec(text);
  if (!parts || of === "people") return null;
  const [part, whole] = [Number(parts[1]), Number(parts[2])];
  if (whole === 0) return null;
  const share = String(Math.round((part / whole) * 1000) / 10);
  const value = isPercentage ? share : String(part);
  const why = isPercentage ? ` (${part} of ${whole} is ${share}%)` : "";
  // Nobody has answered yet, so a target is of nobody.
  if (isTarget)
    return invalid(
      `${quotedWord(text)} is two numbers: write ${isPercentage ? `${share}${why}` : `value ${part}, unit: out of ${whole}`}`,
    );
  return invalid(`${quotedWord(text)} is two numbers: write \`value: ${value}\` and \`of: ${whole}\`${why}`);
}

/** `at least 6`, `not known`. */
function inWords({ text, of, isTarget = false }: WrittenFigure): FigureWording | null {
  const message = (of === "people" ? null : describeBound(text, isTarget)) ?? describeUnknownFigure(text);
  return message === null ? null : invalid(message);
}

const WITH_UNIT = letterPattern("^(\\p{Sc}?) ?(-?[\\d.,]{1,20}) ?((?:[\\p{Sc}\\p{L}]\\D{0,60})?)$", "u");

/** `£250`, `12 families`. A point and three digits (`€1.200`) could be thousands in another country. */
function withUnit({ text, of }: WrittenFigure): FigureWording | null {
  const parts = WITH_UNIT(text).exec(text);
  const [, before = "", number = "", after = ""] = parts ?? [];
  const unit = before || after.trim();
  const right = /\.\d{3}$/.test(number) ? null : plainly(number);
  if (unit === "" || right === null) return null;
  const rest = of === "people" ? " alone" : `, and "${unit}" under \`unit\``;
  return invalid(`${quotedWord(text)} is more than a number: write ${right}${rest}`);
}

function noFigure({ text, of }: WrittenFigure): FigureWording {
  if (of === "people") {
    return {
      ...invalid(`${quotedWord(text)} is not a number`),
      help: "`of` says how many people answered or were counted, as in `of: 11`.",
    };
  }
  if (/^(?:y|n|on|off|yep|nope)$/i.test(text))
    return invalid(`${quotedWord(text)} is neither yes nor no: write one of them`);
  return {
    ...invalid(`${quotedWord(text)} is neither a number nor yes or no`),
    help: "Write a number, as in 12 or 4.5, or yes or no. What people say in words belongs under `voices`.",
  };
}

function isFine(text: string, of: FigurePlace["of"]): boolean {
  if (PLAIN_NUMBER.test(text)) return digitsOf(text) <= MAX_DIGITS;
  return of === "value" && /^(?:yes|no|true|false)$/i.test(text);
}

function invalid(message: string): FigureWording {
  return { rule: "invalid-value", message };
}
