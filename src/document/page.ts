import { oneLine } from "./words.ts";
/** How a thing feels: it colours words and symbols that say the same without it. */
export type Tone = "good" | "calm" | "care" | "quiet";

/**
 * How to get at something, for writers who know the ways of their readers, as a terminal knows its commands: the name of
 * what to ask for, and what it is about. No page names a command, a flag or a file.
 */
export type Way = readonly [to: string, ...about: string[]];

/**
 * What a page says, in order, before anybody lays it out. Every text is as it came from outside: whoever writes a
 * language escapes it there.
 */
export type Block =
  | ({ readonly kind: "title"; readonly text: string; readonly aside: string | null } & OwnWords)
  | ({
      readonly kind: "heading";
      readonly level: 2 | 3 | 4;
      readonly text: string;
      readonly aside: string | null;
    } & OwnWords)
  | ({
      readonly kind: "paragraph";
      /** Said first, and set off. */
      readonly lead?: string;
      readonly text: string;
      /** Somebody's words, with the lines that they have; any other paragraph is one sentence after another. */
      readonly keepsLines?: boolean;
      /** Whether it stands apart from what is above, as one thought from another. Other blocks may do so, too. */
      readonly isApart?: boolean;
    } & OwnWords &
      Pointing)
  /** Small print. */
  | ({ readonly kind: "note"; readonly text: string } & Pointing)
  | { readonly kind: "meter"; readonly meter: Meter }
  | {
      readonly kind: "list";
      readonly items: readonly Item[];
      /** The labels of all lists like this one, which then keep the same column. */
      readonly labels?: readonly string[];
      readonly isApart?: boolean;
    }
  | { readonly kind: "table"; readonly table: PageTable; readonly isApart?: boolean }
  /** Lines of a plan, there to be copied: they are never broken. */
  | { readonly kind: "code"; readonly text: string }
  /** What is there for those who ask for it: folded away where a writer can. */
  | { readonly kind: "fold"; readonly text: string; readonly page: Page };
export type Page = readonly Block[];

interface OwnWords {
  /** A sentence of our own: what stands in backticks is code. */
  readonly hasCode?: boolean;
}

interface Pointing {
  /** What shows the rest. */
  readonly way?: Way;
  /** Whether it says nothing without its way, and is left out where nobody knows one. */
  readonly needsWay?: boolean;
}

export interface Item extends OwnWords {
  /** A symbol that only helps the eye; the words say the same. */
  readonly mark: string | null;
  /** What the item is about: "Start", "10 Jun". */
  readonly label: string | null;
  readonly text: string;
  /** Names said before the text, which stay whole where a line ends. They hold commas, so a dot stands between them. */
  readonly names?: readonly string[];
  /** What the item is made of, said before the text. */
  readonly items?: readonly Item[];
  readonly tone: Tone | null;
  /** Numbers that the text tells too, for a small drawing beside it. */
  readonly series?: Series;
  /** Said below the text, a line each. */
  readonly lines?: readonly string[];
}

/** Numbers over time. */
export interface Series {
  /** Oldest first. */
  readonly values: readonly number[];
  /** Where it began and where it is to go, so that the drawing makes no more of a step than it is; null where unknown. */
  readonly start: number | null;
  readonly aim: number | null;
}

/** A bar; `words` say all that it shows. */
export interface Meter {
  readonly progress: number;
  readonly expected: number | null;
  readonly words: string;
}

export interface PageTable {
  /**
   * What kind of table it is. Of `records` each row is a form of long texts: where columns have no room, the cells stand
   * below each other behind their heads. Of `counts` each row has a name and numbers. Of `terms` each row begins with a
   * name that programs know; what is said of it comes last, and what stands between them is said beside the name.
   */
  readonly form?: "records" | "counts" | "terms";
  readonly heads: readonly string[];
  readonly rows: readonly PageRow[];
}

export type PageRow =
  | { readonly kind: "section"; readonly text: string }
  | {
      readonly kind: "cells";
      /** Of records a cell may have several answers: see `recordCell`. */
      readonly cells: readonly string[];
      readonly standing: Standing | null;
      /** A line of its own under the row, through all columns. */
      readonly below?: { readonly label: string; readonly text: string; readonly way?: Way };
    };

/** Where the thing in a row stands: its status in symbol and words, its bar, and what else is to be said of it. */
export interface Standing {
  readonly symbol: string;
  readonly words: string;
  readonly tone: Tone;
  readonly meter: Meter | null;
  /** Said in one breath behind the words. */
  readonly asides: readonly string[];
  /** A line each. */
  readonly lines: readonly string[];
}

export function heading(level: 2 | 3 | 4, text: string, aside: string | null = null): Block {
  return { kind: "heading", level, text, aside };
}

export function paragraph(text: string, over: Partial<Extract<Block, { kind: "paragraph" }>> = {}): Block {
  return { ...over, kind: "paragraph", text };
}

/** Somebody's words, with the lines that they have. */
export function saidParagraph(text: string): Block {
  return paragraph(text, { keepsLines: true });
}

/** A sentence of our own, in which what stands in backticks is code. */
export function sentence(text: string): Block {
  return paragraph(text, { hasCode: true, isApart: true });
}

/** How many more there are, and what shows them; only a terminal says how to get there. */
export function more(left: number, way: Way): Block {
  return paragraph(`and ${left} more`, { way });
}

/** What there is besides, said where there is a way to it. */
export function pointer(text: string, way: Way): Block {
  return paragraph(text, { way, needsWay: true });
}

export function note(text: string): Block {
  return { kind: "note", text };
}

/** What there is besides, in small print. */
export function pointingNote(text: string, way: Way): Block {
  return { kind: "note", text, way, needsWay: true };
}

/** A list; nothing at all where there are no items. */
export function list(items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** Several answers as one cell of a record. A line break of an answer's own is none between two. */
export function recordCell(answers: readonly string[]): string {
  const lines = (answer: string): string => answer.split("\n").map(oneLine).filter(Boolean).join(OWN_BREAK);
  return answers.map(lines).join("\n");
}

/** The answers of a record's cell, each with the lines that it has. */
export function answersOf(cell: string): readonly string[] {
  return cell.split("\n").flatMap((line) => (line === "" ? [] : [line.replaceAll(OWN_BREAK, "\n")]));
}

/** YAML lets it stand in no text, and nobody else puts it here. */
const OWN_BREAK = "\v";

/** A page on which each text has one line of its own. */
export function onOneLine(page: Page): Page {
  return page.map((block): Block => {
    if (block.kind === "paragraph") return { ...block, text: oneLine(block.text) };
    if (block.kind !== "list") return block;
    const items = block.items.map(({ text, lines, ...rest }) => ({
      ...rest,
      text: oneLine(text),
      ...(lines ? { lines: lines.map(oneLine) } : {}),
    }));
    return { ...block, items };
  });
}

/** A row without a status. */
export function cellsRow(cells: readonly string[]): PageRow {
  return { kind: "cells", cells, standing: null };
}

export function table(
  heads: readonly string[],
  rows: readonly PageRow[],
  form?: PageTable["form"],
): Extract<Block, { kind: "table" }> {
  return { kind: "table", table: { heads, rows, ...(form && { form }) } };
}

export function item(text: string, over: Partial<Item> = {}): Item {
  return { mark: null, label: null, tone: null, ...over, text };
}
