import type { Catalogue, CatalogueMeasure } from "../../catalogue/catalogue.ts";
import { findMeasure } from "../../catalogue/find-measure.ts";
import { type CataloguePart, renderCatalogue } from "../../catalogue/render-catalogue.ts";
import { searchCatalogue } from "../../catalogue/search-catalogue.ts";
import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { lookOf, maxBytesOf } from "../options/read-options.ts";
import { printResult } from "../output/print-result.ts";
import { catalogueShelf, configuredCatalogue } from "../plans/load-catalogue.ts";
import type { CatalogueOptions } from "./catalogue-command.ts";

/** `cornerstones catalogue`: lists, searches or (`show ID`) explains measures; resolves with the exit code. */
export async function runCatalogue(
  words: readonly string[],
  options: CatalogueOptions,
  io: Io,
): Promise<number> {
  const shelf = catalogueShelf(io, { maxBytes: maxBytesOf(options.maxBytes) });
  const catalogue = await shelf.named(await configuredCatalogue(io, options));
  const part = partOf(catalogue, words);
  const { format } = options;
  const text =
    format === "html"
      ? (await import("../../pages/choosing-sheet.ts")).choosingSheet(catalogue, measuresOf(part))
      : renderCatalogue(catalogue, part, { format, ...lookOf(io, options) });
  await printResult(io, text, { output: options.output });
  return 0;
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
