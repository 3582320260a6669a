import { buildLinkMap } from "../../map/build-link-map.ts";
import { renderLinkMap } from "../../map/render-link-map.ts";
import type { Io } from "../io.ts";
import { readAsOf, renderOptions } from "../options/read-options.ts";
import { printResult } from "../output/print-result.ts";
import { soundPlans } from "../plans/sound-plans.ts";
import type { MapCommandOptions } from "./map-command.ts";

/** `cornerstones map`: draws how measures link; resolves with the exit code, 2 only where no plan could be read. */
export async function runMap(args: readonly string[], options: MapCommandOptions, io: Io): Promise<number> {
  const { format, output, cornerstone, from, depth, all } = options;
  const asOf = readAsOf(options.asOf, io);
  const { plans, inputs } = await soundPlans(io, { args, options, asOf });
  if (plans.length === 0 && !options.allowEmpty) return 2;
  const map = buildLinkMap(plans, { asOf, cornerstone, from, depth, all });
  const text =
    format === "html"
      ? (await import("../../pages/map-page.ts")).mapPage(map)
      : renderLinkMap(map, { format, ...renderOptions(io, options) });
  await printResult(io, text, { output, inputs });
  return 0;
}
