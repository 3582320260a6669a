import { CORNERSTONE_IDS, type CornerstoneId } from "../vocabulary.ts";
import type { CrossTable, LinkMap, MapLink, MapNode } from "./link-map.ts";

const HUB_LINKS = 3;
const MOST_HUBS = 5;

/** Measures with three links or more, in and out together: at most five, most first, then in the order of the nodes. */
export function hubs(nodes: readonly MapNode[]): LinkMap["hubs"] {
  return nodes
    .filter((node) => linkCount(node) >= HUB_LINKS)
    .sort((a, b) => linkCount(b) - linkCount(a))
    .slice(0, MOST_HUBS)
    .map(({ id }) => id);
}

/** Chosen measures with no link either way; `linked` are those that have one, shown or not. */
export function unlinked(nodes: readonly MapNode[], linked: ReadonlySet<string>): LinkMap["unlinked"] {
  return nodes.filter((node) => node.inPlan && !linked.has(node.id)).map(({ id }) => id);
}

/** Counts the links from each Cornerstone to each. */
export function crossTable(
  links: readonly MapLink[],
  cornerstoneOf: (id: string) => CornerstoneId | undefined,
): CrossTable {
  const table = perCornerstone(() => perCornerstone(() => 0));
  for (const link of links) {
    const [from, to] = [cornerstoneOf(link.from), cornerstoneOf(link.to)];
    if (from && to) table[from][to] += 1;
  }
  return table;
}

function linkCount(node: MapNode): number {
  return node.in + node.out;
}

function perCornerstone<T>(make: () => T): Record<CornerstoneId, T> {
  const [welcome, value, communicate, work] = CORNERSTONE_IDS;
  return { [welcome]: make(), [value]: make(), [communicate]: make(), [work]: make() };
}
