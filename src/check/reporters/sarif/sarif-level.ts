import type { Severity } from "../../../diagnostics/finding.ts";

/** What SARIF calls the severities. */
export const SARIF_LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;
