import { type Block, heading, type Item, item, paragraph } from "../../document/page.ts";
import { oneLine } from "../../document/words.ts";
import { grouped } from "../grouped.ts";
import type { LinkMap, MapLink, MapNode } from "../link-map.ts";
import { happenedText, MOVEMENTS } from "./happened-words.ts";
import { planNames, stageWords } from "./map-words.ts";

/** What is often looked up in a map. */
export interface MapNames {
  readonly map: LinkMap;
  readonly shortOf: (id: string) => string;
  readonly planName: (file: string) => string;
  /** The links that leave a measure, under the measures that they lead to. */
  readonly leaving: (id: string) => ReadonlyMap<string, readonly MapLink[]>;
}

/** Prepares a map for telling of its measures. */
export function mapNames(map: LinkMap): MapNames {
  const shorts = new Map(map.nodes.map(({ id, short }) => [id, short]));
  const plans = planNames(map);
  const leaving = grouped(map.links, ({ from }) => from);
  return {
    map,
    shortOf: (id) => shorts.get(id) ?? id,
    planName: (file) => plans.get(file) ?? file,
    leaving: (id) => grouped(leaving.get(id) ?? [], ({ to }) => to),
  };
}

const LABELS = ["could help", "in two steps", "further on", "could be helped by"] as const;
const [HELPS, IN_TWO, LATER, HELPED_BY] = LABELS;

/** What one measure could help, step by step with the reasons, and what could help it. */
export function measureBlocks(node: MapNode, names: MapNames): Block[] {
  const [next, twoSteps, further] = node.helps;
  const items = [
    ...(next.length === 0 ? [] : [item("", { label: HELPS, items: helpItems(node, names) })]),
    ...named(IN_TWO, twoSteps.map(names.shortOf)),
    ...named(LATER, further.map(names.shortOf)),
    ...named(HELPED_BY, helperNames(node, names), improvingWords(node)),
  ];
  return [
    heading(4, names.shortOf(node.id), stageWords(node)),
    ...(items.length === 0
      ? [paragraph("no links yet")]
      : [{ kind: "list", items, labels: LABELS } as const]),
  ];
}

function named(label: string, names: readonly string[], text = ""): Item[] {
  return names.length === 0 ? [] : [item(text, { label, names })];
}

/** Each measure that it links to, with the reasons under it; in a map of several settings, whose they are. */
function helpItems(node: MapNode, names: MapNames): Item[] {
  const leaving = names.leaving(node.id);
  return node.helps[0].map((to) => {
    const told = (leaving.get(to) ?? []).flatMap((link) => toldLines(link, names));
    return item([names.shortOf(to), ...told].map(oneLine).join("\n"), { mark: "->" });
  });
}

/** Why, how both ends have moved, and what was seen of it. */
function toldLines(link: MapLink, names: MapNames): string[] {
  const seen = link.happened.map((each) => happenedText(each, names.map));
  const movement = link.movement === "not-known" ? [] : [`(${MOVEMENTS[link.movement]})`];
  return [...reason(link, names), ...movement, ...seen];
}

function reason({ because, plan }: MapLink, { map, planName }: MapNames): string[] {
  if (map.settings.length === 1) return because === null ? [] : [because];
  return [because === null ? `(${planName(plan)})` : `${planName(plan)}: ${because}`];
}

/** Who could help it, those that improve marked where not all do. */
function helperNames({ helpedBy, improving }: MapNode, { shortOf }: MapNames): string[] {
  const marked = new Set(improving.length < helpedBy.length ? improving : []);
  return helpedBy.map((id) => (marked.has(id) ? `${shortOf(id)} (improving)` : shortOf(id)));
}

function improvingWords({ improving, helpedBy }: MapNode): string {
  const [some, all] = [improving.length, helpedBy.length];
  if (all === 1) return `Improving: ${some === 1 ? "yes" : "not so far"}`;
  if (some === 0) return `Improving: none of ${all} so far`;
  return some === all ? `Improving: all ${all}` : `Improving: ${some} of ${all}`;
}
