import type { Path } from "../../diagnostics/finding.ts";
import { countWords } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import { TO_DO } from "../../plan/grid.ts";
import { isMapping, valueAt } from "../../plan/value-at.ts";
import type { Edit, EditedPlan } from "../edits/edit.ts";
import { rowPlaces } from "../edits/row-places.ts";
import { NONE_YET } from "../scaffold/rows-entry.ts";
import type { Change } from "../splice/change.ts";
import { isSameData } from "../splice/changed-data.ts";
import { nodeData } from "../splice/node-data.ts";
import { dataNode } from "./data-node.ts";
import { type ImportedRow, type ImportedRows, ownMeasureData, rowComment } from "./imported-plan.ts";
import type { OnConflict } from "./on-conflict.ts";
import { movedChanges } from "./sheets/item-changes.ts";

/**
 * Brings rows that were read elsewhere into a plan: new ones under their Cornerstones, changes of those that are there as
 * asked. Everything else in the plan stays.
 *
 * @throws UsageError where rows say something else, and that is to stop it.
 */
export function importInto(plan: EditedPlan, imported: ImportedRows, onConflict: OnConflict): Edit {
  const known = new Map(plan.plan.rows.map((row) => [row.measure, row.path]));
  const updates = imported.rows.flatMap((row) => {
    const path = known.get(row.measure.id);
    return path === undefined ? [] : [{ row, changes: mappingChanges(plan, path, row.data) }];
  });
  const differing = updates.filter(({ changes }) => changes.length > 0);
  if (differing.length > 0 && onConflict === "stop") throw conflict(differing.map(({ row }) => row));
  const fresh = imported.rows.filter(({ measure }) => !known.has(measure.id));
  const changes = [
    ...(onConflict === "update" ? differing.flatMap((each) => each.changes) : []),
    ...mappingChanges(plan, [], imported.data),
    ...ownMeasureChanges(plan, imported),
    ...rowChanges(plan, fresh),
  ];
  return {
    changes,
    says: saysOf(
      fresh,
      differing.map(({ row }) => row),
      onConflict,
    ),
  };
}

function conflict(rows: readonly ImportedRow[]): UsageError {
  return new UsageError(
    `${rows.length === 1 ? "a row of the plan says" : `${rows.length} rows of the plan say`} something else than the file; --on-conflict skip leaves what the plan says, --on-conflict update writes what the file says:`,
    rows.map(({ measure }) => `  ${measure.id}  ${measure.short}`),
  );
}

function saysOf(
  fresh: readonly ImportedRow[],
  differing: readonly ImportedRow[],
  onConflict: OnConflict,
): string {
  const count = (number: number): string => countWords(number, "row");
  return [
    `Brought in ${count(fresh.length)}`,
    ...(differing.length === 0
      ? []
      : [
          onConflict === "update"
            ? `changed ${count(differing.length)}`
            : `left ${count(differing.length)} as they were`,
        ]),
  ].join(", ");
}

function rowChanges(plan: EditedPlan, rows: readonly ImportedRow[]): readonly Change[] {
  const places = rowPlaces(plan);
  const { cornerstones } = plan.catalogue;
  return rows.map(({ measure, data }): Change => {
    const title = cornerstones.find(({ id }) => id === measure.cornerstone)?.name ?? measure.cornerstone;
    const heading = { title, waits: NONE_YET };
    const { position, isUnderHeading } = places.take(measure, heading);
    const change = {
      kind: "insert" as const,
      path: ["measures"],
      position,
      value: dataNode(data),
      above: rowComment(measure, cornerstones),
    };
    return isUnderHeading ? { ...change, under: heading } : change;
  });
}

