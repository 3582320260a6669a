import type { Path } from "../../../../diagnostics/finding.ts";
import type { Indicator, Row } from "../../../../plan/plan.ts";
import type { EditedPlan } from "../../../edits/edit.ts";
import { findGroup } from "../../../find/find-group.ts";
import { findRow } from "../../../find/find-row.ts";
import { cellText, flat, type SheetCells } from "../sheet-change.ts";

/** Something of a plan that a row of a sheet tells, and where it stands. */
export interface KnownThing {
  readonly path: Path;
  /** What a row says of it by which it is known, by the sheet's columns. */
  readonly is: Readonly<Record<string, string | null>>;
}

/** Where something new goes: into a list by its day, else at its end; or under a key. */
export interface FreshPlace {
  readonly list: Path;
  readonly dated?: readonly { readonly path: Path; readonly date: string | null }[];
}

/** How one kind of row of a sheet stands in a plan. */
export interface SheetThing {
  /** The columns that are read back, each with the key that it stands under. */
  readonly keys: Readonly<Record<string, string>>;
  /** Those of the kind that the plan has; `cells` narrow them to a measure and a figure. */
  readonly known: (plan: EditedPlan, cells: SheetCells) => readonly KnownThing[];
  /** Where a new one goes; null where none can be added by a row. Throws UsageError where what it is about is not told. */
  readonly fresh: (plan: EditedPlan, cells: SheetCells) => FreshPlace | null;
  /** What a new one must say. */
  readonly required: readonly string[];
  /** Whether a new one stands in one line. */
  readonly inLine?: boolean;
  /** The column whose text stands under the thing's own name, as a group's under `group-names`; absent where it is a mapping. */
  readonly named?: string;
}

/** The row that a line of a sheet is about: by the short name that people see, where the hidden id says something else. */
export function rowOf(plan: EditedPlan, cells: SheetCells): Row {
  const [id, short] = [cellText(cells, "measure"), cellText(cells, "short")];
  const isSame = short === "" || plan.measures.get(id)?.short === short;
  return findRow(id !== "" && isSame ? id : short, plan);
}

/** The rows of the measure whose id a line says. */
export function rowsOf(plan: EditedPlan, cells: SheetCells): readonly Row[] {
  const id = cellText(cells, "measure");
  return plan.plan.rows.filter(({ measure }) => measure === id);
}

/** The figure that a line is about: by its id, else by what it counts. */
export function indicatorOf(row: Row, cells: SheetCells): Indicator | undefined {
  const [id, what] = [cellText(cells, "indicator"), flat(cellText(cells, "what"))];
  return row.indicators.find((each) => (id === "" ? flat(each.what ?? "") === what : each.id === id));
}

export function known(path: Path, is: KnownThing["is"]): KnownThing {
  return { path, is };
}

/** Of the figures of a row's one: its start, its readings, its milestones and its aim. */
export function ofIndicator(
  plan: EditedPlan,
  cells: SheetCells,
  things: (indicator: Indicator) => readonly KnownThing[],
): readonly KnownThing[] {
  return rowsOf(plan, cells).flatMap((row) => {
    const indicator = indicatorOf(row, cells);
    return indicator === undefined ? [] : things(indicator);
  });
}

export function valueText(value: number | boolean): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** Whether a row of a sheet tells of a thing. */
export function isOf({ is }: KnownThing, cells: SheetCells, plan: EditedPlan): boolean {
  return Object.entries(is).every(([name, text]) => {
    const cell = cellText(cells, name);
    if (name === "group" && cell !== "") return findGroup(cell, plan.plan) === text;
    return flat(cell) === flat(text ?? "");
  });
}
