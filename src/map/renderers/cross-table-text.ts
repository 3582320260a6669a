import { escapeTerminal } from "../../markup/terminal.ts";
import { displayWidth, padEnd, padStart, wrap } from "../../markup/width.ts";
import type { MapCornerstone } from "../link-map.ts";
import { hanging, heading, type TextPage } from "./text-page.ts";

/** Under this many columns the table is a list; so it is where its first column would cut words. */
const NARROW = 60;
const COLUMN_WIDTH = 12;
const CORNER = "from / to";
const TITLE = "Links from Cornerstone to Cornerstone";

/** The links counted from each Cornerstone (down) to each (across). */
export function crossTableText(page: TextPage): string[] {
  return [...heading(TITLE, page), ...(hasRoom(page) ? tabled(page) : listed(page))];
}

function hasRoom({ map, width }: TextPage): boolean {
  const words = map.cornerstones.flatMap(({ name }) => escapeTerminal(name).split(" "));
  const longest = Math.min(COLUMN_WIDTH, Math.max(...words.map(displayWidth)));
  return width >= NARROW && labelRoom(map, width) >= Math.max(longest, CORNER.length);
}

/** What the columns of numbers leave for the names before them. */
function labelRoom({ cornerstones }: TextPage["map"], width: number): number {
  return width - 4 - cornerstones.length * (COLUMN_WIDTH + 1);
}

function tabled(page: TextPage): string[] {
  const { map, width, style } = page;
  const { cornerstones, crossTable } = map;
  const names = cornerstones.map(({ name }) => escapeTerminal(name));
  const columns = names.map((name) => wrap(name, COLUMN_WIDTH));
  const height = Math.max(...columns.map((lines) => lines.length));
  const label = Math.min(labelRoom(map, width), Math.max(CORNER.length, ...names.map(displayWidth)));
  const cells = (texts: readonly string[]) =>
    texts.map((text) => ` ${padStart(text, COLUMN_WIDTH)}`).join("");
  const head = Array.from({ length: height }, (_, line) =>
    style.dim(
      `  ${padEnd(line === height - 1 ? CORNER : "", label)}${cells(columns.map((column) => column[line - height + column.length] ?? ""))}`,
    ),
  );
  const most = Math.max(...cornerstones.flatMap(({ id }) => cornerstones.map((to) => crossTable[id][to.id])));
  const rows = cornerstones.flatMap(({ id }, at) => {
    const counts = cornerstones.map((to) => shaded(crossTable[id][to.id], most, page)).join("");
    return wrap(names[at] ?? "", label).map(
      (line, part) => `  ${padEnd(line, label)}${part === 0 ? counts : ""}`,
    );
  });
  return [...head, ...rows];
}

/** A count on a ground that is the darker the more links there are; none is dim. */
function shaded(count: number, most: number, { style }: TextPage): string {
  const cell = padStart(String(count), COLUMN_WIDTH);
  const steps = style.shades.length;
  const shade = style.shades[most <= steps ? count - 1 : Math.ceil((count / most) * steps) - 1];
  const paint = count === 0 ? style.dim : (shade ?? style.bold);
  return ` ${paint(cell)}`;
}

function listed(page: TextPage): string[] {
  const { cornerstones, crossTable } = page.map;
  const pairs = cornerstones.flatMap((from) => cornerstones.map((to) => ({ from, to })));
  return pairs.flatMap(({ from, to }) => {
    const count = crossTable[from.id][to.id];
    return count === 0 ? [] : hanging(`${pairWords(from, to)}: ${count}`, 2, page);
  });
}

function pairWords(from: MapCornerstone, to: MapCornerstone): string {
  const name = escapeTerminal(from.name);
  return from.id === to.id ? `Within ${name}` : `${name} -> ${escapeTerminal(to.name)}`;
}
