import { type CivilDate, dayAndMonth, daysBetween, longDate, monthAndYear } from "../../civil-date.ts";
import { capitalised } from "../../document/words.ts";
import type { IndicatorReport, MeasureReport } from "../../report/report.ts";
import {
  isLimit,
  latestWords,
  pressingIndicator,
  shortFigure,
  startFigure,
  startWords,
  targetWords,
} from "../../report/words/figure-words.ts";

/** The one sentence or two that a measure's most pressing figure says; null where nothing is counted. */
export function messageWords(measure: MeasureReport, asOf: CivilDate): string | null {
  const figure = pressingIndicator(measure);
  if (!figure) return null;
  return [figureSentence(figure), aimSentence(figure, asOf)].filter((sentence) => sentence !== "").join(" ");
}

function figureSentence(figure: IndicatorReport): string {
  const latest = latestWords(figure, shortFigure);
  const start = startWords(figure, shortFigure);
  if (!latest) {
    if (start !== null) return `It began at ${start}; it has not been measured since.`;
    return "It has not been measured yet.";
  }
  const from = startFigure(figure);
  const { value } = figure.latest ?? {};
  if (isLimit(figure)) return `${latest.words} so far, on ${longDate(latest.date)}.`;
  if (!from || typeof value !== "number" || typeof from.value !== "number") {
    return `It was ${latest.words} on ${longDate(latest.date)}.`;
  }
  const since = sinceWords(from.date, latest.date);
  if (value === from.value) return `The same as ${since}: ${latest.words}.`;
  return `${comparison(value, from.value, figure)} than ${since}: ${latest.words}, from ${shortFigure(from, figure)}.`;
}

/** Of the way to the aim, or of the figure itself: up to here a step is a little one, and from there on a large one. */
const A_LITTLE = 0.25;
const MUCH = 0.7;
const A_LITTLE_OF_ITSELF = 0.05;

function comparison(now: number, then: number, { target }: IndicatorReport): string {
  const word = now > then ? "higher" : "lower";
  const aim = typeof target?.value === "number" ? Math.abs(target.value - then) : 0;
  const step = Math.abs(now - then);
  const isLittle = aim === 0 ? step <= Math.abs(then) * A_LITTLE_OF_ITSELF : step <= aim * A_LITTLE;
  if (isLittle) return `A little ${word}`;
  return aim > 0 && step >= aim * MUCH ? `Much ${word}` : capitalised(word);
}

/** Days between which a year has passed, give or take a holiday. */
const A_YEAR = [330, 400] as const;

function sinceWords(from: CivilDate | null, to: CivilDate): string {
  if (from === null) return "at the start";
  const days = daysBetween(from, to);
  return days >= A_YEAR[0] && days <= A_YEAR[1] ? "a year ago" : `in ${monthAndYear(from)}`;
}

function aimSentence(figure: IndicatorReport, asOf: CivilDate): string {
  const aim = targetWords(figure);
  const { target, status } = figure;
  if (aim === null) return "";
  if (isLimit(figure)) return `The limit is ${aim}.`;
  if (status === "met") return `The aim of ${aim} is met.`;
  if (!target?.by) return `We hope for ${aim}.`;
  return target.by < asOf
    ? `We had hoped for ${aim} by ${dayAndMonth(target.by)}.`
    : `We hope for ${aim} by ${longDate(target.by)}.`;
}
