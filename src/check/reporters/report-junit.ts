import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { SEVERITIES, type Severity } from "../../diagnostics/finding.ts";
import { element, type Xml, xmlLines } from "../../markup/xml.ts";
import type { CheckFindings, ListedFile, Unreadable } from "../check-result.ts";
import { uniqueKeys } from "./unique-keys.ts";

export interface JunitOptions {
  /** The mildest finding that fails a test, as it fails the run. */
  readonly failOn: Severity;
}

const LINE_END: Xml = { xml: "\n" };

/** How the tests of a suite went. */
interface SuiteCounts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

/**
 * The findings as a JUnit report, in the form that Jenkins takes (its junit-4.xsd to junit-10.xsd): a plan is a suite, a finding a
 * test that failed, or, where it weighs too little to fail the run, one that passed and says what was found. A plan
 * without findings passes one test; one that could not be read is an error.
 */
export function* reportJunit(
  { files, unreadable }: CheckFindings,
  { failOn }: JunitOptions,
): Generator<string> {
  const counts = { tests: unreadable.length, failures: 0, errors: unreadable.length };
  for (const { diagnostics } of files) {
    counts.tests += Math.max(1, diagnostics.length);
    counts.failures += failuresAmong(diagnostics, failOn);
  }
  const root = element("testsuites", { name: "cornerstones check", ...counts }, LINE_END);
  const [start = "", end = ""] = root.xml.split(/\n(?=<\/testsuites>$)/);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${start}\n`;
  for (const each of unreadable) yield `${unreadableSuite(each).xml}\n`;
  for (const file of files) yield `${fileSuite(file, failOn).xml}\n`;
  yield `${end}\n`;
}

function failingSeverities(failOn: Severity): readonly Severity[] {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
}

function failuresAmong(diagnostics: readonly Diagnostic[], failOn: Severity): number {
  const failing = failingSeverities(failOn);
  return diagnostics.filter(({ severity }) => failing.includes(severity)).length;
}

function fileSuite({ source: { name }, diagnostics, truncated }: ListedFile, failOn: Severity): Xml {
  const failing = failingSeverities(failOn);
  const keys = uniqueKeys(diagnostics);
  const cases = diagnostics.map((diagnostic, index) => {
    const element = failing.includes(diagnostic.severity) ? failure(diagnostic) : note(diagnostic);
    return testCase(name, keys[index] ?? "", element);
  });
  const left = truncated === 0 ? [] : [leftOut(truncated)];
  const parts = [...left, ...(cases.length === 0 ? [testCase(name, "nothing to fix")] : cases)];
  const failures = failuresAmong(diagnostics, failOn);
  return suite(name, parts, { tests: Math.max(1, cases.length), failures, errors: 0 });
}

function unreadableSuite({ file, reason }: Unreadable): Xml {
  const error = element("error", { message: reason, type: "unreadable" });
  return suite(file, [testCase(file, "unreadable", error)], { tests: 1, failures: 0, errors: 1 });
}

function suite(file: string, parts: readonly Xml[], counts: SuiteCounts): Xml {
  const attributes = { name: file, ...counts, skipped: 0, time: 0 };
  return element("testsuite", attributes, xmlLines(parts), LINE_END);
}

function testCase(file: string, name: string, ...children: readonly Xml[]): Xml {
  // Jenkins takes a dot in a class's name for the end of a package.
  const classname = file.replace(/(?:\.cornerstones)?\.ya?ml$/, "");
  return element("testcase", { classname, name, time: 0 }, ...children);
}

function failure(diagnostic: Diagnostic): Xml {
  const { message, severity } = diagnostic;
  return element("failure", { message, type: severity }, told(diagnostic));
}

function note(diagnostic: Diagnostic): Xml {
  return element("system-out", {}, told(diagnostic));
}

function told({ file, start, severity, message, help }: Diagnostic): string {
  const place = `${file}:${start.line}:${start.column}: ${severity}`;
  return [place, message, ...(help === null ? [] : [help])].join("\n");
}

function leftOut(count: number): Xml {
  return element("properties", {}, element("property", { name: "findings-left-out", value: count }));
}
