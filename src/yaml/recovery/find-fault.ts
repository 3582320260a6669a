import type { YAMLError } from "yaml";
import type { PlacedProblem } from "../text-problem.ts";
import type { TreeNode } from "../tree.ts";
import type { Fault } from "./fault.ts";
import { innermost } from "./innermost.ts";
import { type LineLook, lineStart, lookAtLine } from "./line-look.ts";
import { spanOf } from "./stretch.ts";
import { structureFault } from "./structure-look.ts";
import { valueFault } from "./value-look.ts";

/** How many lines above are looked at for the head of a text of several lines. */
const LOOK_BACK = 200;
const BLOCK_HEAD = /(?:^|[:-][ \t]+)[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;

/** What a parse left to be explained. */
export interface Trouble {
  readonly text: string;
  readonly root: TreeNode | null;
}

/** The fault that made the parser give up first. */
export function firstFault(trouble: Trouble, error: YAMLError): Fault {
  const { text, root } = trouble;
  const line = lineOf(text, ownerOf(trouble, error));
  const entry = innermost(root, line.content)?.entryStart ?? line.start;
  return (
    valueFault(text, line) ??
    (entry < line.start ? valueFault(text, lookAtLine(text, entry)) : null) ??
    structureFault({ text, root, line })
  );
}

/** The fault of a later error, only where its line is faulty whatever went wrong before. */
export function laterFault(trouble: Trouble, error: YAMLError): Fault | null {
  const line = lineOf(trouble.text, ownerOf(trouble, error));
  const fault = line.key || line.dash !== -1 ? valueFault(trouble.text, line) : null;
  return fault && !isInBlockText(trouble.text, line) ? fault : null;
}

/** The fault of prose that begins with `*`, `!` or `&`, which YAML takes for an alias, a tag or an anchor. */
export function proseFault(text: string, { span }: PlacedProblem): Fault | null {
  const line = lookAtLine(text, span.start);
  if (line.value !== span.start || !isProse(text, text.slice(line.value, line.end))) return null;
  const lost = { start: line.value, end: line.value + text.slice(line.value, line.end).trimEnd().length };
  const meant = /[ \t]#/.test(text.slice(lost.start, lost.end)) ? {} : { meant: lost };
  return { cause: "leading", details: [text[span.start] ?? ""], span: spanOf(span.start, 1), lost, ...meant };
}

// A tag or an anchor stands before one thing; two words and more behind it are a sentence.
function isProse(text: string, value: string): boolean {
  if (value.startsWith("*")) return /^\*[^\s*]+\*[.,!?]?\s*$/.test(value);
  if (!/^(?:![^!<\s]*|&\S*)[ \t]+[^\s"'[{|>&*!]\S*[ \t]+[^\s#]/.test(value)) return false;
  const name = /^&(\S+)/.exec(value)?.[1];
  return name === undefined || !text.includes(`*${name}`);
}

// The parser tells of a missing end where it gave up; the fault stands where the thing begins.
function ownerOf({ root }: Trouble, error: YAMLError): number {
  const at = error.pos[0];
  const isEnd = /^(?:Missing closing|Flow (?:map|sequence) )/.test(error.message);
  const place = isEnd ? innermost(root, Math.max(0, at - 1)) : null;
  if (!place) return at;
  return error.message.startsWith("Missing") ? place.node.start : (place.flowStart ?? at);
}

function lineOf(text: string, offset: number): LineLook {
  let line = lookAtLine(text, offset);
  while (line.content >= line.end && line.start > 0) line = lookAtLine(text, line.start - 1);
  return line;
}

function isInBlockText(text: string, from: LineLook): boolean {
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
