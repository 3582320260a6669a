import { type Unreadable, unreadTogether, unreadTogetherText } from "../../check/check-result.ts";
import { andWords, countWords } from "../../document/words.ts";
import type { PlanErrors } from "../../library/sound-plan.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { Io } from "../io.ts";

/** Of a file that is no plan. */
export const UNREADABLE = "cannot be read as a plan";

/** Says on standard error which plans could not be read, and why. */
export async function printUnreadable(io: Io, unreadable: readonly Unreadable[]): Promise<void> {
  for (const each of unreadTogether(unreadable)) {
    await io.stderr.write(`cornerstones: ${escapeTerminal(unreadTogetherText(each))}\n`);
  }
}

/** Says on standard error how much of a plan is left out, and where to read more; nothing where all of it is sound. */
export async function printPlanErrors(io: Io, file: string, errors: PlanErrors): Promise<void> {
  if (errors.count === 0) return;
  if (errors.otherFile) {
    await io.stderr.write(`cornerstones: ${escapeTerminal(file)}: ${errors.otherFile}\n`);
    return;
  }
  const words = errors.readable ? `has ${describePlanErrors(errors)}` : `${UNREADABLE}, and is left out`;
  await io.stderr.write(
    `cornerstones: ${escapeTerminal(file)} ${words}. Run \`cornerstones check\` to see where.\n`,
  );
}

/** The same of all plans of a report: one line for all that are left out in part, however many they are, and one for each of the others. */
export async function printErrorsTogether(
  io: Io,
  plans: readonly { readonly file: string; readonly errors: PlanErrors }[],
): Promise<void> {
  const inPart = plans.filter(
    ({ errors: { count, readable, otherFile } }) => readable && !otherFile && count > 0,
  );
  const alone = new Set(plans);
  if (inPart.length > 1) for (const each of inPart) alone.delete(each);
  for (const { file, errors } of alone) await printPlanErrors(io, file, errors);
  if (inPart.length < 2) return;
  const total = (key: "count" | "leftOut" | "unread"): number =>
    inPart.reduce((sum, { errors }) => sum + errors[key], 0);
  const words = describePlanErrors({
    count: total("count"),
    leftOut: total("leftOut"),
    unread: total("unread"),
  });
  const files = inPart.slice(0, FILES_NAMED).map(({ file }) => escapeTerminal(file));
  const more = inPart.length - files.length;
  const said = andWords(more === 0 ? files : [...files, `${more} more`]);
  await io.stderr.write(`cornerstones: ${said} have ${words}. Run \`cornerstones check\` to see where.\n`);
}

/** So many plans are named in a line for all of them, and the others counted. */
const FILES_NAMED = 3;

/** "3 errors: 2 things could not be read and are left out, and 1 is shown as it is", as the report itself counts them. */
function describePlanErrors({ count, leftOut, unread }: Omit<PlanErrors, "readable">): string {
  const left = leftOut - unread;
  const shown = count - leftOut;
  const parts = [
    ...(unread === 0
      ? []
      : [`${countWords(unread, "thing")} could not be read and ${unread === 1 ? "is" : "are"} left out`]),
    ...(left === 0
      ? []
      : [
          `${unread === 0 ? countWords(left, "thing") : `${left} more`} ${left === 1 ? "is" : "are"} left out`,
        ]),
    ...(shown === 0 ? [] : [`${shown} ${shown === 1 ? "is shown as it is" : "are shown as they are"}`]),
  ];
  return `${countWords(count, "error")}: ${andWords(parts)}`;
}
