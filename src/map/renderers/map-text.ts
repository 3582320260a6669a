import { spelledOut } from "../../catalogue/abbreviations.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import type { LinkMap } from "../link-map.ts";
import { crossTableText } from "./cross-table-text.ts";
import { asOfWords, MAP_TITLE, mapCountWords, scopeWords, unreadWords, whose } from "./map-words.ts";
import { measureText } from "./measure-text.ts";
import { hanging, heading, type TextLook, type TextPage, textPage } from "./text-page.ts";

/** The link map for people: measure by measure under the Cornerstones, then what stands out. */
export function mapText(map: LinkMap, look: TextLook): string {
  const page = textPage(map, look);
  const blocks = [
    facts(page),
    ...map.cornerstones.flatMap((cornerstone) => cornerstoneBlocks(cornerstone, page)),
    hubsBlock(page),
    unlinkedBlock(page),
    map.links.length === 0 ? [] : crossTableText(page),
    footer(page),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function facts(page: TextPage): string[] {
  const { map, width } = page;
  const lines = [
    `${whose(map)} · ${asOfWords(map)} · ${mapCountWords(map)}`,
    scopeWords(map),
    unreadWords(map),
  ];
  return [
    ...heading(MAP_TITLE, page),
    ...lines.flatMap((fact) => (fact === null ? [] : wrap(escapeTerminal(fact), width))),
  ];
}

/** One block a measure, the Cornerstone's name over the first; what is neither chosen nor linked is told last. */
function cornerstoneBlocks({ id, name }: LinkMap["cornerstones"][number], page: TextPage): string[][] {
  const nodes = page.map.nodes.filter(({ cornerstone }) => cornerstone === id);
  const told = nodes.filter((node) => node.inPlan || node.embedded || node.in > 0);
  const others = nodes
    .filter((node) => !node.inPlan && !node.embedded && node.in === 0)
    .map((node) => node.id);
  const blocks = told.map((node) => measureText(node, page));
  if (others.length > 0)
    blocks.push(["  Not chosen", ...listed(others, 4, page)].map((line) => page.style.dim(line)));
  const [first, ...rest] = blocks;
  return first ? [[...heading(escapeTerminal(name), page), ...first], ...rest] : [];
}

function hubsBlock(page: TextPage): string[] {
  const { map } = page;
  if (map.hubs.length === 0) return [];
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const lines = map.hubs.map((id) => {
    const links = nodes.get(id) ?? { in: 0, out: 0 };
    return `${page.short(id)}: ${links.in + links.out} links, ${links.out} from it and ${links.in} to it`;
  });
  return [...heading("Where most links meet", page), ...lines.flatMap((line) => hanging(line, 2, page))];
}

function unlinkedBlock(page: TextPage): string[] {
  const { map } = page;
  if (map.unlinked.length === 0) return [];
  return [...heading("Not linked yet", page), ...listed(map.unlinked, 2, page)];
}

function listed(ids: readonly string[], indent: number, page: TextPage): string[] {
  return page.shorts(ids, page.width - indent).map((line) => `${" ".repeat(indent)}${line}`);
}

function footer({ map, style, width }: TextPage): string[] {
  const lines = [spelledOut(map.nodes.map(({ short }) => short)), map.credit];
  return lines
    .flatMap((line) => (line === null ? [] : wrap(escapeTerminal(line), width)))
    .map((line) => style.dim(line));
}
