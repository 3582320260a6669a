import type { Path } from "../diagnostics/finding.ts";
import { GRID_COLUMNS } from "./grid.ts";
import type { KeyTable } from "./keys/define-keys.ts";
import { PLAN_KEYS } from "./keys/plan-keys.ts";
import { ROW_KEYS } from "./keys/row-keys.ts";

/** What the parts of a plan are called to people: by their titles, but where within a sentence another is shorter. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ...titlesOf(PLAN_KEYS),
  ["cornerstones", "Version of the format"],
  ["roles", "Whose the roles are"],
  ["terms", "Terms"],
  ["embedded", "Embedded in earlier years"],
]);

/** What the parts of a row are called to people: the grid's columns, and what the grid has no column for. */
const ROW_PARTS: ReadonlyMap<string, string> = new Map([
  ...titlesOf(ROW_KEYS),
  // The row's own name says it.
  ["measure", ""],
  ...Object.entries(GRID_COLUMNS).map(([key, { short }]) => [key, short] as const),
]);

function titlesOf({ list }: KeyTable): readonly (readonly [string, string])[] {
  return list.map(({ key, declared }) => [key, declared.title]);
}

/**
 * Where in the grid a place is, in the grid's words: "Staff induction > What are we measuring?". Empty for the whole
 * plan. `rowName` and `ownMeasureId` say what stands at a position of `measures` and of `own-measures`, or null.
 */
export function placeName(
  path: Path,
  rowName: (position: number) => string | null,
  ownMeasureId: (position: number) => string | null = () => null,
): string {
  const [part, position, rowPart] = path;
  if (typeof part !== "string") return "";
  if (part === "measures" && typeof position === "number") {
    return joined(rowName(position) ?? `Row ${position + 1}`, ROW_PARTS.get(String(rowPart)));
  }
  const id = part === "own-measures" && typeof position === "number" ? ownMeasureId(position) : null;
  return joined(PARTS.get(part) ?? "", id);
}

function joined(place: string, within: string | null | undefined): string {
  return within ? `${place} > ${within}` : place;
}
