import type { DataPlace, Fix, Path } from "../diagnostics/finding.ts";
import type { Source, Span } from "../source/source.ts";
import type { TreeNode } from "./tree.ts";

/** The Text rules: what can be wrong with a file before anybody asks what it means. */
export type TextRule =
  | "not-a-plan"
  | "yaml-syntax"
  | "yaml-feature"
  | "duplicate-key"
  | "encoding"
  | "hidden-characters"
  | "lost-comment";

/** Something wrong with the text itself. */
export interface TextFinding {
  readonly rule: TextRule;
  /** Only where it differs from the rule's own: a soft hyphen in a text warns. */
  readonly severity?: "warning";
  readonly span: Span;
  /** The path of the place where it is known, [] for the whole. */
  readonly path: Path;
  readonly message: string;
  readonly help?: string;
  readonly fix?: Fix;
}

/** A place as it is written: its key, where it stands in a mapping, and what the key holds. */
export interface WrittenPlace {
  readonly key: Span | null;
  readonly node: TreeNode;
}

/** A YAML text read as data, with the places of everything in it. Whatever can be read is read. */
export interface YamlFile {
  readonly source: Source;
  /** All Text findings, in order of place. */
  readonly findings: readonly TextFinding[];
  /** Whether more is wrong with the text than is told in `findings`, since what was found could not be got round. */
  readonly isGivenUp: boolean;
  /**
   * The root as plain data: objects that inherit no key, arrays, text, numbers (`.inf` and `.nan` too), true/false, null.
   * YAML 1.2 core schema (so `yes` is text). What no reading could save is null, see `isLost`. Null for an empty file.
   */
  readonly value: unknown;
  /** What few texts hold, so that it is looked for only where it may be: signs that may be Word's bullets, numbers in odd forms. */
  readonly mayHold: { readonly bullets: boolean; readonly oddNumbers: boolean };
  /** Where the first of two versions begins that a merge left one after the other; null where none did. */
  readonly conflict: Span | null;
  /** The span of a place; the nearest enclosing place that exists where it does not. */
  spanOf(at: DataPlace): Span;
  /** The path of what an offset of the text stands in, or is indented into. */
  pathAt(offset: number): Path;
  /** How a place is written, for what changes it; null where there is no such place. */
  placeAt(path: Path): WrittenPlace | null;
  /** The characters of a scalar as written, quotes included; null where the place is no scalar. */
  writtenAt(path: Path): string | null;
  /** How a scalar is written; null where the place is no scalar. */
  styleAt(path: Path): "plain" | "single" | "double" | "block" | null;
  /** Whether the mapping or list at the place is written in flow style (`{ }`, `[ ]`). */
  isFlow(path: Path): boolean;
  /** Whether a syntax error ate the value at this place or at anything above it: nobody can know what stood there. */
  isLost(path: Path): boolean;
}

/** A finding whose path is still to be found from its place. */
export type PlacedFinding = Omit<TextFinding, "path"> & Partial<Pick<TextFinding, "path">>;
