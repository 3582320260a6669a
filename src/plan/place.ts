import type { Path } from "../diagnostics/finding.ts";
import { GRID_COLUMNS } from "./grid.ts";

/** What the parts of a plan are called to people; of the keys that are not here, the key itself is said. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ["cornerstones", "Version of the format"],
  ["setting", "Setting"],
  ["setting-id", "The setting's number"],
  ["period", "Period"],
  ["catalogue", "Catalogue"],
  ["chosen-with", "Who chose these measures"],
  ["group-names", "What the groups are called here"],
  ["roles", "Whose the roles are"],
  ["terms", "Terms"],
  ["embedded", "Embedded in earlier years"],
  ["own-measures", "Our own measures"],
  ["rating-key", "What red, amber and green mean here"],
  ["reviews", "When we look at it together"],
  ["celebrate", "What we celebrate"],
  ["voices", "What people said"],
  ["accept", "Accepted findings"],
  ["measures", "Measures"],
]);

/** What the parts of a row are called to people: the grid's columns, and what the grid has no column for. */
const ROW_PARTS: ReadonlyMap<string, string> = new Map([
  ["our-words", "In our words"],
  ["lead", "Who leads"],
  ["actions", "Actions"],
  ["voices", "What people said"],
  ["evidence", "Evidence"],
  ["accept", "Accepted findings"],
  ...Object.entries(GRID_COLUMNS).map(([key, { short }]) => [key, short] as const),
]);

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
