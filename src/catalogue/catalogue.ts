import type { CornerstoneId, Group } from "../vocabulary.ts";

/** A catalogue, resolved: the built-in one, or another that extends or replaces it. Lists keep the files' order. */
export interface Catalogue {
  readonly name: string;
  readonly edition: string | null;
  readonly authors: readonly string[];
  readonly cornerstones: readonly Cornerstone[];
  readonly measures: readonly CatalogueMeasure[];
}

export interface Cornerstone {
  readonly id: CornerstoneId;
  /** A help to the eye in ids; never parsed. */
  readonly prefix: string;
  readonly name: string;
  /** Each completes "This means that we promise to:". */
  readonly promises: readonly string[];
}

export interface CatalogueMeasure {
  readonly id: string;
  readonly cornerstone: CornerstoneId;
  readonly statement: string;
  /** What the statement was before an overlay reworded it; null where none did. */
  readonly originalStatement: string | null;
  /** At most 28 characters, the project's own words, for tables and pictures. */
  readonly short: string;
  /** Whom the statement names. */
  readonly groups: readonly Group[];
  /** Other wordings that search and did-you-mean find. */
  readonly aliases: readonly string[];
  readonly retired: boolean;
  /** How the source was read, where that needed a decision. */
  readonly note: string | null;
}
