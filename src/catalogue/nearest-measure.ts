import { nearest } from "../diagnostics/nearest.ts";

/** What a measure can be meant by. */
export interface NamedMeasure {
  readonly id: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly statement: string;
}

/** The measure that an unknown id most likely meant: by id, then by short name, alias and statement. Null where none is near. */
export function nearestMeasure<M extends NamedMeasure>(text: string, measures: readonly M[]): M | null {
  return (
    nearestBy(text, measures, ({ id }) => [id]) ??
    nearestBy(text, measures, ({ short, aliases, statement }) => [short, ...aliases, statement])
  );
}

function nearestBy<M>(
  text: string,
  measures: readonly M[],
  names: (measure: M) => readonly string[],
): M | null {
  const byName = new Map<string, M>();
  for (const measure of measures) {
    for (const name of names(measure)) if (!byName.has(name)) byName.set(name, measure);
  }
  const name = nearest(text, byName.keys());
  return name === null ? null : (byName.get(name) ?? null);
}
