import type { CsvTable } from "../render-csv.ts";
import { COLUMNS } from "./columns.ts";
import { measureThings } from "./measure-things.ts";
import { planThings } from "./plan-things.ts";

/** Everything that a plan holds: one record a thing, those of the plan as a whole first, then row by row. */
export const everythingTable: CsvTable = {
  isOfThings: true,
  columns: COLUMNS,
  records: (plan) => [...planThings(plan), ...plan.measures.flatMap(measureThings)],
};
