import { nearest } from "../diagnostics/nearest.ts";
import type { Catalogue, CatalogueMeasure, Cornerstone } from "./catalogue.ts";

/** A query of more words is a sentence, and guessing at each of them helps nobody. */
const MAX_CORRECTED_WORDS = 8;

/** What a search found. Lists keep the catalogue's order. */
export interface CatalogueSearch {
  readonly query: string;
  readonly measures: readonly CatalogueMeasure[];
  /** The Cornerstones' promises that have every word of the query. */
  readonly promises: readonly FoundPromise[];
  /** Where nothing was found: the query with its words mended, if that finds something. */
  readonly suggestion: string | null;
}

export interface FoundPromise {
  readonly cornerstone: Cornerstone;
  readonly promise: string;
}

/**
 * Searches the catalogue. A word is found where a word of the text begins with it, whatever the case or accents:
 * "induct" finds "induction". A Cornerstone's whole name or id finds its measures. Any other query finds the measures
 * that have all its words (in id, short name, statement, original statement and aliases together); where there is none,
 * the measures of those Cornerstones one of whose promises has them all.
 */
export function searchCatalogue(catalogue: Catalogue, query: string): CatalogueSearch {
  const found = search(catalogue, query);
  if (found.measures.length > 0) return { ...found, query, suggestion: null };
  return { ...found, query, suggestion: suggestion(catalogue, query) };
}

function search(catalogue: Catalogue, query: string): Pick<CatalogueSearch, "measures" | "promises"> {
  const words = wordsOf(query);
  if (words.length === 0) return { measures: [], promises: [] };
  const promises = catalogue.cornerstones.flatMap((cornerstone) =>
    cornerstone.promises
      .filter((promise) => hasAll([promise], words))
      .map((promise) => ({ cornerstone, promise })),
  );
  const named = cornerstonesNamed(catalogue, words);
  if (named.length > 0) return { measures: measuresUnder(catalogue, named), promises: [] };
  const measures = catalogue.measures.filter((measure) => hasAll(textsOf(measure), words));
  if (measures.length > 0) return { measures, promises };
  const promised = promises.map(({ cornerstone }) => cornerstone);
  return { measures: measuresUnder(catalogue, promised), promises };
}

function measuresUnder({ measures }: Catalogue, cornerstones: readonly Cornerstone[]): CatalogueMeasure[] {
  const ids = new Set(cornerstones.map(({ id }) => id));
  return measures.filter(({ cornerstone }) => ids.has(cornerstone));
}

function cornerstonesNamed({ cornerstones }: Catalogue, words: readonly string[]): readonly Cornerstone[] {
  const query = words.join(" ");
  return cornerstones.filter(({ id, name }) => [id, name].some((text) => wordsOf(text).join(" ") === query));
}

function textsOf({ id, short, statement, originalStatement, aliases }: CatalogueMeasure): readonly string[] {
  return [id, short, statement, originalStatement ?? "", ...aliases];
}

export function hasAll(texts: readonly string[], words: readonly string[]): boolean {
  const held = texts.flatMap(wordsOf);
  return words.every((word) => held.some((candidate) => candidate.startsWith(word)));
}

function suggestion(catalogue: Catalogue, query: string): string | null {
  const words = wordsOf(query);
  if (words.length > MAX_CORRECTED_WORDS) return null;
  const texts = [
    ...catalogue.cornerstones.flatMap(({ name, promises }) => [name, ...promises]),
    ...catalogue.measures.flatMap(textsOf),
  ];
  const known = new Set(texts.flatMap(wordsOf).filter((word) => word.length > 2));
  const corrected = words.map((word) => (known.has(word) ? word : (nearest(word, known) ?? word))).join(" ");
  return search(catalogue, corrected).measures.length > 0 ? corrected : null;
}

/** The words of a text: small letters without accents or apostrophes. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
