import { expect, test } from "vitest";
import { compareDiagnostics, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";

function diagnostic(file: string, line: number, column: number, rule: string): Diagnostic {
  const start = { line, column };
  return {
    ...{ rule, severity: "warning", message: "", file, span: { start: 0, end: 0 }, start, end: start },
    ...{ path: [], help: null, fix: null, key: "" },
  };
}

test("findings are told by file, then line, then column, then rule", () => {
  const sorted = [
    diagnostic("a.yaml", 2, 1, "word-bullet"),
    diagnostic("a.yaml", 10, 3, "unknown-key"),
    diagnostic("a.yaml", 10, 12, "missing-key"),
    diagnostic("a.yaml", 10, 12, "no-lead"),
    diagnostic("b.yaml", 1, 1, "aim-unclear"),
  ];
  expect([...sorted].reverse().sort(compareDiagnostics)).toEqual(sorted);
});
