import type { Cornerstone } from "../../catalogue/catalogue.ts";
import type { Path } from "../../diagnostics/finding.ts";
import type { Measure } from "../../measures/measure-index.ts";
import { comment } from "../writing/comment.ts";
import { word, type YamlEntry, type YamlItem, type YamlNode } from "../writing/yaml-node.ts";
import type { CarriedRow } from "./carried/carried-row.ts";
import type { CarriedOver } from "./carry-over.ts";
import { continuedRow } from "./continued-row.ts";
import type { Hints } from "./hints.ts";
import { newRow } from "./new-row.ts";
import type { ScaffoldOptions } from "./scaffold-options.ts";

/** Below the heading of a Cornerstone that has no row. */
export const NONE_YET = "No measure is chosen here yet.";

/** Above the measures that were dropped. */
const DROPPED = "Dropped in the plan before, so not carried on. A new row takes one up again.";

/**
 * The rows under their Cornerstones: those that go on, then the newly chosen ones, of which the first shows how to
 * write each part. A Cornerstone without a row keeps its heading, so that it is seen to wait.
 */
export function rowsEntry(options: ScaffoldOptions, hints: Hints, carried: CarriedOver | null): YamlEntry {
  const rows = [...(carried?.rows ?? []).map(continued), ...freshRows(options, hints, carried)];
  const { items, left } = underHeadings(options.cornerstones, rows);
  const below = [left, items.length === 0 ? howToBegin(hints) : [], droppedRows(carried)];
  return {
    key: "measures",
    value: items.length === 0 ? word("[]") : { kind: "list", items },
    apart: true,
    below: below.filter((lines) => lines.length > 0).flatMap((lines) => ["", ...lines]),
  };
}

/** Each heading above the first row under it; one without a row above the next row there is, else in `left`. */
function underHeadings(cornerstones: readonly Cornerstone[], rows: readonly NamedRow[]) {
  const items: YamlItem[] = [];
  let left: readonly string[] = [];
  for (const cornerstone of cornerstones) {
    const own = rows.filter(({ measure }) => measure.cornerstone === cornerstone.id);
    const waits = own.length === 0 ? [NONE_YET] : [];
    left = [...paragraph(left), ...heading(cornerstone), ...waits];
    for (const { measure, value, note, from } of own) {
      const statement = comment(`${cornerstone.name} · ${measure.statement}`);
      const above = [...paragraph(left), ...statement, ...note];
      items.push({ value, apart: items.length > 0, above, ...(from ? { from } : {}) });
      left = [];
    }
  }
  return { items, left };
}

function paragraph(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ""];
}

interface NamedRow {
  readonly measure: Measure;
  readonly value: YamlNode;
  readonly note: readonly string[];
  /** Where it stood in the plan before. */
  readonly from?: Path;
}

function continued(row: CarriedRow): NamedRow {
  const note = row.stage === "paused" ? ["Paused. To go on, write a new evaluation with another stage."] : [];
  return { measure: row.measure, value: continuedRow(row), note, from: row.row.path };
}

function freshRows(
  { measures, answers }: ScaffoldOptions,
  hints: Hints,
  carried: CarriedOver | null,
): readonly NamedRow[] {
  const goingOn = new Set(carried?.rows.map(({ measure }) => measure.id));
  const fresh = measures.filter(({ id }) => !goingOn.has(id));
  return fresh.map((measure, position) => ({
    measure,
    value: newRow(measure, answers?.rows.get(measure.id) ?? null, position === 0 ? hints : null),
    note: [],
  }));
}

function heading({ name, promises }: Cornerstone): readonly string[] {
  const title = comment(`==== ${name} ====`);
  return promises.length === 0 ? title : [...title, ...comment(`We promise to: ${promises.join(" · ")}`)];
}

/** For a plan without any row yet: where the measures are, and what a row looks like. */
function howToBegin(hints: Hints): readonly string[] {
  return [
    "Which measures matter most to you? One or two under each Cornerstone is plenty. To choose together:",
    "  cornerstones catalogue                     lists them all",
    "  cornerstones catalogue --format markdown   the same as a page to print and take to everybody",
    "Then begin a row for each under its Cornerstone: `cornerstones add` does that. By hand, first take",
    "away the [] behind `measures:`, if it is there. A row begins like this:",
    ...["- measure: wc-staff-induction", "  lead: Deputy head", "  improve: TODO", "  indicators:"],
    ...hints.indicators.map((line) => `    ${line}`),
  ];
}

/** What was dropped is not carried on, and not forgotten either. */
function droppedRows(carried: CarriedOver | null): readonly string[] {
  const dropped = carried?.dropped ?? [];
  if (dropped.length === 0) return [];
  const lines = dropped.map(({ id, short }) => `  ${id}: ${short}`);
  return [DROPPED, ...lines];
}
