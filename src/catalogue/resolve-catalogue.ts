import { InputError } from "../errors.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../vocabulary.ts";
import type { Catalogue, CatalogueMeasure, Cornerstone } from "./catalogue.ts";
import type { CatalogueFile, MeasureEntry } from "./file/catalogue-file.ts";
import { shortName } from "./short-name.ts";

/**
 * Lays a catalogue file over the built-in catalogue, or puts it in its place where it extends nothing.
 *
 * A new id is appended under its Cornerstone. A known id changes what its entry says and keeps the rest; where the
 * statement changes, the first one stays as `originalStatement`. The four Cornerstones stay, under the names and
 * promises that the file gives them. Authors add up.
 *
 * @throws InputError `file:line:column: ...` for a new measure without a Cornerstone or a statement, and for a
 * catalogue without measures.
 */
export function resolveCatalogue(file: CatalogueFile, base: Catalogue): Catalogue {
  const inherited = file.extends === null ? [] : base.measures;
  const measures = new Map(inherited.map((measure) => [measure.id, measure]));
  for (const entry of file.measures) {
    const before = measures.get(entry.id);
    measures.set(entry.id, before ? reworded(before, entry) : added(entry, file));
  }
  if (measures.size === 0) throw noMeasures(file);
  return {
    name: file.name,
    edition: file.edition,
    authors: [...new Set([...(file.extends === null ? [] : base.authors), ...file.authors])],
    cornerstones: CORNERSTONE_IDS.map((id) => cornerstone(id, file, base)),
    measures: CORNERSTONE_IDS.flatMap((id) => [...measures.values()].filter((m) => m.cornerstone === id)),
  };
}

function reworded(before: CatalogueMeasure, entry: MeasureEntry): CatalogueMeasure {
  const statement = entry.statement ?? before.statement;
  return {
    id: before.id,
    cornerstone: entry.cornerstone ?? before.cornerstone,
    statement,
    originalStatement:
      statement === before.statement
        ? before.originalStatement
        : (before.originalStatement ?? before.statement),
    short: entry.short ?? before.short,
    groups: entry.groups ?? before.groups,
    aliases: entry.aliases ?? before.aliases,
    retired: entry.retired ?? before.retired,
    note: entry.note ?? before.note,
  };
}

function added(entry: MeasureEntry, file: CatalogueFile): CatalogueMeasure {
  const { id, cornerstone, statement } = entry;
  if (cornerstone === null) throw lacks(entry, file, "cornerstone");
  if (statement === null) throw lacks(entry, file, "statement");
  return {
    id,
    cornerstone,
    statement,
    originalStatement: entry.originalStatement,
    short: entry.short ?? shortName(statement),
    groups: entry.groups ?? [],
    aliases: entry.aliases ?? [],
    retired: entry.retired ?? false,
    note: entry.note,
  };
}

function cornerstone(id: CornerstoneId, file: CatalogueFile, base: Catalogue): Cornerstone {
  const entry = file.cornerstones.find((candidate) => candidate.id === id);
  const before = base.cornerstones.find((candidate) => candidate.id === id);
  return {
    id,
    prefix: entry?.prefix ?? before?.prefix ?? "",
    name: entry?.name ?? before?.name ?? id,
    promises: entry?.promises ?? before?.promises ?? [],
  };
}

function lacks({ path, id }: MeasureEntry, file: CatalogueFile, key: string): InputError {
  const isNew =
    file.extends === null ? "" : " is not in the built-in catalogue, so it adds a measure, and a new measure";
  return new InputError(`${file.placeOf(path)}: \`${id}\`${isNew} needs a \`${key}\``);
}

function noMeasures(file: CatalogueFile): InputError {
  return new InputError(
    `${file.placeOf([])}: there are no measures here: add some under \`measures\`, or write \`extends: four-cornerstones\` to keep the built-in ones`,
  );
}
