import { nearestMeasure } from "../../catalogue/nearest-measure.ts";
import type { Row } from "../../plan/plan.ts";
import type { EditedPlan } from "../edits/edit.ts";
import { match, type NamedItem } from "./match.ts";
import { type NameChoice, UnclearName } from "./unclear-name.ts";

/**
 * The row that a name means: the id, short name or an alias of its measure, or a part of its words that is in no other row.
 *
 * @throws UnclearName with the rows that are meant, or with all where none is.
 */
export function findRow(said: string, { plan, measures }: Pick<EditedPlan, "plan" | "measures">): Row {
  const candidates = plan.rows.map((row): NamedItem<Row> => {
    const measure = measures.get(row.measure);
    const names = [row.measure, ...(measure ? [measure.short, ...measure.aliases] : [])];
    return { item: row, names, texts: [row.ourWords ?? "", measure?.statement ?? ""] };
  });
  const found = match(said, candidates);
  if (found.kind === "one") return found.item;
  const choice = ({ measure }: Row): NameChoice => ({
    name: measure,
    words: measures.get(measure)?.short ?? "",
  });
  if (found.kind === "several") {
    throw new UnclearName(`"${said}" could be several measures of this plan:`, found.items.map(choice));
  }
  const elsewhere = match(
    said,
    measures.all.map((measure) => ({ item: measure, names: [measure.id, measure.short], texts: [] })),
  );
  if (elsewhere.kind === "one") {
    const { id, short } = elsewhere.item;
    throw new UnclearName(
      `"${id}" (${short}) has no row in this plan; \`cornerstones add ${id}\` adds one`,
      [],
    );
  }
  const meant = nearestMeasure(
    said,
    plan.rows.flatMap(({ measure }) => measures.get(measure) ?? []),
  );
  if (meant)
    throw new UnclearName(`no measure of this plan is called "${said}"; the nearest is:`, [
      { name: meant.id, words: meant.short },
    ]);
  throw new UnclearName(`no measure of this plan is called "${said}"; it has:`, plan.rows.map(choice));
}
