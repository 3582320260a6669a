import type { Style } from "../../markup/style.ts";
import { wrap } from "../../markup/width.ts";
import type { CheckResult } from "../check-result.ts";
import { summaryWords } from "./summary-words.ts";

/** "1 plan checked: 2 errors, 1 warning.", wrapped to the width. */
export function summaryLine(
  result: CheckResult,
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const { found, more } = summaryWords(result);
  return wrap(`${style.bold(found)} ${more}`.trimEnd(), width).join("\n");
}
