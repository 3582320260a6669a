import type { Row } from "../plan/plan.ts";
import { hasBegun } from "./row-begun.ts";
import type { RuleContext } from "./rule.ts";

const PLACEHOLDER = /^(?:todo|to do|tbc|tba|tbd|xxx|\?{1,8}|\.{3}|…)[.:!]?$/i;

/** Whether a text is nothing but a word that holds an answer's place. */
export function isPlaceholder(text: string): boolean {
  const word = text.trim();
  return word.length < 10 && PLACEHOLDER.test(word);
}

/** Whether a row is as the scaffold left it: that its first question waits for an answer says it all. */
export function isUntouched(row: Row, context: Pick<RuleContext, "plan" | "day">): boolean {
  return row.improve !== null && isPlaceholder(row.improve) && !hasBegun(row, context);
}
