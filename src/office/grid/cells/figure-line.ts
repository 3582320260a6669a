import type { CivilDate } from "../../../civil-date.ts";
import { UsageError } from "../../../errors.ts";
import { type FigureLine, readFigureLine } from "../../../plan/answers/read-figure-line.ts";
import type { FilledCell, GridContext } from "../rows/row-draft.ts";
import { readTime } from "./read-time.ts";

/** A figure that stands in one line, from where to where: "Attendance: 88% -> 94% by July". */
export interface GridFigureLine extends Omit<FigureLine, "by"> {
  readonly by: CivilDate | null;
}

/** From where to where, behind a name and whatever stands between them. */
const FROM_TO =
  /^(.*?)[\s:,(–—-]*\b((?:from |at least |at most |now )?[-£]?\d[\d.,]*(?: ?%| ?per ?cent\b)?(?: ?(?:of|out of|\/) ?\d+)?(?: \p{L}+)? ?(?:\bto\b|->|→|=>|⇒) ?.+)$/iu;

/**
 * Reads such a line, as the commands read it: with a colon, or with two figures and an arrow or "to" between them. Without a name
 * it is what `name` says. Null for any other text.
 */
export function figureLine(
  text: string,
  name: string,
  { column, place }: FilledCell,
  context: GridContext,
): GridFigureLine | null {
  const words = plain(text);
  const [, before = "", figures = null] = isFromTo(words) ? (FROM_TO.exec(words) ?? []) : [];
  const what = figures === null ? null : before.replace(/\s*[:(–—-]*$/, "").trim() || name;
  const line = tried(what === null ? words : `${what.replaceAll(":", ",")}: ${figures}`);
  if (line === null || (line.start ?? line.aim) === null) return null;
  if (line.aim === null && !/%|per ?cent|\d (?:of|out of) \d/i.test(words)) return null;
  const time = line.by === null ? null : readTime(line.by, { ...context.around, side: "last" });
  // A day that is not understood would be lost with the line.
  if (line.by !== null && time?.kind !== "day") return null;
  const by = time?.kind === "day" ? time.date : null;
  const { value, of } = line.start ?? { value: null, of: null };
  const told = [of === null ? value : `${value} of ${of}`, line.aim]
    .filter((each) => each !== undefined && each !== null)
    .join(" to ");
  context.remarks.guess(place, `${column.heading}: ${text}`, `${told}${by === null ? "" : `, by ${by}`}`);
  return { ...line, what: what ?? line.what, by };
}

/** Whether two figures stand in a text as the start and the end of a way: "Year 5 to 6" is none. */
export function isFromTo(text: string): boolean {
  const words = plain(text);
  return FROM_TO.test(words) && /%|per ?cent|->|→|\bfrom\b|: ?[-£]?\d/i.test(words);
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/=>|⇒/g, "->").trim().replace(/[.)]$/, "");
}

function tried(line: string): FigureLine | null {
  try {
    return readFigureLine(line);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}
