import type { Position, Span } from "../source/source.ts";
import type { Fix, Path, Severity } from "./finding.ts";

/** A finding with its rule, its weight and its place in a file: what every reporter gets. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  /** The whole sentence, the place in the grid's words first. */
  readonly message: string;
  /** Relative to the current folder with `/`, absolute outside it. */
  readonly file: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  readonly path: Path;
  readonly help: string | null;
  readonly fix: Fix | null;
  /** What the finding is known by within its file, whatever moves: rule, ids on its path, offending value. */
  readonly key: string;
}

/** The order of every list of diagnostics: file, line, column, rule; what is left keeps the order in which a rule tells it. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    compareText(a.rule, b.rule)
  );
}

/** By code unit, so that the order is the same on every computer. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
