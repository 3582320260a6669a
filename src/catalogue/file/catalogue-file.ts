import type { Path } from "../../diagnostics/finding.ts";
import type { CornerstoneId, Group } from "../../vocabulary.ts";

/** A catalogue file as it is written, before it is laid over another. What it does not say is null. */
export interface CatalogueFile {
  readonly name: string;
  readonly edition: string | null;
  /** Null: the file replaces the built-in catalogue. */
  readonly extends: "four-cornerstones" | null;
  readonly authors: readonly string[];
  readonly cornerstones: readonly CornerstoneEntry[];
  readonly measures: readonly MeasureEntry[];
  /** `file:line:column` of a place, for messages. */
  placeOf(path: Path): string;
}

export interface CornerstoneEntry {
  readonly id: CornerstoneId;
  readonly prefix: string | null;
  readonly name: string | null;
  readonly promises: readonly string[] | null;
}

export interface MeasureEntry {
  readonly path: Path;
  readonly id: string;
  readonly cornerstone: CornerstoneId | null;
  readonly statement: string | null;
  readonly originalStatement: string | null;
  readonly short: string | null;
  readonly groups: readonly Group[] | null;
  readonly aliases: readonly string[] | null;
  readonly retired: boolean | null;
  readonly note: string | null;
}
