import type { Path } from "../../diagnostics/finding.ts";
import type { YamlNode } from "../writing/yaml-node.ts";

/** One change of a plan's data. Paths are those of the data before it. */
export type Change = SetChange | InsertChange;

/** Writes what stands at a place: under a key, in place of what was there or new, or as an item that is there. */
export interface SetChange {
  readonly kind: "set";
  readonly path: Path;
  readonly value: YamlNode;
}

/** Writes a new item into a list, which may be empty or not be there yet. */
export interface InsertChange {
  readonly kind: "insert";
  /** Of the list. */
  readonly path: Path;
  /** Before the item that stands there now; the length of the list for its end. */
  readonly position: number;
  readonly value: YamlNode;
  /** The lines of a comment above it. */
  readonly above?: readonly string[];
}
