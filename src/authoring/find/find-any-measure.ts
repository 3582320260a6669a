import { measuresNear } from "../../catalogue/closest-measures.ts";
import { idNames } from "../../catalogue/nearest-measure.ts";
import type { Measure } from "../../measures/measure-index.ts";
import type { Plan } from "../../plan/plan.ts";
import type { EditedPlan } from "../edits/edit.ts";
import { match } from "./match.ts";
import { type NameChoice, UnclearName } from "./names.ts";

/**
 * The measure that a name means, whether the plan has a row for it or not: its id, short name or an alias, or a part of
 * its words that is in no other. Measures that the plan has go before those that it has not.
 *
 * @throws UnclearName with the measures that are meant, or those that are near.
 */
export function findAnyMeasure(
  said: string,
  { plan, measures }: { readonly plan: Pick<Plan, "rows">; readonly measures: EditedPlan["measures"] },
): Measure {
  const candidates = measures.all.map((measure) => {
    const row = plan.rows.find((each) => each.measure === measure.id);
    const { id, short, aliases, statement, originalStatement } = measure;
    const texts = [statement, originalStatement ?? "", row?.ourWords ?? ""];
    return { item: measure, names: [...idNames(id), short, ...aliases], texts };
  });
  const inPlan = candidates.filter(({ item }) => plan.rows.some((row) => row.measure === item.id));
  const found = match(said, candidates);
  if (found.kind === "one") return found.item;
  const own = match(said, inPlan);
  if (own.kind === "one") return own.item;
  const choice = ({ id, short }: Measure): NameChoice => ({ name: id, words: short });
  if (found.kind === "several")
    throw new UnclearName(`"${said}" could be several measures:`, found.items.map(choice));
  const near = measuresNear(said, measures.all);
  const others =
    near.length > 1
      ? "near it are:"
      : near.length === 1
        ? "the nearest is:"
        : "`cornerstones catalogue` lists them all, and `cornerstones add --own` adds one of your own";
  throw new UnclearName(`no measure is called "${said}"; ${others}`, near.map(choice));
}
