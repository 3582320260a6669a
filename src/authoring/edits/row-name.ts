import type { Row } from "../../plan/plan.ts";
import type { EditedPlan } from "./edit.ts";

/** What a row is called to people: its measure's short name. */
export function rowName(
  { measure }: Pick<Row, "measure">,
  { measures }: Pick<EditedPlan, "measures">,
): string {
  return measures.get(measure)?.short ?? measure;
}
