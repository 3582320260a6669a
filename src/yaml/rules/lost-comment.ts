import { CAUSES } from "../causes.ts";
import { singleQuoted } from "../quote.ts";
import type { PlacedProblem } from "../text-problem.ts";
import type { ScalarNode } from "../tree.ts";

const TOUCHING_COMMENT = /^[ \t]+(#[\p{L}\p{N}_][^\r\n]*)/u;
/** How much of a line is looked at: longer texts are refused anyway. */
const LONGEST = 4000;

/** The problem of a plain text that ` #` cuts short where it touches a word (`Action #4`); null where none does. */
export function lostComment(text: string, node: ScalarNode): PlacedProblem | null {
  if (node.style !== "plain" || node.end === node.start) return null;
  const cut = TOUCHING_COMMENT.exec(text.slice(node.end, node.end + LONGEST));
  const comment = cut?.[1]?.trimEnd();
  if (!cut || comment === undefined) return null;
  const start = node.end + cut[0].indexOf("#");
  const span = { start, end: start + comment.length };
  const { rule, says, help } = CAUSES["lost-comment"];
  const isOneLine = !/[\r\n]/.test(text.slice(node.start, node.end));
  const quoted = singleQuoted(text.slice(node.start, span.end));
  // A number or a date with a remark behind it stays what it is; only a text was cut short for certain.
  const isText = typeof node.value === "string" && !/^\d/.test(node.value);
  const edit = { offset: node.start, length: span.end - node.start, text: quoted };
  const fix = isOneLine && isText ? { fix: { title: "Put the whole text in quotes", edits: [edit] } } : {};
  return { rule, severity: "warning", span, message: says, help, ...fix };
}
