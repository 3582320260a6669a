import type { Style } from "../../markup/style.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import { grouped } from "../grouped.ts";
import type { LinkMap, MapLink } from "../link-map.ts";
import { planNames } from "./map-words.ts";

export interface TextLook {
  readonly style: Style;
  /** Columns; lines are never longer than 100. */
  readonly width: number;
}

/** A map with the look of its page, and what is often looked up in it. Its texts are safe for a terminal. */
export interface TextPage extends TextLook {
  readonly map: LinkMap;
  short(id: string): string;
  planName(file: string): string;
  /** The links that leave a measure, under the measures that they lead to. */
  leaving(id: string): ReadonlyMap<string, readonly MapLink[]>;
}

const LONGEST_LINE = 100;

/** Prepares a map for printing as text. */
export function textPage(map: LinkMap, { style, width }: TextLook): TextPage {
  const shorts = new Map(map.nodes.map(({ id, short }) => [id, escapeTerminal(short)]));
  const plans = planNames(map);
  const leaving = grouped(map.links, ({ from }) => from);
  return {
    map,
    style,
    width: Math.min(width, LONGEST_LINE),
    short: (id) => shorts.get(id) ?? escapeTerminal(id),
    planName: (file) => escapeTerminal(plans.get(file) ?? file),
    leaving: (id) => grouped(leaving.get(id) ?? [], ({ to }) => to),
  };
}

/** The text in lines of the page, each behind `indent` spaces and every line but the first behind two more. */
export function hanging(text: string, indent: number, { width }: TextLook): string[] {
  return wrap(text, width - indent - 2).map(
    (line, at) => `${" ".repeat(at === 0 ? indent : indent + 2)}${line}`,
  );
}
