import type { EntryOf, KeyTable, ValuesOf } from "../plan/keys/define-keys.ts";
import { valuesOf } from "../plan/keys/told-texts.ts";
import type { Extra } from "../plan/plan.ts";

/** The `x-` keys of what stands beside them, as they are. */
export interface Extras {
  readonly x: Extra;
}

/** A thing of the plan as it stands there: what its keys hold, and its `x-` keys. */
export type ThingReport<Of extends KeyTable> = ValuesOf<Of> & Extras;

export function thingReport<Of extends KeyTable>(table: Of, thing: EntryOf<Of>): ThingReport<Of> {
  return { ...valuesOf(table, thing), x: thing.extra };
}
