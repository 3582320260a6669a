import { CAUSES } from "../causes.ts";
import type { PlacedFinding } from "../placed-finding.ts";
import type { ScalarNode } from "../tree.ts";

const TOUCHING_COMMENT = /^[ \t]+(#[\p{L}\p{N}_][^\r\n]*)/u;
/** How much of a line is looked at: longer texts are refused anyway. */
const MAX_COMMENT_LENGTH = 4000;

/**
 * The finding of a plain text that ` #` cuts short where it touches a word (`Action #4`); null where none does. It has no
 * fix: nobody but its author knows whether the words behind it belong to the text or were written as a comment.
 */
export function lostComment(text: string, node: ScalarNode): PlacedFinding | null {
  if (node.style !== "plain" || node.end === node.start) return null;
  const cut = TOUCHING_COMMENT.exec(text.slice(node.end, node.end + MAX_COMMENT_LENGTH));
  const comment = cut?.[1]?.trimEnd();
  if (!cut || comment === undefined) return null;
  const start = node.end + cut[0].indexOf("#");
  const { rule, says, help } = CAUSES["lost-comment"];
  return {
    rule,
    severity: "warning",
    span: { start, end: start + comment.length },
    message: says,
    help,
  };
}
