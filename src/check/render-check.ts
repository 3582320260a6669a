import type { CheckResult } from "./check-result.ts";
import type { CheckFormat } from "./formats.ts";
import { reportCompact } from "./reporters/report-compact.ts";
import { reportJson } from "./reporters/report-json.ts";
import { type PrettyOptions, reportPretty } from "./reporters/report-pretty.ts";

export interface CheckLook extends PrettyOptions {
  readonly format: CheckFormat;
}

const REPORTERS: Readonly<Record<CheckFormat, (result: CheckResult, look: CheckLook) => string>> = {
  pretty: reportPretty,
  compact: reportCompact,
  json: reportJson,
};

/** The findings in one of the formats; it ends with a newline unless it is empty. Only `pretty` heeds the look. */
export function renderCheck(result: CheckResult, look: CheckLook): string {
  return REPORTERS[look.format](result, look);
}
