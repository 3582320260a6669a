import { buildLinkMap } from "../../map/build-link-map.ts";
import type { MapFormat } from "../../map/formats.ts";
import { renderLinkMap } from "../../map/render-link-map.ts";
import type { CornerstoneId } from "../../vocabulary.ts";
import type { Io } from "../io.ts";
import { asOfDay, type GlobalOptions, lookOf } from "../options/read-options.ts";
import { printResult } from "../output/print-result.ts";
import type { PlanOptions } from "../plans/read-plans.ts";
import { soundPlans } from "../plans/sound-plans.ts";

export interface MapCommandOptions extends GlobalOptions, PlanOptions {
  readonly format: MapFormat;
  readonly output?: string;
  readonly asOf?: string;
  readonly allYears?: boolean;
  readonly cornerstone?: CornerstoneId;
  readonly from?: string;
  readonly depth?: number;
  readonly all?: boolean;
}

/** `cornerstones map`: draws how measures link; resolves with the exit code, 2 only where no plan could be read. */
export async function runMap(args: readonly string[], options: MapCommandOptions, io: Io): Promise<number> {
  const { format, output, cornerstone, from, depth, all } = options;
  const asOf = asOfDay(options.asOf, io);
  const { plans, inputs } = await soundPlans(io, { args, options, asOf });
  if (plans.length === 0 && !options.allowEmpty) return 2;
  const map = buildLinkMap(plans, { asOf, cornerstone, from, depth, all });
  const text =
    format === "html"
      ? (await import("../../pages/map-page.ts")).mapPage(map)
      : renderLinkMap(map, { format, ...lookOf(io, options) });
  await printResult(io, text, { output, inputs });
  return 0;
}
