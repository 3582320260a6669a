import type { CatalogueMeasure } from "../../src/catalogue/catalogue.ts";
import type { Measure, MeasureIndex } from "../../src/measures/measure-index.ts";
import type { Link, Plan, Row } from "../../src/plan/plan.ts";
import type { CornerstoneId } from "../../src/vocabulary.ts";
import { link as linkTo, plan, row as rowWith } from "../progress/build.ts";

/** A measure of a catalogue, of which only the id and the Cornerstone matter. */
export function catalogueMeasure(
  id: string,
  cornerstone: CornerstoneId,
  rest: Partial<CatalogueMeasure> = {},
): CatalogueMeasure {
  return {
    id,
    cornerstone,
    statement: `Statement of ${id}`,
    originalStatement: null,
    short: id,
    groups: [],
    aliases: [],
    retired: false,
    note: null,
    ...rest,
  };
}

/** An index of measures in the order given. */
export function indexOf(measures: readonly CatalogueMeasure[]): MeasureIndex {
  const all: Measure[] = measures.map((measure) => ({ ...measure, own: false }));
  const known = new Map(all.map((measure) => [measure.id, measure]));
  const position = new Map(all.map((measure, at) => [measure.id, at]));
  return {
    all,
    get: (id) => known.get(id),
    order: (id) => position.get(id) ?? all.length,
    guesser: () => () => null,
  };
}

/** A link in the short form, or with its reason. */
export type SampleLink = string | { to: string; because: string };

/** A row of which only the measure and the links matter: `row("a", "b", { to: "c", because: "..." })`. */
export function row(measure: string, ...links: readonly SampleLink[]): Row {
  const path = ["measures", measure];
  return rowWith({ path, measure, links: links.map((link, at) => linkOf(link, [...path, "links", at])) });
}

/** A plan of Oakfield with the rows given. */
export function planOf(rows: readonly Row[], rest: Partial<Plan> = {}): Plan {
  return plan({ rows, ...rest });
}

function linkOf(link: SampleLink, path: Link["path"]): Link {
  if (typeof link === "string") return linkTo(link, { path, toPath: path });
  return linkTo(link.to, { path, toPath: [...path, "to"], because: link.because });
}
