import type { Style } from "../../markup/style.ts";
import { wrap } from "../../markup/width.ts";
import type { CheckResult } from "../check-result.ts";

/** "1 plan checked: 2 errors, 1 warning.", wrapped to the width. */
export function summaryLine(
  { summary, unreadable }: CheckResult,
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const { files, errors, warnings, infos, accepted } = summary;
  const found = [counted(errors, "error"), counted(warnings, "warning"), counted(infos, "info")].filter(
    (part) => part !== "",
  );
  const result = found.length === 0 ? "nothing to mend" : found.join(", ");
  const hidden = accepted === 0 ? "" : ` ${accepted} accepted.`;
  const unread = unreadable.length === 0 ? "" : ` ${counted(unreadable.length, "plan")} could not be read.`;
  return wrap(
    `${style.bold(`${counted(files, "plan") || "No plan"} checked: ${result}.`)}${hidden}${unread}`,
    width,
  ).join("\n");
}

function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}
