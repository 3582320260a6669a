import { lineEnd } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import type { Heading } from "./change.ts";
import { nextLine } from "./layout.ts";

/** Where a heading stands in a text: its comment's lines, and what of them stays when something comes below it. */
export interface FoundHeading extends Span {
  readonly keptEnd: number;
}

/**
 * The comment whose first line is the title, however it is marked (`# ==== Communicate ====`), below an offset and above
 * the next key of a plan; null where there is none.
 */
export function findHeading(text: string, from: number, { title, waits }: Heading): FoundHeading | null {
  for (let at = nextLine(text, from); at !== null; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    if (/^[^\s#-]/.test(line)) return null;
    if (!isComment(line) || bare(line) !== bare(title)) continue;
    return paragraphAt(text, at, waits);
  }
  return null;
}

function paragraphAt(text: string, start: number, waits: string): FoundHeading {
  let end = lineEnd(text, start);
  let keptEnd = end;
  for (let at = nextLine(text, start); at !== null && isComment(lineAt(text, at)); at = nextLine(text, at)) {
    end = lineEnd(text, at);
    if (lineAt(text, at).replace(/^[ \t]*# ?/, "") !== waits) keptEnd = end;
  }
  return { start, end, keptEnd };
}

function lineAt(text: string, at: number): string {
  return text.slice(at, lineEnd(text, at));
}

function isComment(line: string): boolean {
  return /^[ \t]*#/.test(line);
}

function bare(line: string): string {
  return line
    .replace(/[#=*-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
