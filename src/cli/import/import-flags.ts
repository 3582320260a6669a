import { InputError, UsageError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { COLUMN_KEYS } from "../../office/grid/columns/column-keys.ts";
import { fold } from "../../office/grid/fold.ts";
import type { GridOptions } from "../../office/grid/grid-reading.ts";
import { isColumnTarget } from "../../office/grid/propose-plan.ts";
import type { OfficeFile } from "../../office/read/office-file.ts";
import type { ImportCommandOptions } from "./import-command.ts";

const MAX_NAME = 200;

/** Refuses flags that contradict each other, or mean nothing. */
export function refuseOddFlags({
  into,
  output,
  setting,
  from,
  to,
  table,
  map = [],
}: ImportCommandOptions): void {
  if (into !== undefined && output !== undefined)
    throw new UsageError("--into and --output: say one of them, a plan that is there or a new one");
  for (const [flag, value] of Object.entries({ "--setting": setting, "--from": from, "--to": to }))
    if (into !== undefined && value !== undefined)
      throw new UsageError(`${flag} is for a new plan; the plan of --into has its own`);
  if (
    setting !== undefined &&
    (setting.trim() === "" || setting.length > MAX_NAME || escapeTerminal(setting) !== setting)
  )
    throw new UsageError(
      `--setting: a name has up to ${MAX_NAME} characters, without line breaks or invisible ones`,
    );
  if (table !== undefined && !/^[1-9]\d{0,3}$/.test(table))
    throw new UsageError(`--table ${table}: write the number of a table, counted from 1`);
  for (const each of map) {
    const [, column = "", key = ""] = /^(.+)=([^=]*)$/.exec(each) ?? [];
    if (column.trim() === "" || !isColumnTarget(key.trim()))
      throw new UsageError(`--map ${each}: write a heading and a key, as in "Owner=lead"; the keys are:`, [
        ...Object.entries(COLUMN_KEYS).map(([name, { about }]) => `  ${name}  ${about}`),
        "  x-...  a key of your own",
      ]);
  }
}

/** Refuses a sheet or a table that the file does not have. */
export function refuseUnfound(
  { tables }: OfficeFile,
  shown: string,
  { sheet, table }: ImportCommandOptions,
): void {
  if (tables.length === 0)
    throw new InputError(`${shown}: there is no table in it: a grid is a table, one row a measure`);
  const sheets = tables.flatMap((each) => each.sheet ?? []);
  if (sheet !== undefined && !sheets.some((name) => fold(name) === fold(sheet)))
    throw new UsageError(
      sheets.length === 0
        ? `--sheet ${sheet}: this file has no sheets`
        : `--sheet ${sheet}: there is no such sheet; there are:`,
      sheets.map((name) => `  ${name}`),
    );
  if (table !== undefined && Number(table) > tables.length)
    throw new UsageError(
      `--table ${table}: there ${tables.length === 1 ? "is 1 table" : `are ${tables.length} tables`} in ${shown}`,
    );
}

/** What the flags say of how grids are read. */
export function gridFlags({
  sheet,
  table,
  map = [],
}: ImportCommandOptions): Pick<GridOptions, "sheet" | "table" | "columns" | "choices"> {
  const pairs = map.map((each) => /^(.+)=([^=]*)$/.exec(each) ?? []);
  return {
    sheet: sheet ?? null,
    table: table === undefined ? null : Number(table),
    columns: new Map(pairs.map(([, column = "", key = ""]) => [fold(column), key.trim()])),
    choices: new Map(),
  };
}
