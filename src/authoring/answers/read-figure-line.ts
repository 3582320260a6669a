import { UsageError } from "../../errors.ts";
import { type ReadFigure, readFigure } from "./read-figure.ts";

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
 *
 * @throws UsageError for figures that are said otherwise.
 */
export function readFigureLine(said: string): FigureLine {
  const text = said.trim().replace(/\s+/g, " ");
  const [, what = "", start, aim, words = null] = PARTS.exec(text) ?? [];
  const isPercentage = [start, aim].some((each) => each?.includes("%"));
  const isUnread = /\d/.test(words ?? "") || (isPercentage && words !== null);
  if (what === "" || isUnread || (start === undefined && aim === undefined)) {
    if (/: ?[-+]?\d/.test(text))
      throw new UsageError(`figure: "${text}" cannot be read; write it as in "Attendance: 94.1% to 96%"`);
    return { what: text, unit: null, start: null, aim: null };
  }
  return {
    what,
    unit: isPercentage ? "percent" : words,
    start: start === undefined ? null : readFigure(start, isPercentage),
    aim: aim?.trim() ?? null,
  };
}
