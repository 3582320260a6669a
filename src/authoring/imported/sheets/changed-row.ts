import type { Path } from "../../../diagnostics/finding.ts";
import { UsageError } from "../../../errors.ts";
import type { Edit, EditedPlan } from "../../edits/edit.ts";
import type { Change } from "../../splice/change.ts";
import { itemChanges, type KeyText, ownKeyThere } from "./item-changes.ts";
import { cellText, changedColumns, type SheetCells, type SheetChange } from "./sheet-change.ts";
import { isAnswerColumn, keyOf, kindsOf, saysOf } from "./sheet-kinds.ts";
import { isOf } from "./things/sheet-thing.ts";
import { SHEET_THINGS } from "./things/sheet-things.ts";
import { answerTexts } from "./voice-changes.ts";

/** What was changed in the cells of a row. Throws UsageError where a cell says what cannot stand there. */
export function changedEdit(plan: EditedPlan, change: SheetChange): Edit {
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
  if (thing.named !== undefined) return namedChanges(plan, path, cellText(after, thing.named));
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

/** A text that stands under a name, as what a group is called here. */
export function namedChanges(plan: EditedPlan, path: Path, text: string): readonly Change[] {
  return itemChanges(plan, path.slice(0, -1), [{ key: String(path.at(-1)), text }]);
}
