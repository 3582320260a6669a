import type { TreeNode } from "../../tree.ts";
import type { LineParts } from "./line.ts";

/** What is asked about a line: the text, and the tree as far as it was read before the line. */
export interface LineInTree {
  readonly text: string;
  readonly root: TreeNode | null;
  readonly line: LineParts;
}
