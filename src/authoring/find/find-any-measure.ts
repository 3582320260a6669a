import { nearestMeasure } from "../../catalogue/nearest-measure.ts";
import type { Measure, MeasureIndex } from "../../measures/measure-index.ts";
import { type Candidate, match } from "./match.ts";
import { type Choice, UnclearName } from "./unclear-name.ts";

/**
 * The measure that a name means, whether the plan has a row for it or not: its id, short name or an alias, or a part of
 * its words that is in no other.
 *
 * @throws UnclearName with the measures that are meant, or with the nearest where none is.
 */
export function findAnyMeasure(said: string, { all }: Pick<MeasureIndex, "all">): Measure {
  const found = match(said, all.map(candidate));
  if (found.kind === "one") return found.item;
  if (found.kind === "several")
    throw new UnclearName(`"${said}" could be several measures:`, found.items.map(choice));
  const meant = nearestMeasure(said, all);
  if (meant) throw new UnclearName(`no measure is called "${said}"; the nearest is:`, [choice(meant)]);
  throw new UnclearName(`no measure is called "${said}"; \`cornerstones catalogue\` lists them all`, []);
}

function candidate(measure: Measure): Candidate<Measure> {
  const { id, short, aliases, statement, originalStatement } = measure;
  return { item: measure, names: [id, short, ...aliases], texts: [statement, originalStatement ?? ""] };
}

function choice({ id, short }: Measure): Choice {
  return { name: id, words: short };
}
