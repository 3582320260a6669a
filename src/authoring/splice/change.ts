import type { Path } from "../../diagnostics/finding.ts";
import type { YamlNode } from "../writing/yaml-node.ts";

/** One change of a plan's data. Paths are those of the data before it. */
export type Change = SetChange | InsertChange | RenameChange;

/** Writes what stands at a place: under a key, in place of what was there or new, or as an item that is there. */
export interface SetChange {
  readonly kind: "set";
  readonly path: Path;
  readonly value: YamlNode;
  /** A key that a new one is not written above, whatever order the keys stand in. */
  readonly behind?: string;
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
  /** Below a heading rather than right below the item before it; where there is none in the text, as without. */
  readonly under?: Heading;
}

/** A comment that stands above a part of a list. */
export interface Heading {
  readonly title: string;
  /** The last line of the comment, where it says that nothing stands below it yet: the new item takes its place. */
  readonly waits: string;
}

/** Writes another key in the place of one that is there; what it holds stays. */
export interface RenameChange {
  readonly kind: "rename";
  readonly path: Path;
  readonly key: string;
}
