import { grouped } from "../grouped.ts";
import type { LinkMap, MapLink, MapNode } from "../link-map.ts";
import { planNames } from "./map-words.ts";

/** All links from one measure to another as one arrow of a drawing. */
export interface Arrow {
  readonly from: MapNode;
  readonly to: MapNode;
  /** Why, where somebody said so; of several plans, each with its name. */
  readonly reasons: readonly string[];
}

/** The arrows of a drawing, in the order of the links. */
export function arrows(map: LinkMap): Arrow[] {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const names = planNames(map);
  const reason = ({ because, plan }: MapLink): string[] => {
    if (map.plans.length === 1) return because === null ? [] : [because];
    const name = names.get(plan) ?? plan;
    return [because === null ? name : `${name}: ${because}`];
  };
  // No id on a map holds a line feed: neither a catalogue's nor an own one can.
  const pairs = grouped(map.links, ({ from, to }) => `${from}\n${to}`);
  return [...pairs.values()].flatMap((links) => {
    const [from, to] = [nodes.get(links[0]?.from ?? ""), nodes.get(links[0]?.to ?? "")];
    return from && to ? [{ from, to, reasons: links.flatMap(reason) }] : [];
  });
}

/** "Staff induction could help A named person: New staff learn ...". */
export function arrowWords({ from, to, reasons }: Arrow): string {
  const words = `${from.short} could help ${to.short}`;
  return reasons.length === 0 ? words : `${words}: ${reasons.join("; ")}`;
}
