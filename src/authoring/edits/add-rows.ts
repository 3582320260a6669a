import type { Catalogue, Cornerstone } from "../../catalogue/catalogue.ts";
import { andWords } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import type { Measure } from "../../measures/measure-index.ts";
import type { Row } from "../../plan/plan.ts";
import { findAnyMeasure } from "../find/find-any-measure.ts";
import { match } from "../find/match.ts";
import { UnclearName } from "../find/names.ts";
import { bareRow, filledRow, type RowWords } from "../scaffold/new-row.ts";
import { NONE_YET } from "../scaffold/rows-entry.ts";
import type { Change, InsertChange } from "../splice/change.ts";
import { comment } from "../writing/comment.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { type OwnRequest, ownMeasure, ownMeasureChange } from "./own-measure.ts";
import { type RowPlaces, rowPlaces } from "./row-places.ts";

export interface AddRequest {
  /** Each an id, an alias, a short name or a part of the words. */
  readonly measures: readonly string[];
  /** A measure of the setting's own, that gets a row too. */
  readonly own: OwnRequest | null;
  /** What is known already of the one row. */
  readonly words: RowWords;
}

/** Adds a row for each measure under its Cornerstone, as a new plan would have it. */
export function addRows(plan: EditedPlan, { measures, own, words }: AddRequest): Edit {
  const named = measures.map((said) => findAnyMeasure(said, plan));
  const added = own && ownMeasure(own, findCornerstone(own.cornerstone, plan.catalogue), plan);
  const wanted = [...new Set([...named, ...(added ? [added.measure] : [])])];
  const fresh = wanted.filter(({ id }) => !rowOf(id, plan));
  for (const { retired, short, id } of fresh) {
    if (retired)
      throw new UsageError(`the catalogue has retired "${short}" (${id}), so no new row is begun for it`);
  }
  const places = rowPlaces(plan);
  const rows = fresh.map((measure) => rowChange(measure, words, { plan, places }));
  return {
    changes: [...(added?.isNew ? [ownMeasureChange(added.measure, own?.short, plan)] : []), ...rows],
    says: saysOf(wanted, fresh, { plan, words }),
  };
}

function rowOf(id: string, { plan }: Pick<EditedPlan, "plan">): Row | undefined {
  return plan.rows.find(({ measure }) => measure === id);
}

function rowChange(
  measure: Measure,
  words: RowWords,
  { plan, places }: { readonly plan: EditedPlan; readonly places: RowPlaces },
): Change {
  const name = cornerstoneName(measure, plan);
  const heading = { title: name, waits: NONE_YET };
  // Braces hold no questions to answer.
  const isBare = plan.plan.rows.some(({ path }) => plan.open.file.isFlow(path));
  const { position, isUnderHeading } = places.take(measure, heading);
  const change: InsertChange = {
    kind: "insert",
    path: ["measures"],
    position,
    value: isBare ? bareRow(measure, words) : filledRow(measure, words),
    above: comment(`${name} · ${measure.statement}`),
  };
  return isUnderHeading ? { ...change, under: heading } : change;
}

function cornerstoneName({ cornerstone }: Measure, { catalogue }: Pick<EditedPlan, "catalogue">): string {
  return catalogue.cornerstones.find(({ id }) => id === cornerstone)?.name ?? cornerstone;
}

interface AddedRows {
  readonly plan: EditedPlan;
  readonly words: RowWords;
}

function saysOf(wanted: readonly Measure[], fresh: readonly Measure[], { plan, words }: AddedRows): string {
  const there = wanted.filter((measure) => !fresh.includes(measure));
  const added = fresh.map((measure) => `"${measure.short}" under ${cornerstoneName(measure, plan)}`);
  const has = there.length === 1 ? "has a row already" : "have rows already";
  const lost = Object.values(words).some((word) => word !== null && word.length > 0);
  const hint = lost ? ", which stays as it is: `cornerstones set` changes what it says" : "";
  return [
    ...(added.length > 0 ? [`Added ${andWords(added)}`] : []),
    ...(there.length > 0 ? [`${andWords(there.map(({ short }) => `"${short}"`))} ${has}${hint}`] : []),
  ].join("; ");
}

/** The Cornerstone that a name means: its id, or a part of its name. Throws UnclearName with all four. */
function findCornerstone(
  said: string | undefined,
  { cornerstones }: Pick<Catalogue, "cornerstones">,
): Cornerstone {
  if (said === undefined)
    throw new UsageError(
      "under which Cornerstone does your own measure belong? Say so with --cornerstone ID",
    );
  const found = match(
    said,
    cornerstones.map((item) => ({ item, names: [item.id, item.name], texts: [] })),
  );
  if (found.kind === "one") return found.item;
  throw new UnclearName(
    `no Cornerstone is called "${said}"; there are:`,
    cornerstones.map(({ id, name }) => ({ name: id, words: name })),
  );
}
