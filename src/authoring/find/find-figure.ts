import type { Row } from "../../plan/plan.ts";
import type { EditedPlan } from "../edits/edit.ts";
import { match } from "./match.ts";

/** The row, and the name in it, of a figure that a word alone means in the whole plan; null for none or several. */
export function findFigure(
  said: string,
  { plan }: Pick<EditedPlan, "plan">,
): { readonly row: Row; readonly indicator: string } | null {
  const candidates = plan.rows.flatMap((row) =>
    row.indicators.map(({ id, what }) => ({
      item: { row, indicator: id ?? what ?? "" },
      names: [id ?? ""],
      texts: [what ?? ""],
    })),
  );
  const found = match(said, candidates);
  return found.kind === "one" && found.item.indicator !== "" ? found.item : null;
}
