import type { Fix, Path } from "../../diagnostics/finding.ts";
import { afterLine, lineEnd } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import type { MappingNode, ScalarNode, SequenceNode, TreeNode } from "../../yaml/tree.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";

/**
 * The fix that puts a list's items in the order of their dates: each item's own bytes move to its new place, from its dash
 * to the last line that belongs to it, and nothing between the items is touched. Null where a comment stands among them,
 * since nobody can tell what it is about.
 */
export function reorderFix(file: YamlFile, path: Path, dates: readonly string[]): Fix | null {
  const { text } = file.source;
  const list = file.placeAt(path)?.node;
  if (list?.kind !== "seq" || list.items.length !== dates.length) return null;
  const spans = list.items.map((item) => (list.flow ? item : ownLines(text, item)));
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || text.slice(first.start, lineEnd(text, last.end)).includes("#")) return null;
  const order = dates.map((date, position) => ({ date, position }));
  order.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.position - b.position));
  const edits = order.flatMap(({ position: from }, to) => {
    const [source, target] = [spans[from], spans[to]];
    if (!source || !target || from === to) return [];
    return [
      { offset: target.start, length: target.end - target.start, text: text.slice(source.start, source.end) },
    ];
  });
  return { title: "Put the oldest first", edits };
}

/** From an item's dash to the end of its last line; of a text that keeps its last lines, to the last of these. */
function ownLines(text: string, item: TreeNode): Span {
  const start = text.slice(0, item.start).trimEnd().length - 1;
  let end = lineEnd(text, item.end);
  const leaf = lastLeaf(item);
  if (leaf?.style !== "block" || !text.slice(leaf.start, lineEnd(text, leaf.start)).includes("+"))
    return { start, end };
  for (let next = afterLine(text, end); next < text.length; next = afterLine(text, end)) {
    if (text.slice(next, lineEnd(text, next)).trim() !== "") break;
    end = lineEnd(text, next);
  }
  return { start, end };
}

function lastLeaf(node: TreeNode): ScalarNode | null {
  let leaf: TreeNode | undefined = node;
  while (leaf && leaf.kind !== "scalar") leaf = lastOf(leaf);
  return leaf ?? null;
}

function lastOf(node: MappingNode | SequenceNode): TreeNode | undefined {
  return node.kind === "map" ? node.entries.at(-1)?.value : node.items.at(-1);
}
