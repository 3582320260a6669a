import { UsageError } from "../../../errors.ts";
import { valueAt } from "../../../plan/value-at.ts";
import type { Edit, EditedPlan, MakeEdit } from "../../edits/edit.ts";
import { placeByDate } from "../../edits/place-by-date.ts";
import type { Change } from "../../splice/change.ts";
import type { YamlEntry } from "../../writing/yaml-node.ts";
import { figureId } from "./figure-id.ts";
import { itemChanges, type KeyText, keyNode, ownKeyThere } from "./item-changes.ts";
import { cellText, changedColumns, flat, type SheetCells, type SheetChange } from "./sheet-change.ts";
import { type FreshPlace, indicatorOf, isOf, rowOf, SHEET_THINGS, type SheetThing } from "./sheet-things.ts";
import { ANSWER_COLUMNS, answerTexts } from "./voice-changes.ts";

/** What is not read back of a sheet: where it stands, and why. */
export interface LeftRow {
  readonly place: string;
  readonly why: string;
}

/** The edits that the changed rows of our sheets come to, and what of them is not read back. */
export interface SheetEdits {
  readonly edits: readonly MakeEdit[];
  readonly left: readonly LeftRow[];
}

/** Turns what was changed on the sheets of a workbook into edits: cells first, then each new row. */
export function sheetEdits(plan: EditedPlan, changes: readonly SheetChange[]): SheetEdits {
  const left: LeftRow[] = [];
  const told = <T>(place: string, make: () => T): T | null => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      left.push({ place, why: error.message });
      return null;
    }
  };
  const edits: MakeEdit[] = [];
  for (const change of changes) {
    const { place, before, after } = change;
    if (after === null)
      left.push({ place, why: "this row stands there no more; what it told stays in the plan" });
    else if (before === null) {
      if (told(place, () => freshEdit(plan, change, after)) !== null)
        edits.push((now) => freshEdit(now, change, after));
    } else {
      for (const column of unread(change)) left.push({ place, why: whyUnread(change.sheet, column) });
      const made = told(place, () => changedEdit(plan, change));
      if (made !== null && made.changes.length > 0) edits.push((now) => changedEdit(now, change));
    }
  }
  return { edits, left };
}

/** The kinds of thing that a row of a sheet tells. */
function kindsOf(sheet: string, cells: SheetCells): readonly string[] {
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
    default:
      return [];
  }
}

/** The key of a kind that a column stands for; null for none. Columns of `x-` keys are named after what holds them. */
function keyOf(kind: string, column: string): string | null {
  const own = new RegExp(`^${kind.replace(/.* /, "").replaceAll("-", "_")}_x_(.+)$`).exec(column)?.[1];
  if (own !== undefined) return `x-${own.replaceAll("_", "-")}`;
  if (column === "text" && kind === "Reviews presence") return "text";
  return SHEET_THINGS[kind]?.keys[column] ?? null;
}

function isAnswerColumn(sheet: string, column: string): boolean {
  return sheet === "Voices" && ANSWER_COLUMNS.some((each) => each === column);
}

/** Columns that were changed and that are reckoned, or say what stands elsewhere. */
function unread(change: SheetChange): readonly string[] {
  const { sheet, before } = change;
  const kinds = kindsOf(sheet, before ?? new Map());
  return changedColumns(change).filter(
    (column) =>
      !isAnswerColumn(sheet, column) &&
      !(sheet === "Actions" && column === "state") &&
      !kinds.some((kind) => keyOf(kind, column) !== null),
  );
}

function whyUnread(sheet: string, column: string): string {
  const name = column.replaceAll("_", " ");
  if (sheet === "Plan")
    return `${name}: what stands on this sheet is not read back; change it in the plan itself`;
  if (["lead", "stage", "rating"].includes(column) && sheet === "Figures")
    return `${name}: this is of the whole measure, and is changed on the sheet Grid`;
  return `${name}: this is reckoned, or says whose the row is, and is not read back`;
}

