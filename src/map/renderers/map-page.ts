import { spelledOut } from "../../catalogue/abbreviations.ts";
import {
  type Block,
  cellsRow,
  heading,
  item,
  list,
  note,
  type Page,
  paragraph,
  table,
} from "../../document/page.ts";
import type { LinkMap, MapNode } from "../link-map.ts";
import { asOfWords, MAP_TITLE, mapCountWords, scopeWords, unreadWords, whose } from "./map-words.ts";
import { type MapNames, mapNames, measureBlocks } from "./measure-blocks.ts";

/** The link map in words: measure by measure under the Cornerstones, then what stands out. */
export function mapPage(map: LinkMap): Page {
  const names = mapNames(map);
  const facts = [
    `${whose(map)} · ${asOfWords(map)} · ${mapCountWords(map)}`,
    scopeWords(map),
    unreadWords(map),
  ];
  const closing = [spelledOut(map.nodes.map(({ short }) => short)), map.credit];
  return [
    { kind: "title", text: MAP_TITLE, aside: null },
    ...facts.flatMap((fact) => (fact === null ? [] : [paragraph(fact)])),
    ...map.cornerstones.flatMap((cornerstone) => cornerstoneBlocks(cornerstone, names)),
    ...hubsBlocks(names),
    ...unlinkedBlocks(names),
    ...crossBlocks(map),
    ...closing.flatMap((words) => (words === null ? [] : [note(words)])),
  ];
}

/** A Cornerstone's measures; what is neither chosen nor linked is told last. */
function cornerstoneBlocks({ id, name }: LinkMap["cornerstones"][number], names: MapNames): Block[] {
  const nodes = names.map.nodes.filter(({ cornerstone }) => cornerstone === id);
  const isTold = (node: MapNode) => node.inPlan || node.embedded || node.in > 0;
  const others = nodes.filter((node) => !isTold(node)).map(({ short }) => short);
  return [
    ...(nodes.length === 0 ? [] : [heading(3, name)]),
    ...nodes.filter(isTold).flatMap((node) => measureBlocks(node, names)),
    ...(others.length === 0 ? [] : [heading(4, "Not chosen"), ...list([item("", { names: others })])]),
  ];
}

function hubsBlocks({ map, shortOf }: MapNames): Block[] {
  if (map.hubs.length === 0) return [];
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const items = map.hubs.map((id) => {
    const links = nodes.get(id) ?? { in: 0, out: 0 };
    return item(`${shortOf(id)}: ${links.in + links.out} links, ${links.out} from it and ${links.in} to it`);
  });
  return [heading(3, "Where most links meet"), ...list(items)];
}

function unlinkedBlocks({ map, shortOf }: MapNames): Block[] {
  if (map.unlinked.length === 0) return [];
  return [heading(3, "Not linked yet"), ...list([item("", { names: map.unlinked.map(shortOf) })])];
}

/** The links counted from each Cornerstone (down) to each (across). */
function crossBlocks({ cornerstones, links, crossTable }: LinkMap): Block[] {
  if (links.length === 0) return [];
  const rows = cornerstones.map(({ id, name }) =>
    cellsRow([name, ...cornerstones.map((to) => String(crossTable[id][to.id]))]),
  );
  return [
    heading(3, "Links from Cornerstone to Cornerstone"),
    table(["from / to", ...cornerstones.map(({ name }) => name)], rows, "counts"),
  ];
}
