import { spelledOut } from "../abbreviations.ts";
import { ATTRIBUTION } from "../attribution.ts";
import type { Catalogue, CatalogueMeasure, Cornerstone } from "../catalogue.ts";
import type { CatalogueSearch } from "../search-catalogue.ts";

/** A catalogue, or what a search of it found, with all its sentences settled: what the list renderers get. */
export interface CatalogueListing {
  readonly title: string;
  readonly intro: readonly string[];
  /** The Cornerstones with something to show. */
  readonly sections: readonly ListedCornerstone[];
  /** What stands below the list; the last says whose work it is. */
  readonly closing: readonly string[];
}

export interface ListedCornerstone {
  readonly name: string;
  /** "14 measures", or of a search "2 of 14 measures". */
  readonly count: string;
  /** All promises, or of a search those that it found. */
  readonly promises: readonly string[];
  readonly measures: readonly CatalogueMeasure[];
  /** Where a search found a promise and none of the measures: how to see them. */
  readonly hint: string | null;
}

/** Settles what a list of the catalogue says: all of it, or where there is a search what it found. */
export function listCatalogue(catalogue: Catalogue, search: CatalogueSearch | null): CatalogueListing {
  const measures = search?.measures ?? catalogue.measures;
  const sections = catalogue.cornerstones.map((cornerstone) => section(cornerstone, catalogue, search));
  const abbreviations = spelledOut(measures.map(({ statement }) => statement));
  return {
    title: catalogue.edition === null ? catalogue.name : `${catalogue.name} (${catalogue.edition})`,
    intro: [...authors(catalogue), ...(search ? found(catalogue, search) : [whole(catalogue)])],
    sections: sections.filter(
      (listed) => search === null || listed.measures.length > 0 || listed.promises.length > 0,
    ),
    closing: [
      ...(abbreviations === null ? [] : [abbreviations]),
      ...(measures.length === 0 ? [] : ["One measure in full: cornerstones catalogue show ID"]),
      ATTRIBUTION,
    ],
  };
}

function section(
  cornerstone: Cornerstone,
  catalogue: Catalogue,
  search: CatalogueSearch | null,
): ListedCornerstone {
  const { id, name, promises } = cornerstone;
  const all = catalogue.measures.filter((measure) => measure.cornerstone === id);
  if (search === null)
    return { name, count: measuresInWords(all.length), promises, measures: all, hint: null };
  const measures = search.measures.filter((measure) => measure.cornerstone === id);
  const found = search.promises.filter((promised) => promised.cornerstone.id === id);
  return {
    name,
    count: `${measures.length === 0 ? "none" : measures.length} of ${measuresInWords(all.length)}`,
    promises: found.map(({ promise }) => promise),
    measures,
    hint: measures.length > 0 ? null : `All ${measuresInWords(all.length)}: cornerstones catalogue ${id}`,
  };
}

/** Nothing where the closing line names them all. */
function authors(catalogue: Catalogue): string[] {
  const isNamed = catalogue.authors.every((author) => ATTRIBUTION.includes(author));
  return isNamed ? [] : [`By ${catalogue.authors.join(", ")}`];
}

function whole({ measures }: Catalogue): string {
  const retired = measures.filter((measure) => measure.retired).length;
  const apart = retired === 0 ? "" : ` (${retired} retired)`;
  return `${measuresInWords(measures.length)}${apart} under four Cornerstones`;
}

function found({ measures }: Catalogue, search: CatalogueSearch): string[] {
  const all = measuresInWords(measures.length);
  if (search.measures.length > 0) return [`${search.measures.length} of ${all} found for "${search.query}"`];
  const meant = search.suggestion === null ? "" : `: did you mean "${search.suggestion}"?`;
  return [`No measure found for "${search.query}"${meant}`, `All ${all}: cornerstones catalogue`];
}

function measuresInWords(count: number): string {
  return count === 1 ? "1 measure" : `${count} measures`;
}
