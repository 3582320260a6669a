import type { IndicatorStatus } from "../../progress/indicator-progress.ts";
import { INDICATOR_STATUSES, type RowStatus } from "../../progress/row-status.ts";

/** Whether a row's status comes from figures that may be shown, beside others that may not. Never outside a public report. */
export function restsOnShown(
  status: RowStatus,
  indicators: readonly { readonly status: IndicatorStatus }[],
): boolean {
  const isOfFigures = status !== "not-shown" && INDICATOR_STATUSES.some((each) => each === status);
  return isOfFigures && indicators.some((indicator) => indicator.status === "not-shown");
}
