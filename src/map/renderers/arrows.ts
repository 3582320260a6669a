import { grouped } from "../grouped.ts";
import type { LinkMap, MapNode } from "../link-map.ts";
import { happenedText, type LinkSeen, MOVEMENTS, seenOf } from "./happened-words.ts";
import { planNames } from "./map-words.ts";

/** All links from one measure to another as one arrow of a drawing. */
export interface Arrow {
  readonly from: MapNode;
  readonly to: MapNode;
  /** Why, where somebody said so; of several settings, each with its name. */
  readonly reasons: readonly string[];
  /** Whether it was seen to help, or is a hope. */
  readonly seen: LinkSeen;
  /** How both ends have moved; of several settings, each with its name. */
  readonly movements: readonly string[];
  /** What was seen of it, in sentences; of several settings, each with its name. */
  readonly happened: readonly string[];
}

/** The arrows of a drawing, in the order of the links. */
export function arrows(map: LinkMap): Arrow[] {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const names = planNames(map);
  const inPlan = (plan: string, words: string | null): string[] => {
    if (map.settings.length === 1) return words === null ? [] : [words];
    const name = names.get(plan) ?? plan;
    return [words === null ? name : `${name}: ${words}`];
  };
  // No id on a map holds a line feed: neither a catalogue's nor an own one can.
  const pairs = grouped(map.links, ({ from, to }) => `${from}\n${to}`);
  return [...pairs.values()].flatMap((links) => {
    const [from, to] = [nodes.get(links[0]?.from ?? ""), nodes.get(links[0]?.to ?? "")];
    if (!from || !to) return [];
    const reasons = links.flatMap(({ plan, because }) => inPlan(plan, because));
    const movements = links.flatMap(({ plan, movement }) => inPlan(plan, MOVEMENTS[movement]));
    const happened = links.flatMap(({ plan, happened: seen }) =>
      seen.flatMap((each) => inPlan(plan, happenedText(each, map))),
    );
    return [{ from, to, reasons, seen: seenOf(links), movements, happened }];
  });
}

/** "Staff induction could help A named person: New staff learn .... It helped, families say (20 March 2026): ...". */
export function arrowWords({ from, to, reasons, happened }: Arrow): string {
  const hope = `${from.short} could help ${to.short}`;
  const words = reasons.length === 0 ? hope : `${hope}: ${reasons.join("; ")}`;
  return [words, ...happened].join(". ");
}
