import { UsageError } from "../../errors.ts";
import { type ReadFigure, readFigure } from "./read-figure.ts";

/** A figure as people write it in one line: what is counted, in what, from where to where, by when. */
export interface FigureLine {
  readonly what: string;
  /** "percent", or what is counted: "days a term"; null where nothing says. */
  readonly unit: string | null;
  readonly start: ReadFigure | null;
  /** As it was said; null where there is none. */
  readonly aim: string | null;
  /** The way that is better, where words say so: "at most 5". */
  readonly way: "up" | "down" | null;
  /** The day of the aim, as it was said. */
  readonly by: string | null;
}

const NUMBER = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const OF = String.raw`(?: ?(?:\/|out of|of) ?(\d[\d,]*))?`;
const SIDE = new RegExp(
  String.raw`^(?:(at least|at most|from|now) )?(${NUMBER} ?(?:%|percent\b|per cent\b)?|yes|no)${OF}(?: (\D+))?$`,
  "i",
);
const SIDES = / ?(?:\bto\b|->|→) ?/i;
/** What only figures begin with. */
const FIGURES = /^(?:from |now |to |at least |at most |->|→)?[-+£]?\d/i;

/**
 * "Attendance: 94.1% to 96%", "Reviews with the child: 3 of 12 to 90% by Easter", "Forum: from 6 to 15 members", "Ready: no to
 * yes". A line that says no figures is a name alone.
 *
 * @throws UsageError for figures that are said otherwise.
 */
export function readFigureLine(said: string): FigureLine {
  const text = said.trim().replace(/\s+/g, " ");
  const colon = text.lastIndexOf(":");
  const [what, figures] = [text.slice(0, Math.max(colon, 0)).trim(), text.slice(colon + 1).trim()];
  const [, way = figures, by = null] = /^(.*\S) by (.+)$/i.exec(figures) ?? [];
  const sides = way.split(SIDES).map((side) => (side === "" ? null : sideOf(side)));
  // "at least 90%" is where it should get to, with no start.
  const [start = null, aim = null, ...more] = sides[0]?.way && sides.length === 1 ? [null, sides[0]] : sides;
  const isRead = what !== "" && more.length === 0 && (start ?? aim) !== null && !sides.includes(undefined);
  if (!isRead || (by !== null && aim === null)) {
    if (what === "" && /^[-+£]?\d[\d.,]* ?%?$/.test(text))
      throw new UsageError(`figure: say what is counted as well, as in "Attendance: 94.1% to ${text}"`);
    if (what !== "" && FIGURES.test(figures)) throw unread(text);
    return { what: text, unit: null, start: null, aim: null, way: null, by: null };
  }
  const isPercentage = /%|percent|per cent/i.test(way);
  const unit = aim?.unit ?? start?.unit ?? null;
  if ((isPercentage && unit !== null) || (aim?.of ?? start?.of ?? null) !== (start?.of ?? null))
    throw unread(text);
  return {
    what,
    unit: isPercentage ? "percent" : unit,
    start: start && readFigure(`${start.value}${start.of === null ? "" : ` of ${start.of}`}`, isPercentage),
    aim: aim && aimOf(aim, isPercentage),
    way: aim?.way ?? null,
    by,
  };
}

interface Side {
  readonly value: string;
  readonly of: string | null;
  readonly unit: string | null;
  readonly way: "up" | "down" | null;
}

/** Undefined where it is no figure. */
function sideOf(said: string): Side | undefined {
  const [whole, lead = "", value = "", of = null, unit = null] = SIDE.exec(said) ?? [];
  if (whole === undefined) return undefined;
  const way = /least/i.test(lead) ? "up" : /most/i.test(lead) ? "down" : null;
  return { value: value.trim(), of, unit, way };
}

/** "3 of 12 to 10 of 12" aims for 10; of a share for what that is in percent. */
function aimOf({ value, of }: Side, isPercentage: boolean): string {
  return of !== null && isPercentage ? String(readFigure(`${value} of ${of}`, true).value) : value;
}

function unread(text: string): UsageError {
  return new UsageError(`figure: "${text}" cannot be read; write it as in:`, [
    '  "Attendance: 94.1% to 96%"',
    '  "Reviews with the child: 3 of 12 to 90% by 9 July"',
    '  "Forum: from 6 to 15 members"',
    '  "Website visits a term: 1,200 to 2,000"',
  ]);
}