/** What was changed in the cells of a row. Throws UsageError where a cell says what cannot stand there. */
function changedEdit(plan: EditedPlan, change: SheetChange): Edit {
  const { sheet, before, after, place } = change;
  if (before === null || after === null) return { changes: [], says: place };
  const columns = changedColumns(change);
  const changes = kindsOf(sheet, before).flatMap((kind) => {
    const of = columns.filter((column) => keyOf(kind, column) !== null || isSpecial(kind, column));
    return of.length === 0 ? [] : thingChanges(plan, kind, { before, after, columns: of });
  });
  return { changes, says: saysOf(place, columns, after) };
}

function isSpecial(kind: string, column: string): boolean {
  return (
    isAnswerColumn(kind === "Voices voice" ? "Voices" : "", column) ||
    (kind === "Actions action" && column === "state")
  );
}

interface ChangedRow {
  readonly before: SheetCells;
  readonly after: SheetCells;
  readonly columns: readonly string[];
}

function thingChanges(
  plan: EditedPlan,
  kind: string,
  { before, after, columns }: ChangedRow,
): readonly Change[] {
  const thing = SHEET_THINGS[kind];
  if (thing === undefined) return [];
  const all = thing.known(plan, before);
  const known = all.find((each) => isOf(each, before, plan)) ?? all.find((each) => isOf(each, after, plan));
  if (known === undefined)
    throw new UsageError("the plan has this no more, so what was changed in it is left");
  const { path } = known;
  if (kind === "Reviews presence")
    return itemChanges(plan, path.slice(0, -1), [
      { key: String(path.at(-1)), text: cellText(after, "text") },
    ]);
  const texts = columns.flatMap((column): KeyText[] => {
    const key = keyOf(kind, column);
    const text = cellText(after, column);
    return key === null ? [] : [{ key: ownKeyThere(plan, path, key), text }];
  });
  const special = columns.some((column) => isSpecial(kind, column));
  const more = special && kind === "Voices voice" ? answerTexts(plan, path, after) : [];
  const ongoing = special && kind === "Actions action" ? ongoingText(before, after) : [];
  return itemChanges(plan, path, [...texts, ...more, ...ongoing]);
}

function ongoingText(before: SheetCells, after: SheetCells): readonly KeyText[] {
  const [was, is] = [before, after].map((cells) => cellText(cells, "state") === "ongoing");
  if (is === was)
    throw new UsageError(
      "state: this is reckoned from the days; write the day on which it was done under Done",
    );
  return [{ key: "ongoing", text: is ? "yes" : "no" }];
}

/** A row that is new: something new in the plan. Throws UsageError where it does not say what it must. */
function freshEdit(plan: EditedPlan, { sheet, place }: SheetChange, cells: SheetCells): Edit {
  const [kind = ""] = kindsOf(sheet, cells);
  const thing = SHEET_THINGS[kind];
  if (thing === undefined)
    throw new UsageError("what stands on this sheet is not read back; write it into the plan itself");
  const missing = thing.required.filter((column) => cellText(cells, column) === "");
  const says = saysOf(place, Object.keys(thing.keys), cells);
  if (kind === "Figures reading" && indicatorOf(rowOf(plan, cells), cells) === undefined)
    return { changes: [freshFigure(plan, cells)], says };
  if (missing.length > 0)
    throw new UsageError(`a new row needs ${missing.map((name) => `"${headOf(name)}"`).join(" and ")}`);
  const own = groupPlace(plan, kind, { thing, cells });
  if (own !== null) return { changes: own, says };
  const into = thing.fresh(plan, cells);
  if (into === null) throw new UsageError("the plan has nothing that this row could be added to");
  return { changes: [inserted(plan, into, { kind, thing, cells })], says };
}

interface FreshRow {
  readonly thing: SheetThing;
  readonly cells: SheetCells;
}

/** What stands under the name of a group has its place already, and needs only words there. */
function groupPlace(plan: EditedPlan, kind: string, { thing, cells }: FreshRow): readonly Change[] | null {
  if (!["Reviews presence", "Reviews view", "People part"].includes(kind)) return null;
  const known = thing.known(plan, filledMeasure(plan, cells)).find((each) => isOf(each, cells, plan));
  if (known === undefined) throw new UsageError("the plan has no review or evaluation of this day");
  if (kind === "Reviews presence")
    return itemChanges(plan, known.path.slice(0, -1), [
      { key: String(known.path.at(-1)), text: cellText(cells, "text") },
    ]);
  return itemChanges(plan, known.path, filledTexts(kind, cells));
}

