/** The cells of a row of a sheet, by the names that our tables give their columns. */
export type SheetCells = ReadonlyMap<string, string>;

/** A row of one of our sheets that was changed, written anew or taken out since the file was made. */
export interface SheetChange {
  readonly sheet: string;
  /** Where it stands now: "Figures!6"; of what was taken out, where it stood. */
  readonly place: string;
  /** Null for a new row. */
  readonly before: SheetCells | null;
  /** Null for a row that was taken out. */
  readonly after: SheetCells | null;
}

/** What stands in a cell; empty where nothing does. */
export function cellText(cells: SheetCells, name: string): string {
  return (cells.get(name) ?? "").trim();
}

/** The columns whose cells say something else than they did. */
export function changedColumns({ before, after }: SheetChange): readonly string[] {
  if (before === null || after === null) return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => flat(cellText(before, name)) !== flat(cellText(after, name)),
  );
}

/** Programs write white space each in their own way. */
export function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
