import type { Span } from "../source/source.ts";

/** How a scalar is written. */
export type ScalarStyle = "plain" | "single" | "double" | "block";

/** A text, number, yes/no or nothing. `start` to `end` are the characters as written, quotes or block header included. */
export interface ScalarNode extends Span {
  readonly kind: "scalar";
  readonly style: ScalarStyle;
  readonly value: string | number | boolean | null;
  /** The text as read: folded, unescaped, before it is taken for a number or a yes/no. */
  readonly text: string;
  /** Whether a fault ate what stood here. */
  readonly isLost?: boolean;
  /** Of a block scalar: how far its lines are indented. */
  readonly indent?: number;
}

/** A mapping; entries in the file's order, a key that stands twice included. */
export interface MappingNode extends Span {
  readonly kind: "map";
  readonly flow: boolean;
  readonly entries: readonly EntryNode[];
}

/** A list. */
export interface SequenceNode extends Span {
  readonly kind: "seq";
  readonly flow: boolean;
  readonly items: readonly TreeNode[];
}

export interface EntryNode {
  readonly key: ScalarNode;
  readonly value: TreeNode;
}

/** What a YAML text holds, with places. No deeper than the limit of the format, so recursion over it is safe. */
export type TreeNode = ScalarNode | MappingNode | SequenceNode;
