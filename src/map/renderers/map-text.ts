import { spelledOut } from "../../catalogue/abbreviations.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import type { LinkMap } from "../link-map.ts";
import { crossTableText } from "./cross-table-text.ts";
import { asOfWords, countWords, MAP_TITLE, scopeWords, whose } from "./map-words.ts";
import { measureText } from "./measure-text.ts";
import { hanging, type TextLook, type TextPage, textPage } from "./text-page.ts";

/** The link map for people: measure by measure under the Cornerstones, then what stands out. */
export function mapText(map: LinkMap, look: TextLook): string {
  const page = textPage(map, look);
  const blocks = [
    heading(page),
    ...map.cornerstones.flatMap((cornerstone) => cornerstoneBlocks(cornerstone, page)),
    hubsBlock(page),
    unlinkedBlock(page),
    map.links.length === 0 ? [] : crossTableText(page),
    footer(page),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function heading({ map, style, width }: TextPage): string[] {
  const facts = [`${whose(map)} · ${asOfWords(map)} · ${countWords(map)}`, scopeWords(map)];
  return [
    style.bold(MAP_TITLE),
    ...facts.flatMap((fact) => (fact === null ? [] : wrap(escapeTerminal(fact), width))),
  ];
}

/** One block a measure, the Cornerstone's name over the first; what is neither chosen nor linked is one line. */
function cornerstoneBlocks({ id, name }: LinkMap["cornerstones"][number], page: TextPage): string[][] {
  const nodes = page.map.nodes.filter(({ cornerstone }) => cornerstone === id);
  const told = nodes.filter((node) => node.inPlan || node.in > 0);
  const others = nodes.filter((node) => !node.inPlan && node.in === 0).map((node) => page.short(node.id));
  const blocks = told.map((node) => measureText(node, page));
  if (others.length > 0)
    blocks.push(hanging(`Not chosen: ${others.join(" · ")}`, 2, page).map((line) => page.style.dim(line)));
  const [first, ...rest] = blocks;
  return first
    ? [[...wrap(escapeTerminal(name), page.width).map((line) => page.style.bold(line)), ...first], ...rest]
    : [];
}

function hubsBlock(page: TextPage): string[] {
  const { map, style } = page;
  if (map.hubs.length === 0) return [];
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const lines = map.hubs.map((id) => {
    const links = nodes.get(id) ?? { in: 0, out: 0 };
    return `${page.short(id)}: ${links.in + links.out} links, ${links.out} from it and ${links.in} to it`;
  });
  return [style.bold("Where most links meet"), ...lines.flatMap((line) => hanging(line, 2, page))];
}

function unlinkedBlock(page: TextPage): string[] {
  const { map, style } = page;
  if (map.unlinked.length === 0) return [];
  return [style.bold("Not linked yet"), ...hanging(map.unlinked.map(page.short).join(" · "), 2, page)];
}

function footer({ map, style, width }: TextPage): string[] {
  const lines = [spelledOut(map.nodes.map(({ short }) => short)), map.credit];
  return lines
    .flatMap((line) => (line === null ? [] : wrap(escapeTerminal(line), width)))
    .map((line) => style.dim(line));
}
