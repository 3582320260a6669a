import { UsageError } from "../../errors.ts";
import { buildReport, toldPlans } from "../../report/build-report.ts";
import type { ReportFormat, ReportView } from "../../report/formats.ts";
import { renderReport } from "../../report/render-report.ts";
import { VERSION } from "../../version.ts";
import type { Io } from "../io.ts";
import { asOfDay, type GlobalOptions, lookOf } from "../options/read-options.ts";
import { printResult } from "../output/print-result.ts";
import type { PlanOptions } from "../plans/read-plans.ts";
import { soundPlans } from "../plans/sound-plans.ts";
import { reportScope, sinceDay } from "./report-options.ts";

export interface ReportCommandOptions extends GlobalOptions, PlanOptions {
  readonly view: ReportView;
  readonly format: ReportFormat;
  readonly output?: string;
  readonly asOf?: string;
  readonly allYears?: boolean;
  readonly public?: boolean;
  readonly ratings?: boolean;
  readonly leads?: boolean;
  readonly since?: string;
  readonly cornerstone?: readonly string[];
  readonly status?: readonly string[];
}

/** `cornerstones report`: prints where plans stand; resolves with the exit code, 2 only where no plan could be read. */
export async function runReport(
  args: readonly string[],
  options: ReportCommandOptions,
  io: Io,
): Promise<number> {
  const { view, format, output, ratings = false, leads = false } = options;
  if (ratings && !options.public)
    throw new UsageError("--ratings: only with --public; without it ratings are shown anyway");
  if (leads && !options.public)
    throw new UsageError("--leads: only with --public; without it who leads is shown anyway");
  const asOf = asOfDay(options.asOf, io);
  const since = sinceDay(options.since, asOf);
  const scope = reportScope(options);
  const { plans, inputs, personal, config } = await soundPlans(io, { args, options, asOf });
  if (plans.length === 0 && !options.allowEmpty) return 2;
  if (options.public && personal.length > 0) {
    const { refuseToPublish } = await import("./refuse-to-publish.ts");
    return refuseToPublish(personal, { asOf, options, io });
  }
  const reporting = {
    asOf,
    since,
    scope,
    tool: { name: "cornerstones", version: VERSION },
    public: options.public ? { smallNumber: config.smallNumber, ratings, leads } : undefined,
  };
  const report = buildReport(plans, reporting);
  const text =
    format === "html"
      ? (await import("../../pages/report-page.ts")).reportPage(report, toldPlans(plans, reporting), view)
      : renderReport(report, { view, format, ...lookOf(io, options) });
  await printResult(io, text, { output, inputs });
  return 0;
}
