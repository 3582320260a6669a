import { INDICATOR_STATUSES } from "../../progress/row-status.ts";
import type { MeasureReport } from "../report.ts";

/** Whether a row's status comes from figures that may be shown, beside others that may not. Never outside a public report. */
export function restsOnShown({ status, indicators }: Pick<MeasureReport, "status" | "indicators">): boolean {
  const isOfFigures = status !== "not-shown" && INDICATOR_STATUSES.some((each) => each === status);
  return isOfFigures && indicators.some((indicator) => indicator.status === "not-shown");
}
