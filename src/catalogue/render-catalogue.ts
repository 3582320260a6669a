import { renderMarkdown } from "../document/render-markdown.ts";
import type { Paper } from "../document/terminal/paper.ts";
import { renderTerminal } from "../document/terminal/render-terminal.ts";
import { jsonText } from "../markup/json.ts";
import { escapeWorkflowCommands } from "../markup/workflow-log.ts";
import type { Catalogue, CatalogueMeasure } from "./catalogue.ts";
import type { CatalogueTextFormat } from "./formats.ts";
import { catalogueData, measureData } from "./renderers/catalogue-data.ts";
import { cataloguePage } from "./renderers/catalogue-page.ts";
import { measurePage } from "./renderers/measure-page.ts";
import type { CatalogueSearch } from "./search-catalogue.ts";

/** How to print: the format and, for the terminal, its paper. */
export interface CatalogueOptions extends Paper {
  readonly format: CatalogueTextFormat;
}

/** What of a catalogue to print: what a search found, one measure, or where both are absent all of it. */
export interface CataloguePart {
  readonly search?: CatalogueSearch;
  readonly measure?: CatalogueMeasure;
}

/** Prints a catalogue, or a part of it, in any of its formats; the text ends with one newline. */
export function renderCatalogue(
  catalogue: Catalogue,
  { search, measure }: CataloguePart,
  { format, ...paper }: CatalogueOptions,
): string {
  if (format === "json")
    return jsonText(measure ? measureData(measure) : catalogueData(catalogue, search ?? null));
  const page = measure ? measurePage(catalogue, measure) : cataloguePage(catalogue, search ?? null);
  return format === "markdown" ? renderMarkdown(page) : escapeWorkflowCommands(renderTerminal(page, paper));
}
