import { lineEnd, lineStart } from "../../source/lines.ts";
import type { ParseError } from "../parse/parse-text.ts";
import type { TreeNode } from "../tree.ts";
import type { PlacedFinding } from "../yaml-file.ts";
import type { Cause } from "./cause.ts";
import { BLOCK_HEAD, type BlockTexts, findBlockTexts } from "./detect/detect-block-texts.ts";
import type { BulletCauses } from "./detect/detect-bullets.ts";
import { findStrayText, findStructureCause } from "./detect/detect-structure.ts";
import { findValueCause } from "./detect/detect-value.ts";
import { innermostNode } from "./innermost-node.ts";
import { contentLineBefore, type LineParts, nextLine, partsOfLine } from "./lines/line.ts";
import { isLineOver, spanOf } from "./lines/spans.ts";

/** What a parse left to be explained. */
export interface BrokenText {
  readonly text: string;
  readonly root: TreeNode | null;
  readonly bullets: BulletCauses;
}

/** The cause that made the parser give up first. */
export function findFirstCause(broken: BrokenText, error: ParseError): Cause {
  const { text, root, bullets } = broken;
  const line = lineOf(text, ownerOf(broken, error));
  const entry = innermostNode(root, line.start - 1)?.entryStart ?? line.start;
  const above = entry < line.start ? partsOfLine(text, entry) : null;
  const isGoingOn = above !== null && line.indent.length > above.column && !line.indent.includes("\t");
  return (
    bullets(line.start) ??
    (line.key || line.dash !== -1 ? findValueCause(text, line) : null) ??
    (isGoingOn ? (findValueCause(text, above) ?? findBlockIndentCause(text, above, line)) : null) ??
    findStrayText({ text, root, line }) ??
    findStructureCause({ text, root, line })
  );
}

/** More errors than these in one line make no other cause of it, and a line may be as long as the text. */
const MAX_CAUSES_A_LINE = 3;

/** The causes of later errors, only of lines that are faulty whatever went wrong before. */
export function findLaterCauses(broken: BrokenText, errors: readonly ParseError[]): Cause[] {
  if (errors.length === 0) return [];
  const isInBlockText = findBlockTexts(broken.text);
  const seen = { start: 0, end: -1, looks: 0 };
  return errors.flatMap((error) => {
    const at = ownerOf(broken, error);
    const isSame = at >= seen.start && at <= seen.end;
    seen.looks = isSame ? seen.looks + 1 : 1;
    if (seen.looks > MAX_CAUSES_A_LINE) return [];
    if (!isSame) [seen.start, seen.end] = [lineStart(broken.text, at), lineEnd(broken.text, at)];
    const cause = findLaterCause(broken, at, isInBlockText);
    return cause ? [cause] : [];
  });
}

function findLaterCause({ text, bullets }: BrokenText, at: number, isInBlockText: BlockTexts): Cause | null {
  const line = lineOf(text, at);
  const list = bullets(line.start);
  if (list) return list;
  const cause = line.key || line.dash !== -1 ? findValueCause(text, line) : null;
  return cause && !isInBlockText(line.start) ? cause : null;
}

/** The cause of prose that begins with `*`, `!` or `&`, which YAML takes for an alias, a tag or an anchor. */
export function findProseCause(text: string, { span }: PlacedFinding): Cause | null {
  const line = partsOfLine(text, span.start);
  if (line.value !== span.start || !isProse(text, text.slice(line.value, line.end))) return null;
  const lost = { start: line.value, end: line.value + text.slice(line.value, line.end).trimEnd().length };
  const meant = /[ \t]#/.test(text.slice(lost.start, lost.end)) ? {} : { meant: lost };
  return { id: "leading", details: [text[span.start] ?? ""], span: spanOf(span.start, 1), lost, ...meant };
}

// The line is indented like a part of the text above, and yet further left than its first line.
function findBlockIndentCause(text: string, above: LineParts, line: LineParts): Cause | null {
  if (line.key || !BLOCK_HEAD.test(text.slice(above.content, above.end))) return null;
  const leaveOut = { start: line.content, end: line.end };
  return { id: "block-indent", details: [], span: leaveOut, leaveOut };
}

// A tag or an anchor stands before one thing; two words and more behind it are a sentence.
function isProse(text: string, value: string): boolean {
  if (value.startsWith("*")) return /^\*[^\s*]+\*[.,!?]?\s*$/.test(value);
  if (!/^(?:![^!<\s]*|&\S*)[ \t]+[^\s"'[{|>&*!#]\S*[ \t]+[^\s#]/.test(value)) return false;
  if (/:(?:\s|$)/.test(value)) return false;
  const name = /^&(\S+)/.exec(value)?.[1];
  return name === undefined || !text.includes(`*${name}`);
}

// The parser tells of a missing end where it gave up; the cause stands where the thing begins.
function ownerOf({ root }: BrokenText, error: ParseError): number {
  const at = error.pos[0];
  const isEnd = /^(?:Missing closing|Flow (?:map|sequence) )/.test(error.message);
  const place = isEnd ? innermostNode(root, Math.max(0, at - 1)) : null;
  if (!place) return at;
  return error.message.startsWith("Missing") ? place.node.start : (place.flowStart ?? at);
}

// The parser gives up behind the last thing it understood: what it could not comes next.
function lineOf(text: string, offset: number): LineParts {
  const own = partsOfLine(text, offset);
  if (!isLineOver(text, offset) && text[own.content] !== "#") return own;
  let next = nextLine(text, own);
  while (next && text[next.content] === "#") next = nextLine(text, next);
  return next ?? (own.content < own.end ? own : (contentLineBefore(text, own) ?? own));
}
