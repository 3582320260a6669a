import type { CivilDate } from "../../../civil-date.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import type { Embedded, Link, Row } from "../../../plan/plan.ts";
import { existingBy } from "../../../progress/chronology.ts";
import type { Stage } from "../../../vocabulary.ts";
import { carriedLinks } from "./carried-parts.ts";
import { isReached, type KnownRow, type LastPlan } from "./last-plan.ts";

/** A measure that is there by now. */
export interface EmbeddedMeasure {
  readonly measure: Measure;
  /** As last year's plan says; null where it was embedded before that. */
  readonly stage: Stage | null;
  readonly since: CivilDate | null;
  readonly links: readonly Link[];
  /** As `embedded` of last year's plan has it; null where it was a row there. */
  readonly entry: Embedded | null;
}

/** What earlier years embedded, and what last year's rows completed or embedded, each measure once. */
export function embeddedMeasures(
  last: LastPlan,
  { known, dropped }: { readonly known: readonly KnownRow[]; readonly dropped: ReadonlySet<string> },
): readonly EmbeddedMeasure[] {
  const { plan, measures, asOf } = last;
  const rows = new Set(known.map(({ row }) => row.measure));
  const seen = new Set<string>();
  const before = plan.embedded.flatMap((entry) => {
    const measure = measures.get(entry.measure);
    if (!measure || rows.has(measure.id) || seen.has(measure.id)) return [];
    seen.add(measure.id);
    const links = carriedLinks(entry, { last, dropped });
    return [{ measure, stage: null, since: entry.since, links, entry }];
  });
  const reached = known.flatMap(({ row, measure, stage }) => {
    if (!isReached(stage)) return [];
    const links = carriedLinks(row, { last, dropped });
    return [{ measure, stage, since: stageSince(row, stage, asOf), links, entry: null }];
  });
  return [...before, ...reached];
}

/** The day from which on the last stage was stated and no other. */
function stageSince(row: Row, stage: Stage, asOf: CivilDate): CivilDate | null {
  const stated = existingBy(row.evaluation, asOf).filter((each) => each.stage !== null);
  const other = stated.findLastIndex((each) => each.stage !== stage);
  return stated[other + 1]?.date ?? null;
}
