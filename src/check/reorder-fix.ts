import type { Fix, Path } from "../diagnostics/finding.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";

/**
 * The mend that puts a list's items in the order of their dates: each item's own text moves to its new place, and
 * nothing between the items is touched. Null where a comment stands among them, since nobody can tell what it is about.
 */
export function reorderFix(file: YamlFile, path: Path, dates: readonly string[]): Fix | null {
  const { text } = file.source;
  const spans = dates.map((_, position) => file.spanOf({ path: [...path, position], part: "value" }));
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const lineEnd = text.indexOf("\n", last.end);
  if (text.slice(first.start, lineEnd < 0 ? text.length : lineEnd).includes("#")) return null;
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
