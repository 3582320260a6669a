import { idNames, nearestMeasure } from "../../catalogue/nearest-measure.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { Row } from "../../plan/plan.ts";
import type { EditedPlan } from "../edits/edit.ts";
import { match, type NamedItem } from "./match.ts";
import { type NameChoice, UnclearName } from "./names.ts";

/** The rows of a plan by what can mean them. */
export function rowCandidates({
  plan,
  measures,
}: Pick<EditedPlan, "plan" | "measures">): readonly NamedItem<Row>[] {
  return plan.rows.map((row) => {
    const measure = measures.get(row.measure);
    const names = [...idNames(row.measure), ...(measure ? [measure.short, ...measure.aliases] : [])];
    return { item: row, names, texts: [row.ourWords ?? "", measure?.statement ?? ""] };
  });
}

const EVERY = /^(?:all|any|every|everything|the|a|of|and|to|it)$/i;

/**
 * The row that a name means: the id, short name or an alias of its measure, or a part of its words that is in no other row.
 *
 * @throws UnclearName with the rows that are meant, or with all where none is.
 */
export function findRow(said: string, { plan, measures }: Pick<EditedPlan, "plan" | "measures">): Row {
  const choice = ({ measure }: Row): NameChoice => ({
    name: measure,
    words: measures.get(measure)?.short ?? "",
  });
  // A part of somebody's words, too, but never what is meant.
  if (EVERY.test(said.trim()))
    throw new UnclearName(`"${said}" is no one measure; say which:`, plan.rows.map(choice));
  const found = match(said, rowCandidates({ plan, measures }));
  if (found.kind === "one") return found.item;
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
  const near = meant ?? nearestByWord(said, { plan, measures });
  if (near)
    throw new UnclearName(`no measure of this plan is called "${said}"; the nearest is:`, [
      { name: near.id, words: near.short },
    ]);
  throw new UnclearName(`no measure of this plan is called "${said}"; it has:`, plan.rows.map(choice));
}

/** The measure of a row one of whose words was meant: "atendance" for "Good attendance". */
function nearestByWord(
  said: string,
  { plan, measures }: Pick<EditedPlan, "plan" | "measures">,
): { readonly id: string; readonly short: string } | null {
  const known = plan.rows.flatMap(({ measure }) => measures.get(measure) ?? []);
  const words = known.flatMap((measure) =>
    [measure.short, ...measure.aliases].flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  );
  const word = nearest(
    said.toLowerCase(),
    words.filter(({ length }) => length > 3),
  );
  if (word === null) return null;
  const found = known.filter(({ short, aliases }) =>
    [short, ...aliases].some((name) => name.toLowerCase().includes(word)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
