import { letterPattern } from "../letter-pattern.ts";

/** Letters, and marks for their direction, that are read from right to left, as they stand in the brackets of a pattern. */
export const RIGHT_TO_LEFT_LETTERS =
  "\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";

const RIGHT_TO_LEFT = new RegExp(`[${RIGHT_TO_LEFT_LETTERS}]`, "u");

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

/** A day as it is said to people ("15 May 2026", "15 May", "May 2026") or written in a plan, and a school year ("2026-27"). */
const DAY = letterPattern(
  `(?<![\\p{L}\\p{N}-])(?:\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{4})(?![\\p{L}\\p{N}-])`,
  "gu",
);

/**
 * A text for people whose days stay whole beside words that are read from right to left: in each line that holds such
 * words, every day stands between a first strong isolate and its end. Else its number would be drawn on the other side
 * of the words, away from its month. Lines without such words stay as they are. This is the last step before a text is
 * printed, behind all that makes texts from outside safe.
 */
export function isolateDays(text: string): string {
  return text.replace(/[^\n]+/g, (line) =>
    RIGHT_TO_LEFT.test(line) ? line.replace(DAY(line), "\u2068$&\u2069") : line,
  );
}

/** The same for a whole page of HTML, in the texts between its tags. */
export function isolateDaysInHtml(page: string): string {
  return page.replace(/[^\n]+/g, (line) =>
    RIGHT_TO_LEFT.test(line)
      ? line.replace(/<[^>]*>|[^<]+/g, (part) =>
          part.startsWith("<") ? part : part.replace(DAY(part), "\u2068$&\u2069"),
        )
      : line,
  );
}
