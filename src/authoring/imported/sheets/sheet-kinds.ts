import { cellText, changedColumns, flat, type SheetCells, type SheetChange } from "./sheet-change.ts";
import { SHEET_THINGS } from "./things/sheet-things.ts";
import { ANSWER_COLUMNS } from "./voice-changes.ts";

/** The kinds of thing that a row of a sheet tells. */
export function kindsOf(sheet: string, cells: SheetCells): readonly string[] {
  const kind = cellText(cells, "kind");
  const isOfMeasure = cellText(cells, "measure") !== "" || cellText(cells, "short") !== "";
  const isOfGroup = cellText(cells, "group") !== "";
  switch (sheet) {
    case "Figures":
      return [`Figures ${cellText(cells, "role") || "reading"}`, "Figures figure"];
    case "Actions":
      return [`Actions ${kind || "action"}`];
    case "Voices":
      return ["Voices voice"];
    case "Links":
      return [`Links ${kind || (cellText(cells, "text") === "" ? "link" : "happened")}`];
    case "Evidence":
      return [`Evidence ${kind || (isOfMeasure ? "evidence" : "celebration")}`];
    case "Reviews":
      if (kind !== "") return [`Reviews ${kind}`];
      return [
        `Reviews ${isOfMeasure ? (isOfGroup ? "view" : "evaluation") : isOfGroup ? "presence" : "review"}`,
      ];
    case "People":
      return ["People part", "People choosing"];
    case "Plan":
      return [`Plan ${kind}`];
    default:
      return [];
  }
}

/** The key of a kind that a column stands for; null for none. Columns of `x-` keys are named after what holds them. */
export function keyOf(kind: string, column: string): string | null {
  const own = new RegExp(`^${kind.replace(/.* /, "").replaceAll("-", "_")}_x_(.+)$`).exec(column)?.[1];
  if (own !== undefined) return `x-${own.replaceAll("_", "-")}`;
  const thing = SHEET_THINGS[kind];
  return column === thing?.named ? column : (thing?.keys[column] ?? null);
}

export function isAnswerColumn(sheet: string, column: string): boolean {
  return sheet === "Voices" && ANSWER_COLUMNS.some((each) => each === column);
}

/** Columns that were changed and that are reckoned, or say what stands elsewhere. */
export function unread(change: SheetChange): readonly string[] {
  const { sheet, before } = change;
  const kinds = kindsOf(sheet, before ?? new Map());
  return changedColumns(change).filter(
    (column) =>
      !isAnswerColumn(sheet, column) &&
      !(sheet === "Actions" && column === "state") &&
      !kinds.some((kind) => keyOf(kind, column) !== null),
  );
}

/** Why a changed column is not read back. */
export function whyUnread(sheet: string, column: string): string {
  const name = column.replaceAll("_", " ");
  if (["lead", "stage", "rating"].includes(column) && sheet === "Figures")
    return `${name}: this is of the whole measure, and is changed on the sheet Grid`;
  return `${name}: this is reckoned, or says whose the row is, and is not read back`;
}

/** What a changed row is told as. */
export function saysOf(place: string, columns: readonly string[], cells: SheetCells): string {
  const said = columns.flatMap((column) => {
    const text = flat(cellText(cells, column));
    return text === "" ? [] : [`${headOf(column)}: ${text}`];
  });
  return `${place} (${said.length === 0 ? "emptied" : said.join(", ")})`;
}

/** How a column is headed. */
export function headOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
