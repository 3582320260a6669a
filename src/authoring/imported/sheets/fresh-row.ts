import { UsageError } from "../../../errors.ts";
import { valueAt } from "../../../plan/value-at.ts";
import type { Edit, EditedPlan } from "../../edits/edit.ts";
import { placeByDate } from "../../edits/place-by-date.ts";
import type { Change } from "../../splice/change.ts";
import type { YamlEntry } from "../../writing/yaml-node.ts";
import { namedChanges } from "./changed-row.ts";
import { figureId } from "./figure-id.ts";
import { itemChanges, type KeyText, keyNode } from "./item-changes.ts";
import { cellText, type SheetCells, type SheetChange } from "./sheet-change.ts";
import { headOf, keyOf, kindsOf, saysOf } from "./sheet-kinds.ts";
import { type FreshPlace, indicatorOf, isOf, rowOf, type SheetThing } from "./things/sheet-thing.ts";
import { SHEET_THINGS } from "./things/sheet-things.ts";
import { answerTexts } from "./voice-changes.ts";

/** A row that is new: something new in the plan. Throws UsageError where it does not say what it must. */
export function freshEdit(plan: EditedPlan, { sheet, place }: SheetChange, cells: SheetCells): Edit {
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

const OF_GROUPS: ReadonlySet<string> = new Set(["Reviews view", "People part", "Plan choosing"]);

/** What stands under the name of a group has its place already, and needs only words there. */
function groupPlace(plan: EditedPlan, kind: string, { thing, cells }: FreshRow): readonly Change[] | null {
  if (!OF_GROUPS.has(kind) && thing.named === undefined) return null;
  const known = thing.known(plan, filledMeasure(plan, cells)).find((each) => isOf(each, cells, plan));
  if (known === undefined)
    throw new UsageError("the plan has no place for it: no review or evaluation is of this day");
  if (thing.named !== undefined) return namedChanges(plan, known.path, cellText(cells, thing.named));
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
