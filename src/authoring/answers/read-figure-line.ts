import type { ReadFigure } from "./read-figure.ts";
import { readFigure } from "./read-figure.ts";

/** A figure as people write it in one line: what is counted, in what, from where to where. */
export interface FigureLine {
  readonly what: string;
  /** "percent", or what is counted: "days a term"; null where nothing says. */
  readonly unit: string | null;
  readonly start: ReadFigure | null;
  /** As it was said; null where there is none. */
  readonly aim: string | null;
}

const VALUE = String.raw`(?:-?\d+(?:\.\d+)? ?%?|yes|no)`;
const PARTS = new RegExp(
  String.raw`^(.*\S) ?: ?(${VALUE}(?: ?(?:of|out of|/) ?\d+)?)?(?: ?(?:to|->|→) ?(${VALUE}))?(?: (\D.*))?$`,
  "i",
);

/**
 * "Attendance: 94.1% to 96%", "Reviews with the child: 40% of 35 to 90%", "Forum: 6 to 15 members", "Ready: no to yes". A
 * line that says no figures is a name alone.
 */
export function readFigureLine(said: string): FigureLine {
  const text = said.trim().replace(/\s+/g, " ");
  const [, what = "", start, aim, words = null] = PARTS.exec(text) ?? [];
  if (what === "" || (start === undefined && aim === undefined))
    return { what: text, unit: null, start: null, aim: null };
  const isPercentage = [start, aim].some((each) => each?.includes("%"));
  return {
    what,
    unit: isPercentage ? "percent" : words,
    start: start === undefined ? null : startOf(start, isPercentage),
    aim: aim?.trim() ?? null,
  };
}

/** "40% of 35" is 40 % of 35 people, and "12 of 30" of them 40 %. */
function startOf(said: string, isPercentage: boolean): ReadFigure {
  const [, share, whole] = /^(.*%) ?(?:of|out of|\/) ?(\d+)$/i.exec(said) ?? [];
  if (share === undefined) return readFigure(said, isPercentage);
  return { ...readFigure(share, true), of: Number(whole) };
}
