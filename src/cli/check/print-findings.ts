import { type CheckFindings, mapEach } from "../../check/check-result.ts";
import { type CheckFormat, ROOTED_FORMATS, WHOLE_FORMATS } from "../../check/formats.ts";
import { hideHints } from "../../check/hide-hints.ts";
import type { CheckRenderOptions } from "../../check/render-check.ts";
import { reportPretty } from "../../check/reporters/report-pretty.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { type FailPolicy, failingSeverities } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import type { GlobalOptions } from "../options/shared-options.ts";
import { printResult } from "../output/print-result.ts";
import type { FormatRequest } from "./format-options.ts";
import { nameFromRoot } from "./repository-names.ts";

export interface FindingsPrinting {
  readonly io: Io;
  readonly options: GlobalOptions;
  readonly requests: readonly FormatRequest[];
  readonly policy: FailPolicy;
  /** Whether the formats for people leave out what does not decide the exit code. */
  readonly quiet: boolean;
  /** Whether infos are listed, and not only counted. */
  readonly showsHints: boolean;
  /** Files that no output may replace. */
  readonly inputs: readonly string[];
}

/** Prints the findings in each form that was asked for, to its own place. */
export async function printFindings(result: CheckFindings, printing: FindingsPrinting): Promise<void> {
  for (const request of printing.requests) await print(result, request, printing);
  if (printing.requests.some(({ format }) => SILENT.includes(format)))
    await printLeftOut(result, printing.io);
}

/** The forms that have no place of their own for what is left out. */
const SILENT: readonly CheckFormat[] = ["compact", "github", "gitlab"];

async function printLeftOut({ files }: CheckFindings, io: Io): Promise<void> {
  for (const { source, truncated } of files) {
    if (truncated === 0) continue;
    const what =
      truncated === 1
        ? "1 finding past the first 10,000 is"
        : `${truncated} findings past the first 10,000 are`;
    await io.stderr.write(`cornerstones: ${escapeTerminal(source.name)}: ${what} left out of the list\n`);
  }
}

async function print(
  result: CheckFindings,
  { format, file }: FormatRequest,
  { io, options, policy, inputs, quiet: asked, showsHints }: FindingsPrinting,
): Promise<void> {
  const quiet = asked && (format === "pretty" || format === "compact");
  const output = file ?? undefined;
  const look = {
    format,
    ...renderOptions(io, { ...options, output }),
    summary: !quiet,
    failOn: policy.failOn,
  };
  const isWhole = showsHints || WHOLE_FORMATS.includes(format);
  const shown = quiet ? quieted(result, policy) : isWhole ? result : hideHints(result);
  const rooted = ROOTED_FORMATS.includes(format) ? await nameFromRoot(shown, io) : { result: shown };
  const chosen = { ...look, ...("root" in rooted && { root: rooted.root }) };
  const pieces =
    format === "pretty" ? reportPretty(rooted.result, chosen) : await piecesOf(rooted.result, chosen);
  await printResult(io, pieces, { output, inputs });
}

/** The other formats are loaded when one is asked for. */
async function piecesOf(result: CheckFindings, options: CheckRenderOptions): Promise<Iterable<string>> {
  const { checkPieces } = await import("../../check/render-check.ts");
  return checkPieces(result, options);
}

/** Only what decides the exit code; the summary still counts everything. */
function quieted(result: CheckFindings, { failOn, maxWarnings }: FailPolicy): CheckFindings {
  const tooMany = maxWarnings !== null && result.summary.warnings > maxWarnings;
  const weighty: readonly Severity[] = tooMany
    ? [...failingSeverities(failOn), "warning"]
    : failingSeverities(failOn);
  const files = mapEach(result.files, (file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => weighty.includes(severity)),
  }));
  return { ...result, files };
}
