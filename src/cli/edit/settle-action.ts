import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { findAction } from "../../authoring/find/find-action.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import type { Talk } from "./resolver.ts";

/** An action, and the row it is looked for in, as they were said. */
export interface SaidAction {
  readonly action: string | undefined;
  readonly measure: string | undefined;
}

/** The names that mean one action. */
export async function settleAction(plan: EditedPlan, talk: Talk, said: SaidAction): Promise<SaidAction> {
  const measure = await settleRow(plan, talk, said.measure);
  const row = measure === undefined ? null : findRow(measure, plan);
  return { measure, action: await talk.name(said.action, (name) => findAction(name, { ...plan, row })) };
}

/** The name that means one row, where a row is named at all. */
export async function settleRow<S extends string | undefined>(
  plan: EditedPlan,
  talk: Talk,
  said: S,
): Promise<S | string> {
  return talk.name(said, (name) => (name === undefined ? null : findRow(name, plan)));
}
