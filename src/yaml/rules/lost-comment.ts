import { letterPattern } from "../../letter-pattern.ts";
import { CAUSES } from "../recovery/causes.ts";
import type { ScalarNode } from "../tree.ts";
import type { PlacedFinding } from "../yaml-file.ts";

const COMMENT = /^[ \t]+(#([^\r\n])[^\r\n]*)/u;
const TOUCHED = letterPattern("[\\p{L}\\p{N}_]", "u");
/** How much of a line is looked at: longer texts are refused anyway. */
const MAX_COMMENT_LENGTH = 4000;

/** Whether a text may have a comment that touches a word at all. */
export function mayLoseComment(text: string): boolean {
  for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1))
    if (/[ \t]/.test(text.charAt(at - 1)) && /[^ \t\r\n]/.test(text.charAt(at + 1))) return true;
  return false;
}

/**
 * The finding of a plain text that ` #` cuts short where it touches a word (`Action #4`); null where none does. It has no
 * fix: nobody but its author knows whether the words behind it belong to the text or were written as a comment.
 */
export function lostComment(text: string, node: ScalarNode): PlacedFinding | null {
  if (node.style !== "plain" || node.end === node.start) return null;
  const cut = COMMENT.exec(text.slice(node.end, node.end + MAX_COMMENT_LENGTH));
  const [all = "", comment = "", next = ""] = cut ?? [];
  if (next === "" || !TOUCHED(next).test(next)) return null;
  const start = node.end + all.indexOf("#");
  const { rule, says, help } = CAUSES["lost-comment"];
  return {
    rule,
    severity: "warning",
    span: { start, end: start + comment.trimEnd().length },
    message: says,
    help,
  };
}
