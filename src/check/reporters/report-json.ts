import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { jsonPointer } from "../../diagnostics/finding.ts";
import { jsonPieces } from "../../markup/json.ts";
import type { CheckFindings, ListedFile } from "../check-result.ts";

/** The findings as JSON, in the form of `schemas/check.schema.json`. */
export function reportJson({ asOf, files, unreadable, summary }: CheckFindings): Iterable<string> {
  return jsonPieces({ version: 1, asOf, summary, diagnostics: diagnosticsOf(files), unreadable });
}

function* diagnosticsOf(files: Iterable<ListedFile>): Generator<object> {
  for (const { diagnostics } of files) yield* diagnostics.map(jsonDiagnostic);
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
