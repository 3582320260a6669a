import { paragraph } from "../../markup/paragraph.ts";
import type { Style } from "../../markup/style.ts";
import { MIN_TABLE_WIDTH } from "../../markup/table.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { displayWidth, padEnd } from "../../markup/width.ts";
import type { CatalogueMeasure } from "../catalogue.ts";
import type { CatalogueListing, ListedCornerstone } from "./catalogue-listing.ts";

/** Longer lines tire the eye, however wide the terminal is. */
const MAX_WIDTH = 120;
/** An id longer than this stands on a line of its own. */
const MAX_ID_WIDTH = 30;

interface ListColumns {
  readonly style: Style;
  readonly width: number;
  /** Where the statements begin. */
  readonly statements: number;
}

/**
 * The catalogue for a terminal of `width` cells: each Cornerstone with its promises, then its measures, the statement
 * beside the id or, under 60 cells, below it.
 */
export function renderList(listing: CatalogueListing, to: { style: Style; width: number }): string {
  const { style } = to;
  const width = Math.min(to.width, MAX_WIDTH);
  const ids = listing.sections.flatMap(({ measures }) => measures.map(({ id }) => displayWidth(id)));
  const widest = ids.reduce((most, each) => Math.max(most, Math.min(each, MAX_ID_WIDTH)), 0);
  const columns = { style, width, statements: width < MIN_TABLE_WIDTH ? 4 : widest + 4 };
  const plain = (text: string) => paragraph(escapeTerminal(text), { width });
  const lines = [
    ...plain(listing.title).map((line) => style.bold(line)),
    ...listing.intro.flatMap(plain),
    ...listing.sections.flatMap((section) => ["", ...cornerstone(section, columns)]),
    "",
    ...listing.closing.flatMap(plain),
  ];
  return `${lines.join("\n")}\n`;
}

function cornerstone(section: ListedCornerstone, columns: ListColumns): string[] {
  const { style, width } = columns;
  const heading = escapeTerminal(`${section.name.toUpperCase()} · ${section.count}`);
  const promises = escapeTerminal(section.promises.join(" · "));
  return [
    ...paragraph(heading, { width }).map((line) => style.bold(line)),
    ...(promises === "" ? [] : paragraph(`We promise to: ${promises}`, { width })),
    ...section.measures.flatMap((measure) => measureLines(measure, columns)),
    ...(section.hint === null ? [] : paragraph(section.hint, { width })),
  ];
}

function measureLines(measure: CatalogueMeasure, { style, width, statements }: ListColumns): string[] {
  const { retired, originalStatement: original } = measure;
  const heading = `  ${style.cyan(escapeTerminal(measure.id))}`;
  const statement = escapeTerminal(measure.statement) + (retired ? " (retired)" : "");
  const before = original === null ? [] : [`Originally: ${escapeTerminal(original)}`];
  const first = " ".repeat(statements);
  const below = before.flatMap((text) => paragraph(text, { width, first }));
  if (displayWidth(heading) + 2 > statements) {
    return [
      ...paragraph(heading.trimStart(), { width, first: "  " }),
      ...paragraph(statement, { width, first }),
      ...below,
    ];
  }
  return [...paragraph(statement, { width, first: padEnd(heading, statements) }), ...below];
}