/** With the measure's id where the row has only its short name. */
function filledMeasure(plan: EditedPlan, cells: SheetCells): SheetCells {
  const isOfMeasure = cellText(cells, "measure") !== "" || cellText(cells, "short") !== "";
  return isOfMeasure ? new Map([...cells, ["measure", rowOf(plan, cells).measure]]) : cells;
}

function filledTexts(kind: string, cells: SheetCells): readonly KeyText[] {
  return [...cells.keys()].flatMap((column) => {
    const key = keyOf(kind, column);
    const text = cellText(cells, column);
    return key === null || text === "" ? [] : [{ key, text }];
  });
}

function inserted(
  plan: EditedPlan,
  { list, dated }: FreshPlace,
  { kind, thing, cells }: FreshRow & { readonly kind: string },
): Change {
  const there = valueAt(plan.open.file.value, list);
  const length = Array.isArray(there) ? there.length : 0;
  const path = [...list, length];
  const day = { key: "date", text: plan.day };
  const texts = [
    ...(dated !== undefined && cellText(cells, "date") === "" ? [day] : []),
    ...filledTexts(kind, cells),
    ...(kind === "Voices voice" ? answerTexts(plan, null, cells) : []),
    ...(kind === "Actions action" && cellText(cells, "state") === "ongoing"
      ? [{ key: "ongoing", text: "yes" }]
      : []),
  ];
  const entries = inOrder(kind, texts).map(
    ({ key, text }): YamlEntry => ({ key, value: keyNode(plan, [...path, key], text) }),
  );
  const date = entries.find(({ key }) => key === "date")?.value;
  const isDated = dated !== undefined && date?.kind === "word";
  const position = isDated ? placeByDate(plan.open, { path: list, items: dated, day: date.word }) : length;
  return { kind: "insert", path: list, position, value: { kind: thing.inLine ? "flow" : "map", entries } };
}

/** In the order of the kind's keys, an `x-` key and what came of a voice behind them. */
function inOrder(kind: string, texts: readonly KeyText[]): readonly KeyText[] {
  const order = Object.values(SHEET_THINGS[kind]?.keys ?? {});
  const rank = ({ key }: KeyText): number => {
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  return [...new Map(texts.map((each) => [each.key, each])).values()].toSorted((a, b) => rank(a) - rank(b));
}

/** A figure that the row does not have yet, with its first reading. */
function freshFigure(plan: EditedPlan, cells: SheetCells): Change {
  const row = rowOf(plan, cells);
  const { path } = row;
  if (cellText(cells, "what") === "") throw new UsageError('a new row needs "What", what it counts');
  const list = [...path, "indicators"];
  const there = valueAt(plan.open.file.value, list);
  const position = Array.isArray(there) ? there.length : 0;
  const entries = (kind: string, at: readonly (string | number)[]): readonly YamlEntry[] =>
    inOrder(kind, filledTexts(kind, cells)).map(({ key, text }) => ({
      key,
      value: keyNode(plan, [...at, key], text),
    }));
  const readings =
    cellText(cells, "value") === "" ? [] : entries("Figures reading", [...list, position, "readings", 0]);
  const id = cellText(cells, "indicator") || figureId(row, cellText(cells, "what"));
  return {
    kind: "insert",
    path: list,
    position,
    value: {
      kind: "map",
      entries: [
        { key: "id", value: keyNode(plan, [...list, position, "id"], id) },
        ...entries("Figures figure", [...list, position]),
        ...(readings.length === 0
          ? []
          : [
              {
                key: "readings",
                value: {
                  kind: "list" as const,
                  items: [{ value: { kind: "flow" as const, entries: readings } }],
                },
              },
            ]),
      ],
    },
  };
}

function saysOf(place: string, columns: readonly string[], cells: SheetCells): string {
  const said = columns.flatMap((column) => {
    const text = flat(cellText(cells, column));
    return text === "" ? [] : [`${headOf(column)}: ${text}`];
  });
  return `${place} (${said.length === 0 ? "emptied" : said.join(", ")})`;
}

function headOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
