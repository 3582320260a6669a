import type { Path } from "../../diagnostics/finding.ts";
import type { EntryNode, MappingNode, SequenceNode, TreeNode } from "../../yaml/tree.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { type Indentation, OWN_INDENTATION } from "../writing/yaml-node.ts";
import { dashColumn, dashGap, keyColumn } from "./layout.ts";

interface Held {
  readonly map: MappingNode;
  readonly entry: EntryNode;
}

/**
 * How deep things stand in in a text: as its first mapping and its first list have it, or the list of this name. Where
 * they stand in no way that can be copied, as the tool writes.
 */
export function indentationOf(file: YamlFile, listKey: string | number | undefined): Indentation {
  const { text } = file.source;
  const blocks = [...held(file.placeAt([])?.node ?? null)].filter(({ map }) => !map.flow);
  const steps = blocks.flatMap(({ map, entry }) => {
    const { value } = entry;
    return value.kind === "map" && !value.flow && value.entries.length > 0
      ? [keyColumn(text, value) - keyColumn(text, map)]
      : [];
  });
  const lists = blocks.flatMap(({ map, entry }) => {
    const { key, value } = entry;
    if (value.kind !== "seq" || !isBlockList(value)) return [];
    const dash = (dashColumn(text, value) ?? -1) - keyColumn(text, map);
    return dash < 0 || dash > MAX_INDENT ? [] : [{ key, value, dash }];
  });
  const list = lists.find(({ key }) => key.text === listKey) ?? lists[0];
  return {
    step: steps.find((step) => step > 0 && step <= MAX_INDENT) ?? OWN_INDENTATION.step,
    dash: list?.dash ?? OWN_INDENTATION.dash,
    gap: list ? dashGap(text, list.value) : OWN_INDENTATION.gap,
  };
}

/** Nobody means things to stand in further than this. */
const MAX_INDENT = 8;

/**
 * The item that a new one of a list is to look like: the one before its place, else another of the list, else one of a
 * list of the same name elsewhere in the text; null where there is none.
 */
export function itemLike(file: YamlFile, path: Path, position: number): TreeNode | null {
  const node = file.placeAt(path)?.node;
  if (node?.kind === "seq") {
    const own = node.items[position - 1] ?? node.items[position] ?? node.items.at(-1);
    if (own) return own;
  }
  // What stands inside brackets can be nothing but in one line, and tells nothing of an item with a line of its own.
  return cousin(file, path, (value) =>
    value.kind === "seq" && !value.flow ? (value.items.at(-1) ?? null) : null,
  );
}

/** The value that a new one of a key is to look like: another one of a key of the same name. */
export function valueLike(file: YamlFile, path: Path): TreeNode | null {
  return cousin(file, path, (value) => (value.start === value.end ? null : value));
}

/** What a key of the same name holds: the last one before the place, else the first behind it. */
function cousin(file: YamlFile, path: Path, pick: (value: TreeNode) => TreeNode | null): TreeNode | null {
  const name = path.findLast((step) => typeof step === "string");
  const { start } = file.spanOf({ path, part: "key" });
  let before: TreeNode | null = null;
  for (const { entry } of held(file.placeAt([])?.node ?? null)) {
    const found = entry.key.text === name && entry.key.start !== start ? pick(entry.value) : null;
    if (!found) continue;
    if (entry.key.start > start && before) return before;
    before = found;
    if (entry.key.start > start) return found;
  }
  return before;
}

function isBlockList({ flow, items }: SequenceNode): boolean {
  return !flow && items.length > 0;
}

/** Every entry below a node, in the order of the text. No deeper than a plan may nest. */
function* held(node: TreeNode | null): Generator<Held> {
  if (node?.kind === "seq") for (const item of node.items) yield* held(item);
  if (node?.kind !== "map") return;
  for (const entry of node.entries) {
    yield { map: node, entry };
    yield* held(entry.value);
  }
}
