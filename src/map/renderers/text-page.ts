import type { Style } from "../../markup/style.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { displayWidth, wrap } from "../../markup/width.ts";
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
  /** The short names in lines of at most `width`, broken between names; those that improve may be marked. */
  shorts(ids: readonly string[], width: number, marked?: readonly string[]): string[];
  planName(file: string): string;
  /** The links that leave a measure, under the measures that they lead to. */
  leaving(id: string): ReadonlyMap<string, readonly MapLink[]>;
}

const LONGEST_LINE = 100;

/** Prepares a map for printing as text. */
export function textPage(map: LinkMap, { style, width }: TextLook): TextPage {
  const shorts = new Map(map.nodes.map(({ id, short }) => [id, measured(escapeTerminal(short))]));
  const plans = planNames(map);
  const leaving = grouped(map.links, ({ from }) => from);
  return {
    map,
    style,
    width: Math.min(width, LONGEST_LINE),
    short: (id) => shorts.get(id)?.text ?? escapeTerminal(id),
    shorts: (ids, room, marked = []) => {
      const marks = new Set(marked);
      const name = (id: string) => shorts.get(id) ?? measured(escapeTerminal(id));
      return listLines(
        ids.map((id) => (marks.has(id) ? withMark(name(id)) : name(id))),
        room,
      );
    },
    planName: (file) => escapeTerminal(plans.get(file) ?? file),
    leaving: (id) => grouped(leaving.get(id) ?? [], ({ to }) => to),
  };
}

/** A name with its width, which takes long to measure and is needed wherever the name stands. */
interface MeasuredName {
  readonly text: string;
  readonly width: number;
}

function measured(text: string): MeasuredName {
  return { text, width: displayWidth(text) };
}

function withMark({ text, width }: MeasuredName): MeasuredName {
  return { text: `${text} (improving)`, width: width + " (improving)".length };
}

/** Short names hold commas ("You said, we did"), so a dot stands between them. */
function listLines(names: readonly MeasuredName[], room: number): string[] {
  const lines: MeasuredName[] = [];
  for (const [at, name] of names.entries()) {
    const mark = at < names.length - 1 ? " ·" : "";
    const piece = { text: name.text + mark, width: name.width + mark.length };
    const line = lines.at(-1);
    if (line && line.width + 1 + piece.width <= room) {
      lines[lines.length - 1] = { text: `${line.text} ${piece.text}`, width: line.width + 1 + piece.width };
    } else lines.push(piece);
  }
  return lines.flatMap(({ text, width }) => (width <= room ? text : wrap(text, room)));
}

/** The text in lines of the page, each behind `indent` spaces and every line but the first behind two more. */
export function hanging(text: string, indent: number, { width }: TextLook): string[] {
  return wrap(text, width - indent - 2).map(
    (line, at) => `${" ".repeat(at === 0 ? indent : indent + 2)}${line}`,
  );
}

/** A heading in lines of the page. */
export function heading(text: string, { style, width }: TextLook): string[] {
  return wrap(text, width).map((line) => style.bold(line));
}
