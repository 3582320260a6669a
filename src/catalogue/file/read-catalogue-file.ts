import type { Path } from "../../diagnostics/finding.ts";
import { positionAt } from "../../source/source.ts";
import { CORNERSTONE_IDS, GROUP_IDS } from "../../vocabulary.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import type { CatalogueFile, CornerstoneEntry, MeasureEntry } from "./catalogue-file.ts";

type RawEntry = Readonly<Record<string, unknown>>;

/** Takes a catalogue file out of YAML data that fits its schema. What does not fit is left out in silence. */
export function readCatalogueFile(file: YamlFile): CatalogueFile {
  const root = entryOf(file.value);
  return {
    name: textOf(root.name) ?? "",
    edition: textOf(root.edition),
    extends: root.extends === "four-cornerstones" ? root.extends : null,
    authors: textsOf(root.authors) ?? [],
    cornerstones: listOf(root.cornerstones).flatMap(cornerstoneEntry),
    measures: listOf(root.measures).map(measureEntry),
    placeOf: (path) => placeOf(file, path),
  };
}

function cornerstoneEntry(item: unknown): CornerstoneEntry[] {
  const entry = entryOf(item);
  const id = wordOf(entry.id, CORNERSTONE_IDS);
  if (id === null) return [];
  const { prefix, name, promises } = entry;
  return [{ id, prefix: textOf(prefix), name: textOf(name), promises: textsOf(promises) }];
}

function measureEntry(item: unknown, index: number): MeasureEntry {
  const entry = entryOf(item);
  return {
    path: ["measures", index],
    id: textOf(entry.id) ?? "",
    cornerstone: wordOf(entry.cornerstone, CORNERSTONE_IDS),
    statement: textOf(entry.statement),
    originalStatement: textOf(entry.originalStatement),
    short: textOf(entry.short),
    groups: textsOf(entry.groups)?.flatMap((group) => wordOf(group, GROUP_IDS) ?? []) ?? null,
    aliases: textsOf(entry.aliases),
    retired: yesOrNo(entry.retired),
    note: textOf(entry.note),
  };
}

function placeOf({ source, spanOf }: YamlFile, path: Path): string {
  const { line, column } = positionAt(source, spanOf({ path, part: "key" }).start);
  return `${source.name}:${line}:${column}`;
}

// In YAML 1.2 `yes` is text.
function yesOrNo(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const word = textOf(value)?.toLowerCase();
  return word === undefined ? null : word === "yes" || word === "true";
}

function wordOf<Word extends string>(value: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value.trim() : null;
}

function textsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entryOf(value: unknown): RawEntry {
  return isEntry(value) ? value : {};
}

function isEntry(value: unknown): value is RawEntry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
