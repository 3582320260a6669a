import { escapeTerminal } from "../../markup/terminal.ts";
import { padEnd, wrap } from "../../markup/width.ts";
import type { MapLink, MapNode } from "../link-map.ts";
import { happenedText, MOVEMENTS } from "./happened-words.ts";
import { stageWords } from "./map-words.ts";
import { hanging, type TextPage } from "./text-page.ts";

/** Under this many columns a label stands on a line of its own. */
const NARROW = 60;
const INDENT = 4;
const LABEL_WIDTH = 20;

/** What one measure could help, step by step with the reasons, and what could help it. */
export function measureText(node: MapNode, page: TextPage): string[] {
  const narrow = page.width < NARROW;
  const indent = narrow ? INDENT + 2 : INDENT + LABEL_WIDTH;
  const [, twoSteps, further] = node.helps;
  const parts = [
    ["could help", helpLines(node, indent, page)],
    ["in two steps", page.shorts(twoSteps, page.width - indent)],
    ["further on", page.shorts(further, page.width - indent)],
    ["could be helped by", helperLines(node, page.width - indent, page)],
  ] as const;
  const told = parts.filter(([, lines]) => lines.length > 0);
  const [title = "", ...more] = hanging(`${page.short(node.id)} (${stageWords(node)})`, 2, page);
  return [
    `  ${page.style.underline(title.trimStart())}`,
    ...more,
    ...told.flatMap(([label, lines]) => (narrow ? under(label, lines, page) : beside(label, lines))),
    ...(told.length === 0 ? ["    no links yet"] : []),
  ];
}

function under(label: string, lines: readonly string[], page: TextPage): string[] {
  return [...hanging(label, INDENT, page), ...lines.map((line) => `${" ".repeat(INDENT + 2)}${line}`)];
}

function beside(label: string, lines: readonly string[]): string[] {
  return lines.map((line, at) => `${" ".repeat(INDENT)}${padEnd(at === 0 ? label : "", LABEL_WIDTH)}${line}`);
}

/** Each measure that it links to, with the reasons under it; in a map of several settings, whose they are. */
function helpLines(node: MapNode, indent: number, page: TextPage): string[] {
  const arriving = page.leaving(node.id);
  return node.helps[0].flatMap((to) => [
    ...wrap(page.short(to), page.width - indent - 3).map((line, at) => `${at === 0 ? "-> " : "   "}${line}`),
    ...(arriving.get(to) ?? []).flatMap((link) =>
      told(link, page).flatMap((text) => wrap(text, page.width - indent - 3).map((line) => `   ${line}`)),
    ),
  ]);
}

/** Why, how both ends have moved, and what was seen of it. */
function told(link: MapLink, page: TextPage): string[] {
  const seen = link.happened.map((each) => escapeTerminal(happenedText(each, page.map)));
  const movement = link.movement === "not-known" ? [] : [`(${MOVEMENTS[link.movement]})`];
  return [...reason(link, page), ...movement, ...seen];
}

function reason({ because, plan }: MapLink, page: TextPage): string[] {
  const words = because === null ? null : escapeTerminal(because);
  if (page.map.settings.length === 1) return words === null ? [] : [words];
  return [words === null ? `(${page.planName(plan)})` : `${page.planName(plan)}: ${words}`];
}

/** Who could help it, those that improve marked where not all do, and how many of them that is. */
function helperLines({ helpedBy, improving }: MapNode, width: number, page: TextPage): string[] {
  if (helpedBy.length === 0) return [];
  const marked = improving.length < helpedBy.length ? improving : [];
  return [
    ...page.shorts(helpedBy, width, marked),
    ...wrap(improvingWords(improving.length, helpedBy.length), width),
  ];
}

function improvingWords(improving: number, all: number): string {
  if (all === 1) return `Improving: ${improving === 1 ? "yes" : "not so far"}`;
  if (improving === 0) return `Improving: none of ${all} so far`;
  return improving === all ? `Improving: all ${all}` : `Improving: ${improving} of ${all}`;
}
