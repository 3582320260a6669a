import type { Plan } from "../plan/plan.ts";
import type { GraphLink, LinkGraph, MeasureIndex } from "./measure-index.ts";

/**
 * The links of a plan, those of what earlier years embedded among them, as a graph: `a` links to `b` where work on `a` could help `b`. What is no link between two known
 * measures (an id that nobody knows, a link to itself) is left out, and of several with one pair the first holds.
 * `helps` and `helpedBy` answer in the catalogue's order, and with nothing for an id without links.
 */
export function linkGraph(plan: Pick<Plan, "rows" | "embedded">, measures: MeasureIndex): LinkGraph {
  const links = soundLinks(plan, measures);
  const [helps, helpedBy] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { from, to } of links) {
    addTo(helps, from, to);
    addTo(helpedBy, to, from);
  }
  for (const lists of [helps, helpedBy]) {
    for (const ids of lists.values()) ids.sort((a, b) => measures.order(a) - measures.order(b));
  }
  return { links, helps: (id) => helps.get(id) ?? [], helpedBy: (id) => helpedBy.get(id) ?? [] };
}

function soundLinks(plan: Pick<Plan, "rows" | "embedded">, measures: MeasureIndex): GraphLink[] {
  const targets = new Map<string, Set<string>>();
  const links: GraphLink[] = [];
  for (const row of [...plan.rows, ...plan.embedded]) {
    const from = row.measure;
    if (!measures.get(from)) continue;
    const seen = targets.get(from) ?? new Set([from]);
    targets.set(from, seen);
    for (const { to, because, happened, path } of row.links) {
      if (seen.has(to) || !measures.get(to)) continue;
      seen.add(to);
      links.push({ from, to, because, happened, path });
    }
  }
  return links;
}

function addTo(lists: Map<string, string[]>, id: string, neighbour: string): void {
  const list = lists.get(id);
  if (list) list.push(neighbour);
  else lists.set(id, [neighbour]);
}
