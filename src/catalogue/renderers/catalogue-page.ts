import {
  type Block,
  cellsRow,
  heading,
  note,
  type Page,
  paragraph,
  pointer,
  pointingNote,
  table,
} from "../../document/page.ts";
import { countWords } from "../../document/words.ts";
import { spelledOut } from "../abbreviations.ts";
import { ATTRIBUTION } from "../attribution.ts";
import type { Catalogue, CatalogueMeasure, Cornerstone } from "../catalogue.ts";
import { measuresNear } from "../closest-measures.ts";
import type { CatalogueSearch } from "../search-catalogue.ts";

/** The catalogue under its Cornerstones, each with its promises: all of it, or where there is a search what it found. */
export function cataloguePage(catalogue: Catalogue, search: CatalogueSearch | null): Page {
  const { name, edition } = catalogue;
  const measures = search?.measures ?? catalogue.measures;
  return [
    { kind: "title", text: edition === null ? name : `${name} (${edition})`, aside: null },
    ...authors(catalogue),
    ...(search ? found(catalogue, search) : [paragraph(whole(catalogue))]),
    ...catalogue.cornerstones.flatMap((cornerstone) => section(cornerstone, catalogue, search)),
    ...abbreviations(measures.map(({ statement }) => statement)),
    ...(measures.length === 0 ? [] : [pointingNote("One measure in full", ["measure"])]),
    note(ATTRIBUTION),
  ];
}

/** The abbreviations that stand in the texts, spelled out. */
export function abbreviations(texts: readonly string[]): Block[] {
  const words = spelledOut(texts);
  return words === null ? [] : [note(words)];
}

/** Nothing of a Cornerstone in which a search found nothing. */
function section(
  { id, name, promises }: Cornerstone,
  catalogue: Catalogue,
  search: CatalogueSearch | null,
): Block[] {
  const all = catalogue.measures.filter((measure) => measure.cornerstone === id);
  const measures = search ? search.measures.filter((measure) => measure.cornerstone === id) : all;
  const promised = search
    ? search.promises.flatMap(({ cornerstone, promise }) => (cornerstone.id === id ? [promise] : []))
    : promises;
  if (search && measures.length + promised.length === 0) return [];
  const count = countWords(all.length, "measure");
  return [
    heading(2, name, search ? `${measures.length === 0 ? "none" : measures.length} of ${count}` : count),
    ...(promised.length === 0 ? [] : [paragraph(`We promise to: ${promised.join(" · ")}`)]),
    ...(measures.length === 0 ? [] : [table(["Id", "Success measure"], measures.map(measureRow), "terms")]),
    ...(search && measures.length === 0 ? [pointer(`All ${count}`, ["cornerstone", id])] : []),
  ];
}

function measureRow({ id, statement, retired, originalStatement }: CatalogueMeasure) {
  const before = originalStatement === null ? "" : `\nOriginally: ${originalStatement}`;
  return cellsRow([id, `${statement}${retired ? " (retired)" : ""}${before}`]);
}

/** Nothing where the closing line names them all. */
function authors(catalogue: Catalogue): Block[] {
  const isNamed = catalogue.authors.every((author) => ATTRIBUTION.includes(author));
  return isNamed ? [] : [paragraph(`By ${catalogue.authors.join(", ")}`)];
}

function whole({ measures }: Catalogue): string {
  const retired = measures.filter((measure) => measure.retired).length;
  const apart = retired === 0 ? "" : ` (${retired} retired)`;
  return `${countWords(measures.length, "measure")}${apart} under four Cornerstones`;
}

function found({ measures }: Catalogue, search: CatalogueSearch): Block[] {
  const all = countWords(measures.length, "measure");
  if (search.measures.length > 0)
    return [paragraph(`${search.measures.length} of ${all} found for "${search.query}"`)];
  const meant = search.suggestion === null ? "" : `: did you mean "${search.suggestion}"?`;
  const near = search.suggestion === null ? measuresNear(search.query, measures) : [];
  return [
    paragraph(`No measure found for "${search.query}"${meant}${near.length === 0 ? "" : "; near it:"}`),
    ...(near.length === 0 ? [] : [table(["Id", "Success measure"], near.map(measureRow), "terms")]),
    pointer(`All ${all}`, ["catalogue"]),
  ];
}
