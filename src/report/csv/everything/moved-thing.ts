import type { MovedReport } from "../../report.ts";
import { type Cells, type Thing, thing } from "./columns.ts";

/** A due date that was moved, of an action or a target. */
export function movedThing({ from, date, because, x }: MovedReport, at: Cells): Thing {
  return thing("moved", { ...at, was: from, date, because }, x);
}
