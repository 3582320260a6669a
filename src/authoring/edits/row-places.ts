import type { Measure } from "../../measures/measure-index.ts";
import { CORNERSTONE_IDS } from "../../vocabulary.ts";
import type { Heading } from "../splice/change.ts";
import { findHeading } from "../splice/heading.ts";
import type { EditedPlan } from "./edit.ts";

export interface RowPlace {
  /** Among the rows, those that were taken before included. */
  readonly position: number;
  /** Whether it is the first below the heading of its Cornerstone. */
  readonly isUnderHeading: boolean;
}

/** Gives out the places of new rows, one after the other. */
export interface RowPlaces {
  readonly take: (measure: Measure, heading: Heading) => RowPlace;
}

interface RowStanding {
  /** Of its Cornerstone in the catalogue's order; null for a row that cannot be read. */
  readonly rank: number | null;
  /** Where it stands in the text, a new one where it will. */
  readonly offset: number;
}

/**
 * A new row goes behind the last one of its Cornerstone; where that has none, under its heading, else behind the
 * Cornerstones that come before it in the catalogue.
 */
export function rowPlaces({ open, plan, measures }: EditedPlan): RowPlaces {
  const place = open.file.placeAt(["measures"]);
  const items = place?.node.kind === "seq" ? place.node.items : [];
  const rows: RowStanding[] = items.map(({ start }, position) => {
    const id = plan.rows.find(({ path }) => path.at(-1) === position)?.measure;
    const measure = id === undefined ? undefined : measures.get(id);
    return { rank: measure ? rankOf(measure) : null, offset: start };
  });
  return {
    take: (measure, heading) => {
      const rank = rankOf(measure);
      const last = rows.findLastIndex((row) => row.rank === rank);
      const found =
        last < 0 && place?.key ? findHeading(open.file.source.text, place.key.end, heading) : null;
      const position = found ? below(found.end, rows) : last >= 0 ? last + 1 : inOrder(rank, rows);
      const offset = found?.end ?? rows[position - 1]?.offset ?? 0;
      rows.splice(position, 0, { rank, offset });
      return { position, isUnderHeading: found !== null };
    },
  };
}

function rankOf({ cornerstone }: Measure): number {
  return CORNERSTONE_IDS.indexOf(cornerstone);
}

function below(offset: number, rows: readonly RowStanding[]): number {
  const next = rows.findIndex((row) => row.offset > offset);
  return next < 0 ? rows.length : next;
}

function inOrder(rank: number, rows: readonly RowStanding[]): number {
  const before = rows.findLastIndex((row) => row.rank !== null && row.rank < rank);
  if (before >= 0) return before + 1;
  const after = rows.findIndex((row) => row.rank !== null && row.rank > rank);
  return after < 0 ? rows.length : after;
}
