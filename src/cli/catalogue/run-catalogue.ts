import type { Catalogue, CatalogueMeasure } from "../../catalogue/catalogue.ts";
import { findMeasure } from "../../catalogue/find-measure.ts";
import { CATALOGUE_FORMATS } from "../../catalogue/formats.ts";
import { type CataloguePart, renderCatalogue } from "../../catalogue/render-catalogue.ts";
import { searchCatalogue } from "../../catalogue/search-catalogue.ts";
import type { Way } from "../../document/page.ts";
import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { readMaxBytes, renderOptions } from "../options/read-options.ts";
import { outputFormat } from "../output/output-format.ts";
import { printResult } from "../output/print-result.ts";
import { catalogueLoader, configuredCatalogue } from "../plans/load-catalogue.ts";
import type { CatalogueCommandOptions } from "./catalogue-command.ts";

/** `cornerstones catalogue`: lists, searches or (`show ID`) explains measures; resolves with the exit code. */
export async function runCatalogue(
  words: readonly string[],
  options: CatalogueCommandOptions,
  io: Io,
): Promise<number> {
  const loader = catalogueLoader(io, { maxBytes: readMaxBytes(options.maxBytes) });
  const catalogue = await loader.named(await configuredCatalogue(io, options));
  const part = partOf(catalogue, words);
  const format = outputFormat(io, options, {
    command: "catalogue",
    formats: CATALOGUE_FORMATS,
    fallback: "terminal",
  });
  const text =
    format === "html"
      ? (await import("../../pages/choosing-sheet.ts")).choosingSheet(catalogue, measuresOf(part))
      : renderCatalogue(catalogue, part, { format, pointer: commandFor, ...renderOptions(io, options) });
  await printResult(io, text, { output: options.output, pager: options.pager });
  return 0;
}

/** The command that shows what a page of the catalogue points to. */
function commandFor([to, id = "ID"]: Way): string {
  if (to === "new-plan") return `cornerstones init --setting "Our school" --measure ${id}`;
  if (to === "measure") return `cornerstones catalogue show ${id}`;
  return to === "cornerstone" ? `cornerstones catalogue ${id}` : "cornerstones catalogue";
}

/** The measures of a part; null where it is the whole. */
function measuresOf({ search, measure }: CataloguePart): readonly CatalogueMeasure[] | null {
  return measure ? [measure] : (search?.measures ?? null);
}

function partOf(catalogue: Catalogue, words: readonly string[]): CataloguePart {
  const [first, id, ...more] = words;
  if (first !== "show")
    return words.length === 0 ? {} : { search: searchCatalogue(catalogue, words.join(" ")) };
  if (id !== undefined && more.length === 0) return { measure: findMeasure(catalogue, id) };
  throw new UsageError(
    "`catalogue show` takes one id, as in `cornerstones catalogue show wc-staff-induction`",
  );
}
