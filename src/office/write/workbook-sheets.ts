import type { RecordKind } from "../../report/csv/everything/columns.ts";
import { figuresTable } from "../../report/csv/figures-table.ts";
import type { CsvTable } from "../../report/csv/render-csv.ts";
import { GRID_HEADS } from "../../report/grid/grid-page.ts";
import { VIEWS } from "../../report/views.ts";

/** A sheet of the workbook: which table it shows, which records of it, and how its columns are headed. */
export interface SheetPlan {
  readonly name: string;
  readonly table: CsvTable;
  /** Of the table of everything, the kinds of thing that stand on this sheet; absent, all records do. */
  readonly kinds?: readonly RecordKind[];
  readonly heads?: Readonly<Record<string, string>>;
}

const everything = VIEWS.progress.table;
const GRID_NAMES = [
  "cornerstone",
  "success_measure",
  "improve",
  "success",
  "involve",
  "indicators",
  "evaluation",
];
/** How the columns of the grid are headed, by the names that our tables give them. */
export const GRID_SHEET_HEADS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(GRID_NAMES.map((name, at) => [name, GRID_HEADS[at] ?? name])),
  links: "Links to",
  our_words: "In our words",
  lead: "Lead",
  status: "Status",
  stage: "Stage",
  rating: "Rating",
  actions: "Actions",
  voices: "You said, we did",
  evidence: "Evidence",
  evaluations: "Every evaluation",
  happened: "What links did",
  accept: "Accepted findings",
};

/** The sheets of a workbook, in order. */
export const SHEETS: readonly SheetPlan[] = [
  { name: "Grid", table: VIEWS.grid.table, heads: GRID_SHEET_HEADS },
  { name: "Figures", table: figuresTable },
  { name: "Actions", table: everything, kinds: ["action", "moved"] },
  { name: "Voices", table: VIEWS.voices.table },
  { name: "Links", table: everything, kinds: ["link", "happened"] },
  { name: "Evidence", table: everything, kinds: ["evidence", "celebration"] },
  { name: "Reviews", table: everything, kinds: ["review", "presence", "evaluation", "view"] },
  { name: "People", table: VIEWS.involvement.table },
  {
    name: "Plan",
    table: everything,
    kinds: [
      "plan",
      "headline",
      "left-out",
      "term",
      "choosing",
      "group-name",
      "role",
      "own-measure",
      "rating-key",
      "embedded",
      "accept",
      "ended",
      "step",
    ],
  },
];

/** "level_seen" as people read it. */
export function headOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
