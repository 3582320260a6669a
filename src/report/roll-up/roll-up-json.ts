import type { OfSetting, OfYear, RollUp, RollUpMeasure } from "./roll-up.ts";

/** The roll-up for programs: everything but what only pages show. */
export function rollUpJson(rollUp: RollUp): object {
  const { coProduction, shared, single, statuses, pages: _, ...rest } = rollUp;
  return {
    ...rest,
    coProduction: { ...coProduction, settings: coProduction.settings.map(settingJson) },
    shared: shared.map(measureJson),
    single: single.map(measureJson),
    statuses: statuses.map(settingJson),
  };
}

function measureJson(measure: RollUpMeasure): object {
  return { ...measure, settings: measure.settings.map(settingJson) };
}

/** Whose it is comes first, and its other years last. */
function settingJson<T>({ setting, settingId, otherYears, ...about }: OfSetting<T>): object {
  const { file, ...told } = withoutPages<OfYear<unknown>>(about);
  return { file, setting, settingId, ...told, otherYears: otherYears.map(withoutPages) };
}

function withoutPages<T extends { readonly pages: unknown }>({ pages: _, ...told }: T): Omit<T, "pages"> {
  return told;
}