function ownMeasureChanges({ open, measures }: EditedPlan, { ownMeasures }: ImportedRows): readonly Change[] {
  const list = valueAt(open.file.value, ["own-measures"]);
  const length = Array.isArray(list) ? list.length : 0;
  return ownMeasures
    .filter(({ id }) => measures.get(id) === undefined)
    .map(
      (measure, at): Change => ({
        kind: "insert",
        path: ["own-measures"],
        position: length + at,
        value: dataNode(ownMeasureData(measure)),
      }),
    );
}

/** The changes that make a mapping of the plan say what was read; keys that were not read stay. */
function mappingChanges(
  plan: EditedPlan,
  path: Path,
  data: Readonly<Record<string, unknown>>,
): readonly Change[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const at = [...path, key];
    const there = valueAt(plan.open.file.value, at) ?? null;
    const node = dataNode(value, key);
    if (isSameData(there, nodeData(node)) || value === TO_DO) return [];
    if (key.startsWith("x-")) return ownKeyChanges(at, there, value);
    if (there === null) return [set(at, value)];
    if (isMapping(there))
      return isMapping(value) ? mappingChanges(plan, at, value) : shortFormChanges(plan, at, value);
    if (Array.isArray(there) && key in IDENTITIES) return listChanges(plan, at, value);
    return key === "by" ? [set(at, value), ...movedChanges(plan, path, key)] : [set(at, value)];
  });
}

function set(path: Path, value: unknown): Change {
  return { kind: "set", path, value: dataNode(value, String(path.at(-1))) };
}

/** What stands under a key of the setting's own stays, and new texts come below it. */
function ownKeyChanges(path: Path, there: unknown, value: unknown): readonly Change[] {
  const before: readonly unknown[] = there === null ? [] : Array.isArray(there) ? there : [there];
  const fresh = [value].flat().filter((each) => !before.some((old) => isSameData(old, each)));
  if (fresh.length === 0) return [];
  const all = [...before, ...fresh];
  return [set(path, all.length === 1 ? all[0] : all)];
}

/** `target: 90` where the plan has a mapping is its value; a text for all stays beside what each group does. */
function shortFormChanges(plan: EditedPlan, path: Path, value: unknown): readonly Change[] {
  const key = String(path.at(-1));
  if (key === "baseline" || key === "target") return mappingChanges(plan, path, { value });
  if (key === "involve") return mappingChanges(plan, path, { "x-involve": value });
  return path.includes("involve") ? mappingChanges(plan, path, { how: value }) : [set(path, value)];
}

/** By what an entry of a list is known again. */
const IDENTITIES: Readonly<Record<string, readonly string[] | undefined>> = {
  actions: ["do"],
  indicators: ["what"],
  voices: ["said"],
  evidence: ["what"],
  evaluation: ["date"],
  links: ["to"],
  readings: ["date"],
  reviews: ["date"],
  steps: ["by"],
};

/** Changes of the entries that are there, and new ones at the end. */
function listChanges(plan: EditedPlan, path: Path, value: unknown): readonly Change[] {
  const key = String(path.at(-1));
  // A text without a day has no place among dated entries.
  if (!Array.isArray(value)) return mappingChanges(plan, path.slice(0, -1), { [`x-${key}`]: value });
  const list = valueAt(plan.open.file.value, path);
  const there: readonly unknown[] = Array.isArray(list) ? list : [];
  let length = there.length;
  return value.flatMap((item): readonly Change[] => {
    const position = there.findIndex((each) => nameOf(each, key) === nameOf(item, key));
    if (position < 0) {
      length += 1;
      return [{ kind: "insert", path, position: length - 1, value: dataNode(item, key) }];
    }
    return isMapping(item) && isMapping(there[position])
      ? mappingChanges(plan, [...path, position], withoutId(item))
      : [];
  });
}

/** The id of a figure that is there stays: links and other files may name it. */
function withoutId(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== "id"));
}

function nameOf(item: unknown, key: string): string {
  if (!isMapping(item)) return fold(String(item));
  return (IDENTITIES[key] ?? []).map((part) => fold(String(item[part] ?? ""))).join("|");
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
