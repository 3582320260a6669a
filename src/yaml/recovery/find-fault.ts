import type { ParseError } from "../parse-text.ts";
import type { PlacedProblem } from "../text-problem.ts";
import type { TreeNode } from "../tree.ts";
import { BLOCK_HEAD, type BlockTexts, findBlockTexts } from "./block-text-look.ts";
import type { BulletFaults } from "./bullet-look.ts";
import type { Fault } from "./fault.ts";
import { innermost } from "./innermost.ts";
import { contentLineBefore, type LineLook, lineEnd, lineStart, lookAtLine, nextLine } from "./line-look.ts";
import { isLineOver, spanOf } from "./stretch.ts";
import { strayTextFault, structureFault } from "./structure-look.ts";
import { valueFault } from "./value-look.ts";

/** What a parse left to be explained. */
export interface Trouble {
  readonly text: string;
  readonly root: TreeNode | null;
  readonly bullets: BulletFaults;
}

/** The fault that made the parser give up first. */
export function firstFault(trouble: Trouble, error: ParseError): Fault {
  const { text, root, bullets } = trouble;
  const line = lineOf(text, ownerOf(trouble, error));
  const entry = innermost(root, line.start - 1)?.entryStart ?? line.start;
  const above = entry < line.start ? lookAtLine(text, entry) : null;
  const isGoingOn = above !== null && line.indent.length > above.column && !line.indent.includes("\t");
  return (
    bullets(line.start) ??
    (line.key || line.dash !== -1 ? valueFault(text, line) : null) ??
    (isGoingOn ? (valueFault(text, above) ?? blockIndentFault(text, above, line)) : null) ??
    strayTextFault({ text, root, line }) ??
    structureFault({ text, root, line })
  );
}

/** More errors than these in one line make no other fault of it, and a line may be as long as the text. */
const MOST_LOOKS = 3;

/** The faults of later errors, only of lines that are faulty whatever went wrong before. */
export function laterFaults(trouble: Trouble, errors: readonly ParseError[]): Fault[] {
  if (errors.length === 0) return [];
  const isInBlockText = findBlockTexts(trouble.text);
  const seen = { start: 0, end: -1, looks: 0 };
  return errors.flatMap((error) => {
    const at = ownerOf(trouble, error);
    const isSame = at >= seen.start && at <= seen.end;
    seen.looks = isSame ? seen.looks + 1 : 1;
    if (seen.looks > MOST_LOOKS) return [];
    if (!isSame) [seen.start, seen.end] = [lineStart(trouble.text, at), lineEnd(trouble.text, at)];
    const fault = laterFault(trouble, at, isInBlockText);
    return fault ? [fault] : [];
  });
}

function laterFault({ text, bullets }: Trouble, at: number, isInBlockText: BlockTexts): Fault | null {
  const line = lineOf(text, at);
  const list = bullets(line.start);
  if (list) return list;
  const fault = line.key || line.dash !== -1 ? valueFault(text, line) : null;
  return fault && !isInBlockText(line.start) ? fault : null;
}

/** The fault of prose that begins with `*`, `!` or `&`, which YAML takes for an alias, a tag or an anchor. */
export function proseFault(text: string, { span }: PlacedProblem): Fault | null {
  const line = lookAtLine(text, span.start);
  if (line.value !== span.start || !isProse(text, text.slice(line.value, line.end))) return null;
  const lost = { start: line.value, end: line.value + text.slice(line.value, line.end).trimEnd().length };
  const meant = /[ \t]#/.test(text.slice(lost.start, lost.end)) ? {} : { meant: lost };
  return { cause: "leading", details: [text[span.start] ?? ""], span: spanOf(span.start, 1), lost, ...meant };
}

// The line is indented like a part of the text above, and yet further left than its first line.
function blockIndentFault(text: string, above: LineLook, line: LineLook): Fault | null {
  if (line.key || !BLOCK_HEAD.test(text.slice(above.content, above.end))) return null;
  const leaveOut = { start: line.content, end: line.end };
  return { cause: "block-indent", details: [], span: leaveOut, leaveOut };
}

// A tag or an anchor stands before one thing; two words and more behind it are a sentence.
function isProse(text: string, value: string): boolean {
  if (value.startsWith("*")) return /^\*[^\s*]+\*[.,!?]?\s*$/.test(value);
  if (!/^(?:![^!<\s]*|&\S*)[ \t]+[^\s"'[{|>&*!#]\S*[ \t]+[^\s#]/.test(value)) return false;
  if (/:(?:\s|$)/.test(value)) return false;
  const name = /^&(\S+)/.exec(value)?.[1];
  return name === undefined || !text.includes(`*${name}`);
}

// The parser tells of a missing end where it gave up; the fault stands where the thing begins.
function ownerOf({ root }: Trouble, error: ParseError): number {
  const at = error.pos[0];
  const isEnd = /^(?:Missing closing|Flow (?:map|sequence) )/.test(error.message);
  const place = isEnd ? innermost(root, Math.max(0, at - 1)) : null;
  if (!place) return at;
  return error.message.startsWith("Missing") ? place.node.start : (place.flowStart ?? at);
}

// The parser gives up behind the last thing it understood: what it could not comes next.
function lineOf(text: string, offset: number): LineLook {
  const own = lookAtLine(text, offset);
  if (!isLineOver(text, offset) && text[own.content] !== "#") return own;
  let next = nextLine(text, own);
  while (next && text[next.content] === "#") next = nextLine(text, next);
  return next ?? (own.content < own.end ? own : (contentLineBefore(text, own) ?? own));
}
