import type { LinkMap, MapSource } from "./link-map.ts";

/** The map with its measures called as their plans call them: by "our words", where somebody found some. */
export function inOwnWords(map: LinkMap, sources: readonly Pick<MapSource, "open">[]): LinkMap {
  const own = new Map(
    sources.flatMap(({ open }) =>
      open().rows.flatMap(({ measure, ourWords }) =>
        ourWords === null ? [] : [[measure, ourWords] as const],
      ),
    ),
  );
  return { ...map, nodes: map.nodes.map((node) => ({ ...node, short: own.get(node.id) ?? node.short })) };
}
