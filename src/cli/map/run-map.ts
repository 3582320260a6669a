import type { Readers } from "../../document/readers.ts";
import { UsageError } from "../../errors.ts";
import { linkMapOf } from "../../map/build-link-map.ts";
import { MAP_FORMATS } from "../../map/formats.ts";
import { inOwnWords } from "../../map/in-own-words.ts";
import type { LinkMap } from "../../map/link-map.ts";
import { mapPieces, renderLinkMap } from "../../map/render-link-map.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import { outputFormat } from "../output/output-format.ts";
import { printResult } from "../output/print-result.ts";
import { planDay } from "../plans/plan-day.ts";
import { soundPlans } from "../plans/sound-plans.ts";
import type { MapCommandOptions } from "./map-command.ts";

/** `cornerstones map`: draws how measures link; resolves with the exit code, 2 only where no plan could be read. */
export async function runMap(args: readonly string[], options: MapCommandOptions, io: Io): Promise<number> {
  const { output, cornerstone, from, depth, all, paper, for: readers } = options;
  const format = outputFormat(io, options, { command: "map", formats: MAP_FORMATS, fallback: "text" });
  if (paper && format !== "svg")
    throw new UsageError("--paper: only with --format svg, the picture to print");
  if (readers && format !== "svg" && format !== "html")
    throw new UsageError("--for: only with --format svg or html");
  const asOf = await planDay(io, { args, options }, { flag: "--as-of", said: options.asOf });
  const { plans, inputs } = await soundPlans(io, {
    args,
    options,
    asOf,
    inPieces: format === "json" || format === "csv",
  });
  if (plans.length === 0 && !options.allowEmpty) return 2;
  const found = linkMapOf(plans, { asOf, cornerstone, from, depth, all });
  const map = readers ? inOwnWords(found, plans) : found;
  const result =
    format === "html"
      ? await mapHtml(map, readers)
      : format === "json" || format === "csv"
        ? mapPieces(map, format)
        : renderLinkMap(map, { format, paper, readers, ...renderOptions(io, options) });
  await printResult(io, result, { output, inputs, pager: options.pager });
  return 0;
}

async function mapHtml(map: LinkMap, readers: Readers | undefined): Promise<string> {
  if (readers) return (await import("../../pages/pupils/pupils-map.ts")).pupilsMap(map);
  return (await import("../../pages/map-page.ts")).mapPage(map);
}
