import { jsonText } from "../markup/json.ts";
import type { Style } from "../markup/style.ts";
import { escapeWorkflowCommands } from "../markup/workflow-log.ts";
import type { Catalogue, CatalogueMeasure } from "./catalogue.ts";
import type { CatalogueTextFormat } from "./formats.ts";
import { catalogueData, measureData } from "./renderers/catalogue-data.ts";
import { listCatalogue } from "./renderers/catalogue-listing.ts";
import { measureSheet } from "./renderers/measure-sheet.ts";
import { renderList } from "./renderers/render-list.ts";
import { renderListMarkdown } from "./renderers/render-list-markdown.ts";
import { renderSheet } from "./renderers/render-sheet.ts";
import { renderSheetMarkdown } from "./renderers/render-sheet-markdown.ts";
import type { CatalogueSearch } from "./search-catalogue.ts";

/** How to print: the format and, for the terminal, colours and its width in cells. */
export interface CatalogueOptions {
  readonly format: CatalogueTextFormat;
  readonly style: Style;
  readonly width: number;
}

/** What of a catalogue to print: what a search found, one measure, or where both are absent all of it. */
export interface CataloguePart {
  readonly search?: CatalogueSearch;
  readonly measure?: CatalogueMeasure;
}

/** Prints a catalogue, or a part of it, in any of its formats; the text ends with one newline. */
export function renderCatalogue(
  catalogue: Catalogue,
  part: CataloguePart,
  options: CatalogueOptions,
): string {
  const { search = null, measure } = part;
  return measure ? renderMeasure(catalogue, measure, options) : renderWhole(catalogue, search, options);
}

function renderWhole(
  catalogue: Catalogue,
  search: CatalogueSearch | null,
  options: CatalogueOptions,
): string {
  switch (options.format) {
    case "terminal":
      return escapeWorkflowCommands(renderList(listCatalogue(catalogue, search), options));
    case "markdown":
      return renderListMarkdown(listCatalogue(catalogue, search));
    case "json":
      return jsonText(catalogueData(catalogue, search));
  }
}

function renderMeasure(catalogue: Catalogue, measure: CatalogueMeasure, options: CatalogueOptions): string {
  switch (options.format) {
    case "terminal":
      return escapeWorkflowCommands(renderSheet(measureSheet(catalogue, measure), options));
    case "markdown":
      return renderSheetMarkdown(measureSheet(catalogue, measure));
    case "json":
      return jsonText(measureData(measure));
  }
}
