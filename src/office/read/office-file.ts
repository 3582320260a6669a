import type { CivilDate } from "../../civil-date.ts";

/** What stands in a Word, Excel or CSV file, whichever it is: its tables, and the texts round them. */
export interface OfficeFile {
  readonly tables: readonly OfficeTable[];
  /** Texts outside every table, in the file's order. */
  readonly texts: readonly OfficeText[];
  /** How it was read, where that needed a decision: a sentence each, as "2 tracked insertions were read as accepted". */
  readonly remarks: readonly string[];
  /** Whether it is the table that our own report wrote as text. */
  readonly isOwnCsv?: true;
}

export interface OfficeText {
  /** "above table 1", "below table 2". */
  readonly place: string;
  readonly text: string;
}

/** A table of a document, or a sheet. */
export interface OfficeTable {
  /** The sheet's name; null for a table of a document. */
  readonly sheet: string | null;
  /** From 1 on, in the file's order. */
  readonly number: number;
  readonly rows: readonly OfficeRow[];
  /** Positions of columns that nobody sees. */
  readonly hiddenColumns: readonly number[];
}

export interface OfficeRow {
  /** From 1 on, as the program shows it. */
  readonly number: number;
  /** As wide as the table; what a merged cell covers to the right is empty. */
  readonly cells: readonly OfficeCell[];
  /** Whether the document says that it is a heading, repeated on each page. */
  readonly isHeading: boolean;
}

export interface OfficeCell {
  /** With its line breaks; an item of a list begins with `• `. */
  readonly text: string;
  /** What the program knows the text to be. */
  readonly value: OfficeValue | null;
  /** The colour behind it, RRGGBB; null for none. */
  readonly fill: string | null;
  /** How many columns it runs over, itself included. */
  readonly across: number;
  /** Whether it is the lower part of a cell that runs over several rows, and repeats what stands in its first one. */
  readonly isRepeated: boolean;
  /** The form fields in it, by their tags. */
  readonly controls: readonly OfficeControl[];
}

export type OfficeValue =
  | { readonly kind: "date"; readonly date: CivilDate }
  | { readonly kind: "number"; readonly number: number; readonly isPercentage: boolean };

/** A form field (content control): its tag, and what was chosen or written in it. */
export interface OfficeControl {
  readonly tag: string;
  readonly text: string;
}

export const EMPTY_CELL: OfficeCell = {
  text: "",
  value: null,
  fill: null,
  across: 1,
  isRepeated: false,
  controls: [],
};

/** The most rows that are read, of all tables together. */
export const MAX_ROWS = 20_000;
/** The most columns of a table that are read. */
export const MAX_COLUMNS = 200;
/** The most cells that are read, of all tables together: grids have some thousands. */
export const MAX_CELLS = 500_000;
