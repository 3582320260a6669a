import { type CheckedFile, checkResult } from "../../check/check-result.ts";
import { renderCheck } from "../../check/render-check.ts";
import type { CivilDate } from "../../civil-date.ts";
import { makeStyle } from "../../markup/style.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import type { GlobalOptions } from "../options/shared-options.ts";

/**
 * Says on standard error what in the plans looks as if it told who somebody is, and what to do about it; resolves with
 * the exit code. Nothing is printed or written for the public before.
 */
export async function refuseToPublish(
  personal: readonly CheckedFile[],
  { asOf, options, io }: { readonly asOf: CivilDate; readonly options: GlobalOptions; readonly io: Io },
): Promise<number> {
  const { width } = renderOptions(io, options);
  const result = checkResult(asOf, personal, []);
  const look = {
    format: "pretty",
    style: makeStyle(false),
    width,
    summary: false,
    failOn: "warning",
  } as const;
  const count = personal.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  const what = count === 1 ? "1 place looks" : `${count} places look`;
  await io.stderr.write(renderCheck(result, look));
  await io.stderr.write(
    `cornerstones: nothing is published: ${what} as if ${count === 1 ? "it" : "they"} told who somebody is. ` +
      "Write a role instead; where it tells nobody apart, `accept` the rule personal-data in the plan and say why.\n",
  );
  return 1;
}
