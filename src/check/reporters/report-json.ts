import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { jsonPointer } from "../../diagnostics/finding.ts";
import { jsonText } from "../../markup/json.ts";
import type { CheckResult } from "../check-result.ts";

/** The findings as JSON, in the form of `schemas/check.schema.json`. */
export function reportJson({ asOf, files, unreadable, summary }: CheckResult): string {
  const diagnostics = files.flatMap((file) => file.diagnostics.map(jsonDiagnostic));
  return jsonText({ version: 1, asOf, summary, diagnostics, unreadable });
}

function jsonDiagnostic({ rule, severity, message, file, start, end, path, help, fix }: Diagnostic): object {
  return {
    rule,
    severity,
    message,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    path: jsonPointer(path),
    help,
    fix,
  };
}
