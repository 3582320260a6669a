import type { CivilDate } from "../civil-date.ts";
import type { Row } from "../plan/plan.ts";
import type { IndicatorStatus } from "./indicator-progress.ts";
import { isSetAside } from "./stage.ts";

/** Every status of an indicator, the most pressing first: what is measured goes before what is not. */
export const INDICATOR_STATUSES = [
  "overdue",
  "worse",
  "behind",
  "not-yet",
  "on-track",
  "within",
  "met",
  "start-only",
  "no-readings",
  "no-target",
  "not-shown",
] as const satisfies readonly IndicatorStatus[];

/** Every status of a row: its indicators', then those of a row that has none, then set aside. */
export const ROW_STATUSES = [...INDICATOR_STATUSES, "in-words", "not-measured", "set-aside"] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/**
 * A row's status as of a day: set aside; else the most pressing of its indicators'; without indicators, whether words
 * stand for it by the day (a dated voice, evidence or evaluation). For the public it is not shown where what may be
 * shown would say another one.
 */
export function rowStatus(row: Row, indicators: readonly IndicatorStatus[], asOf: CivilDate): RowStatus {
  if (isSetAside(row, asOf)) return "set-aside";
  if (row.isStatusWithheld) return "not-shown";
  const pressing = INDICATOR_STATUSES.find((status) => indicators.includes(status));
  if (pressing) return pressing;
  const words = [...row.voices, ...row.evidence, ...row.evaluation];
  return words.some(({ date }) => date !== null && date <= asOf) ? "in-words" : "not-measured";
}
