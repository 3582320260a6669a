/** A file as git's index has it. */
export interface IndexEntry {
  /** Relative to the top of the working tree, with `/`. */
  readonly path: string;
  readonly kind: EntryKind;
  /** The id of its content. */
  readonly blob: string;
}

/** `conflict`: a merge left several versions of it, and git commits none. `other`: a submodule. */
export type EntryKind = "file" | "link" | "conflict" | "other";

/** What git's modes mean. */
export function kindOfMode(mode: string): EntryKind {
  if (mode === "120000") return "link";
  return mode.startsWith("100") ? "file" : "other";
}
