import type { RollUp, RollUpMeasure } from "./roll-up.ts";

/** The roll-up for programs: everything but what only pages show. */
export function rollUpJson(rollUp: RollUp): object {
  const { coProduction, shared, single, statuses, pages: _, ...counts } = rollUp;
  return {
    ...counts,
    coProduction: { ...coProduction, settings: coProduction.settings.map(withoutPages) },
    shared: shared.map(measureJson),
    single: single.map(measureJson),
    statuses: statuses.map(withoutPages),
  };
}

function measureJson(measure: RollUpMeasure): object {
  return { ...measure, settings: measure.settings.map(withoutPages) };
}

function withoutPages<T extends { readonly pages: unknown }>({ pages: _, ...told }: T): Omit<T, "pages"> {
  return told;
}
