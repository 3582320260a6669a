import { type LineLook, lineStart, lookAtLine } from "./line-look.ts";

/** The end of a line that begins a text of several lines: `|`, `>-`. */
export const BLOCK_HEAD = /(?:^|[:-][ \t]+)[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;
/** How many lines above are looked at for the head. */
const LOOK_BACK = 200;

/** Whether a line stands in a text of several lines (`|`, `>`), by looking at what it is indented under. */
export function isInBlockText(text: string, from: LineLook): boolean {
  let { indent } = from;
  let at = from.start;
  for (let looked = 0; at > 0 && looked < LOOK_BACK && indent.length > 0; looked += 1) {
    at = lineStart(text, at - 1);
    const line = lookAtLine(text, at);
    if (line.content >= line.end || line.indent.length >= indent.length) continue;
    if (BLOCK_HEAD.test(text.slice(line.content, line.end))) return true;
    indent = line.indent;
  }
  return false;
}
