import type { Catalogue, CatalogueMeasure, Cornerstone } from "../catalogue.ts";
import type { CatalogueSearch } from "../search-catalogue.ts";

/** A catalogue in the catalogue file's own form, resolved: it fits `catalogue.schema.json`. */
export interface CatalogueData {
  readonly catalogue: 1;
  readonly name: string;
  readonly edition: string | null;
  readonly authors: readonly string[];
  readonly cornerstones: readonly Cornerstone[];
  readonly measures: readonly CatalogueMeasure[];
}

/** The catalogue as data for programs; with a search, of its measures only those that were found. */
export function catalogueData(catalogue: Catalogue, search: CatalogueSearch | null): CatalogueData {
  const { name, edition, authors, cornerstones } = catalogue;
  const measures = (search ?? catalogue).measures.map(measureData);
  return { catalogue: 1, name, edition, authors, cornerstones, measures };
}

/** A measure as data for programs, its keys in the file's order and nulls explicit. */
export function measureData(measure: CatalogueMeasure): CatalogueMeasure {
  const { id, cornerstone, statement, originalStatement, short } = measure;
  const { groups, aliases, retired, note } = measure;
  return { id, cornerstone, statement, originalStatement, short, groups, aliases, retired, note };
}
